// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/streamcopy.h"

#include "store/operate/insert.h"
#include "tests/support/barcodevideo.h"
#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>

using namespace store;
using Code = Error::Code;
namespace fs = std::filesystem;

namespace {

constexpr int videoFrames = 30;

std::shared_ptr<const Reader> reopened(const fs::path &directory)
{
    const auto reader = Reader::open(directory);
    return reader ? *reader : nullptr;
}

// A store of which each chunk is one of these videos; picture k of each shows k. `withOurs`: and one of
// our own before them.
std::shared_ptr<const Reader> makeOfVideos(const fs::path &directory,
                                           const std::vector<QStringList> &options,
                                           bool withOurs = false)
{
    const auto ours = exports::makeStore(directory, 1, "avc1/mp4", PatternPixels::Gray8,
                                         barcodevideo::width, barcodevideo::height);
    std::vector<barcodevideo::Output> outputs;
    std::vector<fs::path> files;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto file = directory.parent_path() / ("video " + std::to_string(i) + ".mp4");
        files.push_back(file);
        outputs.push_back({QString::fromStdString(file.string()), options[i]});
    }
    InsertOptions times;
    times.firstNumber = FrameNumber{100};
    times.firstTime = FrameTime{1700000100.0};
    times.frameRate = 50.0;
    if (!ours || !barcodevideo::makeAll(videoFrames, outputs).isEmpty() ||
        !insert(directory, files, times))
        return nullptr;
    if (!withOurs)
        for (const char *name : {"000000.mp4", "000000.npz"})
            fs::remove(directory / name);
    return reopened(directory);
}

QStringList reordered(const QString &more = {})
{
    return barcodevideo::h264("-bf 2 -g 12 -sc_threshold 0 " + more);
}

ExportOrder copyOrder(const fs::path &target, ExportKind kind, std::int64_t begin, std::int64_t end)
{
    auto order = exports::orderOf(target, kind, begin, end);
    order.preset = ClipPreset::Copy;
    return order;
}

// Empty if the frames follow one another, and each picture shows the place that its frame has in its
// chunk.
QString compare(const ExportSummary &made, std::int64_t first)
{
    const auto map = exports::readMap(made.map);
    const auto pictures = exports::decodeClip(made.target);
    if (std::ssize(map) != made.frames || map.size() != pictures.size())
        return QStringLiteral("%1 lines, %2 pictures").arg(map.size()).arg(pictures.size());
    for (std::size_t k = 0; k < map.size(); ++k) {
        if (map[k].index != first + std::int64_t(k))
            return QStringLiteral("line %1 has index %2").arg(k).arg(map[k].index);
        const auto code = readPattern(pictures[k]);
        if (!code || code->index != std::uint16_t(map[k].index % videoFrames))
            return QStringLiteral("picture %1 is another").arg(k);
    }
    return {};
}

// Empty if decoding goes on, and nothing is shown before it is decoded.
QString checkDecodeTimes(const fs::path &clip)
{
    const auto shown = exports::probePackets(clip, "pts");
    const auto decoded = exports::probePackets(clip, "dts");
    for (qsizetype k = 0; k < shown.size(); ++k) {
        const auto time = [](const QByteArray &cell) { return cell.split(',')[0].toLongLong(); };
        if (k > 0 && time(decoded[k]) <= time(decoded[k - 1]))
            return QStringLiteral("packet %1 is not decoded after the one before").arg(k);
        if (time(shown[k]) < time(decoded[k]))
            return QStringLiteral("packet %1 is shown too early").arg(k);
    }
    return shown.size() == decoded.size() ? QString() : QStringLiteral("a time is missing");
}

} // namespace

class TestStreamCopy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_jpeg = exports::makeStore(m_folder.path("of jpeg"), 40, "mjpeg/avi");
        m_reordered = makeOfVideos(m_folder.path("reordered"),
                                   {reordered(), reordered("-metadata title=other")});
        QVERIFY(m_jpeg);
        QVERIFY(m_reordered);
        QCOMPARE(m_reordered->index().frameCount(), 2 * videoFrames);
    }

    void picturesThatStandAloneAreCutExactly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addRow("mp4") << "c.mp4" << ExportKind::Mp4;
        QTest::addRow("mkv") << "c.mkv" << ExportKind::Mkv;
        QTest::addRow("avi") << "c.avi" << ExportKind::Avi;
    }

    void picturesThatStandAloneAreCutExactly()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        const StoreCopies copies;
        const auto order = copyOrder(copies.path(name.toStdString()), kind, 3, 38);
        std::int64_t told = 0;
        std::int64_t all = 0;
        const auto made = exportFrames(*m_jpeg, order, [&](std::int64_t done, std::int64_t total) {
            told = done;
            all = total;
        });
        QVERIFY2(made, made ? "" : made.error().detail.c_str());

        QVERIFY(made->isCopy && made->isExact);
        QCOMPARE(made->frames, 35);
        QCOMPARE(made->before + made->after + made->missing, 0);
        QCOMPARE(told, 70);
        QCOMPARE(all, 70);
        QCOMPARE(made->bytes, fs::file_size(order.target));
        QCOMPARE(exports::probeStream(order.target, "codec_name"), QByteArray("mjpeg"));
        const auto map = exports::readMap(made->map);
        const auto pictures = exports::decodeClip(order.target);
        QCOMPARE(pictures.size(), 35U);
        for (std::size_t k = 0; k < 35; ++k) {
            const FrameIndex index{std::int64_t(k) + 3};
            QCOMPARE(map[k].index, index.value);
            QCOMPARE(map[k].number, exports::numberOf(index.value).value);
            QVERIFY(readPattern(pictures[k]) == patternCode(exports::numberOf(index.value), index));
            const auto recorded = m_jpeg->frame(index, PixelForm::Full);
            QVERIFY(recorded);
            QCOMPARE(cv::norm(*recorded, pictures[k], cv::NORM_INF), 0.0);
            const double usual = 0.025 * double(k);
            const double time = exports::timeOf(index.value).seconds - exports::timeOf(3).seconds;
            QVERIFY(kind == ExportKind::Avi ? map[k].shown <= usual * 1.2
                                            : std::abs(map[k].shown - time) <= 0.0006);
        }
        QCOMPARE(exports::namesIn(order.target.parent_path()).size(), 2);
    }

    void aCopyBeginsWithAKeyFrameAndEndsWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<qint64>("before");
        QTest::addRow("mp4, in a chunk")
            << "c.mp4" << ExportKind::Mp4 << qint64(17) << qint64(20) << qint64(5);
        QTest::addRow("mkv, in a chunk")
            << "c.mkv" << ExportKind::Mkv << qint64(17) << qint64(20) << qint64(5);
        QTest::addRow("mp4, over chunks")
            << "c.mp4" << ExportKind::Mp4 << qint64(14) << qint64(35) << qint64(2);
        QTest::addRow("mkv, over chunks")
            << "c.mkv" << ExportKind::Mkv << qint64(14) << qint64(35) << qint64(2);
        QTest::addRow("mp4, all") << "c.mp4" << ExportKind::Mp4 << qint64(0) << qint64(60)
                                  << qint64(0);
        QTest::addRow("mp4, a key frame")
            << "c.mp4" << ExportKind::Mp4 << qint64(42) << qint64(43) << qint64(0);
    }

    void aCopyBeginsWithAKeyFrameAndEndsWhole()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        QFETCH(qint64, before);
        const StoreCopies copies;
        const auto order = copyOrder(copies.path(name.toStdString()), kind, begin, end);
        const auto made = exportFrames(*m_reordered, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());

        QCOMPARE(made->before, before);
        QVERIFY(made->after >= 0 && made->after <= 2);
        QCOMPARE(made->frames, end - begin + made->before + made->after);
        QCOMPARE(compare(*made, begin - before), QString());
        if (kind == ExportKind::Mp4)
            QCOMPARE(checkDecodeTimes(order.target), QString());
        const auto map = exports::readMap(made->map);
        QCOMPARE(map[0].shown, 0.0);
        for (std::size_t k = 0; k < map.size(); ++k)
            QVERIFY(std::abs(map[k].shown - 0.02 * double(k)) <= 0.0006);
    }

    void oddStreamsAreCopiedInTheOrderOfTheirPictures_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addRow("times that only number the packets") << "-bsf:v setts=ts=N*512";
        QTest::addRow("groups that are not closed") << "-x264-params open-gop=1";
        QTest::addRow("pyramids of pictures") << "-b_strategy 0 -x264-params bframes=5:b-pyramid=2";
    }

    void oddStreamsAreCopiedInTheOrderOfTheirPictures()
    {
        QFETCH(QString, options);
        const StoreCopies copies;
        const auto reader = makeOfVideos(copies.path("odd"), {reordered(options)});
        QVERIFY(reader);
        const auto order = copyOrder(copies.path("c.mp4"), ExportKind::Mp4, 14, 28);
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(compare(*made, 14 - made->before), QString());
        QCOMPARE(checkDecodeTimes(order.target), QString());
    }

    void chunksThatAreCodedOtherwiseAreRefused()
    {
        const StoreCopies copies;
        const auto reader = makeOfVideos(copies.path("mixed"), {reordered()}, true);
        QVERIFY(reader);
        const auto made =
            exportFrames(*reader, copyOrder(copies.path("c.mp4"), ExportKind::Mp4, 0, 20));
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::Unsupported);
        QVERIFY(made.error().detail.find("000000.mp4") != std::string::npos);
        QVERIFY(!fs::exists(copies.path("c.mp4")));
        QVERIFY(exportFrames(*reader, copyOrder(copies.path("d.mp4"), ExportKind::Mp4, 1, 20)));
    }

    void whatCannotBeCopiedIsRefused()
    {
        const StoreCopies copies;
        const auto refusal = [](const Reader &reader, const ExportOrder &order) {
            const auto made = exportFrames(reader, order);
            return made ? Code::Io : made.error().code;
        };
        auto order = copyOrder(copies.path("c.mp4"), ExportKind::Mp4, 0, 20);
        order.cut.scale = cv::Size(8, 8);
        QCOMPARE(refusal(*m_jpeg, order), Code::InvalidArgument);
        order = exports::orderOf(copies.path("c.mp4"), ExportKind::Mp4, 0, 20, 2);
        order.preset = ClipPreset::Copy;
        QCOMPARE(refusal(*m_jpeg, order), Code::InvalidArgument);
        order = copyOrder(copies.path("c.avi"), ExportKind::Avi, 0, 20);
        QCOMPARE(refusal(*m_reordered, order), Code::InvalidArgument);
        const auto pictures = exports::makeStore(copies.path("of pictures"), 3);
        order = copyOrder(copies.path("c.mp4"), ExportKind::Mp4, 0, 3);
        QCOMPARE(refusal(*pictures, order), Code::InvalidArgument);
        QCOMPARE(exports::namesIn(copies.path("")).size(), 1);
    }

    void aBrokenChunkStopsACopyOrIsLeftOut()
    {
        const StoreCopies copies;
        const auto whole = exports::makeStore(copies.path("broken"), 21, "mjpeg/avi");
        QVERIFY(whole);
        fs::resize_file(copies.path("broken/000001.avi"), 3000);
        auto order = copyOrder(copies.path("c.mkv"), ExportKind::Mkv, 0, 21);
        const auto refused = exportFrames(*whole, order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Corrupt);

        order.whenBroken = WhenBroken::Skip;
        const auto made = exportFrames(*whole, order);
        QVERIFY(made);
        QCOMPARE(made->frames, 14);
        QCOMPARE(made->missing, 7);
        QCOMPARE(made->problems.size(), 1U);
        const auto map = exports::readMap(made->map);
        QCOMPARE(map[6].index, 6);
        QCOMPARE(map[7].index, 14);
    }

private:
    StoreCopies m_folder;
    std::shared_ptr<const Reader> m_jpeg;
    std::shared_ptr<const Reader> m_reordered;
};

QTEST_GUILESS_MAIN(TestStreamCopy)
#include "tst_streamcopy.moc"
