// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/journal.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <map>

using namespace store;
namespace fs = std::filesystem;

namespace {

constexpr int width = 64;
constexpr int height = 50;

Result<void> addFrames(Writer &writer, std::int64_t from, std::int64_t to)
{
    for (std::int64_t i = from; i < to; ++i) {
        const cv::Mat picture = paintPattern(width, height, PatternPixels::Gray8, {3 * i}, {i});
        if (auto added = writer.add(picture, {3 * i}, {1000.0 + 0.01 * double(i)}); !added)
            return added;
    }
    return {};
}

// Whether the reader has exactly these frames, each the right one.
bool holds(const Reader &reader, std::int64_t frames)
{
    if (reader.index().frameCount() != frames || !reader.problems().empty())
        return false;
    for (std::int64_t i = 0; i < frames; ++i) {
        const auto pixels = reader.frame({i}, PixelForm::Reference);
        if (!pixels || readPattern(*pixels) != patternCode({3 * i}, {i}) ||
            reader.index().number({i}).value != 3 * i)
            return false;
    }
    return true;
}

// Every file with its size and time of change.
std::map<std::string, std::pair<std::uintmax_t, fs::file_time_type>> filesOf(const fs::path &store)
{
    std::map<std::string, std::pair<std::uintmax_t, fs::file_time_type>> files;
    for (const auto &entry : fs::recursive_directory_iterator(store))
        if (entry.is_regular_file())
            files[entry.path().string()] = {entry.file_size(), entry.last_write_time()};
    return files;
}

} // namespace

class TestLiveStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_path = m_parent.filePath(QStringLiteral("a live store")).toStdString();
        fs::remove_all(m_path);
    }

    void isReadWhileItIsWritten_data() { formats(); }

    void isReadWhileItIsWritten()
    {
        const auto writer = begin();
        QVERIFY(writer);
        QVERIFY(addFrames(*writer, 0, 7));

        const auto first = Reader::open(m_path);
        QVERIFY(first);
        QVERIFY((*first)->lockState() == LockState::Held);
        QVERIFY(holds(**first, 7));
        QVERIFY(!(*first)->hasGrown());

        QVERIFY(addFrames(*writer, 7, 17)); // into the next chunk
        QVERIFY((*first)->hasGrown());
        const auto second = (*first)->refreshed();
        QVERIFY(second);
        QVERIFY(holds(**second, 17));
        QVERIFY(holds(**first, 7)); // still what it was

        QVERIFY(writer->close());
        QVERIFY((*second)->hasGrown());
        const auto last = (*second)->refreshed();
        QVERIFY(last);
        QVERIFY((*last)->lockState() == LockState::None);
        QVERIFY(holds(**last, 17));
        QVERIFY(!(*last)->hasGrown());
    }

    void isReadAfterACrashWithoutAChange_data() { formats(); }

    void isReadAfterACrashWithoutAChange()
    {
        const auto writer = begin();
        QVERIFY(writer);
        QVERIFY(addFrames(*writer, 0, 17));
        const fs::path killed = m_parent.filePath(QStringLiteral("a killed store")).toStdString();
        fs::remove_all(killed);
        fs::copy(m_path, killed, fs::copy_options::recursive);
        // The last record is torn: its frame is no longer known.
        const auto journal = journalFile(killed, 1);
        fs::resize_file(journal, fs::file_size(journal) - 5);
        const auto before = filesOf(killed);

        const auto reader = Reader::open(killed);

        QVERIFY(reader);
        QVERIFY((*reader)->lockState() == LockState::LeftOver);
        QVERIFY(holds(**reader, 16));
        const auto unfinished = (*reader)->openChunk(1);
        QVERIFY(unfinished);
        QVERIFY(!(*reader)->checkCount(1, **unfinished)); // one picture more is no fault of it
        QVERIFY(filesOf(killed) == before);
    }

private:
    static void formats()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi", "png", "npy"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    // A writer that brings each frame to the disk at once; null if it cannot.
    std::unique_ptr<Writer> begin() const
    {
        QFETCH(QString, format);
        WriterOptions options;
        options.format = format.toStdString();
        options.imageShape = {height, width};
        options.chunkSize = 10;
        options.syncIntervalMs = 0;
        auto writer = Writer::create(m_path, options);
        return writer ? std::move(*writer) : nullptr;
    }

    QTemporaryDir m_parent{QDir::tempPath() + QStringLiteral("/live test XXXXXX")};
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestLiveStore)
#include "tst_livestore.moc"
