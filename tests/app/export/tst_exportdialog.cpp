// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exportdialog.h"

#include "tests/app/export/exportfixture.h"
#include "tests/support/warmstore.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/view/frameview.h"

#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QRadioButton>
#include <QToolButton>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

using namespace app;
using model::ExportQueue;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_fixture = std::make_unique<ExportFixture>();
        QVERIFY(m_fixture->open());
    }

    void cleanup() { m_fixture.reset(); }

    void aKeyAndReturnMakeAClip()
    {
        QVERIFY(m_fixture->ask());
        QVERIFY(m_fixture->becomesReady());
        QTRY_VERIFY(m_fixture->shownText("outlook").contains("64 × 50 pixels"));
        QCOMPARE(m_fixture->shownText("count"), "30 frames, recorded in 0:00.7");
        QTest::keyClick(m_fixture->dialog(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->base.exports.count() == 1 &&
                                     !m_fixture->base.exports.isBusy(),
                                 WindowFixture::patience);
        QCOMPARE(m_fixture->lastJob().state, ExportQueue::State::Done);
        QCOMPARE(m_fixture->lastJob().summary.frames, 30);
        QCOMPARE(m_fixture->written(), QStringList({"bees.mp4", "bees.mp4.frames.csv"}));
    }

    void theRangeIsThatOfInAndOut()
    {
        auto &playhead = m_fixture->base.page()->playhead();
        playhead.setInPoint(store::FrameIndex{5});
        playhead.setOutPoint(store::FrameIndex{9});
        QVERIFY(m_fixture->ask());
        QCOMPARE(m_fixture->field<QComboBox>("what")->currentText(), "From in to out");
        QVERIFY(m_fixture->carryOut());
        QCOMPARE(indexes("bees_5-9.mp4.frames.csv"), (std::vector<qint64>{5, 6, 7, 8, 9}));
    }

    void rangesAreTyped_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto numberText = [](qint64 i) {
            return QString::number(exports::numberOf(i).value);
        };
        QTest::addRow("index") << "By frame index"
                               << "3"
                               << "5";
        QTest::addRow("number") << "By frame number" << numberText(3) << numberText(5);
        const model::ZoneTime utc;
        QTest::addRow("time") << "By time" << utc.timeText(exports::timeOf(3))
                              << utc.timeText(exports::timeOf(5));
    }

    void rangesAreTyped()
    {
        QFETCH(QString, what);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QVERIFY(m_fixture->ask());
        m_fixture->choose("as", "Table");
        m_fixture->choose("what", what.toUtf8());
        type("from", from);
        type("to", to);
        type("path", m_fixture->path("out/x.csv"));
        QVERIFY(m_fixture->carryOut());
        QCOMPARE(indexes("x.csv"), (std::vector<qint64>{3, 4, 5}));
    }

    void aMarkIsARange()
    {
        auto &playhead = m_fixture->base.page()->playhead();
        playhead.setInPoint(store::FrameIndex{4});
        playhead.setOutPoint(store::FrameIndex{6});
        m_fixture->base.window->actions().addRangeMark->trigger();
        m_fixture->base.window->actions().clearMarks->trigger();
        QVERIFY(m_fixture->ask());
        QCOMPARE(m_fixture->field<QComboBox>("what")->currentText(), "Whole recording");
        m_fixture->choose("what", "A mark");
        QVERIFY(m_fixture->field<QComboBox>("mark")->currentText().contains("frames 4 to 6"));
        m_fixture->choose("as", "Table");
        QVERIFY(m_fixture->carryOut());
        QCOMPARE(indexes("bees_4-6.csv"), (std::vector<qint64>{4, 5, 6}));
    }

    void onlyWhatHasAMeaningIsShown()
    {
        QVERIFY(m_fixture->ask());
        const auto isShown = [this](const char *name) {
            return m_fixture->field<QWidget>(name)->isVisibleTo(m_fixture->dialog());
        };
        QVERIFY(isShown("quality") && isShown("speed") && !isShown("pictureFormat"));
        m_fixture->choose("as", "Pictures");
        QVERIFY(isShown("pictureFormat") && isShown("pictureName") && !isShown("quality"));
        m_fixture->choose("as", "Table");
        QVERIFY(!isShown("pictureName") && !isShown("map") && isShown("skipBroken"));
        QVERIFY(!m_fixture->field<QRadioButton>("asDisplayed")->isEnabled());
        m_fixture->choose("as", "Recording");
        QVERIFY(isShown("storeFormat"));
        QVERIFY(m_fixture->field<QCheckBox>("crop")->isEnabled());
    }

    void plotsOfThePanelAreInTheClip()
    {
        QVERIFY(support::makeWarmStore(m_fixture->copies.path("warm"), 20));
        m_fixture->base.window->open(m_fixture->path("warm"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->base.page()->plottedSeries().series.empty(),
                                 WindowFixture::patience);
        QVERIFY(m_fixture->ask());
        auto *plots = m_fixture->field<QComboBox>("plots");
        QVERIFY(!plots->isEnabled()); // the pictures are as recorded
        m_fixture->field<QRadioButton>("asDisplayed")->click();
        QVERIFY(plots->isEnabled());
        m_fixture->choose("plots", "Below");
        QVERIFY(m_fixture->shownText("plotsNote").contains("temperature"));
        QVERIFY(m_fixture->carryOut());
        QCOMPARE(m_fixture->lastJob().summary.width, exports::width);
        QVERIFY(m_fixture->lastJob().summary.height > exports::height);
    }

    void aScaleBarNeedsALength()
    {
        QVERIFY(m_fixture->ask());
        m_fixture->field<QRadioButton>("asDisplayed")->click();
        QVERIFY(m_fixture->becomesReady());
        m_fixture->field<QCheckBox>("scaleBar")->click();
        QVERIFY(m_fixture->shownText("scaleBarProblem").contains("how long a pixel is"));
        QVERIFY(!m_fixture->start()->isEnabled());
        m_fixture->field<QDoubleSpinBox>("pixelLength")->setValue(0.05);
        QCOMPARE(m_fixture->shownText("scaleBarProblem"), QString());
        QVERIFY(m_fixture->carryOut());
    }

    void recordingsBesideItAreExportedWithIt()
    {
        QVERIFY(m_fixture->openFixture("align_cam0"));
        QVERIFY(m_fixture->base.openBeside({"align_cam1"}));
        QVERIFY(m_fixture->ask());
        QVERIFY(m_fixture->field<QComboBox>("together")->isVisibleTo(m_fixture->dialog()));
        m_fixture->choose("together", "Each for itself");
        QVERIFY(m_fixture->shownText("togetherNote").contains("align_cam1"));
        QVERIFY(m_fixture->field<QLineEdit>("path")->text().endsWith("align_cam0_and_others"));
        QVERIFY(!m_fixture->field<QCheckBox>("map")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->shownText("outlook").contains("pixels"),
                                 WindowFixture::patience); // it was tried
        QVERIFY(m_fixture->carryOut());
        const QStringList made = m_fixture->written();
        QCOMPARE(made, QStringList({"align_cam0_and_others"}));
        const auto folder = m_fixture->copies.path("out/align_cam0_and_others");
        QVERIFY(m_fixture->lastJob().isTogether);
        QCOMPARE(exports::namesIn(folder),
                 QStringList({"align_cam0.mp4", "align_cam0.mp4.frames.csv", "align_cam1.mp4",
                              "align_cam1.mp4.frames.csv"}));
        QVERIFY(m_fixture->ask());
        m_fixture->choose("together", "All in one picture");
        QVERIFY(m_fixture->field<QLineEdit>("path")->text().endsWith("align_cam0.mp4"));
        QVERIFY(m_fixture->carryOut());
        QVERIFY(m_fixture->lastJob().summary.width > m_fixture->lastJob().summary.height);
    }

    void aloneNothingIsAskedOfOthers()
    {
        QVERIFY(m_fixture->ask());
        QVERIFY(!m_fixture->field<QComboBox>("together")->isVisibleTo(m_fixture->dialog()));
    }

    void namesOfSeveralRecordingsCountFrames()
    {
        QVERIFY(m_fixture->openFixture("align_cam0"));
        QVERIFY(m_fixture->base.openBeside({"align_cam1"}));
        QVERIFY(m_fixture->ask());
        m_fixture->choose("together", "Each for itself");
        m_fixture->choose("as", "Pictures");
        QVERIFY(m_fixture->shownText("nameProblem").contains("{frame}"));
        type("pictureName", "{frame}");
        QCOMPARE(m_fixture->shownText("nameProblem"), QString());
        QVERIFY(m_fixture->carryOut());
    }

    void aRecordingOfVideosIsCopied()
    {
        QVERIFY(m_fixture->ask());
        QVERIFY(!isPossible("quality", "Copy")); // it consists of pictures
        m_fixture->dialog()->reject();
        QVERIFY(m_fixture->openFixture("video_mp4_bframes"));
        QVERIFY(m_fixture->ask());
        m_fixture->choose("quality", "Copy");
        QVERIFY(!m_fixture->field<QCheckBox>("crop")->isEnabled());
        QVERIFY(!m_fixture->field<QWidget>("speed")->isEnabled());
        QVERIFY(m_fixture->carryOut());
        const store::ExportSummary &summary = m_fixture->lastJob().summary;
        QVERIFY(summary.isCopy);
        QCOMPARE(summary.frames, 120);
    }

    void soundIsTakenAlongAndAlone()
    {
        QVERIFY(m_fixture->openFixture("motif_h5_audio"));
        QVERIFY(m_fixture->ask());
        m_fixture->choose("as", "Video, mkv"); // an .mp4 has no sound of this rate
        auto *sound = m_fixture->field<QComboBox>("sound");
        QTRY_VERIFY_WITH_TIMEOUT(sound->isVisibleTo(m_fixture->dialog()), WindowFixture::patience);
        QCOMPARE(sound->currentIndex(), 0);
        m_fixture->choose("sound", "audio");
        m_fixture->field<QDoubleSpinBox>("speed")->setValue(2);
        QVERIFY(!sound->isEnabled());
        m_fixture->field<QDoubleSpinBox>("speed")->setValue(1);
        QVERIFY(sound->isEnabled());
        QVERIFY(m_fixture->carryOut());
        QVERIFY(m_fixture->lastJob().summary.soundRate > 0);
        QVERIFY(m_fixture->lastJob().summary.width > 0);

        QVERIFY(m_fixture->ask());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_fixture->field<QComboBox>("sound")->isVisibleTo(m_fixture->dialog()),
            WindowFixture::patience);
        m_fixture->choose("sound", "None");
        m_fixture->choose("as", "Sound alone");
        QCOMPARE(m_fixture->field<QComboBox>("sound")->currentText(), "audio");
        QVERIFY(m_fixture->carryOut());
        QVERIFY(m_fixture->lastJob().summary.soundRate > 0);
        QCOMPARE(m_fixture->lastJob().summary.width, 0);
        QVERIFY(m_fixture->written().contains("motif_h5_audio.wav"));
    }

    void withoutSoundNoneIsOffered()
    {
        QVERIFY(m_fixture->ask());
        QTRY_VERIFY_WITH_TIMEOUT(!isPossible("as", "Sound alone"), WindowFixture::patience);
        QVERIFY(!m_fixture->field<QWidget>("sound")->isVisibleTo(m_fixture->dialog()));
    }

    void theEndOfTheNameFollowsTheKind()
    {
        QVERIFY(m_fixture->ask());
        m_fixture->choose("as", "Video, mkv");
        QVERIFY(m_fixture->field<QLineEdit>("path")->text().endsWith("/bees.mkv"));
        type("path", m_fixture->path("out/mine.mkv"));
        m_fixture->choose("as", "NumPy");
        QVERIFY(m_fixture->field<QLineEdit>("path")->text().endsWith("/mine.npy"));
    }

    void picturesAreExportedAsDisplayed_data()
    {
        QTest::addColumn<bool>("isDisplayed");
        QTest::addRow("as recorded") << false;
        QTest::addRow("as displayed") << true;
    }

    void picturesAreExportedAsDisplayed()
    {
        QFETCH(bool, isDisplayed);
        m_fixture->base.window->actions().invert->trigger();
        m_fixture->base.window->actions().rotateRight->trigger();
        QVERIFY(m_fixture->ask());
        m_fixture->choose("as", "Pictures");
        m_fixture->field<QRadioButton>(isDisplayed ? "asDisplayed" : "asRecorded")->click();
        QVERIFY(m_fixture->shownText("displayText").contains("inverted"));
        QVERIFY(m_fixture->carryOut());
        cv::Mat made =
            cv::imread((m_fixture->copies.path("out") / "bees_frames" / "000007.png").string(),
                       cv::IMREAD_UNCHANGED);
        const auto reader = m_fixture->base.page()->reader();
        cv::Mat expected = *reader->frame({7}, store::PixelForm::Full);
        if (isDisplayed) {
            expected = 255 - expected;
            cv::rotate(expected, expected, cv::ROTATE_90_CLOCKWISE);
        }
        QCOMPARE(made.size(), expected.size());
        QCOMPARE(cv::countNonZero(made != expected), 0);
    }

    void theCropIsWhatIsSeen()
    {
        auto *view = m_fixture->base.page()->view();
        for (int i = 0; i < 40 && view->zoom() < 60; ++i)
            view->zoomIn();
        QVERIFY(m_fixture->ask());
        auto *crop = m_fixture->field<QCheckBox>("crop");
        QTest::mouseClick(crop, Qt::LeftButton, {}, QPoint(5, crop->height() / 2));
        QTest::mouseClick(m_fixture->field<QPushButton>("cropAsSeen"), Qt::LeftButton);
        const int width = m_fixture->field<QSpinBox>("cropWidth")->value();
        QVERIFY(width < 64);
        QCOMPARE(width, qMin(64, int(std::ceil(view->width() / view->zoom())) + 1) - 0);
    }

    void whatWasChosenIsRemembered()
    {
        QVERIFY(m_fixture->ask());
        m_fixture->choose("as", "Video, mkv");
        m_fixture->choose("quality", "Lossless");
        m_fixture->field<QSpinBox>("every")->setValue(3);
        QVERIFY(m_fixture->carryOut());
        QTRY_VERIFY(!m_fixture->dialog());
        QVERIFY(m_fixture->ask());
        QVERIFY(m_fixture->field<QComboBox>("as")->currentText().contains("mkv"));
        QCOMPARE(m_fixture->field<QSpinBox>("every")->value(), 3);
        QVERIFY(m_fixture->field<QComboBox>("quality")->currentText().startsWith("Lossless"));
    }

    void presetsAreKeptRenamedAndRemoved()
    {
        QVERIFY(m_fixture->ask());
        auto *preset = m_fixture->field<QComboBox>("preset");
        QCOMPARE(preset->currentText(), "Video to share");
        m_fixture->field<QSpinBox>("every")->setValue(5);
        QCOMPARE(preset->currentText(), "As chosen below");
        answer("savePreset", "thin");
        QTRY_COMPARE(preset->currentText(), "thin");
        answer("renamePreset", "thinner");
        QTRY_COMPARE(preset->currentText(), "thinner");
        preset->setCurrentIndex(preset->findText("PNG pictures"));
        emit preset->activated(preset->currentIndex());
        QCOMPARE(m_fixture->field<QSpinBox>("every")->value(), 1);
        QVERIFY(!m_fixture->field<QAction>("removePreset")->isEnabled());
        preset->setCurrentIndex(preset->findText("thinner"));
        emit preset->activated(preset->currentIndex());
        QCOMPARE(m_fixture->field<QSpinBox>("every")->value(), 5);
        m_fixture->field<QAction>("removePreset")->trigger();
        QCOMPARE(preset->findText("thinner"), -1);
        QVERIFY(m_fixture->base.settings.exportPresets().isEmpty());
    }

    void theActiveViewIsExported()
    {
        QVERIFY(m_fixture->base.open("align_cam0"));
        QVERIFY(m_fixture->base.openBeside({"align_cam1"}));
        auto &playhead = m_fixture->base.page()->playhead();
        playhead.setInPoint(store::FrameIndex{5});
        playhead.setOutPoint(store::FrameIndex{9});
        m_fixture->base.page()->grid()->setActive(1);
        QVERIFY(m_fixture->ask());
        QCOMPARE(m_fixture->dialog()->windowTitle(), "Export of align_cam1");
        m_fixture->choose("as", "Table");
        QVERIFY(m_fixture->carryOut());
        const auto &other = *m_fixture->base.page()->activeReader();
        const auto &master = *m_fixture->base.page()->reader();
        const auto exported = indexes("align_cam1.csv");
        QVERIFY(!exported.empty());
        for (const qint64 index : exported) { // what was recorded between in and out
            QVERIFY(other.index().time({index}).seconds >= master.index().time({5}).seconds);
            QVERIFY(other.index().time({index}).seconds <= master.index().time({9}).seconds);
        }
    }

    void browsingAsksForAPlace()
    {
        QVERIFY(m_fixture->ask());
        QTest::mouseClick(m_fixture->field<QPushButton>("browse"), Qt::LeftButton);
        auto *chooser = m_fixture->dialog()->findChild<QFileDialog *>();
        QVERIFY(chooser);
        emit chooser->fileSelected(m_fixture->path("out/there.mp4"));
        chooser->reject();
        QCOMPARE(m_fixture->field<QLineEdit>("path")->text(), m_fixture->path("out/there.mp4"));
    }

private:
    // Whether it can be chosen.
    bool isPossible(const char *box, const char *item) const
    {
        const auto *found = m_fixture->field<QComboBox>(box);
        const int row = found->findText(QLatin1String(item), Qt::MatchStartsWith);
        return row >= 0 && found->itemData(row, Qt::UserRole - 1).isNull();
    }

    void type(const char *name, const QString &text) const
    {
        auto *edit = m_fixture->field<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    void answer(const char *action, const QString &name) const
    {
        QTRY_VERIFY(!m_fixture->dialog()->findChild<QInputDialog *>()); // that before
        m_fixture->field<QAction>(action)->trigger();
        auto *dialog = m_fixture->dialog()->findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(name);
        dialog->accept();
    }

    std::vector<qint64> indexes(const char *map) const
    {
        std::vector<qint64> indexes;
        for (const auto &line : exports::readMap(m_fixture->copies.path("out") / map))
            indexes.push_back(line.index);
        return indexes;
    }

    std::unique_ptr<ExportFixture> m_fixture;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
