// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/track.h"

#include "store/chunklimit.h"

#include <QTest>

using namespace store;
using mp4::Bytes;

namespace {

Bytes table(FourLetters name, std::initializer_list<std::uint32_t> numbers)
{
    Bytes content;
    mp4::append32(content, 0); // version and flags
    for (const std::uint32_t number : numbers)
        mp4::append32(content, number);
    return mp4::box(name, content);
}

// The tables of `count` pictures of one byte each, one after the other from byte 100 on.
Bytes sampleTable(std::uint32_t count)
{
    Bytes tables;
    mp4::append(tables, table("stsz", {1, count}));
    mp4::append(tables, table("stsc", {1, 1, count, 1}));
    mp4::append(tables, table("stco", {1, 100}));
    mp4::append(tables, table("stts", {1, count, 40}));
    return tables;
}

} // namespace

class TestTrack : public QObject
{
    Q_OBJECT

private slots:
    void readsWhereSamplesLie()
    {
        const Bytes tables = sampleTable(3);
        const auto samples = mp4::readSamples({1, 1000, {}, tables, {}}, 103);
        QVERIFY(samples);
        QCOMPARE(samples->size(), 3U);
        QCOMPARE(samples->back().position, 102U);
        QCOMPARE(samples->back().time, 80);
        QCOMPARE(samples->back().size, 1U);
        QVERIFY(samples->back().isKey);
    }

    void refusesMoreThanTheFileHolds()
    {
        const Bytes tables = sampleTable(104);
        QVERIFY(!mp4::readSamples({1, 1000, {}, tables, {}}, 103));
    }

    void readsMoreThanWeWriteIntoAFile()
    {
        constexpr std::uint32_t count = maxChunkFrames + 1;
        const Bytes tables = sampleTable(count);
        const auto samples = mp4::readSamples({1, 1000, {}, tables, {}}, std::uint64_t(1) << 30);
        QVERIFY(samples);
        QCOMPARE(samples->size(), std::size_t(count));
    }

    void refusesMoreThanAnyFileHas()
    {
        const Bytes tables = sampleTable((1U << 24) + 1);
        QVERIFY(!mp4::readSamples({1, 1000, {}, tables, {}}, std::uint64_t(1) << 30));
    }
};

QTEST_GUILESS_MAIN(TestTrack)
#include "tst_track.moc"
