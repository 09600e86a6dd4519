// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportframes.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace store;

namespace {

using Readers = std::vector<std::shared_ptr<const Reader>>;

ExportOrder gridOf(const Readers &readers, MissingPolicy policy,
                   const std::filesystem::path &target, ExportKind kind)
{
    ExportOrder order;
    order.target = target;
    order.kind = kind;
    order.rows = AlignedRows{exports::byNumber(readers, policy), 0, readers[0]->frameRate()};
    order.frames = FrameChoice({{0, order.rows->alignment->rowCount()}});
    for (std::size_t i = 1; i < readers.size(); ++i)
        order.beside.push_back({readers[i], {}});
    return order;
}

// The cells of a frame map, without its head.
QList<QByteArrayList> cellsOf(const std::filesystem::path &map, const QByteArray &head)
{
    QList<QByteArrayList> cells;
    const auto lines = QByteArray::fromStdString(readBytes(map)).split('\n');
    if (lines[0] != head)
        return cells;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i)
        cells << lines[i].split(',');
    return cells;
}

const QByteArray headOfTwo = "frame,presentation_time,row,row_time,index_1,number_1,time_1,chunk_1,"
                             "shows_1,index_2,number_2,time_2,chunk_2,shows_2";

} // namespace

// Several stores in one picture.
class TestExportGrid : public QObject
{
    Q_OBJECT

private slots:
    void everyPartIsTheFrameOfItsMap()
    {
        const StoreCopies copies;
        const Readers readers{exports::makeCamera(copies.path("left"), {3}),
                              exports::makeCamera(copies.path("right"), {0, 5})};
        QVERIFY(readers[0] && readers[1]);
        auto order = gridOf(readers, MissingPolicy::Hold, copies.path("g.mkv"), ExportKind::Mkv);
        order.preset = ClipPreset::Lossless;
        const auto made = exportFrames(*readers[0], order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 12);
        QCOMPARE(made->width, 2 * exports::width);
        QCOMPARE(made->height, exports::height);
        auto raw = exports::decodeRaw(order.target, "gray");
        const auto cells = cellsOf(made->map, headOfTwo);
        const auto size = qsizetype(2) * exports::width * exports::height;
        QCOMPARE(raw.size(), 12 * size);
        QCOMPARE(cells.size(), 12);
        for (qsizetype k = 0; k < 12; ++k) {
            const cv::Mat picture(exports::height, 2 * exports::width, CV_8UC1,
                                  raw.data() + k * size);
            for (int tile = 0; tile < 2; ++tile) {
                const cv::Mat part =
                    picture.colRange(tile * exports::width, (tile + 1) * exports::width);
                const QByteArray &shows = cells[k][8 + 5 * tile];
                const bool isMissing = tile == 0 ? k == 3 : k == 0 || k == 5;
                QCOMPARE(shows, QByteArray(!isMissing ? "own" : k == 0 ? "black" : "held"));
                if (shows == "black")
                    QCOMPARE(cv::countNonZero(part), 0);
                else
                    QCOMPARE(std::int64_t(readPattern(part.clone())->index),
                             cells[k][4 + 5 * tile].toLongLong());
            }
        }
    }

    // Colour of one, and pictures of another shape in the middle of their part.
    void picturesThatDifferAreMadeToFit()
    {
        const StoreCopies copies;
        const Readers readers{
            exports::makeCamera(copies.path("a"), {}),
            exports::makeCamera(copies.path("b"), {}, 0.0, PatternPixels::Bgr8, 128, 50),
            exports::makeCamera(copies.path("c"), {})};
        QVERIFY(readers[0] && readers[1] && readers[2]);
        const auto order =
            gridOf(readers, MissingPolicy::Drop, copies.path("g.npy"), ExportKind::Array);
        const auto made = exportFrames(*readers[0], order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->width, 2 * 64);
        QCOMPARE(made->height, 2 * 50);
        const std::string bytes = readBytes(order.target);
        QVERIFY(bytes.substr(0, 128).find("(12, 100, 128, 3)") != std::string::npos);
        const std::string pixels = bytes.substr(bytes.size() - 12UL * 100 * 128 * 3);
        const cv::Mat first(100, 128, CV_8UC3, const_cast<char *>(pixels.data()));
        const auto grey = readers[0]->frame({0}, PixelForm::Full);
        cv::Mat colour;
        cv::cvtColor(*grey, colour, cv::COLOR_GRAY2BGR);
        for (const cv::Rect &part : {cv::Rect(0, 0, 64, 50), cv::Rect(0, 50, 64, 50)})
            QCOMPARE(cv::norm(first(part), colour, cv::NORM_INF), 0.0);
        const auto wide = readers[1]->frame({0}, PixelForm::Full);
        cv::Mat halved;
        cv::resize(*wide, halved, {64, 25}, 0, 0, cv::INTER_AREA);
        const cv::Mat part = first(cv::Rect(64, 0, 64, 50));
        QCOMPARE(cv::norm(part.rowRange(12, 37), halved, cv::NORM_INF), 0.0);
        QCOMPARE(cv::norm(part.rowRange(0, 12), cv::NORM_INF), 0.0);
        QCOMPARE(cv::norm(first(cv::Rect(64, 50, 64, 50)), cv::NORM_INF), 0.0); // nobody's
    }

    void aPartThatCannotBeReadIsHeldOrBlack_data()
    {
        QTest::addColumn<MissingPolicy>("policy");
        QTest::addColumn<int>("place");
        QTest::addColumn<QByteArray>("shows");
        QTest::addRow("held") << MissingPolicy::Hold << 5 << QByteArray("held");
        QTest::addRow("black") << MissingPolicy::Black << 5 << QByteArray("black");
        QTest::addRow("the first") << MissingPolicy::Hold << 0 << QByteArray("black");
    }

    // The one that is colour decides of all, also where it cannot be read.
    void aPartThatCannotBeReadIsHeldOrBlack()
    {
        QFETCH(MissingPolicy, policy);
        QFETCH(int, place);
        QFETCH(QByteArray, shows);
        const StoreCopies copies;
        const Readers readers{
            exports::makeCamera(copies.path("left"), {}),
            exports::makeCamera(copies.path("right"), {}, 0.0, PatternPixels::Bgr8)};
        QVERIFY(readers[0] && readers[1]);
        const std::string name = "00000" + std::to_string(place % 4) + ".png";
        std::filesystem::resize_file(
            copies.path("right") / (place < 4 ? "000000" : "000001") / name, 30);
        auto order = gridOf(readers, policy, copies.path("g.npy"), ExportKind::Array);
        QVERIFY(!exportFrames(*readers[0], order));
        QVERIFY(!std::filesystem::exists(order.target));
        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(*readers[0], order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, 12);
        QCOMPARE(made->missing, 1);
        QCOMPARE(made->problems.size(), 1U);
        const auto cells = cellsOf(made->map, headOfTwo);
        QCOMPARE(cells.size(), 12);
        QCOMPARE(cells[place][8], QByteArray("own"));
        QCOMPARE(cells[place][13], shows);
        QCOMPARE(cells[place + 1][13], QByteArray("own"));
        QVERIFY(readBytes(order.target).substr(0, 128).find("(12, 50, 128, 3)") !=
                std::string::npos);
    }

    void withoutAnAlignmentItIsRefused()
    {
        const StoreCopies copies;
        const Readers readers{exports::makeCamera(copies.path("left"), {})};
        auto order = exports::orderOf(copies.path("g.mp4"), ExportKind::Mp4, 0, 5);
        order.beside.push_back({readers[0], {}});
        QCOMPARE(exportFrames(*readers[0], order).error().code, Error::Code::InvalidArgument);
        order = gridOf(readers, MissingPolicy::Hold, copies.path("g.mp4"), ExportKind::Mp4);
        order.beside.push_back({readers[0], {}}); // which is not in the alignment
        QCOMPARE(exportFrames(*readers[0], order).error().code, Error::Code::InvalidArgument);
    }

    void isNeitherACopyNorATable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<ClipPreset>("preset");
        QTest::addRow("copy") << "g.mp4" << ExportKind::Mp4 << ClipPreset::Copy;
        QTest::addRow("table") << "g.csv" << ExportKind::Table << ClipPreset::Share;
    }

    void isNeitherACopyNorATable()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        const StoreCopies copies;
        const Readers readers{exports::makeCamera(copies.path("left"), {}),
                              exports::makeCamera(copies.path("right"), {})};
        auto order = gridOf(readers, MissingPolicy::Hold, copies.path(name.toStdString()), kind);
        order.preset = preset;
        QCOMPARE(exportFrames(*readers[0], order).error().code, Error::Code::InvalidArgument);
        order =
            gridOf(readers, MissingPolicy::Hold, copies.path("right") / "g.mp4", ExportKind::Mp4);
        QCOMPARE(exportFrames(*readers[0], order).error().code, Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestExportGrid)
#include "tst_exportgrid.moc"
