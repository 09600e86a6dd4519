// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/marksdock.h"
#include "app/viewer/timingdialog.h"
#include "app/window/language.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/sessionfiles.h"
#include "widgets/message/messagestack.h"
#include "widgets/message/problembar.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <cstdint>
#include <filesystem>

using namespace app;
using support::SessionFiles;

namespace {

constexpr int patience = WindowFixture::patience;

// Whether the camera "top" is the master, whole, and "side" beside it.
bool showsSession(const WindowFixture &fixture)
{
    const model::Companions &companions = fixture.page()->companions();
    return fixture.window->windowTitle().startsWith(QStringLiteral("night · top")) &&
           fixture.page()->activeReader() &&
           fixture.page()->activeReader()->index().frameCount() == 10 && companions.count() == 1 &&
           companions.at(0).reader() && companions.at(0).reader()->index().frameCount() == 10;
}

QStringList messages(const WindowFixture &fixture)
{
    return fixture.find<widgets::MessageStack>()->messages();
}

// What was open beside the recording.
QStringList offers(const WindowFixture &fixture)
{
    return messages(fixture).filter(QStringLiteral("open beside it"));
}

bool said(const WindowFixture &fixture, const char *words)
{
    return !messages(fixture).filter(QString::fromLatin1(words)).isEmpty();
}

void drop(QWidget *target, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint at = target->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aSessionsFileOpensAllItsCameras()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const WindowFixture fixture;
        QVERIFY(fixture.show());

        drop(fixture.window, session.fileText());

        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
    }

    void camerasWithoutACommonTriggerStandByTime_data()
    {
        QTest::addColumn<bool>("isTriggered");
        QTest::newRow("one trigger") << true;
        QTest::newRow("none") << false;
    }

    void camerasWithoutACommonTriggerStandByTime()
    {
        QFETCH(bool, isTriggered);
        SessionFiles session;
        session.record().isTriggered = isTriggered;
        QVERIFY(session.write());
        const WindowFixture fixture;
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);

        QCOMPARE(fixture.page()->companions().rule().by,
                 isTriggered ? model::PairBy::Number : model::PairBy::Time);
    }

    void stepsFromOneStoreIntoTheNext()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        const auto shows = [&](std::int64_t index) {
            const auto frame = fixture.page()->shownFrame();
            return frame && frame->id.index.value == index;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shows(0), patience);

        for (std::int64_t i = 1; i < 8; ++i) {
            QTest::keyClick(fixture.window, Qt::Key_Right);
            QTRY_VERIFY_WITH_TIMEOUT(shows(i), patience);
        }
    }

    void isAmongTheRecentOnesAndOpensAgain()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        WindowFixture fixture;
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        const QStringList recent = fixture.settings.recent();
        QCOMPARE(recent, QStringList{session.fileText()});

        delete fixture.window.data();
        fixture.openWindow();
        fixture.window->open(recent.first());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        const auto bars = fixture.window->findChildren<widgets::ProblemBar *>();
        QVERIFY(std::none_of(bars.begin(), bars.end(), [](const widgets::ProblemBar *bar) {
            return bar->message().contains(QStringLiteral("open beside it")); // they are
        }));
    }

    void isOpenedByADialogForFiles_data()
    {
        QTest::addColumn<bool>("beside");
        QTest::newRow("by itself") << false;
        QTest::newRow("beside") << true;
    }

    void isOpenedByADialogForFiles()
    {
        QFETCH(bool, beside);
        const SessionFiles session;
        QVERIFY(session.write());
        const WindowFixture fixture;
        QVERIFY(fixture.show() && fixture.open("dir_png_gray"));
        const Actions &actions = fixture.window->actions();
        (beside ? actions.openFileBeside : actions.openFile)->trigger();
        auto *dialog = fixture.find<QFileDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFile);
        QVERIFY(dialog->nameFilters().first().contains("*.session.json"));

        emit dialog->fileSelected(session.fileText());
        dialog->reject();
        if (beside)
            QTRY_COMPARE_WITH_TIMEOUT(fixture.page()->companions().count(), 2, patience);
        else
            QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
    }

    void whatWasBesideIsOfferedForItsOwnRecordingOnly()
    {
        const SessionFiles first;
        SessionFiles second;
        second.record().name = "morning";
        QVERIFY(first.write() && second.write());
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(first.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        fixture.window->actions().close->trigger();

        fixture.window->open(first.fileText() + "/top");
        QTRY_COMPARE_WITH_TIMEOUT(offers(fixture).size(), 1, patience);
        QVERIFY(offers(fixture).first().endsWith("night · side"));
        fixture.window->actions().record->trigger();
        QVERIFY(offers(fixture).isEmpty()); // it is no business of the camera's
        fixture.window->actions().close->trigger();
        QCOMPARE(offers(fixture).size(), 1);
        fixture.window->open(second.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        QVERIFY(offers(fixture).isEmpty());
    }

    void aCopyOfASessionHasItsOwnCamerasBesideIt()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        fixture.window->actions().close->trigger();

        const QTemporaryDir elsewhere;
        std::filesystem::copy(session.file().parent_path(), model::toPath(elsewhere.path()),
                              std::filesystem::copy_options::recursive);
        const QString copy = elsewhere.filePath("night.session.json");
        fixture.window->open(copy + "/top");
        QTRY_COMPARE_WITH_TIMEOUT(offers(fixture).size(), 1, patience);
        fixture.window->actions().openBesideAgain->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        QCOMPARE(fixture.page()->companions().at(0).path(), copy + "/side");
    }

    void whatIsOfferedSpeaksTheLanguageOfTheWindow()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        Language language;
        language.set(QStringLiteral("en"));
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        fixture.window->actions().close->trigger();
        fixture.window->open(session.fileText() + "/top");
        QTRY_COMPARE_WITH_TIMEOUT(offers(fixture).size(), 1, patience);
        fixture.window->open(session.fileText() + "/nobody");
        QTRY_VERIFY_WITH_TIMEOUT(said(fixture, "was not found"), patience);

        language.set(QStringLiteral("de"));
        const bool isTranslated =
            QTest::qWaitFor([&fixture] { return said(fixture, "wurde nicht gefunden"); }, patience);
        language.set(QStringLiteral("en"));
        QVERIFY(isTranslated);
    }

    void theReportOnTimingNamesTheCamera()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        fixture.window->actions().timingReport->trigger();
        const auto *dialog = fixture.find<TimingDialog>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->windowTitle(), "Timing Report of night · top");
    }

    void marksSurviveTheFirstStoreOfTheirCamera()
    {
        SessionFiles session;
        QVERIFY(session.write());
        session.record() = model::withUuids(session.record(), session.file());
        QVERIFY(session.writeFile());
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window->open(session.fileText());
        QTRY_VERIFY_WITH_TIMEOUT(showsSession(fixture), patience);
        const Actions &actions = fixture.window->actions();
        QTRY_VERIFY_WITH_TIMEOUT(actions.addMark->isEnabled(), patience);
        fixture.page()->playhead().seek({8});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page()->shownFrame() &&
                                     fixture.page()->shownFrame()->id.index.value == 8,
                                 patience);
        actions.addMark->trigger();
        auto *marks = fixture.find<MarksDock>();
        marks->keeper().saveNow();
        QTRY_VERIFY_WITH_TIMEOUT(marks->keeper().isSettled(), patience);
        actions.close->trigger();
        QVERIFY(std::filesystem::remove_all(session.path("night_top")) > 0);

        fixture.window->open(session.fileText() + "/top");
        QTRY_COMPARE_WITH_TIMEOUT(marks->marks().count(), 1, patience);
        QCOMPARE(marks->marks().at(0).mark.begin.number.value, 16);
        QCOMPARE(marks->marks().at(0).mark.begin.index.value, 2);
    }

    void opensBesideAnotherRecording()
    {
        const SessionFiles session;
        QVERIFY(session.write());
        const WindowFixture fixture;
        QVERIFY(fixture.open("dir_png_gray"));

        fixture.window->openBeside({session.fileText()});

        QTRY_COMPARE_WITH_TIMEOUT(fixture.page()->companions().count(), 2, patience);
    }

    void whatItsFileNamesInVainIsSaid()
    {
        const SessionFiles session;
        QVERIFY(session.writeFile());
        const WindowFixture fixture;
        QVERIFY(fixture.show());

        fixture.window->open(session.fileText());

        const auto isSaid = [&] {
            const auto bars = fixture.window->findChildren<widgets::ProblemBar *>();
            return std::any_of(bars.begin(), bars.end(), [](const widgets::ProblemBar *bar) {
                return bar->isVisible() &&
                       bar->message().contains(QStringLiteral("holds no frames"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), patience);
    }
};

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
