// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/language.h"

#include "app/recording/recordingpage.h"
#include "app/viewer/inspector.h"
#include "app/window/helpdialogs.h"
#include "tests/app/window/windowfixture.h"
#include "tests/support/storecopy.h"
#include "widgets/message/messagestack.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/frameview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHash>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <filesystem>

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

    void noLetterWithAltIsOfTwo_data() { everyPageFitsASmallScreen_data(); }

    void noLetterWithAltIsOfTwo()
    {
        QFETCH(QString, code);
        Language language;
        language.set(code);
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        QStringList twice = sharedLetters(*fixture.window); // of the start page
        QVERIFY(fixture.open(QStringLiteral("video_avc1mp4_gray")));
        showAllPanels(fixture);
        auto *tabs = fixture.find<Inspector>()->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            twice += sharedLetters(*fixture.window);
        }
        fixture.window->actions().record->trigger();
        QVERIFY(fixture.find<RecordingPage>()->isVisible());
        twice += sharedLetters(*fixture.window);
        language.set(QStringLiteral("en"));

        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QStringLiteral("; "))));
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
        auto *tabs = page->findChild<QTabWidget *>(QStringLiteral("recordingTabs"));
        language.set(QStringLiteral("de"));

        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            const auto *side = qobject_cast<const QScrollArea *>(tabs->widget(i));
            QVERIFY(side);
            QTRY_VERIFY2(side->viewport()->width() >= side->widget()->minimumSizeHint().width(),
                         qPrintable(tabs->tabText(i)));
        }
        language.set(QStringLiteral("en"));
    }

    void whatWasSaidBeforeFollows()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        MainWindow &window = *fixture.window;
        window.open(fixture.directory.path()); // no recording
        const auto *messages = fixture.find<widgets::MessageStack>();
        const auto says = [messages](const char *text) {
            return messages->messages().join(u' ').contains(QLatin1String(text));
        };
        QTRY_VERIFY(says("is not an imgstore recording"));
        language.set(QStringLiteral("de"));
        QTRY_VERIFY(says("ist keine imgstore-Aufnahme"));
        language.set(QStringLiteral("en"));
    }

    void helpFollows()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        const auto &actions = fixture.window->actions();
        for (QAction *action : {actions.manual, actions.shortcuts, actions.about})
            action->trigger();
        const auto has = [&](const char *title) {
            const auto dialogs = fixture.window->findChildren<QDialog *>();
            return std::any_of(dialogs.cbegin(), dialogs.cend(), [title](const QDialog *dialog) {
                return dialog->isVisible() && dialog->windowTitle() == QLatin1String(title);
            });
        };
        QVERIFY(has("Manual") && has("Keyboard Shortcuts") && has("About Framehouse"));
        const auto firstMenu = [&] {
            return fixture.window->findChild<ShortcutsDialog *>()
                ->findChild<QTreeWidget *>()
                ->topLevelItem(0)
                ->text(0);
        };
        QCOMPARE(firstMenu(), QStringLiteral("File"));
        language.set(QStringLiteral("de"));
        QTRY_VERIFY(has("Handbuch") && !has("Manual") && !has("About Framehouse"));
        QTRY_COMPARE(firstMenu(), QStringLiteral("Datei"));
        language.set(QStringLiteral("en"));
    }

    void theNameOfWhatCanBeUndoneFollows()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        QVERIFY(fixture.open(QStringLiteral("video_avc1mp4_gray")));
        fixture.window->actions().addMark->trigger();
        QAction *undo = fixture.window->actions().undo;
        QTRY_VERIFY(undo->text().contains("Add Mark"));
        language.set(QStringLiteral("de"));
        QTRY_VERIFY(!undo->text().contains("Add Mark"));
        QVERIFY(undo->text().contains("setzen") || undo->text().contains("Marke"));
        language.set(QStringLiteral("en"));
    }

    void whyAFrameIsNotShownFollows()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const WindowFixture fixture;
        QVERIFY(fixture.show());
        const StoreCopies copies;
        const auto copy = copies.take("num_skips_mp4");
        fixture.window->open(QString::fromStdString(copy.string()));
        QTRY_VERIFY(fixture.page()->shownFrame());
        std::filesystem::remove_all(copy);
        auto *view = fixture.find<widgets::FrameView>("frameView");
        QTest::keyClick(view, Qt::Key_End);
        QTRY_VERIFY(view->accessibleDescription().contains("cannot be shown"));
        language.set(QStringLiteral("de"));
        QTRY_VERIFY(view->accessibleDescription().contains(QStringLiteral("nicht")));
        QVERIFY(!view->accessibleDescription().contains("cannot be shown"));
        language.set(QStringLiteral("en"));
    }

private:
    // Side by side, as a user may want them.
    static void showAllPanels(const WindowFixture &fixture)
    {
        auto *area = qobject_cast<QMainWindow *>(fixture.find<Inspector>()->parentWidget());
        area->addDockWidget(Qt::LeftDockWidgetArea, fixture.find<QDockWidget>("marks"));
        area->addDockWidget(Qt::BottomDockWidgetArea, fixture.find<QDockWidget>("views"));
        for (auto *dock : area->findChildren<QDockWidget *>())
            dock->show();
    }

    // The texts that are seen at once and have the same letter to be pressed with Alt.
    static QStringList sharedLetters(const QWidget &window)
    {
        QStringList texts;
        for (const QAction *menu : window.findChild<QMenuBar *>()->actions())
            texts.append(menu->text());
        for (const auto *label : window.findChildren<QLabel *>())
            if (label->isVisible() && label->buddy())
                texts.append(label->text());
        for (const auto *button : window.findChildren<QAbstractButton *>())
            if (button->isVisible())
                texts.append(button->text());
        QHash<QKeySequence, QString> owners;
        QStringList shared;
        for (const QString &text : texts) {
            const QKeySequence letter = QKeySequence::mnemonic(text);
            if (!letter.isEmpty() && owners.contains(letter))
                shared.append(owners[letter] + QStringLiteral(" and ") + text);
            owners.insert(letter, text);
        }
        return shared;
    }

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
