// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/problembar.h"
#include "widgets/record/camera/featuredialog.h"
#include "widgets/record/camera/formatform.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/diskgauge.h"
#include "widgets/record/durations.h"
#include "widgets/record/metadata/metadataform.h"
#include "widgets/record/notesbar.h"
#include "widgets/record/recordingmeter.h"
#include "widgets/record/targetform.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using model::CameraFormat;
using model::PixelFormat;

class TestRecordForms : public QObject
{
    Q_OBJECT

private slots:
    void offersOnlyWhatTheCameraCombines()
    {
        FormatForm form;
        form.setOffer({{640, 480, 30, PixelFormat::Yuyv},
                       {640, 480, 60, PixelFormat::Mjpeg},
                       {1280, 720, 10, PixelFormat::Yuyv}});
        QSignalSpy chosen(&form, &FormatForm::formatChosen);
        auto *rate = form.findChild<QComboBox *>(QStringLiteral("rate"));
        QCOMPARE(rate->count(), 2);

        rate->setFocus();
        QTest::keyClick(rate, Qt::Key_Down); // 60 frames/s come as MJPEG only

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(form.format(), (CameraFormat{640, 480, 60, PixelFormat::Mjpeg}));
        QCOMPARE(form.findChild<QComboBox *>(QStringLiteral("pixels"))->count(), 1);
    }

    void choosesFreelyWithinLimits()
    {
        FormatForm form;
        form.setOffer({{640, 480, 30, PixelFormat::Gray8}, {640, 480, 30, PixelFormat::Gray16}},
                      model::CameraLimits{16, 640, 16, 8, 480, 8, 4, 1, 0.5, 120, 4});
        form.setFormat({640, 480, 30, PixelFormat::Gray8});
        form.findChild<QSpinBox *>(QStringLiteral("width"))->setValue(100);
        form.findChild<QSpinBox *>(QStringLiteral("left"))->setValue(9);
        form.findChild<QSpinBox *>(QStringLiteral("binning"))->setValue(2);
        form.findChild<QDoubleSpinBox *>(QStringLiteral("fps"))->setValue(500); // too much

        const auto format = form.format();
        QVERIFY(format);
        QCOMPARE(format->width, 96);
        QCOMPARE(format->height, 480);
        QCOMPARE(format->left, 8);
        QCOMPARE(format->top, -1); // in the middle
        QCOMPARE(format->binning, 2);
        QCOMPARE(format->fps, 120.0);
        QCOMPARE(form.findChild<QComboBox *>(QStringLiteral("pixels"))->count(), 2);
    }

    void addsDateAndTimeToTheName()
    {
        TargetForm form;
        form.setName(" mouse 1 ");
        QCOMPARE(form.pattern(), QStringLiteral("mouse 1_{date}_{time}"));

        form.setName("{date}_x"); // says so itself
        QCOMPARE(form.pattern(), QStringLiteral("{date}_x"));
        form.setName("x");
        form.findChild<QCheckBox *>(QStringLiteral("addDate"))->setChecked(false);
        QCOMPARE(form.pattern(), QStringLiteral("x"));
        form.setAddsDate(true);
        form.setName({});
        QCOMPARE(form.pattern(), QString());
    }

    void insertsAFieldWhereTheCursorIs()
    {
        TargetForm form;
        form.setFields({"animal"});
        form.setName("ab");
        auto *name = form.findChild<QLineEdit *>(QStringLiteral("name"));
        name->setCursorPosition(1);
        QMenu *fields = form.findChild<QToolButton *>(QStringLiteral("insertField"))->menu();
        fields->actions().constLast()->trigger();

        QCOMPARE(form.name(), QStringLiteral("a{animal}b"));
    }

    void asksForAQualityOnlyWhereSomethingIsLost()
    {
        TargetForm form;
        form.setStoreFormat("jpg");
        form.setQuality(30);
        QCOMPARE(form.quality(), 30);

        form.setStoreFormat("png");
        QCOMPARE(form.quality(), 0);
        QVERIFY(!form.findChild<QSpinBox *>(QStringLiteral("quality"))->isEnabled());
    }

    void setsTheEncoderOfH264Only()
    {
        TargetForm form;
        form.setQuality(30);
        form.findChild<QCheckBox *>(QStringLiteral("lossless"))->setChecked(true);
        form.findChild<QSpinBox *>(QStringLiteral("groupFrames"))->setValue(5);
        QVERIFY((form.encoder() == TargetForm::Encoder{true, {}, 5}));
        QCOMPARE(form.quality(), 0); // there is none to choose

        form.setStoreFormat("jpg");
        QVERIFY(form.encoder() == TargetForm::Encoder());
        QCOMPARE(form.quality(), 30);
    }

    void chunksByFramesOrDuration()
    {
        TargetForm form;
        QCOMPARE(form.chunk().by, TargetForm::ChunkBy::Usual);
        form.findChild<QComboBox *>(QStringLiteral("chunkBy"))->setCurrentIndex(2);
        form.findChild<QSpinBox *>(QStringLiteral("chunkSize"))->setValue(600);

        QCOMPARE(form.chunk().by, TargetForm::ChunkBy::Seconds);
        QCOMPARE(form.chunk().amount, 600);
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

        QTRY_COMPARE(form.entries(), (MetadataForm::Entries{{"animal", "mouse 1"}, {"gain"}}));
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(form.entries(), (MetadataForm::Entries{{"gain"}}));
    }

    void findsNamesThatStandTwice()
    {
        MetadataForm form;
        form.setEntries({{"a", "1"}, {"b", "2"}, {"a", "3"}});
        QCOMPARE(form.repeatedName(), QStringLiteral("a"));

        form.setEntries({{"a", "1"}, {"", "2"}, {"", "3"}});
        QCOMPARE(form.repeatedName(), QString());
    }

    void saysWhatIsWrongAtTheField()
    {
        MetadataForm form;
        form.setEntries({{"a", "1"}, {"b", "", true}});
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        const auto *problem = form.findChild<QLabel *>(QStringLiteral("metadataProblem"));
        form.setProblem("b", [] { return QString("b is required"); });

        auto *table = form.findChild<QTableWidget *>();
        QVERIFY(problem->isVisible());
        QCOMPARE(table->currentRow(), 1);
        QVERIFY(table->hasFocus());
        table->item(1, 1)->setText("2"); // mended
        QVERIFY(!problem->isVisible());
        QCOMPARE(form.entries()[1], (MetadataForm::Entry{"b", "2", true}));
    }

    void gaugeWarnsInTime_data()
    {
        QTest::addColumn<double>("secondsLeft");
        QTest::addColumn<bool>("isLow");
        QTest::addColumn<DiskGauge::Level>("level");
        QTest::addRow("days") << 1e6 << false << DiskGauge::Level::Calm;
        QTest::addRow("a tenth of a large disk") << 1e6 << true << DiskGauge::Level::Low;
        QTest::addRow("minutes") << 600.0 << false << DiskGauge::Level::Low;
        QTest::addRow("a minute") << 60.0 << true << DiskGauge::Level::Critical;
    }

    void gaugeWarnsInTime()
    {
        QFETCH(double, secondsLeft);
        QFETCH(bool, isLow);
        QFETCH(DiskGauge::Level, level);
        DiskGauge gauge;
        gauge.setReading({1U << 30U, 1U << 31U, 1000, secondsLeft, isLow, true,
                          QDateTime({2026, 3, 4}, {5, 0, 0})});

        QCOMPARE(gauge.level(), level);
        QCOMPARE(gauge.text().contains("stops by itself"), level != DiskGauge::Level::Calm);
        QCOMPARE(gauge.accessibleName(), gauge.text());
    }

    void gaugeKnowsThatLessThanASecondIsNone()
    {
        DiskGauge gauge;
        gauge.setReading({1U << 30U, 1U << 31U, 1000, 0.9, true, true, {}});
        QCOMPARE(gauge.text(), "Disk full: recording stops by itself now");
        gauge.setReading({1U << 20U, 1U << 31U, 1000, 0.0, false, false, {}});
        QVERIFY(gauge.text().startsWith("Disk full: 1.0 MiB free is too little"));
        QCOMPARE(gauge.level(), DiskGauge::Level::Critical);
    }

    void gaugeSaysWhenItEnds()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        DiskGauge gauge;
        gauge.setReading(
            {1U << 30U, 1U << 31U, 1000, 600.0, false, true, QDateTime({2026, 3, 4}, {5, 0, 0})});
        QVERIFY(gauge.text().contains("05:10"));
        QVERIFY(gauge.text().contains("0:10:00"));
        QLocale::setDefault(before);
    }

    void messagesAreCountedNotStacked()
    {
        CountedMessages messages;
        const QDateTime now({2026, 3, 4}, {5, 6, 7});
        const auto gone = [] { return QString("Gone"); };
        messages.tell("lost", gone, ProblemBar::Severity::Error, now);
        QCOMPARE(messages.messages(), QStringList{"05:06:07  Gone"});
        messages.tell(
            "other", [] { return QString("Else"); }, ProblemBar::Severity::Error, now);
        messages.tell("lost", gone, ProblemBar::Severity::Error, now.addSecs(60));
        QCOMPARE(messages.messages().size(), 2);
        QVERIFY(messages.messages()[0].startsWith("05:07:07  Gone")); // the newest on top
        QVERIFY(messages.messages()[0].contains("2 times since 05:06:07"));

        for (const char *kind : {"a", "b", "c", "d", "e"})
            messages.tell(kind, gone, ProblemBar::Severity::Warning, now);
        QCOMPARE(messages.messages().size(), 4);
        messages.clear("e");
        QCOMPARE(messages.messages().size(), 3);
        messages.clear();
        QVERIFY(messages.isHidden());
    }

    void whatWasSaidIsSaidAgainInAnotherLanguage()
    {
        QString language = "en";
        const auto sentence = [&language] { return language; };
        CountedMessages messages;
        messages.tell("lost", sentence, ProblemBar::Severity::Error,
                      QDateTime({2026, 3, 4}, {5, 6, 7}));
        NotesBar bar;
        bar.setLast(sentence);
        MetadataForm form;
        form.setProblem("animal", sentence);
        FeatureDialog features;
        features.setProblem(sentence);

        language = "de";
        for (QWidget *widget : {static_cast<QWidget *>(&messages), static_cast<QWidget *>(&bar),
                                static_cast<QWidget *>(&form), static_cast<QWidget *>(&features)}) {
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(widget, &change);
        }
        QCOMPARE(messages.messages(), QStringList{"05:06:07  de"});
        QCOMPARE(bar.findChild<QLabel *>("lastNote")->text(), "de");
        QCOMPARE(form.findChild<QLabel *>("metadataProblem")->text(), "de");
        QCOMPARE(features.findChild<ProblemBar *>()->message(), "de");
    }

    void notesAreTakenByReturn()
    {
        NotesBar bar;
        bar.setMarks({"light", "sound"});
        bar.setKeys("Ctrl+N", {"Ctrl+1", "Ctrl+2"});
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        QSignalSpy notes(&bar, &NotesBar::noteEntered);
        QSignalSpy marks(&bar, &NotesBar::markRequested);
        bar.focusNote();
        auto *line = bar.findChild<QLineEdit *>(QStringLiteral("note"));
        QTest::keyClick(line, Qt::Key_Return); // nothing to note
        QTest::keyClicks(line, " it sneezed ");
        QTest::keyClick(line, Qt::Key_Return);

        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes[0][0].toString(), QStringLiteral("it sneezed"));
        auto *second = bar.findChild<QToolButton *>(QStringLiteral("mark2"));
        QVERIFY(second->toolTip().contains("Ctrl+2"));
        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(marks[0][0].toInt(), 1);
        QVERIFY(!bar.findChild<QToolButton *>(QStringLiteral("mark3"))->isVisible());
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
        QCOMPARE(durationText(3723.9), QStringLiteral("1:02:03"));
        QCOMPARE(durationText(-1), QStringLiteral("0:00:00"));
        QVERIFY(durationText(3 * 86400.0).startsWith('3'));
    }
};

QTEST_MAIN(TestRecordForms)
#include "tst_recordforms.moc"
