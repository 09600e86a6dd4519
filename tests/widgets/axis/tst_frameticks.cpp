// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/frameticks.h"

#include <QLocale>
#include <QTest>

#include <functional>

using namespace widgets;

namespace {

using NumberOf = std::function<std::int64_t(std::int64_t)>;

FrameLookup lookup(std::int64_t count, const NumberOf &number)
{
    FrameLookup frames;
    frames.count = count;
    frames.frame = [number](store::FrameIndex index) {
        return store::FrameId{index, {number(index.value)}, {0.0}};
    };
    return frames;
}

int width(const QString &text)
{
    return 7 * static_cast<int>(text.size());
}

QList<Tick> ticksOf(const FrameLookup &frames, double begin, double end, int pixels = 1000)
{
    return frameNumberTicks({model::TimeAxis::Unit::Index, begin, end, pixels}, frames, width);
}

} // namespace

class TestFrameTicks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void labelsSayTheNumberOfTheirFrame_data()
    {
        QTest::addColumn<NumberOf>("number");
        const auto row = [](const char *name, const NumberOf &number) {
            QTest::addRow("%s", name) << number;
        };
        row("counted", [](auto i) { return i + 17; });
        row("every other", [](auto i) { return 2 * i; });
        row("with holes", [](auto i) { return i + 37 * (i / 5000); });
        row("starting anew", [](auto i) { return i % 30000; });
        row("falling", [](auto i) { return -i; });
        row("the same", [](auto) { return 5; });
        row("largest", [](auto i) { return INT64_MAX - 200000 + i; });
        row("over all there are", [](auto i) { return i < 50000 ? INT64_MIN : INT64_MAX; });
    }

    void labelsSayTheNumberOfTheirFrame()
    {
        QFETCH(NumberOf, number);
        const auto frames = lookup(100000, number);
        for (const auto &[begin, end] :
             {std::pair(0.0, 100000.0), {2000.5, 9000.5}, {10.0, 15.0}}) {
            const auto ticks = ticksOf(frames, begin, end);
            QVERIFY(!ticks.isEmpty());
            double before = -1e9;
            for (const Tick &tick : ticks) {
                const auto index = static_cast<std::int64_t>(tick.value);
                QCOMPARE(tick.label, QLocale().toString(qlonglong(number(index))));
                const double x = (tick.value - begin) * 1000 / (end - begin);
                QVERIFY(x - before >= width(tick.label));
                before = x;
            }
        }
    }

    void roundNumbersAreMarkedWhereTheyStand()
    {
        const auto frames = lookup(100000, [](auto i) { return i + 250; });
        const auto ticks = ticksOf(frames, 0, 1000, 700);
        QVERIFY(ticks.size() >= 4);
        for (const Tick &tick : ticks)
            QCOMPARE(tick.label.toInt() % 100, 0);
        QCOMPARE(ticks[0].value, 50.0); // frame 300
    }

    void whereARoundOneIsMissingTheNextIsMarked()
    {
        const auto frames = lookup(1000, [](auto i) { return i < 100 ? i : i + 150; });
        const auto ticks = ticksOf(frames, 90, 110, 400);
        const auto found = std::find_if(ticks.begin(), ticks.end(),
                                        [](const Tick &tick) { return tick.value >= 100; });
        QVERIFY(found != ticks.end());
        QCOMPARE(found->label.toInt(), static_cast<int>(found->value) + 150);
    }

    void nothingIsMarkedWithoutFrames()
    {
        QVERIFY(ticksOf({}, 0, 1).isEmpty());
        QVERIFY(ticksOf(lookup(10, [](auto i) { return i; }), 20, 30).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFrameTicks)
#include "tst_frameticks.moc"
