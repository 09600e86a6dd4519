// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/marklist.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace model;

namespace {

Mark markAt(std::int64_t index, const QString &label = {})
{
    const auto time = 100.0 + static_cast<double>(index);
    return {{{index}, {index + 5}, {time}}, {}, 1, label, {}};
}

} // namespace

class TestMarkList : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_list = std::make_unique<MarkList>(); }

    void keepsTheOrderOfTheFrames()
    {
        m_list->add(markAt(30));
        const auto first = m_list->add(markAt(10));
        m_list->add(markAt(20));
        m_list->add(markAt(10)); // behind the one that was there
        QCOMPARE(places(), (QList<qint64>{10, 10, 20, 30}));
        QCOMPARE(m_list->rowOf(first), 0);
        QCOMPARE(m_list->rowOf(999), std::nullopt);
    }

    void whatWasRecordedStaysAsItIs()
    {
        m_list->add(markAt(20, "mine"));
        m_list->setRecorded({markAt(30, "late"), markAt(10, "early")});
        QCOMPARE(labels(), (QStringList{"early", "mine", "late"}));
        QCOMPARE(m_list->recordedCount(), 2);
        QCOMPARE(m_list->marks(), std::vector{markAt(20, "mine")});
        QCOMPARE(m_list->next({10}), store::FrameIndex{20});
        QCOMPARE(m_list->next({20}), store::FrameIndex{30});
        QVERIFY(m_list->undoStack().canUndo()); // of what the user did

        const auto early = m_list->at(0).id;
        m_list->remove({early});
        m_list->change({{early, markAt(10, "changed")}});
        QCOMPARE(labels(), (QStringList{"early", "mine", "late"}));
        m_list->undoStack().undo();
        QCOMPARE(labels(), (QStringList{"early", "late"}));
        QVERIFY(!m_list->undoStack().canUndo());

        m_list->reset({markAt(15, "read")});
        QCOMPARE(labels(), (QStringList{"early", "read", "late"}));
        m_list->setRecorded({});
        QCOMPARE(labels(), QStringList{"read"});
        QCOMPARE(m_list->rowOf(early), std::nullopt);
    }

    void everyChangeIsUndoneAndDoneAgain()
    {
        const auto one = m_list->add(markAt(30, "one"));
        m_list->add(markAt(10, "two"));
        m_list->change({{one, markAt(5, "moved")}});
        QCOMPARE(labels(), (QStringList{"moved", "two"}));
        m_list->remove({one});
        QCOMPARE(labels(), (QStringList{"two"}));
        QUndoStack &history = m_list->undoStack();
        history.undo();
        QCOMPARE(labels(), (QStringList{"moved", "two"}));
        QCOMPARE(m_list->rowOf(one), 0); // the same one again
        history.undo();
        QCOMPARE(labels(), (QStringList{"two", "one"}));
        history.undo();
        history.undo();
        QCOMPARE(m_list->count(), 0);
        while (history.canRedo())
            history.redo();
        QCOMPARE(labels(), (QStringList{"two"}));
    }

    void whatChangesNothingIsNoStep()
    {
        const auto id = m_list->add(markAt(3, "a"));
        m_list->change({{id, markAt(3, "a")}});
        m_list->change({{77, markAt(4)}});
        m_list->remove({78});
        m_list->remove({});
        m_list->add(std::vector<Mark>{});
        QCOMPARE(m_list->undoStack().count(), 1);
    }

    // One who mirrors the rows by the signals has what the list has.
    void signalsTellEveryRow()
    {
        QList<qint64> mirror;
        connect(m_list.get(), &MarkList::inserted, this,
                [&](int row) { mirror.insert(row, m_list->at(row).mark.begin.index.value); });
        connect(m_list.get(), &MarkList::aboutToRemove, this,
                [&](int row) { mirror.removeAt(row); });
        connect(m_list.get(), &MarkList::wasReset, this, [&] { mirror = places(); });
        QSignalSpy edited(m_list.get(), &MarkList::edited);
        const auto id = m_list->add(markAt(20));
        m_list->add(markAt(10));
        m_list->change({{id, markAt(5)}});
        QCOMPARE(mirror, (QList<qint64>{5, 10}));
        m_list->add(std::vector(100, markAt(7)));
        QCOMPARE(mirror.size(), 102);
        m_list->undoStack().undo();
        QCOMPARE(mirror, (QList<qint64>{5, 10}));
        m_list->remove({id});
        QCOMPARE(mirror, (QList<qint64>{10}));
        QCOMPARE(edited.count(), 6);
    }

    void resettingForgetsTheHistory()
    {
        m_list->add(markAt(3));
        QSignalSpy edited(m_list.get(), &MarkList::edited);
        m_list->reset({markAt(9), markAt(2)});
        QCOMPARE(places(), (QList<qint64>{2, 9}));
        QVERIFY(!m_list->undoStack().canUndo());
        QCOMPARE(edited.count(), 0);
    }

    void findsNeighboursAndStretches()
    {
        m_list->reset({markAt(10), markAt(20), markAt(20), markAt(30)});
        QCOMPARE(m_list->next({20})->value, 30);
        QCOMPARE(m_list->next({9})->value, 10);
        QVERIFY(!m_list->next({30}));
        QCOMPARE(m_list->previous({20})->value, 10);
        QCOMPARE(m_list->previous({21})->value, 20);
        QVERIFY(!m_list->previous({10}));
        QCOMPARE(m_list->rowsBetween({11}, {30}), (std::pair{1, 3}));
        QCOMPARE(m_list->rowsBetween({31}, {90}), (std::pair{4, 4}));
    }

    // A hundred thousand cost as many sortings as ten, so to speak.
    void manyAtOnceAreSortedOnce()
    {
        std::vector<Mark> many;
        for (std::int64_t i = 0; i < 100'000; ++i)
            many.push_back(markAt(i * 7919 % 100'000));
        m_list->add(many);
        QCOMPARE(m_list->count(), 100'000);
        QVERIFY(std::is_sorted(m_list->entries().begin(), m_list->entries().end(),
                               [](const auto &a, const auto &b) {
                                   return a.mark.begin.index.value < b.mark.begin.index.value;
                               }));
        m_list->undoStack().undo();
        QCOMPARE(m_list->count(), 0);
        m_list->undoStack().redo();
        QCOMPARE(m_list->rowOf(m_list->at(54'321).id), 54'321);
    }

private:
    QList<qint64> places() const
    {
        QList<qint64> all;
        for (const auto &entry : m_list->entries())
            all.append(entry.mark.begin.index.value);
        return all;
    }
    QStringList labels() const
    {
        QStringList all;
        for (const auto &entry : m_list->entries())
            all.append(entry.mark.label);
        return all;
    }

    std::unique_ptr<MarkList> m_list;
};

QTEST_GUILESS_MAIN(TestMarkList)
#include "tst_marklist.moc"
