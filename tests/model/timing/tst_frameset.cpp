// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/frameset.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace model;

class TestFrameSet : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst_data()
    {
        QTest::addColumn<int>("count");
        QTest::addRow("no recording") << 0;
        QTest::addRow("one frame") << 1;
        QTest::addRow("a block") << 512;
    }

    void isEmptyAtFirst()
    {
        QFETCH(int, count);
        const FrameSet set(count);
        QVERIFY(set.isEmpty());
        QVERIFY(!set.contains({0}));
        QVERIFY(!set.next({-1}));
        QVERIFY(!set.previous({count}));
        QCOMPARE(set.count({-5}, {count + 5}), 0);
    }

    // Against a sorted list, at all places and a little beyond.
    void answersAsAListDoes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("density");
        QTest::addRow("all") << 1100 << 1.0;
        QTest::addRow("many") << 3000 << 0.5;
        QTest::addRow("few") << 5000 << 0.002;
        QTest::addRow("a whole number of blocks") << 2048 << 0.1;
    }

    void answersAsAListDoes()
    {
        QFETCH(int, count);
        QFETCH(double, density);
        std::mt19937 random(5);
        FrameSet set(count);
        std::vector<std::int64_t> list;
        for (int i = 0; i < count; ++i) {
            if (std::uniform_real_distribution<>(0.0, 1.0)(random) >= density)
                continue;
            set.add({i});
            list.push_back(i);
        }
        QCOMPARE(set.size(), std::int64_t(list.size()));
        for (std::size_t n = 0; n < list.size(); ++n)
            QCOMPARE(set.at(std::int64_t(n)).value, list[n]);
        for (int i = -2; i < count + 3; ++i) {
            const auto here = std::lower_bound(list.begin(), list.end(), i);
            const bool isIn = here != list.end() && *here == i;
            const auto behind = here + isIn;
            const store::FrameIndex index{i};
            QCOMPARE(set.contains(index), isIn);
            QCOMPARE(set.next(index).value_or(store::FrameIndex{-9}).value,
                     behind == list.end() ? -9 : *behind);
            QCOMPARE(set.previous(index).value_or(store::FrameIndex{-9}).value,
                     here == list.begin() ? -9 : *(here - 1));
            QCOMPARE(set.count({0}, index), here - list.begin());
            QCOMPARE(set.count(index, {count}), list.end() - here);
            QCOMPARE(set.count({i}, {i - 1}), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestFrameSet)
#include "tst_frameset.moc"
