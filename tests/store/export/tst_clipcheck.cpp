// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/clipcheck.h"

#include "store/export/clipencoder.h"
#include "store/export/clipmuxer.h"
#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <utility>

using namespace store;
using Code = Error::Code;

namespace {

// A clip of test patterns, with what it is to be compared with.
struct Clip
{
    std::vector<std::int64_t> times;

    PacketDigest digest() const { return digestOf(times); }
    static PacketDigest digestOf(const std::vector<std::int64_t> &times)
    {
        PacketDigest digest;
        for (const std::int64_t time : times)
            digest.add(time);
        return digest;
    }
    std::vector<PictureMark> marks;
};

using Paint = cv::Mat (*)(std::int64_t);

cv::Mat paintCode(std::int64_t i)
{
    return paintPattern(exports::width, exports::height, PatternPixels::Gray8, {i}, {i});
}

// A patch, hardly lighter than what is around it, goes to the right.
cv::Mat paintPatch(std::int64_t i)
{
    cv::Mat picture(64, 160, CV_8UC1, cv::Scalar(100));
    picture(cv::Rect(20 * int(i % 7), 16, 20, 16)).setTo(109);
    return picture;
}

// The light flickers by less than the loss leaves.
cv::Mat paintFlicker(std::int64_t i)
{
    return {64, 64, CV_8UC1, cv::Scalar(double(100 + i % 2))};
}

Clip write(const std::filesystem::path &file, ExportKind kind, ClipPreset preset,
           Paint picture = paintCode)
{
    Clip clip;
    ExportOrder order;
    order.target = file;
    order.kind = kind;
    order.preset = preset;
    order.timing = ClipTiming::Constant;
    const auto format = planClip(order, picture(0), 25.0);
    const auto encoder = format ? ClipEncoder::open(*format) : format.error();
    const auto muxer =
        encoder ? ClipMuxer::create(file, *format, (*encoder)->parameters()) : encoder.error();
    if (!muxer)
        return clip;
    const auto take = [&](AVPacket &packet) {
        packet.dts = packet.pts;
        auto added = (*muxer)->add(packet);
        clip.times.push_back(packet.pts);
        return added;
    };
    for (std::int64_t i = 0; i < 12; ++i)
        if ((*encoder)->encode(picture(i), i, take))
            clip.marks.push_back(*(*encoder)->lastMark());
    if (!(*encoder)->drain(take) || !(*muxer)->end() || !(*muxer)->sync())
        return {};
    return clip;
}

Result<void> checkPictures(const std::filesystem::path &file, const std::vector<PictureMark> &marks,
                           bool isExact)
{
    MarkList list(std::filesystem::path(file) += ".marks");
    for (const PictureMark &mark : marks)
        if (auto added = list.add(mark); !added)
            return added;
    return checkClipPictures(file, list, isExact, {}, {});
}

Code timesRefusal(const std::filesystem::path &file, const std::vector<std::int64_t> &times)
{
    return checkClipPackets(file, Clip::digestOf(times), DigestOf::Times, {}, {}).error().code;
}

} // namespace

class TestClipCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsNotAsItWasGiven_data() { addClips(); }
    void findsWhatIsNotAsItWasGiven()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        const StoreCopies copies;
        const auto file = copies.path(name.toStdString());
        Clip clip = write(file, kind, preset);
        const bool isExact = preset == ClipPreset::Lossless;
        QCOMPARE(clip.marks.size(), 12U);
        QCOMPARE(clip.times.size(), 12U);
        QVERIFY(checkClipPackets(file, clip.digest(), DigestOf::Times, {}, {}));
        QVERIFY(checkPictures(file, clip.marks, isExact));

        auto swapped = clip.marks;
        std::swap(swapped[4], swapped[7]);
        const auto wrong = checkPictures(file, swapped, isExact);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, Code::Io);
        QVERIFY(wrong.error().detail.starts_with("picture 4 "));

        auto fewer = clip.marks;
        fewer.pop_back();
        QCOMPARE(checkPictures(file, fewer, isExact).error().code, Code::Io);
        auto more = clip.marks;
        more.push_back(more.back());
        QCOMPARE(checkPictures(file, more, isExact).error().code, Code::Io);

        auto late = clip.times;
        ++late[6];
        QCOMPARE(timesRefusal(file, late), Code::Io);
        late = clip.times;
        late.pop_back();
        QCOMPARE(timesRefusal(file, late), Code::Io);
        late = clip.times;
        late.push_back(late.back() + 1);
        QCOMPARE(timesRefusal(file, late), Code::Io);
    }

    void aNeighbourIsToldFromThePictureThatHardlyDiffers()
    {
        const StoreCopies copies;
        const auto file = copies.path("x.mp4");
        Clip clip = write(file, ExportKind::Mp4, ClipPreset::Analysis, paintPatch);
        QCOMPARE(clip.marks.size(), 12U);
        QVERIFY(checkPictures(file, clip.marks, false));
        QVERIFY(clip.marks[4].resembles(clip.marks[5]));
        std::swap(clip.marks[4], clip.marks[5]);
        const auto wrong = checkPictures(file, clip.marks, false);
        QVERIFY(!wrong);
        QVERIFY(wrong.error().detail.starts_with("picture 4 "));
    }

    void whatTheLossLeavesOutIsNoNeighbour()
    {
        const StoreCopies copies;
        const auto file = copies.path("x.mp4");
        const Clip clip = write(file, ExportKind::Mp4, ClipPreset::Analysis, paintFlicker);
        QCOMPARE(clip.marks.size(), 12U);
        QVERIFY(checkPictures(file, clip.marks, false));
    }

    void findsAFileThatIsCutShort_data() { addClips(); }
    void findsAFileThatIsCutShort()
    {
        QFETCH(QString, name);
        QFETCH(ExportKind, kind);
        QFETCH(ClipPreset, preset);
        const StoreCopies copies;
        const auto file = copies.path(name.toStdString());
        const Clip clip = write(file, kind, preset);
        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        QVERIFY(!checkClipPackets(file, clip.digest(), DigestOf::Times, {}, {}));
        QVERIFY(!checkPictures(file, clip.marks, preset == ClipPreset::Lossless));
    }

    void aSingleSampleIsToldFromAnother()
    {
        const StoreCopies copies;
        Clip clip = write(copies.path("x.mkv"), ExportKind::Mkv, ClipPreset::Lossless);
        clip.marks[3].checksum ^= 1U;
        QVERIFY(!checkPictures(copies.path("x.mkv"), clip.marks, true));
    }

private:
    static void addClips()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportKind>("kind");
        QTest::addColumn<ClipPreset>("preset");
        QTest::addRow("coded with loss") << "x.mp4" << ExportKind::Mp4 << ClipPreset::Analysis;
        QTest::addRow("H.264 without loss") << "x.mp4" << ExportKind::Mp4 << ClipPreset::Lossless;
        QTest::addRow("FFV1") << "x.mkv" << ExportKind::Mkv << ClipPreset::Lossless;
    }
};

QTEST_GUILESS_MAIN(TestClipCheck)
#include "tst_clipcheck.moc"
