// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/cameraform.h"
#include "widgets/record/metadataform.h"
#include "widgets/record/recordingmeter.h"
#include "widgets/record/targetform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace widgets;
using model::CameraFormat;
using model::PixelFormat;

class TestRecordForms : public QObject
{
    Q_OBJECT

private slots:
    void offersOnlyWhatTheCameraCombines()
    {
        CameraForm form;
        form.setFormats({{640, 480, 30, PixelFormat::Yuyv},
                         {640, 480, 60, PixelFormat::Mjpeg},
                         {1280, 720, 10, PixelFormat::Yuyv}});
        QSignalSpy chosen(&form, &CameraForm::formatChosen);
        auto *rate = form.findChild<QComboBox *>(QStringLiteral("rate"));
        QCOMPARE(rate->count(), 2);

        rate->setFocus();
        QTest::keyClick(rate, Qt::Key_Down); // 60 frames/s come as MJPEG only

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(form.format(), (CameraFormat{640, 480, 60, PixelFormat::Mjpeg}));
        QCOMPARE(form.findChild<QComboBox *>(QStringLiteral("pixels"))->count(), 1);
    }

    void keepsTheChosenCameraOverARefresh()
    {
        CameraForm form;
        form.setCameras({{"a", "A", "x"}, {"b", "B", "x"}});
        form.setCamera("b");

        form.setCameras({{"c", "C", "x"}, {"b", "B", "x"}});
        QCOMPARE(form.cameraId(), QStringLiteral("b"));

        form.setCameras({});
        QCOMPARE(form.cameraId(), QString());
    }

    void namesTheDirectoryByDate()
    {
        TargetForm form;
        form.setFolder("/data");
        form.setName(" mouse 1 ");
        const QDateTime now({2026, 3, 4}, {5, 6, 7});

        QCOMPARE(form.directory(now), QStringLiteral("/data/mouse 1_20260304_050607"));
        form.findChild<QCheckBox *>(QStringLiteral("addDate"))->setChecked(false);
        QCOMPARE(form.directory(now), QStringLiteral("/data/mouse 1"));
    }

    void refusesNamesThatAreNone_data()
    {
        QTest::addColumn<QString>("name");

        QTest::addRow("empty") << QString();
        QTest::addRow("parent") << QStringLiteral("..");
        QTest::addRow("slash") << QStringLiteral("a/b");
        QTest::addRow("wild card") << QStringLiteral("a*");
    }

    void refusesNamesThatAreNone()
    {
        QFETCH(QString, name);
        TargetForm form;
        form.setFolder("/data");
        form.setName(name);

        QCOMPARE(form.directory(QDateTime::currentDateTime()), QString());
    }

    void limitsByFrames()
    {
        TargetForm form;
        QCOMPARE(form.limit().until, TargetForm::Until::Stopped);

        auto *until = form.findChild<QComboBox *>(QStringLiteral("until"));
        until->setCurrentIndex(1);
        form.findChild<QSpinBox *>(QStringLiteral("amount"))->setValue(250);

        QCOMPARE(form.limit().until, TargetForm::Until::Frames);
        QCOMPARE(form.limit().amount, 250);
    }

    void takesMetadataByKeys()
    {
        MetadataForm form;
        form.setEntries({{"animal", "mouse 1"}});
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        auto *table = form.findChild<QTableWidget *>();

        QTest::mouseClick(form.findChild<QWidget *>(QStringLiteral("addMetadata")), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("gain"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

        QTRY_COMPARE(form.entries(), (MetadataForm::Entries{{"animal", "mouse 1"}, {"gain", ""}}));
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(form.entries(), (MetadataForm::Entries{{"gain", ""}}));
    }

    void findsNamesThatStandTwice()
    {
        MetadataForm form;
        form.setEntries({{"a", "1"}, {"b", "2"}, {"a", "3"}});
        QCOMPARE(form.repeatedName(), QStringLiteral("a"));

        form.setEntries({{"a", "1"}, {"", "2"}, {"", "3"}});
        QCOMPARE(form.repeatedName(), QString());
    }

    void meterTellsLossesInWordsAndColour()
    {
        RecordingMeter meter;
        model::RecordingCounters counters;
        counters.captured = 1234;
        counters.droppedByQueue = 7;
        meter.setCounters(counters, true);

        const QLabel *dropped = nullptr;
        for (const QLabel *label : meter.findChildren<QLabel *>())
            if (label->text() == QLatin1String("7"))
                dropped = label;
        QVERIFY(dropped);
        QVERIFY(dropped->accessibleName().contains(QLatin1String("queue")));
        QVERIFY(dropped->palette().color(QPalette::WindowText) !=
                meter.palette().color(QPalette::WindowText));
    }

    void writesDurations()
    {
        QCOMPARE(RecordingMeter::duration(3723.9), QStringLiteral("1:02:03"));
        QCOMPARE(RecordingMeter::duration(-1), QStringLiteral("0:00:00"));
    }
};

QTEST_MAIN(TestRecordForms)
#include "tst_recordforms.moc"
