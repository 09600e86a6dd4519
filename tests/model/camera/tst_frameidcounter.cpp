// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/frameidcounter.h"

#include "model/record/clock/framenumbering.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace model;
using Kind = FrameIdCounter::Kind;
using Ids = std::vector<std::uint64_t>;
using Numbers = std::vector<std::int64_t>;

Q_DECLARE_METATYPE(FrameIdCounter::Kind)

class TestFrameIdCounter : public QObject
{
    Q_OBJECT

private slots:
    void countsIds_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Ids>("ids");
        QTest::addColumn<Numbers>("numbers");

        const auto row = [](const char *name, Kind kind, Ids ids, Numbers numbers) {
            QTest::addRow("%s", name) << kind << std::move(ids) << std::move(numbers);
        };
        row("in a row", Kind::Sixteen, {7, 8, 9}, {7, 8, 9});
        row("with a hole", Kind::Sixteen, {7, 10}, {7, 10});
        row("over the end", Kind::Sixteen, {65534, 65535, 1, 2}, {65534, 65535, 65536, 65537});
        row("lost at the end", Kind::Sixteen, {65534, 3}, {65534, 65538});
        row("twice around", Kind::Sixteen, {60000, 20000, 50000, 10000, 40000},
            {60000, 85535, 115535, 141070, 171070});
        row("overtaken", Kind::Sixteen, {5, 7, 6, 8}, {5, 7, 6, 8});
        row("overtaken at the end", Kind::Sixteen, {65535, 2, 1, 3}, {65535, 65537, 65536, 65538});
        row("begun anew", Kind::Sixteen, {40000, 1, 2, 4}, {40000, 1, 2, 4});
        row("wide after all", Kind::Sixteen, {65535, 65536, 65540}, {65535, 65536, 65540});
        row("wide", Kind::Wide, {0, 1, 65535, 65537, 1ULL << 40}, {0, 1, 65535, 65537, 1LL << 40});
        row("repeated", Kind::Wide, {7, 7, 8, 10}, {7, 7, 8, 10});
        row("a driver's holes", Kind::ThirtyTwo, {5, 6, 9}, {5, 6, 9});
        row("over the driver's end", Kind::ThirtyTwo, {0xfffffffe, 0xffffffff, 0, 3},
            {4294967294, 4294967295, 4294967296, 4294967299});
        row("a driver runs back", Kind::ThirtyTwo, {10, 11, 3, 9, 9}, {10, 11, 3, 9, 9});
    }

    void countsIds()
    {
        QFETCH(Kind, kind);
        QFETCH(Ids, ids);
        QFETCH(Numbers, numbers);

        FrameIdCounter counter(kind);
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(counter.next(ids[i]).value_or(-1), numbers[i]);
    }

    void doesNotTrustIdsWhileTheyStandStill()
    {
        FrameIdCounter counter(Kind::Sixteen);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(counter.next(4), std::optional<std::int64_t>(4));
        QVERIFY(!counter.next(4));
        QVERIFY(!counter.next(4));
        QCOMPARE(counter.next(5), std::optional<std::int64_t>(5));
    }

    // One that came twice, or a step back, is said; what is lost after it is seen all the same.
    void showsLossesAfterAnIdThatCameTwice_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Ids>("ids");
        QTest::addRow("twice, GigE") << Kind::Sixteen << Ids{7, 8, 8, 9, 12};
        QTest::addRow("twice, driver") << Kind::ThirtyTwo << Ids{7, 8, 8, 9, 12};
        QTest::addRow("back, driver") << Kind::ThirtyTwo << Ids{7, 8, 7, 8, 11};
        QTest::addRow("anew, GigE") << Kind::Sixteen << Ids{50000, 50001, 1, 2, 5};
    }

    void showsLossesAfterAnIdThatCameTwice()
    {
        QFETCH(Kind, kind);
        QFETCH(Ids, ids);
        FrameIdCounter counter(kind);
        FrameNumbering numbering;
        Numbers given;
        for (const std::uint64_t id : ids) {
            CameraFrame frame;
            frame.deviceNumber = counter.next(id);
            given.push_back(numbering.next(frame) - static_cast<std::int64_t>(ids[0]));
        }

        QCOMPARE(given, (Numbers{0, 1, 2, 3, 6}));
        QCOMPARE(numbering.lost(), 2);
        QCOMPARE(numbering.restarts(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFrameIdCounter)
#include "tst_frameidcounter.moc"
