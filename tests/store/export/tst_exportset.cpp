// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportset.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

using namespace store;

namespace {

// A line of a map beside others.
struct Line
{
    double shown = 0.0;
    std::int64_t index = -1; // -1: none
    QByteArray shows;
    std::int64_t row = -1;
};

std::vector<Line> linesOf(const std::filesystem::path &map)
{
    const QList<QByteArray> lines = QByteArray::fromStdString(readBytes(map)).split('\n');
    std::vector<Line> read;
    if (lines[0] != "frame,presentation_time,index,number,time,chunk,shows,row,row_time")
        return read;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        if (cells.size() != 9 || cells[0].toLongLong() != i - 1)
            return {};
        read.push_back({cells[1].toDouble(), cells[2].isEmpty() ? -1 : cells[2].toLongLong(),
                        cells[6], cells[7].toLongLong()});
    }
    return read;
}

bool isBlack(const cv::Mat &picture)
{
    double most = 0.0;
    cv::minMaxLoc(picture, nullptr, &most);
    return most < 30;
}

} // namespace

class TestExportSet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cameras = {exports::makeCamera(m_folder.path("left"), {3}, 0.0),
                     exports::makeCamera(m_folder.path("right"), {0, 5, 6}, 10.0)};
        QVERIFY(m_cameras[0] && m_cameras[1]);
    }

    void framesThatAreMissingAre_data()
    {
        QTest::addColumn<MissingPolicy>("policy");
        QTest::addColumn<QByteArrayList>("left");
        QTest::addColumn<QByteArrayList>("right");
        const QByteArrayList own(8, "own");
        QTest::addRow("dropped") << MissingPolicy::Drop << own << own;
        QByteArrayList left(12, "own");
        QByteArrayList right(12, "own");
        left[3] = right[0] = right[5] = right[6] = "black";
        QTest::addRow("black") << MissingPolicy::Black << left << right;
        left[3] = right[5] = right[6] = "held"; // before its first there is nothing to hold
        QTest::addRow("held") << MissingPolicy::Hold << left << right;
    }

    void framesThatAreMissingAre()
    {
        QFETCH(MissingPolicy, policy);
        QFETCH(QByteArrayList, left);
        QFETCH(QByteArrayList, right);
        const StoreCopies copies;
        ExportSetOrder set = setOf(policy, copies.path("set"), ExportKind::Mp4);
        set.order.preset = ClipPreset::Analysis;
        const auto made = exportSet(set);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->size(), 2U);
        std::vector<std::vector<Line>> maps;
        for (std::size_t i = 0; i < 2; ++i) {
            const QByteArrayList &shows = i == 0 ? left : right;
            const ExportSummary &summary = (*made)[i];
            QCOMPARE(summary.target, copies.path("set") / (i == 0 ? "left.mp4" : "right.mp4"));
            QCOMPARE(summary.frames, shows.size());
            maps.push_back(linesOf(summary.map));
            const auto pictures = exports::decodeClip(summary.target);
            QCOMPARE(qsizetype(maps[i].size()), shows.size());
            QCOMPARE(qsizetype(pictures.size()), shows.size());
            for (std::size_t k = 0; k < pictures.size(); ++k) {
                const Line &line = maps[i][k];
                QCOMPARE(line.shows, shows[qsizetype(k)]);
                QCOMPARE(line.row, std::int64_t(k));
                if (line.index < 0)
                    QVERIFY(isBlack(pictures[k]));
                else
                    QCOMPARE(std::int64_t(readPattern(pictures[k])->index), line.index);
            }
        }
        for (std::size_t k = 0; k < maps[0].size(); ++k)
            QCOMPARE(maps[0][k].shown, maps[1][k].shown);
        QCOMPARE(exports::namesIn(copies.path("set")).size(), 4);
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"set"}));
    }

    // Times are those of the rows, of clocks that differ.
    void trueTimesAreThoseOfTheRows()
    {
        const StoreCopies copies;
        const auto set = setOf(MissingPolicy::Hold, copies.path("set"), ExportKind::Mkv);
        const auto made = exportSet(set);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        for (const ExportSummary &summary : *made) {
            QCOMPARE(summary.bentTimes, 0);
            const auto packets = exports::probePackets(summary.target, "pts_time");
            QCOMPARE(packets.size(), 12);
            for (qsizetype k = 0; k < 12; ++k) // also of number 3, which only the other has
                QVERIFY(std::abs(packets[k].toDouble() - 0.04 * double(k)) < 0.0011);
        }
    }

    void someOfTheRowsAreExportedAsPictures()
    {
        const StoreCopies copies;
        ExportSetOrder set = setOf(MissingPolicy::Hold, copies.path("set"), ExportKind::Pictures);
        set.order.pictureName = "{frame}.png";
        set.order.frames = FrameChoice({{4, 8}});
        const auto made = exportSet(set);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        for (const char *name : {"left", "right"})
            QCOMPARE(exports::namesIn(copies.path("set") / name),
                     QStringList(
                         {"000000.png", "000001.png", "000002.png", "000003.png", "frames.csv"}));
        const auto right = linesOf(copies.path("set") / "right/frames.csv");
        QCOMPARE(right.size(), 4U);
        QCOMPARE(right[1].shows, QByteArray("held"));
        QCOMPARE(right[1].index, right[0].index);
        QCOMPARE(right[1].row, 5);
        set.order.target = copies.path("other");
        set.order.pictureName = "{index}.png"; // the same of those that are held
        QCOMPARE(exportSet(set).error().code, Error::Code::InvalidArgument);
        QVERIFY(!std::filesystem::exists(copies.path("other")));
    }

    // The others have a picture for it, so there is one here as well.
    void aFrameThatCannotBeReadIsHeldOrBlack_data()
    {
        QTest::addColumn<MissingPolicy>("policy");
        QTest::addColumn<QByteArray>("shows");
        QTest::addRow("held") << MissingPolicy::Hold << QByteArray("held");
        QTest::addRow("black") << MissingPolicy::Drop << QByteArray("black");
    }

    void aFrameThatCannotBeReadIsHeldOrBlack()
    {
        QFETCH(MissingPolicy, policy);
        QFETCH(QByteArray, shows);
        const StoreCopies copies;
        const auto broken = copies.path("broken");
        std::filesystem::copy(m_cameras[0]->directory(), broken,
                              std::filesystem::copy_options::recursive);
        std::filesystem::resize_file(broken / "000001" / "000002.png", 30);
        const auto reader = Reader::open(broken);
        QVERIFY(reader);
        ExportSetOrder set = setOf(policy, copies.path("set"), ExportKind::Array, *reader);
        QVERIFY(!exportSet(set)); // unless it is to be passed over
        QVERIFY(!std::filesystem::exists(copies.path("set")));
        set.order.whenBroken = WhenBroken::Skip;
        const auto made = exportSet(set);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE((*made)[0].missing, 1);
        QCOMPARE((*made)[0].problems.size(), 1U);
        QCOMPARE((*made)[0].frames, (*made)[1].frames);
        const auto lines = linesOf((*made)[0].map);
        const auto is = [&](const Line &line) { return line.shows == shows; };
        QCOMPARE(std::count_if(lines.begin(), lines.end(), is),
                 policy == MissingPolicy::Hold ? 2 : 1);
    }

    // Its size is that of those that can be read.
    void theFirstFrameMayBeTheOneThatCannotBeRead()
    {
        const StoreCopies copies;
        const auto broken = copies.path("broken");
        std::filesystem::copy(m_cameras[0]->directory(), broken,
                              std::filesystem::copy_options::recursive);
        for (const char *name : {"000000.png", "000001.png"})
            std::filesystem::resize_file(broken / "000000" / name, 30);
        const auto reader = Reader::open(broken);
        QVERIFY(reader);
        auto set = setOf(MissingPolicy::Hold, copies.path("set"), ExportKind::Pictures, *reader);
        set.order.pictureName = "{frame}_{number}.png";
        set.order.whenBroken = WhenBroken::Skip;
        const auto made = exportSet(set);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE((*made)[0].missing, 2);
        const auto lines = linesOf((*made)[0].map);
        QCOMPARE(lines.size(), 12U);
        QCOMPARE(lines[1].shows, QByteArray("black"));
        QCOMPARE(lines[2].shows, QByteArray("own"));
        QVERIFY(exports::namesIn(copies.path("set") / "left").contains("000003_000002.png"));
    }

    // What is held there could be a frame of that chunk.
    void aBrokenChunkWhereFramesAreHeldEndsIt()
    {
        const StoreCopies copies;
        const auto broken = copies.path("broken");
        std::filesystem::copy(m_cameras[0]->directory(), broken,
                              std::filesystem::copy_options::recursive);
        writeBytes(broken / "000001" / "index.npz", "no index"); // of the numbers 5 to 8
        const auto reader = Reader::open(broken);
        QVERIFY(reader);
        auto set = setOf(MissingPolicy::Hold, copies.path("set"), ExportKind::Mp4, *reader);
        set.order.frames = FrameChoice({{6, 8}});
        QVERIFY(!exportSet(set));
        set.order.frames = FrameChoice({{0, 3}}); // far from it
        QVERIFY(exportSet(set));
        set.order.target = copies.path("other");
        set.order.frames = FrameChoice({{6, 8}});
        set.order.whenBroken = WhenBroken::Skip;
        const auto made = exportSet(set);
        QVERIFY(made);
        QCOMPARE((*made)[0].problems.size(), 1U);
    }

    void aStoreWithoutFramesIsRefused()
    {
        const StoreCopies copies;
        const auto empty = Reader::open(testStore("empty_mp4"));
        QVERIFY(empty && (*empty)->index().frameCount() == 0);
        const auto set = setOf(MissingPolicy::Hold, copies.path("set"), ExportKind::Mp4, *empty);
        QCOMPARE(exportSet(set).error().code, Error::Code::NoFrames);
        QVERIFY(!std::filesystem::exists(copies.path("set")));
    }

    void rowsHaveARateOfTheirOwn()
    {
        const StoreCopies copies;
        const auto slow = exports::makeCamera(copies.path("slow"), {1, 3, 5, 7, 9, 11});
        const auto all = exports::byNumber({slow, m_cameras[0]}, MissingPolicy::Hold);
        QVERIFY(std::abs(rowsPerSecond(*all, FrameChoice({{0, 12}})) - 25.0) < 0.01);
        const auto both = exports::byNumber({slow, m_cameras[0]}, MissingPolicy::Drop);
        QVERIFY(std::abs(rowsPerSecond(*both, FrameChoice({{0, 6}})) - 12.5) < 0.01);
    }

    void whatASetCannotHaveIsRefused_data()
    {
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<ClipPreset>("preset");
        QTest::addColumn<bool>("hasTwin");
        QTest::addRow("sound") << ExportKind::Wav << ClipPreset::Share << false;
        QTest::addRow("a copy") << ExportKind::Mp4 << ClipPreset::Copy << false;
        QTest::addRow("one name twice") << ExportKind::Mp4 << ClipPreset::Share << true;
    }

    void whatASetCannotHaveIsRefused()
    {
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        QFETCH(bool, hasTwin);
        const StoreCopies copies;
        ExportSetOrder set = setOf(MissingPolicy::Drop, copies.path("set"), kind);
        set.order.preset = preset;
        if (hasTwin)
            set.members[1].name = set.members[0].name;
        const auto made = exportSet(set);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Error::Code::InvalidArgument);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
    }

    void whatIsThereStays()
    {
        const StoreCopies copies;
        std::filesystem::create_directory(copies.path("set"));
        writeBytes(copies.path("set") / "mine.txt", "mine");
        const auto made =
            exportSet(setOf(MissingPolicy::Drop, copies.path("set"), ExportKind::Mp4));
        QVERIFY(!made);
        QCOMPARE(made.error().code, Error::Code::AlreadyExists);
        QCOMPARE(exports::namesIn(copies.path("set")), QStringList({"mine.txt"}));
    }

    void aSetThatIsStoppedLeavesNothing_data()
    {
        QTest::addColumn<ExportKind>("kind");
        QTest::addRow("videos") << ExportKind::Mp4;
        QTest::addRow("pictures") << ExportKind::Pictures;
    }

    void aSetThatIsStoppedLeavesNothing()
    {
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        std::stop_source stop;
        const auto progress = [&stop](std::int64_t done, std::int64_t total) {
            if (done > total / 2) // of the second
                stop.request_stop();
        };
        auto set = setOf(MissingPolicy::Hold, copies.path("set"), kind);
        set.order.pictureName = "{frame}.png";
        const auto made = exportSet(set, progress, stop.get_token());
        QVERIFY(!made);
        QCOMPARE(made.error().code, Error::Code::Cancelled);
        QVERIFY(exports::namesIn(copies.path(".")).isEmpty());
        // Nor does what was cut off by a crash stand in the way.
        std::filesystem::create_directories(copies.path(".exporting.set") / "left");
        writeBytes(copies.path(".exporting.set") / "left" / "000000.png", "half");
        QVERIFY(exportSet(set));
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"set"}));
    }

private:
    ExportSetOrder setOf(MissingPolicy policy, const std::filesystem::path &target, ExportKind kind,
                         const std::shared_ptr<const Reader> &left = nullptr) const
    {
        ExportSetOrder set;
        const auto &first = left ? left : m_cameras[0];
        set.members = {{first, "left", {}}, {m_cameras[1], "right", {}}};
        set.alignment = exports::byNumber({first, m_cameras[1]}, policy);
        set.order.target = target;
        set.order.kind = kind;
        set.order.frames = FrameChoice({{0, set.alignment->rowCount()}});
        return set;
    }

    StoreCopies m_folder;
    std::vector<std::shared_ptr<const Reader>> m_cameras;
};

QTEST_GUILESS_MAIN(TestExportSet)
#include "tst_exportset.moc"
