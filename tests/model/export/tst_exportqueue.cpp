// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportqueue.h"

#include "tests/support/exports.h"

#include <QSignalSpy>
#include <QTest>

using namespace model;
using State = ExportQueue::State;

namespace {

constexpr int patience = 120'000; // ms, on a busy machine

} // namespace

class TestExportQueue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reader = exports::makeStore(m_folder.path("a store"), 150, "npy");
        QVERIFY(m_reader);
    }

    void init()
    {
        m_copies = std::make_unique<StoreCopies>();
        m_queue = std::make_unique<ExportQueue>();
    }

    void cleanup()
    {
        m_queue.reset();
        m_copies.reset();
    }

    void makesWhatItIsGiven()
    {
        QSignalSpy ended(m_queue.get(), &ExportQueue::ended);
        const auto id = add("x.mp4");
        QVERIFY(m_queue->isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        const auto &job = m_queue->at(0);
        QCOMPARE(job.id, id);
        QCOMPARE(job.state, State::Done);
        QCOMPARE(job.summary.frames, 150);
        QCOMPARE(job.recording, "bees");
        QVERIFY(job.done >= 150);
        QVERIFY(!m_queue->isBusy());
        QVERIFY(exports::namesIn(m_copies->path(".")).contains("x.mp4"));
    }

    void oneGoesAfterTheOther()
    {
        add("x.mp4");
        add("y.mp4");
        add("z.mp4");
        QCOMPARE(states(), (std::vector{State::Running, State::Waiting, State::Waiting}));
        QCOMPARE(m_queue->openCount(), 3);
        connect(m_queue.get(), &ExportQueue::changed, this, [this] {
            const auto all = states();
            QVERIFY(std::count(all.begin(), all.end(), State::Running) <= 1);
        });
        QTRY_COMPARE_WITH_TIMEOUT(states(), (std::vector(3, State::Done)), patience);
    }

    void aPauseHoldsIt()
    {
        const auto first = add("x.mp4");
        add("y.mp4");
        m_queue->pause(first);
        QCOMPARE(m_queue->at(0).state, State::Paused);
        QTest::qWait(1); // what was on its way comes
        m_queue->pause(first);
        QCOMPARE(states(), (std::vector{State::Paused, State::Waiting}));
        QVERIFY(!exports::namesIn(m_copies->path(".")).contains("x.mp4"));
        m_queue->resume(first);
        QCOMPARE(m_queue->at(0).state, State::Running);
        QTRY_COMPARE_WITH_TIMEOUT(states(), (std::vector(2, State::Done)), patience);
    }

    void cancellingLeavesNothing_data()
    {
        QTest::addColumn<bool>("isPaused");
        QTest::addRow("running") << false;
        QTest::addRow("paused") << true;
    }

    void cancellingLeavesNothing()
    {
        QFETCH(bool, isPaused);
        const auto id = add("x.mp4");
        if (isPaused)
            m_queue->pause(id);
        m_queue->cancel(id);
        QVERIFY(m_queue->at(0).isCancelling);
        m_queue->remove(id); // not yet
        QCOMPARE(m_queue->count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->at(0).state, State::Cancelled, patience);
        QVERIFY(exports::namesIn(m_copies->path(".")).isEmpty());
        m_queue->remove(id);
        QCOMPARE(m_queue->count(), 0);
    }

    void whatWaitsIsCancelledAtOnce()
    {
        add("x.mp4");
        const auto second = add("y.mp4");
        m_queue->cancel(second);
        QCOMPARE(m_queue->at(1).state, State::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->at(0).state, State::Done, patience);
        QVERIFY(!exports::namesIn(m_copies->path(".")).contains("y.mp4"));
    }

    // Its steps are the frames that are read, twice as many as are written.
    void aStoreOfEverySecondFrameIsNeverChecked()
    {
        ExportTask task;
        task.reader = m_reader;
        task.frames = {{0, 150}};
        task.target = m_copies->path("part");
        task.choice.as = ExportAs::Store;
        task.choice.every = 2;
        bool isChecked = false;
        connect(m_queue.get(), &ExportQueue::changed, this,
                [&] { isChecked = isChecked || m_queue->at(0).isChecking(); });
        m_queue->add("bees", std::move(task));
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->at(0).state, State::Done, patience);
        QCOMPARE(m_queue->at(0).summary.frames, 75);
        QVERIFY(m_queue->at(0).done > 75);
        QVERIFY(!isChecked && !m_queue->at(0).isChecking());
    }

    void aFailureIsToldAndTheNextOneGoesOn()
    {
        writeBytes(m_copies->path("x.mp4"), "mine");
        add("x.mp4");
        add("y.mp4");
        QTRY_COMPARE_WITH_TIMEOUT(states(), (std::vector{State::Failed, State::Done}), patience);
        QCOMPARE(m_queue->at(0).error.code, store::Error::Code::AlreadyExists);
        QCOMPARE(QByteArray::fromStdString(readBytes(m_copies->path("x.mp4"))), "mine");
    }

    void allCanBeCancelled()
    {
        for (const char *name : {"x.mp4", "y.mp4", "z.mp4"})
            add(name);
        m_queue->cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(states(), (std::vector(3, State::Cancelled)), patience);
        QVERIFY(exports::namesIn(m_copies->path(".")).isEmpty());
    }

    void itsEndLeavesNothing()
    {
        add("x.mp4");
        add("y.mp4");
        m_queue->pause(m_queue->at(0).id);
        m_queue.reset();
        QVERIFY(exports::namesIn(m_copies->path(".")).isEmpty());
    }

private:
    ExportQueue::Id add(const char *name)
    {
        ExportTask task;
        task.reader = m_reader;
        task.frames = {{0, 150}};
        task.target = m_copies->path(name);
        return m_queue->add("bees", std::move(task));
    }

    std::vector<State> states() const
    {
        std::vector<State> states;
        for (int row = 0; row < m_queue->count(); ++row)
            states.push_back(m_queue->at(row).state);
        return states;
    }

    StoreCopies m_folder;
    std::shared_ptr<const store::Reader> m_reader;
    std::unique_ptr<StoreCopies> m_copies;
    std::unique_ptr<ExportQueue> m_queue;
};

QTEST_GUILESS_MAIN(TestExportQueue)
#include "tst_exportqueue.moc"
