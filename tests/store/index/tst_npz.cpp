// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/npz.h"

#include "store/write/storekeys.h"

#include <QTest>

#include <array>

using namespace store;
using Bytes = std::vector<std::byte>;

namespace {

constexpr std::size_t endSize = 22;
constexpr std::uint64_t maxBytes = 1U << 20U;

Bytes archive()
{
    const std::array<std::int64_t, 3> numbers{4, 5, 6};
    const std::array<double, 3> times{1.0, 2.0, 3.0};
    return *indexFile(numbers, times, Value::object());
}

void append(Bytes &bytes, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::byte>(value >> unsigned(8 * i)));
}

// With the larger end that large archives have, which claims so many members.
Bytes withZip64(Bytes bytes, std::uint64_t members)
{
    const Bytes end(bytes.end() - endSize, bytes.end());
    bytes.resize(bytes.size() - endSize);
    const std::uint64_t record = bytes.size();
    append(bytes, 0x06064b50, 4);
    append(bytes, 44, 8); // of what follows
    append(bytes, 0x2d002d, 4); // versions
    append(bytes, 0, 8); // disks
    append(bytes, members, 8);
    append(bytes, members, 8);
    append(bytes, 46 * members, 8);
    append(bytes, 0, 8);
    append(bytes, 0x07064b50, 4);
    append(bytes, 0, 4);
    append(bytes, record, 8);
    append(bytes, 1, 4);
    bytes.insert(bytes.end(), end.begin(), end.end());
    return bytes;
}

Result<Bytes> numbersOf(std::span<const std::byte> bytes)
{
    const auto archive = ZipArchive::open(bytes);
    return archive ? archive->read("frame_number.npy", maxBytes) : archive.error();
}

Error::Code refusal(const Bytes &bytes)
{
    const auto member = numbersOf(bytes);
    return member ? Error::Code::Io : member.error().code;
}

} // namespace

class TestNpz : public QObject
{
    Q_OBJECT

private slots:
    void readsAMember()
    {
        const Bytes bytes = archive();
        const auto member = numbersOf(bytes);

        QVERIFY(member);
        QCOMPARE(member->size(), std::size_t(128 + 3 * 8));
    }

    void readsOneMemberAfterTheOther()
    {
        const Bytes bytes = archive();
        auto open = ZipArchive::open(bytes);
        QVERIFY(open);
        const ZipArchive moved = *std::move(open);

        QCOMPARE(moved.read("other.npy", maxBytes).error().code, Error::Code::NotFound);
        QCOMPARE(moved.read("frame_time.npy", 100).error().code, Error::Code::TooLarge);
        const auto times = moved.read("frame_time.npy", maxBytes);
        const auto numbers = moved.read("frame_number.npy", maxBytes);
        QVERIFY(times && numbers && *times != *numbers);
        QVERIFY(*moved.read("frame_time.npy", maxBytes) == *times);
    }

    void refusesMoreMembersThanAnIndexCanHave()
    {
        Bytes bytes = archive();
        const std::size_t counts = bytes.size() - endSize + 8;
        bytes[counts + 1] = bytes[counts + 3] = std::byte{0xc0};

        QCOMPARE(refusal(bytes), Error::Code::TooLarge);
    }

    void refusesThemInTheEndOfLargeArchivesToo()
    {
        QCOMPARE(refusal(withZip64(archive(), 1U << 28U)), Error::Code::TooLarge);
        QCOMPARE(refusal(withZip64(archive(), std::uint64_t(1) << 60U)), Error::Code::TooLarge);
    }

    void isNotMisledByPlacesOutsideTheFile()
    {
        Bytes bytes = withZip64(archive(), 1U << 28U);
        for (std::size_t i = bytes.size() - endSize - 12; i < bytes.size() - endSize - 4; ++i)
            bytes[i] = std::byte{0xff};

        QCOMPARE(refusal(bytes), Error::Code::Corrupt);
    }

    void readsAnythingAsFarAsItIsThere()
    {
        const Bytes whole = archive();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto start = std::span(whole).first(size);
            QVERIFY(!numbersOf(start));
        }
    }
};

QTEST_GUILESS_MAIN(TestNpz)
#include "tst_npz.moc"
