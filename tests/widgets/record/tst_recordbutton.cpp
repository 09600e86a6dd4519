// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/recordbutton.h"

#include <QSignalSpy>
#include <QTest>

using widgets::RecordButton;

class TestRecordButton : public QObject
{
    Q_OBJECT

private slots:
    void clickStarts()
    {
        RecordButton button;
        QSignalSpy starts(&button, &RecordButton::startRequested);

        QTest::mouseClick(&button, Qt::LeftButton);

        QCOMPARE(starts.size(), 1);
    }

    void clickDoesNotStop()
    {
        RecordButton button;
        button.setRecording(true);
        QSignalSpy stops(&button, &RecordButton::stopRequested);
        QSignalSpy starts(&button, &RecordButton::startRequested);
        QSignalSpy early(&button, &RecordButton::releasedTooEarly);

        QTest::mouseClick(&button, Qt::LeftButton);

        QCOMPARE(early.size(), 1);
        QCOMPARE(stops.size(), 0);
        QCOMPARE(starts.size(), 0);
    }

    void holdingStops()
    {
        RecordButton button;
        button.setRecording(true);
        QSignalSpy stops(&button, &RecordButton::stopRequested);
        QSignalSpy starts(&button, &RecordButton::startRequested);

        QTest::mousePress(&button, Qt::LeftButton);
        QTRY_COMPARE(stops.size(), 1);
        button.setRecording(false); // as the owner does when the recording has ended
        QTest::mouseRelease(&button, Qt::LeftButton);

        QCOMPARE(starts.size(), 0); // the release of that press starts nothing
    }

    void holdingTheSpaceBarStops()
    {
        RecordButton button;
        button.setRecording(true);
        QSignalSpy stops(&button, &RecordButton::stopRequested);

        QTest::keyPress(&button, Qt::Key_Space);
        QTRY_COMPARE(stops.size(), 1);
        QTest::keyRelease(&button, Qt::Key_Space);

        QCOMPARE(stops.size(), 1);
    }

    void saysWhatItDoes()
    {
        RecordButton button;
        const QString start = button.accessibleName();
        button.setRecording(true);

        QVERIFY(!start.isEmpty());
        QVERIFY(button.accessibleName() != start);
    }
};

QTEST_MAIN(TestRecordButton)
#include "tst_recordbutton.moc"
