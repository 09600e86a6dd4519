// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/coarsefirst.h"

#include <QTest>

#include <algorithm>
#include <vector>

class TestCoarseFirst : public QObject
{
    Q_OBJECT

private slots:
    void hasEachPlaceOnce()
    {
        for (int count = 0; count <= 130; ++count) {
            std::vector<int> order = model::coarseFirst(count);
            std::sort(order.begin(), order.end());
            QCOMPARE(static_cast<int>(order.size()), count);
            for (int i = 0; i < count; ++i)
                QCOMPARE(order[static_cast<std::size_t>(i)], i);
        }
    }

    void beginsWithTheMiddleAndTheQuarters()
    {
        const std::vector<int> order = model::coarseFirst(100);
        QCOMPARE(std::vector(order.begin(), order.begin() + 3), (std::vector{50, 25, 75}));
    }

    void anyFirstPartIsSpreadOverTheWhole()
    {
        const std::vector<int> order = model::coarseFirst(64);
        std::vector<int> part(order.begin(), order.begin() + 15);
        std::sort(part.begin(), part.end());
        int before = 0;
        for (const int place : part) {
            QVERIFY(place - before <= 4);
            before = place;
        }
        QVERIFY(64 - before <= 4);
    }
};

QTEST_GUILESS_MAIN(TestCoarseFirst)
#include "tst_coarsefirst.moc"
