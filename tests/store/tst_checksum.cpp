// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/checksum.h"

#include <QTest>

#include <random>
#include <string_view>
#include <vector>

using namespace store;

namespace {

// The definition, a bit at a time.
std::uint32_t slowCrc(std::span<const std::byte> bytes)
{
    std::uint32_t remainder = 0xffffffff;
    for (const std::byte byte : bytes) {
        remainder ^= std::to_integer<std::uint32_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            remainder = remainder >> 1 ^ ((remainder & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~remainder;
}

} // namespace

class TestChecksum : public QObject
{
    Q_OBJECT

private slots:
    void isThatOfTheStandard()
    {
        constexpr std::string_view digits = "123456789";

        QCOMPARE(crc32(std::as_bytes(std::span(digits))), 0xcbf43926U);
        QCOMPARE(crc32({}), 0U);
    }

    void isThatOfTheDefinitionAtEveryLengthAndAlignment()
    {
        std::mt19937 random(5);
        std::vector<std::byte> bytes(1000);
        for (std::byte &byte : bytes)
            byte = static_cast<std::byte>(random());
        for (std::size_t size = 0; size < 700; ++size) {
            const auto part = std::span(bytes).subspan(size % 17, size);
            QCOMPARE(crc32(part), slowCrc(part));
        }
    }

    void isTheSameOfDataInPieces()
    {
        const std::vector<std::byte> bytes(300, std::byte(0xa5));
        const std::span<const std::byte> whole(bytes);
        for (std::size_t cut = 0; cut <= whole.size(); ++cut)
            QCOMPARE(crc32(whole.subspan(cut), crc32(whole.first(cut))), slowCrc(whole));
    }
};

QTEST_GUILESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
