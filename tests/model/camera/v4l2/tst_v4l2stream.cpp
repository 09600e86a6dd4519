// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2stream.h"

#include <QTest>

#include <vector>

using namespace model;

class TestV4l2Stream : public QObject
{
    Q_OBJECT

private slots:
    void keepsHoles() { QCOMPARE(counted({5, 6, 9}), (std::vector<std::int64_t>{5, 6, 9})); }

    void goesOnBeyondTheLastNumberOfTheDriver()
    {
        QCOMPARE(counted({0xfffffffe, 0xffffffff, 0, 3}),
                 (std::vector<std::int64_t>{4294967294, 4294967295, 4294967296, 4294967299}));
    }

    void countsItselfWhereTheDriverStandsStill()
    {
        QCOMPARE(counted({0, 0, 0, 0}), (std::vector<std::int64_t>{0, 1, 2, 3}));
    }

    void countsItselfFromWhereTheDriverRunsBack()
    {
        QCOMPARE(counted({10, 11, 3, 9, 9}), (std::vector<std::int64_t>{10, 11, 12, 13, 14}));
    }

private:
    static std::vector<std::int64_t> counted(const std::vector<std::uint32_t> &sequences)
    {
        SequenceCounter counter;
        std::vector<std::int64_t> result;
        for (const std::uint32_t sequence : sequences)
            result.push_back(counter.next(sequence));
        return result;
    }
};

QTEST_GUILESS_MAIN(TestV4l2Stream)
#include "tst_v4l2stream.moc"
