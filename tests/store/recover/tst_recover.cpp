// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/recover/recover.h"

#include "store/journal/journal.h"
#include "store/journal/mediacheck.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/storelock.h"
#include "store/write/writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sys/resource.h>

using namespace store;
using Code = Error::Code;
namespace fs = std::filesystem;

namespace {

constexpr int width = 64;
constexpr int height = 50;
constexpr std::int64_t chunkSize = 20;

WriterOptions options(const QString &format)
{
    WriterOptions options;
    options.format = format.toStdString();
    options.imageShape = {height, width};
    options.chunkSize = chunkSize;
    options.syncIntervalMs = 0; // what was added is on the disk
    return options;
}

Result<void> addFrames(Writer &writer, std::int64_t from, std::int64_t to)
{
    for (std::int64_t i = from; i < to; ++i) {
        const cv::Mat picture = paintPattern(width, height, PatternPixels::Gray8, {3 * i}, {i});
        if (auto added = writer.add(picture, {3 * i}, {1000.0 + 0.01 * double(i)}); !added)
            return added;
    }
    return {};
}

// The directory as a killed program leaves it: a copy while the writer is at work.
void copyAsIfKilled(const fs::path &from, const fs::path &to)
{
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

// Whether the store holds exactly these frames, each the right one, and can be read as a closed one.
bool isWhole(const fs::path &directory, std::int64_t frames)
{
    const auto reader = Reader::open(directory);
    if (!reader || (*reader)->index().frameCount() != frames || !(*reader)->problems().empty() ||
        (*reader)->isLocked())
        return false;
    for (std::int64_t i = 0; i < frames; ++i) {
        const auto pixels = (*reader)->frame({i}, PixelForm::Reference);
        if (!pixels || readPattern(*pixels) != patternCode({3 * i}, {i}) ||
            (*reader)->index().number({i}).value != 3 * i)
            return false;
    }
    return true;
}

QStringList hiddenNames(const fs::path &directory)
{
    return QDir(QString::fromStdString(directory.string()))
        .entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden);
}

} // namespace

class TestRecover : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_recorded = path("a recording");
        m_killed = path("a killed one");
        fs::remove_all(m_recorded);
        fs::remove_all(m_killed);
    }

    void recoversEveryFormat_data() { formats(); }

    void recoversEveryFormat()
    {
        QFETCH(QString, format);
        QVERIFY(recordAndKill(format, 27));

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QVERIFY(recovery->wasInterrupted);
        QCOMPARE(recovery->chunks.size(), 1U);
        QCOMPARE(recovery->chunks[0].chunk, 1);
        QCOMPARE(recovery->chunks[0].frames, 7);
        QCOMPARE(recovery->chunks[0].lost, 0);
        QVERIFY(recovery->chunks[0].setAside.empty());
        QVERIFY(isWhole(m_killed, 27));
        QVERIFY(hiddenNames(m_killed).isEmpty());
        const auto again = recover(m_killed);
        QVERIFY(again && !again->wasInterrupted);
    }

    void keepsWhatTheJournalCannotVouchFor_data() { formats(); }

    // The journal lost its end, as in a power cut: three frames are on the disk, but nobody knows
    // their numbers.
    void keepsWhatTheJournalCannotVouchFor()
    {
        QFETCH(QString, format);
        QVERIFY(recordAndKill(format, 27));
        fs::resize_file(journalFile(m_killed, 1), journalHeaderSize + 4 * journalRecordSize + 11);

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QCOMPARE(recovery->chunks.at(0).frames, 4);
        QVERIFY(isWhole(m_killed, 24));
        const bool isFolder = !format.contains(QLatin1Char('/'));
        QCOMPARE(recovery->chunks[0].setAside.size(), isFolder ? 3U : 0U);
    }

    void doesNotBlameThePicturesForTheSystem_data() { formats(); }

    // A program without a free file descriptor sees nothing of the disk.
    void doesNotBlameThePicturesForTheSystem()
    {
        QFETCH(QString, format);
        QVERIFY(recordAndKill(format, 27));
        const auto reader = Reader::open(m_killed);
        const auto journal = readJournal(journalFile(m_killed, 1));
        QVERIFY(reader && journal);
        const bool isFolder = !format.contains(QLatin1Char('/'));
        const fs::path pictures = isFolder ? m_killed / "000001" : media(m_killed);

        rlimit usual{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &usual), 0);
        const rlimit none{0, usual.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
        const auto verified = verifiedFrames(pictures, (*reader)->metadata(), journal->records);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &usual), 0);

        QVERIFY(!verified);
        QCOMPARE(verified.error().code, Code::Io);
    }

    void endsBeforeADamagedPicture_data() { formats(); }

    void endsBeforeADamagedPicture()
    {
        QFETCH(QString, format);
        QVERIFY(recordAndKill(format, 27));
        const bool isFolder = !format.contains(QLatin1Char('/'));
        QVERIFY(damage(isFolder ? m_killed / "000001" / ("000005." + format.toStdString())
                                : media(m_killed)));

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QVERIFY(recovery->chunks.at(0).frames < 7);
        QVERIFY(recovery->chunks[0].lost > 0);
        QVERIFY(isWhole(m_killed, 20 + recovery->chunks[0].frames));
    }

    // They are checked piece by piece.
    void recoversLargePictures()
    {
        WriterOptions large = options(QStringLiteral("npy"));
        large.imageShape = {1000, 700};
        auto writer = Writer::create(m_recorded, large);
        QVERIFY(writer);
        for (std::int64_t i = 0; i < 3; ++i)
            QVERIFY((*writer)->add(paintPattern(700, 1000, PatternPixels::Gray8, {i}, {i}), {i},
                                   {double(i)}));
        copyAsIfKilled(m_recorded, m_killed);
        QVERIFY(damage(m_killed / "000000" / "000002.npy"));

        const auto recovery = recover(m_killed);

        QVERIFY(recovery);
        QCOMPARE(recovery->chunks.at(0).frames, 2);
        QCOMPARE(recovery->chunks[0].setAside.size(), 1U);
    }

    void setsAsideAVideoWhoseHeadIsTorn_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("size");
        for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi"})
            for (const int size : {70, 250})
                QTest::addRow("%s %d", format, size) << QString::fromLatin1(format) << size;
    }

    // The power failed before the head was on the disk.
    void setsAsideAVideoWhoseHeadIsTorn()
    {
        QFETCH(QString, format);
        QFETCH(int, size);
        QVERIFY(recordAndKill(format, 27));
        fs::resize_file(media(m_killed), static_cast<std::uintmax_t>(size));

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QCOMPARE(recovery->chunks.at(0).frames, 0);
        QCOMPARE(recovery->chunks[0].lost, 7);
        QVERIFY(isWhole(m_killed, 20));
    }

    void setsAsideAVideoWithoutAJournal()
    {
        QVERIFY(recordAndKill(QStringLiteral("avc1/mp4"), 27));
        fs::resize_file(journalFile(m_killed, 1), 5);
        const auto size = fs::file_size(m_killed / "000001.mp4");

        const auto recovery = recover(m_killed);

        QVERIFY(recovery);
        QCOMPARE(recovery->chunks.at(0).frames, 0);
        QVERIFY((recovery->chunks[0].setAside ==
                 std::vector<fs::path>{m_killed / "000001.mp4.damaged"}));
        QCOMPARE(fs::file_size(m_killed / "000001.mp4.damaged"), size);
        QVERIFY(isWhole(m_killed, 20));
    }

    void leavesARunningRecordingAlone()
    {
        auto writer = Writer::create(m_recorded, options(QStringLiteral("png")));
        QVERIFY(writer);
        QVERIFY(addFrames(**writer, 0, 3));

        QVERIFY(lockState(m_recorded) == LockState::Held);
        const auto recovery = recover(m_recorded);

        QVERIFY(!recovery);
        QCOMPARE(recovery.error().code, Code::Busy);
        QVERIFY(QString::fromStdString(recovery.error().detail).contains(QStringLiteral("pid:")));
        QVERIFY(addFrames(**writer, 3, 6));
        QVERIFY((*writer)->close());
        QVERIFY(lockState(m_recorded) == LockState::None);
        QVERIFY(isWhole(m_recorded, 6));
    }

    void aJournalOfAnotherRecordingIsSetAside()
    {
        QVERIFY(recordAndKill(QStringLiteral("png"), 27));
        const auto head = packHeader({1, std::string(32, 'a'), 1, {20}});
        QFile journal(QString::fromStdString(journalFile(m_killed, 1)));
        QVERIFY(journal.open(QIODevice::ReadWrite));
        journal.write(reinterpret_cast<const char *>(head.data()), head.size());
        journal.close();

        const auto recovery = recover(m_killed);

        QVERIFY(recovery);
        QVERIFY(recovery->chunks.at(0).problem);
        QCOMPARE(recovery->chunks[0].problem->code, Code::Corrupt);
        QVERIFY(recovery->withoutIndex == std::vector<int>{1});
        QVERIFY(fs::exists(m_killed / "000001" / "000006.png"));
        QCOMPARE(hiddenNames(m_killed), QStringList{QStringLiteral(".000001.wal.damaged")});
        QVERIFY(!recover(m_killed)->wasInterrupted);
    }

    void repairsTheChunksAfterABadOne()
    {
        QVERIFY(recordAndKill(QStringLiteral("avc1/mp4"), 27));
        const auto head = packHeader({0, std::string(32, 'a'), 1, {0}});
        QFile journal(QString::fromStdString(journalFile(m_killed, 0)));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(reinterpret_cast<const char *>(head.data()), head.size());
        journal.close();

        const auto recovery = recover(m_killed);

        QVERIFY(recovery);
        QCOMPARE(recovery->chunks.size(), 2U);
        QVERIFY(recovery->chunks[0].problem);
        QCOMPARE(recovery->chunks[0].frames, 20);
        QVERIFY(!recovery->chunks[1].problem);
        QVERIFY(isWhole(m_killed, 27));
    }

    void whatFailsNowCanBeTriedAgain()
    {
        QVERIFY(recordAndKill(QStringLiteral("h264/mkv"), 27));
        fs::create_directory(extraJournalFile(m_killed, 1));

        const auto failing = recover(m_killed);
        QVERIFY(failing);
        QVERIFY(failing->chunks.empty());
        QCOMPARE(failing->failed.size(), 1U);
        QCOMPARE(failing->failed[0].chunk, 1);
        QVERIFY(lockState(m_killed) == LockState::LeftOver);
        fs::remove(extraJournalFile(m_killed, 1));
        const auto recovery = recover(m_killed);

        QVERIFY(recovery && recovery->failed.empty());
        QVERIFY(isWhole(m_killed, 27));
    }

    // A chunk that the system keeps from being repaired does not keep the others from it.
    void repairsTheChunksAfterOneThatFails()
    {
        QVERIFY(recordAndKill(QStringLiteral("avc1/mp4"), 27));
        QFile journal(QString::fromStdString(journalFile(m_killed, 0)));
        QVERIFY(journal.open(QIODevice::WriteOnly)); // torn
        fs::create_directories(extraJournalFile(m_killed, 0) / "in the way");

        const auto failing = recover(m_killed);

        QVERIFY(failing);
        QCOMPARE(failing->failed.size(), 1U);
        QCOMPARE(failing->failed[0].chunk, 0);
        QCOMPARE(failing->chunks.size(), 1U);
        QCOMPARE(failing->chunks[0].chunk, 1);
        QCOMPARE(failing->chunks[0].frames, 7);
        QVERIFY(!fs::exists(journalFile(m_killed, 1)));
        QVERIFY(lockState(m_killed) == LockState::LeftOver);
        fs::remove_all(extraJournalFile(m_killed, 0));
        const auto recovery = recover(m_killed);
        QVERIFY(recovery && recovery->failed.empty());
        QVERIFY(isWhole(m_killed, 27));
    }

    void rebuildsADamagedIndexFromTheJournal_data() { formats(); }

    void rebuildsADamagedIndexFromTheJournal()
    {
        QFETCH(QString, format);
        QVERIFY(recordAndKill(format, 27));
        QVERIFY(recoverButForTheJournal());
        const bool isFolder = !format.contains(QLatin1Char('/'));
        const auto index = isFolder ? m_killed / "000001" / "index.npz" : m_killed / "000001.npz";
        fs::resize_file(index, 300);

        const auto recovery = recover(m_killed);

        QVERIFY2(recovery, recovery ? "" : recovery.error().detail.c_str());
        QCOMPARE(recovery->chunks.at(0).frames, 7);
        QCOMPARE(recovery->chunks[0].setAside.size(), 1U);
        QVERIFY(isWhole(m_killed, 27));
    }

    void anIndexOfMoreThanTheJournalVouchesForStands()
    {
        QVERIFY(recordAndKill(QStringLiteral("png"), 27));
        QVERIFY(recoverButForTheJournal());
        QVERIFY(damage(m_killed / "000001" / "000003.png"));

        const auto recovery = recover(m_killed);

        QVERIFY(recovery);
        QVERIFY(recovery->chunks.at(0).problem);
        QCOMPARE(recovery->chunks[0].frames, 7);
        QVERIFY(lockState(m_killed) == LockState::None);
        QCOMPARE((*Reader::open(m_killed))->index().frameCount(), 27);
        QVERIFY(fs::exists(m_killed / "000001" / "000006.png"));
    }

    void inventsNothingWhereNobodyKeptAJournal()
    {
        QVERIFY(recordAndKill(QStringLiteral("jpg"), 27));
        fs::remove(journalFile(m_killed, 1));
        QFile lock(QString::fromStdString(m_killed / lockName));
        QVERIFY(lock.resize(0)); // as the reference's
        lock.close();

        const auto tooEarly = recover(m_killed);
        QVERIFY(!tooEarly && tooEarly.error().code == Code::Busy);
        const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
        for (const auto &entry : fs::directory_iterator(m_killed))
            fs::last_write_time(entry, longAgo);
        const auto recovery = recover(m_killed);

        QVERIFY(recovery);
        QVERIFY(recovery->withoutIndex == std::vector<int>{1});
        QVERIFY(fs::exists(m_killed / "000001" / "000006.jpg"));
        QVERIFY(!fs::exists(m_killed / "000001" / "index.npz"));
        QVERIFY(lockState(m_killed) == LockState::None);
    }

    void doesNothingToAClosedStore()
    {
        auto writer = Writer::create(m_recorded, options(QStringLiteral("avc1/mp4")));
        QVERIFY(writer && addFrames(**writer, 0, 3) && (*writer)->close());

        const auto recovery = recover(m_recorded);

        QVERIFY(recovery && !recovery->wasInterrupted && recovery->chunks.empty());
        QVERIFY(isWhole(m_recorded, 3));
    }

private:
    static void formats()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"avc1/mp4", "h264/mkv", "mjpeg/avi", "png", "npy", "jpg"})
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }

    bool recordAndKill(const QString &format, std::int64_t frames)
    {
        auto writer = Writer::create(m_recorded, options(format));
        if (!writer || !addFrames(**writer, 0, frames) || (*writer)->durableCount() != frames)
            return false;
        copyAsIfKilled(m_recorded, m_killed);
        return true;
    }

    // As if it had been killed right before its last step.
    bool recoverButForTheJournal() const
    {
        const auto kept = path("a journal");
        fs::copy_file(journalFile(m_killed, 1), kept, fs::copy_options::overwrite_existing);
        const auto recovery = recover(m_killed);
        fs::copy_file(kept, journalFile(m_killed, 1));
        return recovery && recovery->failed.empty();
    }

    static fs::path media(const fs::path &directory)
    {
        for (const auto &entry : fs::directory_iterator(directory))
            if (entry.path().stem() == "000001" && entry.path().extension() != ".npz")
                return entry.path();
        return {};
    }

    // Changes a byte near the end, where the last pictures lie.
    static bool damage(const fs::path &name)
    {
        QFile file(QString::fromStdString(name));
        if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() - 60))
            return false;
        const char before = file.read(1).at(0);
        file.seek(file.size() - 60);
        return file.putChar(static_cast<char>(before ^ 0x55));
    }

    fs::path path(const char *name) const
    {
        return m_parent.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_parent{QDir::tempPath() + QStringLiteral("/recover test XXXXXX")};
    fs::path m_recorded;
    fs::path m_killed;
};

QTEST_GUILESS_MAIN(TestRecover)
#include "tst_recover.moc"
