// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace store;

namespace {

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto *first = reinterpret_cast<const std::byte *>(text.data());
    return {first, first + text.size()};
}

} // namespace

class TestFile : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasWritten()
    {
        QVERIFY(writeFileAtomically(m_root / "a b.bin", bytesOf("hello")));
        const auto read = readFile(m_root / "a b.bin", 5);

        QVERIFY(read);
        QCOMPARE(*read, bytesOf("hello"));
        QCOMPARE(fileStatus(m_root / "a b.bin")->sizeBytes, std::uint64_t(5));
    }

    void occupiesSpaceOnTheDisk()
    {
        constexpr std::uint64_t bytes = 3U << 20U;
        QVERIFY(occupySpace(m_root / "room", bytes));

        struct stat status = {};
        QCOMPARE(::stat((m_root / "room").c_str(), &status), 0);
        constexpr int blockBytes = 512; // of st_blocks, whatever the file system's are
        QVERIFY(static_cast<std::uint64_t>(status.st_blocks) * blockBytes >= bytes);
        QVERIFY(removeFile(m_root / "room"));
        QVERIFY(!occupySpace(m_root / "nowhere" / "room", bytes));
    }

    void leavesNoFileThatTheDiskCannotHold()
    {
        const auto occupied = occupySpace(m_root / "room", std::uint64_t(1) << 62U);

        QVERIFY(!occupied);
        QVERIFY(!fileStatus(m_root / "room"));
    }

    void readsIntoTheSameMemoryAndTellsTheFilesStatus()
    {
        QVERIFY(writeFileWhole(m_root / "long", bytesOf("a longer text")));
        QVERIFY(writeFileWhole(m_root / "short", bytesOf("abc")));
        std::vector<std::byte> bytes;
        const auto first = readFileInto(bytes, m_root / "long", 100);
        const std::byte *memory = bytes.data();
        const auto second = readFileInto(bytes, m_root / "short", 100);

        QVERIFY(first && second);
        QCOMPARE(bytes, bytesOf("abc"));
        QVERIFY(bytes.data() == memory);
        QVERIFY(*second == *fileStatus(m_root / "short"));
        QCOMPARE(first->sizeBytes, std::uint64_t(13));
    }

    void replacesTheOldBytesAndLeavesNoTemporaryFile()
    {
        QVERIFY(writeFileAtomically(m_root / "x", bytesOf("a longer old text")));
        QVERIFY(writeFileWhole(m_root / "x", bytesOf("new")));

        QCOMPARE(*readFile(m_root / "x", 100), bytesOf("new"));
        QVERIFY(!fileStatus(m_root / ".x.tmp"));
    }

    void refusesWhatIsTooLargeBeforeReading()
    {
        QVERIFY(writeFileWhole(m_root / "large", bytesOf("123456")));

        QCOMPARE(readFile(m_root / "large", 5).error().code, Error::Code::TooLarge);
    }

    void refusesPipesLinksAndDirectoriesAtOnce()
    {
        QCOMPARE(::mkfifo((m_root / "pipe").c_str(), 0600), 0);
        std::filesystem::create_symlink("large", m_root / "link");
        std::filesystem::create_symlink("loop", m_root / "loop");

        for (const char *name : {"pipe", "link", "loop", "."}) {
            const auto read = readFile(m_root / name, 100);
            QVERIFY2(!read, name);
            QCOMPARE(read.error().code, Error::Code::Unsupported);
            QCOMPARE(read.error().path, m_root / name);
        }
    }

    void saysWhichFileIsMissing()
    {
        const auto read = readFile(m_root / "none", 100);

        QCOMPARE(read.error().code, Error::Code::NotFound);
        QCOMPARE(read.error().path, m_root / "none");
        QVERIFY(!read.error().detail.empty());
    }

    void failedWriteLeavesTheOldFileAndNoTemporary()
    {
        QVERIFY(createDirectory(m_root / "target"));
        const auto written = writeFileAtomically(m_root / "target", bytesOf("x"));

        QVERIFY(!written);
        QCOMPARE(written.error().path, m_root / "target");
        QCOMPARE(fileStatus(m_root / "target")->kind, FileKind::Directory);
        QVERIFY(!fileStatus(m_root / ".target.tmp"));
    }

    void refusesADirectoryThatIsThere()
    {
        QVERIFY(createDirectory(m_root / "once"));

        QCOMPARE(createDirectory(m_root / "once").error().code, Error::Code::AlreadyExists);
        QVERIFY(removeFile(m_root / "once"));
        QVERIFY(removeFile(m_root / "once"));
    }

    void listsNamesInOrderWithTheirKinds()
    {
        const auto folder = m_root / "listed";
        QVERIFY(createDirectory(folder));
        QVERIFY(createDirectory(folder / "b"));
        QVERIFY(writeFileWhole(folder / "a", {}));
        std::filesystem::create_symlink("a", folder / "c");
        const auto entries = listDirectory(folder);

        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(3));
        QCOMPARE((*entries)[0].name, std::string("a"));
        QCOMPARE((*entries)[0].kind, FileKind::Regular);
        QCOMPARE((*entries)[1].kind, FileKind::Directory);
        QCOMPARE((*entries)[2].kind, FileKind::Link);
        QCOMPARE(listDirectory(m_root / "none").error().code, Error::Code::NotFound);
    }

    void mapsTheSystemsReasonsToCodes_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("code");

        QTest::addRow("missing") << ENOENT << int(Error::Code::NotFound);
        QTest::addRow("not allowed") << EACCES << int(Error::Code::PermissionDenied);
        QTest::addRow("read-only disk") << EROFS << int(Error::Code::PermissionDenied);
        QTest::addRow("disk full") << ENOSPC << int(Error::Code::DiskFull);
        QTest::addRow("quota used up") << EDQUOT << int(Error::Code::DiskFull);
        QTest::addRow("busy") << EBUSY << int(Error::Code::Busy);
        QTest::addRow("bad disk") << EIO << int(Error::Code::Io);
    }

    void mapsTheSystemsReasonsToCodes()
    {
        QFETCH(int, number);
        QFETCH(int, code);
        const Error error = systemError(number, "/some/file", "write");

        QCOMPARE(int(error.code), code);
        QCOMPARE(error.path, std::filesystem::path("/some/file"));
        QVERIFY(error.detail.starts_with("write: "));
    }

    void knowsHowMuchSpaceIsLeft() { QVERIFY(*freeSpace(m_root) > 0); }

    void tellsFileSystemsApart()
    {
        QCOMPARE(*fileSystemId(m_root / "."), *fileSystemId(m_root));
        QVERIFY(*fileSystemId("/proc") != *fileSystemId(m_root));
        QCOMPARE(fileSystemId(m_root / "nothing").error().code, Error::Code::NotFound);
    }

private:
    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
    std::filesystem::path m_root{m_directory.path().toStdString()};
};

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
