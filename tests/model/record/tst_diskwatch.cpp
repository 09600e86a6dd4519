// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/diskwatch.h"

#include <QTest>

using namespace model;

class TestDiskWatch : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheNearestDirectoryThatExists()
    {
        std::filesystem::path asked;
        DiskWatch watch(
            [&asked](const std::filesystem::path &path) {
                asked = path;
                return std::filesystem::space_info{1000, 1000, 1000};
            },
            std::filesystem::temp_directory_path() / "no such directory" / "store");
        watch.update(0, 0);
        QVERIFY(std::filesystem::equivalent(asked, std::filesystem::temp_directory_path()));
    }

    void isFullBelowItsReserve()
    {
        QVERIFY(asked(DiskWatch::reserveBytes - 1).isFull());
        QVERIFY(!asked(DiskWatch::reserveBytes).isFull());
    }

    void isLowBelowATenth()
    {
        QVERIFY(asked(capacity / 10 - 1).isLow());
        QVERIFY(!asked(capacity / 10).isLow());
    }

    void isLowWhenAQuarterOfAnHourDoesNotFit()
    {
        const std::uint64_t rate = 100ULL << 20; // bytes a second
        m_available = 850 * rate;
        DiskWatch watch = make();
        watch.update(0, 0);
        QVERIFY(!watch.isLow());
        watch.update(10, 10 * rate);
        QVERIFY(watch.isLow());
        m_available = 1130 * rate;
        watch.update(20, 20 * rate);
        QVERIFY(!watch.isLow());
    }

    void staysLowUntilThereIsClearlyMore()
    {
        m_available = capacity / 10 - 1;
        DiskWatch watch = make();
        watch.update(0, 0);
        m_available = capacity / 8 - 1;
        watch.update(1, 0);
        QVERIFY(watch.isLow());
        m_available = capacity / 8;
        watch.update(2, 0);
        QVERIFY(!watch.isLow());
    }

    void whatOthersWriteCountsOnceItIsKnownForAWhile()
    {
        const std::uint64_t rate = 100ULL << 20; // bytes a second
        m_available = 850 * rate;
        DiskWatch watch = make();
        watch.update(0, 0);
        m_available = 849 * rate;
        watch.update(1, 0);
        QVERIFY(!watch.isLow());
        m_available = 840 * rate;
        watch.update(10, 0);
        QVERIFY(!watch.isLow());
        m_available = 830 * rate;
        watch.update(20, 0);
        QVERIFY(watch.isLow());
        QCOMPARE(watch.secondsLeft(), 830.0 - 0.64);
    }

    void whatIsLostAtOnceDoesNotGoOn()
    {
        const std::uint64_t rate = 1ULL << 20; // bytes a second
        m_available = 100'000 * rate;
        DiskWatch watch = make();
        for (int second = 0; second <= 100; ++second) {
            m_available -= second == 55 ? 90'000 * rate : rate;
            watch.update(second, static_cast<std::uint64_t>(second) * rate);
        }
        QVERIFY(watch.secondsLeft() > 9000 && watch.secondsLeft() < 10'000);
    }

    void asksAgainAfterASecondOrSixteenMebibytes()
    {
        DiskWatch watch = make();
        watch.update(100, 0);
        watch.update(100.9, 1);
        QCOMPARE(m_questions, 1);
        watch.update(101.1, 2);
        QCOMPARE(m_questions, 2);
        watch.update(101.2, 17U << 20);
        QCOMPARE(m_questions, 3);
    }

private:
    static constexpr std::uint64_t capacity = 500ULL << 30;

    DiskWatch make()
    {
        m_questions = 0;
        return {[this](const std::filesystem::path &) {
                    ++m_questions;
                    return std::filesystem::space_info{capacity, m_available, m_available};
                },
                "/"};
    }

    DiskWatch asked(std::uint64_t available)
    {
        m_available = available;
        DiskWatch watch = make();
        watch.update(0, 0);
        return watch;
    }

    std::uint64_t m_available = capacity;
    int m_questions = 0;
};

QTEST_GUILESS_MAIN(TestDiskWatch)
#include "tst_diskwatch.moc"
