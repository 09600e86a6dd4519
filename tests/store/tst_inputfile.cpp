// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/inputfile.h"

#include "store/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <span>
#include <string_view>

using namespace store;

namespace {

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace

class TestInputFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        constexpr std::string_view text = "0123456789";
        QVERIFY(writeFileWhole(m_file, std::as_bytes(std::span(text))));
    }

    void readsAnywhereInAnyOrder()
    {
        const auto file = InputFile::open(m_file);
        QVERIFY(file);
        QCOMPARE(file->sizeBytes(), std::uint64_t(10));
        std::array<std::byte, 3> bytes{};

        QVERIFY(file->readAt(7, bytes));
        QCOMPARE(textOf(bytes), "789");
        QVERIFY(file->readAt(0, bytes));
        QCOMPARE(textOf(bytes), "012");
    }

    void saysWhenTheFileEndsTooEarly()
    {
        const auto file = InputFile::open(m_file);
        QVERIFY(file);
        std::array<std::byte, 3> bytes{};

        QCOMPARE(file->readAt(8, bytes).error().code, Error::Code::Corrupt);
        QCOMPARE(file->readAt(1000, bytes).error().code, Error::Code::Corrupt);
        QVERIFY(file->readAt(1000, {}));
    }

    void readsOnWhenItIsMoved()
    {
        auto file = InputFile::open(m_file);
        QVERIFY(file);
        const InputFile moved = *std::move(file);
        std::array<std::byte, 2> bytes{};

        QVERIFY(moved.readAt(4, bytes));
        QCOMPARE(textOf(bytes), "45");
        QVERIFY(moved.path() == m_file);
    }

    void opensNoLinkNorFolder()
    {
        const auto link = m_file.parent_path() / "link";
        std::filesystem::create_symlink(m_file, link);

        QCOMPARE(InputFile::open(link).error().code, Error::Code::Unsupported);
        QCOMPARE(InputFile::open(m_file.parent_path()).error().code, Error::Code::Unsupported);
        QCOMPARE(InputFile::open(m_file.string() + "x").error().code, Error::Code::NotFound);
    }

private:
    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
    const std::filesystem::path m_file{m_directory.filePath("a file").toStdString()};
};

QTEST_GUILESS_MAIN(TestInputFile)
#include "tst_inputfile.moc"
