// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/markspans.h"

#include <QTest>

#include <random>

using namespace widgets;
using model::Mark;
using model::MarkList;

class TestMarkSpans : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatALookAtEachMarkFinds()
    {
        std::mt19937 random(7);
        std::vector<Mark> marks;
        for (int i = 0; i < 200; ++i) {
            Mark mark;
            mark.begin.index.value = static_cast<std::int64_t>(random() % 2000);
            if (i % 3 == 0) {
                mark.end = mark.begin;
                mark.end->index.value += static_cast<std::int64_t>(random() % 60);
            }
            mark.colour = static_cast<int>(random() % Mark::colourCount);
            mark.label = QString::number(i);
            marks.push_back(mark);
        }
        MarkList list;
        list.reset(marks);
        const MarkSpans spans(list.entries());
        for (int i = 0; i < 2000; ++i) {
            const auto from = static_cast<std::int64_t>(random() % 2000);
            const auto to = from + static_cast<std::int64_t>(random() % 20);
            const int colour = i % Mark::colourCount;
            bool hasPoint = false;
            bool hasRange = false;
            int touched = 0;
            for (const Mark &mark : marks) {
                const auto begin = mark.begin.index.value;
                const auto end = mark.end ? mark.end->index.value : begin;
                const bool touches = begin < to && end >= from;
                touched += touches ? 1 : 0;
                hasPoint |= touches && !mark.end && mark.colour == colour;
                hasRange |= touches && mark.end && mark.colour == colour;
            }
            // Behind another stretch, as in a row of them.
            const std::vector<std::int64_t> borders{from - from % 50, from, to};
            QCOMPARE(bool(spans.pointsBetween(colour, borders)[1]), hasPoint);
            QCOMPARE(bool(spans.rangesBetween(colour, borders)[1]), hasRange);
            QCOMPARE(spans.labels({from}, {to}, 1000).size(), touched);
        }
        QCOMPARE(spans.labels({0}, {3000}, 3).size(), 3);
    }

    void whatWasRecordedStandsByItself()
    {
        MarkList list;
        Mark mine;
        mine.begin.index.value = 5;
        mine.colour = 0;
        mine.label = "mine";
        list.add(mine);
        Mark note;
        note.begin.index.value = 5;
        note.text = "it\nsneezed " + QString(200, u'!');
        list.setRecorded({note});
        const MarkSpans spans(list.entries());

        const std::vector<std::int64_t> borders{5, 6, 9};
        QCOMPARE(spans.pointsBetween(0, borders), (std::vector<bool>{true, false}));
        QCOMPARE(spans.pointsBetween(MarkSpans::recorder, borders),
                 (std::vector<bool>{true, false}));
        QCOMPARE(spans.labels({0}, {9}, 5), QStringList{"mine"});
        const auto words = spans.labels({0}, {9}, 5, MarkSpans::Source::Recorder);
        QCOMPARE(words.size(), 1);
        QVERIFY(words[0].startsWith("it sneezed !") && words[0].size() == 80);
    }

    void isEmptyWithoutMarks()
    {
        QVERIFY(MarkSpans().isEmpty());
        QCOMPARE(MarkSpans().pointsBetween(0, {0, 50, 100}), std::vector<bool>(2, false));
        QCOMPARE(MarkSpans().rangesBetween(0, {0, 50, 100}), std::vector<bool>(2, false));
        QVERIFY(MarkSpans().pointsBetween(0, {0}).empty());
        QVERIFY(MarkSpans().labels({0}, {100}, 5).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMarkSpans)
#include "tst_markspans.moc"
