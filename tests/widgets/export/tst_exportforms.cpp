// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportformatform.h"
#include "widgets/export/exportpictureform.h"
#include "widgets/export/exportrangeform.h"
#include "widgets/export/exporttargetform.h"
#include "widgets/export/exporttogetherform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using What = ExportRangeForm::What;

class TestExportForms : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotThereIsNotChosen()
    {
        ExportRangeForm form;
        form.setWhat(What::InOut);
        QCOMPARE(form.what(), What::All);
        form.setInOut(true);
        form.setMarks({"lands"});
        form.setWhat(What::InOut);
        QCOMPARE(form.what(), What::InOut);
        form.setWhat(What::Mark);
        QCOMPARE(form.mark(), 0);
        form.setMarks({});
        QCOMPARE(form.what(), What::All);
        QCOMPARE(form.mark(), -1);
    }

    void aChoiceComesBackAsItWasSet()
    {
        model::ExportChoice choice;
        choice.as = model::ExportAs::Mkv;
        choice.preset = store::ClipPreset::Lossless;
        choice.crop = QRect(3, 4, 20, 10);
        choice.scale = QSize(40, 20);
        choice.isConstant = true;
        choice.frameRate = 12.5;
        choice.speed = 2;
        choice.isDisplayed = true;
        choice.overlay = {true, false, true, false, true, 0.05, "µm"};
        choice.plotPlace = model::PlotPlace::Beside;
        choice.together = model::ExportTogether::OnePicture;
        choice.missing = store::MissingPolicy::Drop;
        choice.hasMap = false;
        choice.skipsBroken = true;
        ExportFormatForm format;
        ExportPictureForm picture;
        picture.setPictureSize({64, 50});
        picture.setPlots({"temperature"});
        ExportTogetherForm together;
        together.setBeside({"other"}, "By number.");
        format.setChoice(choice);
        picture.setChoice(choice);
        together.setChoice(choice);
        model::ExportChoice read;
        format.fill(read);
        picture.fill(read);
        together.fill(read);
        QCOMPARE(read, choice);
    }

    void withoutSeriesThereAreNoPlots()
    {
        model::ExportChoice choice;
        choice.isDisplayed = true;
        choice.plotPlace = model::PlotPlace::Below;
        ExportPictureForm form;
        form.setChoice(choice);
        model::ExportChoice read;
        form.fill(read);
        QCOMPARE(read.plotPlace, model::PlotPlace::None);
        QVERIFY(!form.findChild<QWidget *>("plots")->isEnabled());
        form.setPlots({"temperature", "door"});
        QVERIFY(form.findChild<QWidget *>("plots")->isEnabled());
        QVERIFY(form.findChild<QLabel *>("plotsNote")->text().contains("temperature, door"));
        form.fill(read);
        QCOMPARE(read.plotPlace, model::PlotPlace::Below);
    }

    void aLengthBelongsToAScaleBar()
    {
        ExportPictureForm form;
        form.findChild<QAbstractButton *>("asDisplayed")->setChecked(true);
        auto *length = form.findChild<QDoubleSpinBox *>("pixelLength");
        QVERIFY(!length->isEnabled());
        form.findChild<QCheckBox *>("scaleBar")->setChecked(true);
        QVERIFY(length->isEnabled());
        QSignalSpy changed(&form, &ExportPictureForm::changed);
        length->setValue(0.125);
        QCOMPARE(changed.count(), 1);
        model::ExportChoice read;
        form.fill(read);
        QCOMPARE(read.overlay.pixelLength, 0.125);
        QCOMPARE(read.overlay.lengthUnit, "mm");
    }

    void withoutOthersARecordingIsAlone()
    {
        model::ExportChoice choice;
        choice.together = model::ExportTogether::Each;
        ExportTogetherForm form;
        form.setChoice(choice);
        model::ExportChoice read;
        form.fill(read);
        QCOMPARE(read.together, model::ExportTogether::Alone);
        form.setBeside({"one", "two"}, "By time.");
        form.fill(read);
        QCOMPARE(read.together, model::ExportTogether::Each);
        QVERIFY(form.findChild<QLabel *>("togetherNote")->text().contains("one, two"));
        form.setPossible(false);
        QVERIFY(!form.findChild<QWidget *>("together")->isEnabled());
        QVERIFY(!form.findChild<QWidget *>("missing")->isEnabled());
    }

    void aCopyHasItsTimingButNoSpeedOfItsOwn()
    {
        ExportFormatForm form;
        form.setCopyPossible(true);
        form.resize(500, 500);
        form.show();
        auto *quality = form.findChild<QComboBox *>("quality");
        quality->setCurrentIndex(quality->count() - 1);
        form.setNote("Where a copy begins");
        QVERIFY(!form.findChild<QWidget *>("speed")->isEnabled());
        const auto *timing = form.findChild<QWidget *>("rateRow");
        QVERIFY(timing->isVisible());
        QTRY_VERIFY(timing->height() > 10);
        QTRY_VERIFY(timing->y() > form.findChild<QWidget *>("formatNote")->y());
    }

    // It may be there: what the recording has is read from the disk first.
    void aSoundIsWantedUntilItIsKnown()
    {
        model::ExportChoice choice;
        choice.sound = "audio";
        ExportFormatForm form;
        form.setChoice(choice);
        model::ExportChoice read;
        form.fill(read);
        QCOMPARE(read.sound, "audio");
        form.setSounds({"microphone"});
        form.fill(read);
        QCOMPARE(read.sound, QString());
        form.setSounds({"microphone", "audio"});
        form.fill(read);
        QCOMPARE(read.sound, "audio");
    }

    void whatIsSeenIsTakenAsCrop()
    {
        ExportPictureForm form;
        form.setPictureSize({64, 50});
        auto *take = form.findChild<QPushButton *>("cropAsSeen");
        form.findChild<QCheckBox *>("crop")->setChecked(true);
        QVERIFY(!take->isEnabled());
        form.setSeen({5, 6, 30, 20});
        take->click();
        model::ExportChoice choice;
        form.fill(choice);
        QCOMPARE(*choice.crop, QRect(5, 6, 30, 20));
    }

    void theScaleOfATurnedPictureIsUpright()
    {
        ExportPictureForm form;
        form.setPictureSize({64, 50});
        form.setTurned(true);
        model::ExportChoice choice;
        choice.isDisplayed = true;
        form.setChoice(choice);
        form.findChild<QCheckBox *>("scale")->setChecked(true);
        form.fill(choice);
        QCOMPARE(*choice.scale, QSize(50, 64));
    }

    void anotherPlaceIsNotOverwrittenUnasked()
    {
        ExportTargetForm form;
        form.setPath("/out/x.mp4");
        form.setExisting("Replace it");
        form.findChild<QCheckBox *>("overwrite")->setChecked(true);
        QVERIFY(form.overwrites());
        form.setPath("/out/y.mp4");
        QVERIFY(!form.overwrites());
    }

    void fieldsArePutIntoTheName()
    {
        ExportTargetForm form;
        form.setPictureName("bee ");
        form.findChild<QLineEdit *>("pictureName")->end(false);
        const auto actions = form.findChild<QToolButton *>("insertField")->menu()->actions();
        QCOMPARE(actions.size(), 4);
        actions[1]->trigger();
        QCOMPARE(form.pictureName(), "bee {number}");
    }
};

QTEST_MAIN(TestExportForms)
#include "tst_exportforms.moc"
