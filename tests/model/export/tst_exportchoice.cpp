// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportchoice.h"

#include <QTest>

using namespace model;

class TestExportChoice : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsThereOnce()
    {
        QStringList ids;
        for (const ExportAsTraits &traits : exportKinds()) {
            QCOMPARE(traitsOf(traits.as).id, traits.id);
            QVERIFY(!ids.contains(QString(traits.id)));
            ids << traits.id;
        }
        QCOMPARE(traitsOf(ExportAs::Mkv).extension, ".mkv");
        QCOMPARE(traitsOf(ExportAs::Pictures).extension, "");
    }

    void whatMakesNoSenseHasNoEffect()
    {
        ExportChoice choice;
        choice.as = ExportAs::Table;
        choice.crop = QRect(0, 0, 5, 5);
        choice.scale = QSize(5, 5);
        choice.isDisplayed = true;
        choice.overlay.time = true;
        choice.hasMap = false;
        choice.speed = 2;
        ExportChoice table;
        table.as = ExportAs::Table;
        QCOMPARE(effective(choice), table);
        choice.as = ExportAs::Store;
        QVERIFY(effective(choice).crop);
        QVERIFY(!effective(choice).isDisplayed);
    }

    void anOverlayIsOnlyOnWhatIsDisplayed()
    {
        ExportChoice choice;
        choice.overlay.number = true;
        QVERIFY(effective(choice).overlay == PictureOverlay());
        choice.isDisplayed = true;
        QVERIFY(effective(choice).overlay.number);
    }

    void plotsAreOnlyOfOneAsDisplayed()
    {
        ExportChoice choice;
        choice.plotPlace = PlotPlace::Below;
        QCOMPARE(effective(choice).plotPlace, PlotPlace::None);
        choice.isDisplayed = true;
        QCOMPARE(effective(choice).plotPlace, PlotPlace::Below);
        choice.together = ExportTogether::Each;
        QCOMPARE(effective(choice).plotPlace, PlotPlace::None);
    }

    void aLengthIsOnlyKeptForAScaleBar()
    {
        ExportChoice choice;
        choice.isDisplayed = true;
        choice.overlay.pixelLength = 3;
        QCOMPARE(effective(choice).overlay.pixelLength, 0.0);
        choice.overlay.scaleBar = true;
        QCOMPARE(effective(choice).overlay.pixelLength, 3.0);
    }

    void notEverythingIsMadeOfSeveral()
    {
        ExportChoice choice;
        choice.together = ExportTogether::OnePicture;
        choice.sound = "audio";
        QCOMPARE(effective(choice).together, ExportTogether::OnePicture);
        QCOMPARE(effective(choice).sound, QString());
        QCOMPARE(extensionOf(choice), ".mp4");
        for (const ExportAs as : {ExportAs::Store, ExportAs::Wav}) {
            choice.as = as;
            QCOMPARE(effective(choice).together, ExportTogether::Alone);
        }
        choice.as = ExportAs::Mkv;
        choice.preset = store::ClipPreset::Copy;
        QCOMPARE(effective(choice).together, ExportTogether::Alone);
        choice.as = ExportAs::Table; // of which one picture has none
        QCOMPARE(effective(choice).together, ExportTogether::Each);
        choice = effective(choice);
        QVERIFY(choice.hasMap);
        QVERIFY(makesFolder(choice));
    }

    void someVideosHaveAConstantRate()
    {
        ExportChoice choice;
        choice.as = ExportAs::Avi;
        choice.preset = store::ClipPreset::Lossless;
        QVERIFY(effective(choice).isConstant);
        QCOMPARE(effective(choice).preset, store::ClipPreset::Share);
        choice.as = ExportAs::Gif;
        QVERIFY(!effective(choice).isConstant);
        QCOMPARE(effective(choice).preset, store::ClipPreset::Share);
        choice.as = ExportAs::Mp4;
        QVERIFY(!effective(choice).isConstant);
        choice.preset = store::ClipPreset::Analysis;
        QVERIFY(effective(choice).isConstant);
    }

    void aCopyKeepsItsPicturesAndItsSpeed()
    {
        ExportChoice choice;
        choice.preset = store::ClipPreset::Copy;
        choice.crop = QRect(0, 0, 5, 5);
        choice.scale = QSize(5, 5);
        choice.isDisplayed = true;
        choice.overlay.time = true;
        choice.speed = 2;
        ExportChoice copy;
        copy.preset = store::ClipPreset::Copy;
        QCOMPARE(effective(choice), copy);
        QVERIFY(isCopy(copy) && needsOneRange(copy));
        choice.as = ExportAs::Webp; // whose packets are none of a recording's
        QCOMPARE(effective(choice).preset, store::ClipPreset::Share);
        QVERIFY(effective(choice).crop);
    }

    void soundGoesWithTrueTimes()
    {
        ExportChoice choice;
        choice.sound = "audio";
        QCOMPARE(effective(choice).sound, "audio");
        QVERIFY(needsOneRange(choice));
        choice.speed = 2;
        QCOMPARE(effective(choice).sound, QString());
        choice.speed = 1;
        choice.isConstant = true;
        QCOMPARE(effective(choice).sound, QString());
        choice.as = ExportAs::Wav;
        QCOMPARE(effective(choice).sound, "audio");
        choice.as = ExportAs::Gif;
        choice.isConstant = false;
        QCOMPARE(effective(choice).sound, QString());
    }

    void aRateSaysHowFastItIs()
    {
        ExportChoice choice;
        choice.speed = 4;
        choice.frameRate = 25;
        QCOMPARE(effective(choice).speed, 4.0);
        QCOMPARE(effective(choice).frameRate, 0.0);
        choice.isConstant = true;
        QCOMPARE(effective(choice).speed, 1.0);
        QCOMPARE(effective(choice).frameRate, 25.0);
    }

    void picturesAreNamedByTheirFrame()
    {
        ExportChoice choice;
        choice.pictureName = "bee {number}";
        choice.pictureFormat = "tif";
        const store::FrameId frame{{12}, {345}, {0.0}};
        QCOMPARE(pictureNameOf(choice, frame, 0), "bee 000345.tif");
        choice.pictureName = "bee";
        QCOMPARE(pictureNameOf(choice, frame, 0), QString());
    }
};

QTEST_GUILESS_MAIN(TestExportChoice)
#include "tst_exportchoice.moc"
