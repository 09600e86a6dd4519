// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/window/windowfixture.h"
#include "tests/support/sessionfiles.h"
#include "widgets/message/problembar.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <cstdint>

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
