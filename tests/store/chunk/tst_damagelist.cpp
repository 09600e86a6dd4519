// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/damagelist.h"

#include <QTest>

#include <initializer_list>
#include <utility>

using namespace store;

namespace {

// By ranks in the order of the file. Packets of `keys` are where decoding can start.
PacketTable tableOf(std::initializer_list<std::uint32_t> ranks,
                    std::initializer_list<std::size_t> keys)
{
    std::vector<VideoPacket> packets(ranks.size());
    std::vector<std::uint32_t> order(ranks.size());
    std::uint32_t packet = 0;
    for (const std::uint32_t rank : ranks)
        order[rank] = packet++;
    for (const std::size_t key : keys)
        packets[key].isKey = true;
    const auto count = std::ssize(packets);
    return {std::move(packets), order, count};
}

} // namespace

class TestDamageList : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyUntilSomethingIsDamaged()
    {
        const PacketTable table = tableOf({0, 1, 2}, {0});
        DamageList damages;
        QVERIFY(damages.isEmpty());
        QCOMPARE(damages.first(), SIZE_MAX);
        QVERIFY(!damages.spoils(table, 2));

        damages.add(table, 0, 1);
        QVERIFY(!damages.isEmpty());
        damages.clear();
        QVERIFY(damages.isEmpty());
        QVERIFY(!damages.spoils(table, 2));
    }

    void spoilsTheRestOfTheGroupOnly()
    {
        const PacketTable table = tableOf({0, 1, 2, 3, 4, 5}, {0, 3});
        DamageList damages;
        damages.add(table, 0, 1);

        QVERIFY(!damages.spoils(table, 0));
        QVERIFY(damages.spoils(table, 1));
        QVERIFY(damages.spoils(table, 2));
        QVERIFY(!damages.spoils(table, 3));
        QVERIFY(!damages.spoils(table, 5));
    }

    // In the file, packets 4 and 5 come after the key packet 3 but are shown before it.
    void spoilsNoOpenGroupByWhatIsShownBeforeIt()
    {
        const PacketTable table = tableOf({0, 1, 2, 5, 3, 4, 6}, {0, 3});
        DamageList damages;
        damages.add(table, 0, 4);

        QVERIFY(damages.spoils(table, 4));
        QVERIFY(damages.spoils(table, 5)); // of the group before, by its place
        QVERIFY(!damages.spoils(table, 3));
        QVERIFY(!damages.spoils(table, 6));
    }

    void takesNoNoticeOfWhatIsShownBeforeTheStart()
    {
        const PacketTable table = tableOf({0, 1, 2, 5, 3, 4, 6}, {0, 3});
        DamageList damages;
        damages.add(table, 3, 4);
        QVERIFY(damages.isEmpty());
        damages.add(table, 3, 6);
        QCOMPARE(damages.first(), std::size_t(6));
    }

    void takesAllForDamagedThatMayBe()
    {
        const PacketTable table = tableOf({0, 1, 2, 3, 4, 5}, {0});
        DamageList damages;
        damages.addUpTo(4, 2, 0);

        QCOMPARE(damages.first(), std::size_t(2));
        QVERIFY(!damages.spoils(table, 1));
        QVERIFY(damages.spoils(table, 2));
        QVERIFY(damages.spoils(table, 5));
    }

    void looksNotBehindTheStart()
    {
        DamageList near;
        near.addUpTo(4, 2, 3);
        QCOMPARE(near.first(), std::size_t(3));
        DamageList atStart;
        atStart.addUpTo(1, 2, 0);
        QCOMPARE(atStart.first(), std::size_t(0));
    }

    void knowsTheFirstOfSeveral()
    {
        const PacketTable table = tableOf({0, 1, 2, 3, 4, 5}, {0, 2, 4});
        DamageList damages;
        damages.add(table, 0, 4);
        damages.add(table, 0, 1);

        QCOMPARE(damages.first(), std::size_t(1));
        QVERIFY(damages.spoils(table, 1));
        QVERIFY(!damages.spoils(table, 3));
        QVERIFY(damages.spoils(table, 5));
    }
};

QTEST_GUILESS_MAIN(TestDamageList)
#include "tst_damagelist.moc"
