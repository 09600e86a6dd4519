// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/language.h"

#include "app/recording/recordingpage.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/frameview.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QTest>

using namespace app;

// A window that is open while the language changes.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void everyPartOfTheWindowFollows()
    {
        Language language;
        language.set(QStringLiteral("en"));
        WindowFixture fixture;
        fixture.window->show();
        fixture.window->open(WindowFixture::store(QStringLiteral("video_avc1mp4_gray")));
        QTRY_VERIFY(fixture.find<widgets::FrameView>("frameView")->frame());
        const QStringList english{"&File", "&Number", "Extra data", "New recording"};
        const QStringList german{"&Datei", "&Nummer", "Zusatzdaten", "Neue Aufnahme"};
        QCOMPARE(shownOf(fixture, english), english);

        language.set(QStringLiteral("de"));
        QTRY_COMPARE(shownOf(fixture, german), german);
        QCOMPARE(shownOf(fixture, english), QStringList());
        QCOMPARE(fixture.window->actions().goTo->text(), QStringLiteral("&Gehe zu…"));

        language.set(QStringLiteral("en"));
        QTRY_COMPARE(shownOf(fixture, english), english);
        QCOMPARE(shownOf(fixture, german), QStringList());
    }

    void everyPageFitsASmallScreen_data()
    {
        QTest::addColumn<QString>("code");

        QTest::addRow("English") << "en";
        QTest::addRow("German") << "de";
    }

    void everyPageFitsASmallScreen()
    {
        QFETCH(QString, code);
        Language language;
        language.set(code);
        const WindowFixture fixture;
        fixture.window->show();
        QCoreApplication::sendPostedEvents(); // lays the words out
        const int width = fixture.window->minimumSizeHint().width();
        language.set(QStringLiteral("en"));

        QVERIFY2(width <= 1024, qPrintable(QString::number(width)));
    }

    void formsStayWholeInAnotherLanguage()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const WindowFixture fixture;
        fixture.window->show();
        fixture.window->actions().record->trigger();
        auto *page = fixture.find<RecordingPage>();
        const auto *side = page->findChild<QScrollArea *>();
        language.set(QStringLiteral("de"));

        QTRY_VERIFY(side->viewport()->width() >= side->widget()->minimumSizeHint().width());
        language.set(QStringLiteral("en"));
    }

private:
    // Which of the texts stand as a title of a menu or on a label.
    static QStringList shownOf(const WindowFixture &fixture, const QStringList &texts)
    {
        QStringList all;
        for (const QAction *menu : fixture.window->menuBar()->actions())
            all.append(menu->text());
        for (const QLabel *label : fixture.window->findChildren<QLabel *>())
            all.append(label->text());
        QStringList shown;
        for (const QString &text : texts) {
            if (all.contains(text))
                shown.append(text);
        }
        return shown;
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
