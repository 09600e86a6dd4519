// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/recover/recover.h"
#include "store/write/writer.h"
#include "tests/support/nocolour.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <atomic>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <vector>

namespace {

std::atomic<std::size_t> largest = SIZE_MAX; // that operator new gives
// What is smaller is given always: the library of Value cannot do without when it frees one.
constexpr std::size_t leastRefused = 600;
std::atomic<long> asked = 0; // how often it was for at least so much
std::atomic<long> failFrom = LONG_MAX; // of those, the first one that is refused
std::atomic<long> failUntil = LONG_MAX; // and the first one that is not any more

// Refuses memory from the count'th request from now on, `times` times, or for good.
void failAt(long count, long times)
{
    failUntil = times == 0 ? LONG_MAX : asked + count + times;
    failFrom = asked + count;
}

void failNever()
{
    failFrom = LONG_MAX;
}

// No block above a size can be had while it lives.
class Scarcity
{
public:
    explicit Scarcity(std::size_t bytes) { largest = bytes; }
    ~Scarcity() { largest = SIZE_MAX; }
    Scarcity(const Scarcity &) = delete;
    Scarcity &operator=(const Scarcity &) = delete;
};

} // namespace

void *operator new(std::size_t size)
{
    const long request = size >= leastRefused ? ++asked : 0;
    const bool isRefused = size > largest || (request >= failFrom && request < failUntil);
    void *memory = isRefused ? nullptr : std::malloc(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace store;
using Code = Error::Code;

namespace {

constexpr std::int64_t frames = 5;
constexpr std::int64_t rowsPerFrame = 20; // so that a chunk has as many as one of a minute

cv::Mat pictureOf(std::int64_t index)
{
    return paintPattern(128, 96, PatternPixels::Gray8, {10 + index}, {index});
}

// What a writer says of a recording.
struct Outcome
{
    bool isBegun = false;
    bool isWhole = false; // all was taken
    bool needsRepair = false;
    std::int64_t frames = 0; // that the store has
};

bool addFrame(Writer &writer, const cv::Mat &picture, std::int64_t index)
{
    const Value row{{"temperature", 20.5}};
    bool isTaken = static_cast<bool>(writer.add(picture, {10 + index}, {double(index)}));
    for (std::int64_t i = 0; i < rowsPerFrame; ++i)
        isTaken = writer.addExtra(row) && isTaken;
    return isTaken;
}

// Records `frames` frames; memory is refused from the request `at` on, `times` times. At -1 never.
Outcome record(const std::filesystem::path &path, const WriterOptions &options, long at, long times)
{
    std::vector<cv::Mat> pictures;
    for (std::int64_t i = 0; i < frames; ++i)
        pictures.push_back(pictureOf(i));
    Outcome outcome;
    if (at >= 0)
        failAt(at, times);
    {
        const auto writer = Writer::create(path, options);
        outcome.isBegun = outcome.isWhole = static_cast<bool>(writer);
        for (std::int64_t i = 0; writer && i < frames; ++i)
            outcome.isWhole =
                addFrame(**writer, pictures[static_cast<std::size_t>(i)], i) && outcome.isWhole;
        outcome.isWhole = writer && (*writer)->close() && outcome.isWhole;
        outcome.frames = writer ? (*writer)->frameCount() : 0;
    }
    failNever();
    outcome.needsRepair = std::filesystem::exists(path / ".lock");
    return outcome;
}

std::int64_t rowsIn(const Reader &reader)
{
    std::int64_t rows = 0;
    for (const auto &chunk : reader.index().chunks())
        if (const auto extra = readExtraRows(reader, chunk.number))
            rows += std::ssize(extra->rows);
    return rows;
}

// Empty if the store, made whole, has nothing but right frames, and what the writer said of it is true.
QString wrongIn(const std::filesystem::path &path, const Outcome &outcome)
{
    if (!outcome.isBegun)
        return std::filesystem::exists(path) ? QStringLiteral("something is left") : QString();
    if (const auto recovered = recover(path); !recovered)
        return QString::fromStdString("repair: " + recovered.error().detail);
    if (std::filesystem::exists(path / ".lock"))
        return QStringLiteral("the lock is left");
    const auto reader = Reader::open(path);
    if (!reader)
        return QString::fromStdString("opening: " + reader.error().detail);
    const auto &index = (*reader)->index();
    const std::int64_t beyond = index.frameCount() - outcome.frames;
    if (beyond < 0 || (beyond > 0 && !outcome.needsRepair))
        return QStringLiteral("%1 frames of %2").arg(index.frameCount()).arg(outcome.frames);
    const bool hasAll = index.frameCount() == frames && rowsIn(**reader) == frames * rowsPerFrame;
    if (outcome.isWhole && (outcome.needsRepair || !hasAll))
        return QStringLiteral("not all is there");
    for (std::int64_t i = 0; i < index.frameCount(); ++i) {
        const auto picture = (*reader)->frame({i}, PixelForm::Full);
        const auto code = picture ? readPattern(*picture) : std::nullopt;
        if (!code || code->number != 10 + i || index.number({i}).value != 10 + i)
            return QStringLiteral("frame %1 is not right").arg(i);
    }
    return {};
}

} // namespace

// Lack of memory is an answer like any other: no exception passes the border of store.
class TestOutOfMemory : public QObject
{
    Q_OBJECT

private slots:
    void saysThatAVideoNeedsTooMuch()
    {
        const auto reader = Reader::open(TEST_DATA "/stores/video_avc1mp4_color");
        QVERIFY(reader);
        const int chunk = (*reader)->index().chunks()[0].number;
        Result<std::unique_ptr<ChunkDecoder>> opened = Error{};
        {
            const Scarcity scarcity(700);
            opened = (*reader)->openChunk(chunk);
        }

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Code::TooLarge);
        QVERIFY((*reader)->openChunk(chunk));
    }

    void endsARecordingWithWhatItHas()
    {
        const QTemporaryDir parent(QDir::tempPath() + QStringLiteral("/memory test XXXXXX"));
        const std::filesystem::path path = parent.filePath("a store").toStdString();
        WriterOptions options;
        options.format = "npy";
        options.imageShape = {96, 128};
        options.chunkSize = 1; // the memory of a picture is used again within a chunk
        const cv::Mat picture = paintPattern(128, 96, PatternPixels::Gray8, {0}, {0});
        auto writer = Writer::create(path, options);
        QVERIFY(writer);
        QVERIFY((*writer)->add(picture, {0}, {0.5}));
        Result<void> added;
        {
            const Scarcity scarcity(8000);
            added = (*writer)->add(picture, {1}, {1.5});
        }

        QVERIFY(!added);
        QCOMPARE(added.error().code, Code::TooLarge);
        QCOMPARE((*writer)->close().error().code, Code::TooLarge);
        const auto reader = Reader::open(path);
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 1);
        QVERIFY((*reader)->frame({0}, PixelForm::Full));
    }

    void aRowStaysWhoseFrameNeedsTooMuch()
    {
        const QTemporaryDir parent(QDir::tempPath() + QStringLiteral("/memory test XXXXXX"));
        const std::filesystem::path path = parent.filePath("a store").toStdString();
        WriterOptions options;
        options.format = "ppm"; // in colour, whatever comes
        options.imageShape = {96, 128};
        auto writer = Writer::create(path, options);
        QVERIFY(writer);
        QVERIFY((*writer)->addExtra(Value{{"door", "open"}}));
        {
            const support::NoColour none;
            const auto added = (*writer)->add(pictureOf(0), {10}, {0.5});
            QVERIFY(!added);
            QCOMPARE(added.error().code, Code::TooLarge);
        }
        QCOMPARE((*writer)->close().error().code, Code::TooLarge);

        QVERIFY(!std::filesystem::exists(path / ".lock"));
        const auto reader = Reader::open(path);
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 0);
        const auto rows = readExtraRows(**reader, 0);
        QVERIFY(rows);
        QCOMPARE(rows->rows.size(), 1U);
        QCOMPARE(rows->rows[0].value("door", std::string()), std::string("open"));
    }

    void aRecordingWithoutFramesKeepsItsChunk_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "mjpeg/avi", "npy"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    // The reference does not open a store without any.
    void aRecordingWithoutFramesKeepsItsChunk()
    {
        QFETCH(QString, format);
        const QTemporaryDir parent(QDir::tempPath() + QStringLiteral("/memory test XXXXXX"));
        const std::filesystem::path path = parent.filePath("a store").toStdString();
        WriterOptions options;
        options.format = format.toStdString();
        options.imageShape = {96, 128};
        const bool isVideo = format.contains(QLatin1Char('/'));
        int ended = 0; // without memory, and yet whole
        bool isClosed = false;
        for (long request = 1; !isClosed; ++request) {
            std::filesystem::remove_all(path);
            auto writer = Writer::create(path, options);
            QVERIFY(writer);
            failAt(request, 1);
            isClosed = static_cast<bool>((*writer)->close());
            failNever();
            writer->reset();
            if (std::filesystem::exists(path / ".lock"))
                continue;
            QVERIFY2(std::filesystem::exists(path / (isVideo ? "000000.npz" : "000000/index.npz")),
                     qPrintable(QString::number(request)));
            ended += isClosed ? 0 : 1;
        }
        QVERIFY(ended > 0);
    }

    void requestsOfARecordingMayBeRefused_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("depth"); // of folders
        for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi", "npy", "png", "bpk"}) {
            QTest::addRow("%s, once", format) << QString::fromLatin1(format) << 1 << 0;
            QTest::addRow("%s, for good", format) << QString::fromLatin1(format) << 0 << 0;
        }
        QTest::addRow("long paths, once") << QStringLiteral("png") << 1 << 30;
        QTest::addRow("long paths, for good") << QStringLiteral("png") << 0 << 30;
    }

    // At each request; with long paths, which are many, at some all over the recording, unless
    // FRAMEHOUSE_EACH is set. Of what operator new is asked for, that is: what OpenCV and libav take by
    // other ways is always given.
    void requestsOfARecordingMayBeRefused()
    {
        QFETCH(QString, format);
        QFETCH(int, times);
        QFETCH(int, depth);
        const QTemporaryDir parent(QDir::tempPath() + QStringLiteral("/memory test XXXXXX"));
        const QString folders = QStringLiteral("a long name of a folder/").repeated(depth);
        QVERIFY(QDir(parent.path()).mkpath(folders + '.'));
        const std::filesystem::path path = parent.filePath(folders + "a store").toStdString();
        WriterOptions options;
        options.format = format.toStdString();
        options.imageShape = {96, 128};
        options.chunkSize = 3;
        const long before = asked;
        const Outcome whole = record(path, options, -1, 0);
        const long requests = asked - before;
        QVERIFY(whole.isWhole);
        QCOMPARE(wrongIn(path, whole), QString());

        const bool isEach = qEnvironmentVariableIsSet("FRAMEHOUSE_EACH");
        const long points = isEach ? requests : std::min(requests, 45L);
        int cut = 0; // but not without any frame
        for (long point = 0; point < points; ++point) {
            std::filesystem::remove_all(path);
            const long request = 1 + point * requests / points;
            const Outcome outcome = record(path, options, request, times);
            const QString wrong = wrongIn(path, outcome);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("request %1: %2").arg(request).arg(wrong)));
            cut += outcome.frames > 0 && outcome.frames < frames ? 1 : 0;
        }
        QVERIFY(cut > 0);
    }
};

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "tst_outofmemory.moc"
