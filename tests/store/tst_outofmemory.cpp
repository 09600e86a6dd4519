// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> largest = SIZE_MAX; // that operator new gives

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
    void *memory = size <= largest ? std::malloc(size) : nullptr;
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
};

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "tst_outofmemory.moc"
