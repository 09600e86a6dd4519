// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportrow.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using State = model::ExportQueue::State;

namespace {

model::ExportQueue::Job jobIn(State state)
{
    model::ExportQueue::Job job;
    job.recording = "bees";
    job.target = "/out/x.mp4";
    job.state = state;
    job.frames = 5000;
    job.total = 10000;
    job.done = 1200;
    job.isLookedAtAgain = true;
    return job;
}

} // namespace

class TestExportRow : public QObject
{
    Q_OBJECT

private slots:
    void saysHowFarItIs()
    {
        auto job = jobIn(State::Running);
        QCOMPARE(ExportRow::stateText(job), "1,200 of 5,000 frames");
        QCOMPARE(ExportRow::permille(job), 120);
        job.framesPerSecond = 240;
        job.secondsLeft = 15;
        QCOMPARE(ExportRow::stateText(job), "1,200 of 5,000 frames · 240 per second · 0:15 left");
        job.done = 7000;
        QCOMPARE(ExportRow::stateText(job),
                 "Checking what was written · 240 per second · 0:15 left");
        job.isCancelling = true;
        QCOMPARE(ExportRow::stateText(job), "Being cancelled");
    }

    void offersWhatCanBeDone_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QStringList>("offered");
        QTest::addRow("waiting") << State::Waiting << QStringList{"cancel"};
        QTest::addRow("running") << State::Running << QStringList{"pause", "cancel"};
        QTest::addRow("paused") << State::Paused << QStringList{"pause", "cancel"};
        QTest::addRow("done") << State::Done << QStringList{"summary", "folder", "remove"};
        QTest::addRow("failed") << State::Failed << QStringList{"summary", "remove"};
        QTest::addRow("cancelled") << State::Cancelled << QStringList{"remove"};
    }

    void offersWhatCanBeDone()
    {
        QFETCH(State, state);
        QFETCH(QStringList, offered);
        ExportRow row;
        row.setJob(jobIn(state), state == State::Cancelled ? QString() : "a sentence");
        QStringList shown;
        for (const char *name : {"pause", "cancel", "summary", "folder", "remove"})
            if (row.findChild<QPushButton *>(name)->isVisibleTo(&row))
                shown << name;
        QCOMPARE(shown, offered);
        QCOMPARE(row.findChild<QProgressBar *>()->isVisibleTo(&row), state < State::Done);
    }

    void asksByItsButtons()
    {
        ExportRow row;
        QSignalSpy asked(&row, &ExportRow::asked);
        row.setJob(jobIn(State::Running), {});
        row.findChild<QPushButton *>("pause")->click();
        row.setJob(jobIn(State::Paused), {});
        row.findChild<QPushButton *>("pause")->click();
        row.findChild<QPushButton *>("cancel")->click();
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[0][0].value<ExportRow::Wish>(), ExportRow::Wish::Pause);
        QCOMPARE(asked[1][0].value<ExportRow::Wish>(), ExportRow::Wish::Resume);
        QCOMPARE(asked[2][0].value<ExportRow::Wish>(), ExportRow::Wish::Cancel);
    }

    void aFailureIsSeenAtOnce()
    {
        ExportRow row;
        row.setJob(jobIn(State::Running), {});
        QVERIFY(row.findChild<QLabel *>("details")->isHidden());
        row.setJob(jobIn(State::Failed), "The disk is full.");
        QVERIFY(!row.findChild<QLabel *>("details")->isHidden());
        QCOMPARE(row.findChild<QLabel *>("details")->text(), "The disk is full.");
    }
};

QTEST_MAIN(TestExportRow)
#include "tst_exportrow.moc"
