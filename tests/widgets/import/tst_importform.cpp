// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/importform.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using widgets::ImportForm;

class TestImportForm : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsTyped()
    {
        ImportForm form;
        const QSignalSpy changed(&form, &ImportForm::changed);
        QTest::keyClicks(form.findChild<QLineEdit *>("source"), "/films/a b.mp4");
        QCOMPARE(form.source(), QString("/films/a b.mp4"));
        QTest::keyClicks(form.findChild<QLineEdit *>("name"), "new one ");
        QCOMPARE(form.name(), QString("new one"));
        form.setFormat("png");
        QCOMPARE(form.format(), QString("png"));
        form.findChild<QSpinBox *>("chunkSize")->setValue(500);
        QCOMPARE(form.chunkSize(), 500);
        QVERIFY(changed.count() > 20);
    }

    void asksOnlyWhatTheSourceDoesNotSay()
    {
        ImportForm form;
        auto *times = form.findChild<QComboBox *>("times");
        auto *rate = form.findChild<QDoubleSpinBox *>("rate");
        auto *start = form.findChild<QLineEdit *>("start");
        form.setKind(ImportForm::Source::Video);
        form.setTimesKnown(true, false);
        QVERIFY(!rate->isEnabled());
        QVERIFY(start->isEnabled());
        times->setCurrentIndex(1);
        QVERIFY(rate->isEnabled());
        QVERIFY(form.hasEvenTimes());
        rate->setValue(12.5);
        QCOMPARE(form.frameRate(), 12.5);

        form.setKind(ImportForm::Source::Recording);
        form.setTimesKnown(true, true);
        QVERIFY(!times->isEnabled());
        QVERIFY(!rate->isEnabled());
        QVERIFY(!start->isEnabled());
        QVERIFY(!form.hasEvenTimes());
        QCOMPARE(form.frameRate(), 0.0);

        form.setKind(ImportForm::Source::Pictures);
        form.setTimesKnown(false, false);
        times->setCurrentIndex(0);
        QVERIFY(rate->isEnabled());
        QVERIFY(times->currentText().contains("EXIF"));
    }

    void saysWhatIsWrongBesideTheField()
    {
        ImportForm form;
        form.show();
        form.setError(ImportForm::Field::Name, "It is there already.");
        auto *error = form.findChild<QLabel *>("nameError");
        QVERIFY(error->isVisible());
        QCOMPARE(error->text(), QString("It is there already."));
        form.setError(ImportForm::Field::Name, {});
        QVERIFY(error->isHidden());
    }

    void asksForFilesByMouse()
    {
        ImportForm form;
        form.show();
        const QSignalSpy file(&form, &ImportForm::fileRequested);
        const QSignalSpy folder(&form, &ImportForm::sourceFolderRequested);
        QTest::mouseClick(form.findChild<QPushButton *>("sourceFile"), Qt::LeftButton);
        QTest::mouseClick(form.findChild<QPushButton *>("sourceFolder"), Qt::LeftButton);
        QCOMPARE(file.count(), 1);
        QCOMPARE(folder.count(), 1);
    }
};

QTEST_MAIN(TestImportForm)
#include "tst_importform.moc"
