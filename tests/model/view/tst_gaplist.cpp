// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/gaplist.h"

#include <QTest>

#include <limits>

using namespace model;

namespace {

GapList gapsOf(const std::vector<std::int64_t> &numbers)
{
    store::ChunkIndex index;
    if (!index.append(0, numbers, std::vector<double>(numbers.size(), 0.0)))
        qFatal("the index refuses the frames");
    index.finish();
    return GapList::find(index);
}

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto most = std::numeric_limits<std::int64_t>::max();

} // namespace

class TestGapList : public QObject
{
    Q_OBJECT

private slots:
    void findsHoles()
    {
        const GapList list = gapsOf({-3, -1, 0, 1, 10});

        QCOMPARE(list.gaps().size(), 2U);
        QCOMPARE(list.gaps()[0], (Gap{{1}, 1}));
        QCOMPARE(list.gaps()[1], (Gap{{4}, 8}));
        QCOMPARE(list.missing(), 9);
    }

    void repeatsAndWrapsAreNoHoles()
    {
        QVERIFY(gapsOf({5, 5, 6, 0, 1, 1}).gaps().empty());
        QVERIFY(gapsOf({}).gaps().empty());
        QVERIFY(gapsOf({7}).gaps().empty());
    }

    void largestHolesDoNotOverflow()
    {
        const GapList list = gapsOf({least, most, least, most});

        QCOMPARE(list.gaps().size(), 2U);
        QCOMPARE(list.missing(), most);
    }

    void findsNeighbours()
    {
        const GapList list = gapsOf({0, 5, 6, 9});

        QCOMPARE(list.next({0})->value, 1);
        QCOMPARE(list.next({1})->value, 3);
        QVERIFY(!list.next({3}));
        QCOMPARE(list.previous({3})->value, 1);
        QVERIFY(!list.previous({1}));
    }

    void stopsWhenAsked()
    {
        store::ChunkIndex index;
        std::vector<std::int64_t> numbers;
        for (std::int64_t i = 0; i < 200000; ++i)
            numbers.push_back(2 * i);
        QVERIFY(index.append(0, numbers, std::vector<double>(numbers.size(), 0.0)));
        index.finish();
        std::stop_source source;
        source.request_stop();

        QVERIFY(GapList::find(index, source.get_token()).gaps().size() < 100000U);
    }
};

QTEST_GUILESS_MAIN(TestGapList)
#include "tst_gaplist.moc"
