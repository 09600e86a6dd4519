// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/shortcutspage.h"

#include "app/settings/keyfield.h"
#include "app/window/windows.h"
#include "tests/app/window/windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace app;

class TestShortcutsPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_page = std::make_unique<ShortcutsPage>(m_fixture->settings, m_fixture->window->menus());
        connect(m_page.get(), &ShortcutsPage::keysChanged, m_fixture->window,
                &MainWindow::updateKeys);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void listsEveryActionUnderItsMenu()
    {
        int count = 0;
        for (QTreeWidgetItemIterator it(tree(), QTreeWidgetItemIterator::NoChildren); *it; ++it)
            ++count;

        QCOMPARE(count, int(actionSpecs().size()));
        QCOMPARE(item("Go To")->parent()->text(0), "Go");
        QCOMPARE(item("Go To")->text(1), "G");
    }

    void aFreeKeyIsTakenAtOnce()
    {
        choose("Go To");
        QTest::keyClick(field(), Qt::Key_F9, Qt::ShiftModifier);

        QCOMPARE(item("Go To")->text(1), "G   Shift+F9");
        QCOMPARE(keysOf("goTo"), QKeySequence::listFromString("G; Shift+F9"));
        QVERIFY(action("goTo")->toolTip().contains("(G)"));
        QVERIFY(message().isEmpty());
    }

    void aKeyThatIsTakenIsSaidAndCanBeTakenAway()
    {
        choose("Go To");
        QTest::keyClick(field(), Qt::Key_M);

        QVERIFY2(message().contains("Mark This Frame"), qPrintable(message()));
        QCOMPARE(keysOf("addMark"), QKeySequence::listFromString("M"));
        QVERIFY(button("take")->isVisible());
        QTest::mouseClick(button("take"), Qt::LeftButton);

        QCOMPARE(keysOf("goTo"), QKeySequence::listFromString("G; M"));
        QVERIFY(keysOf("addMark").isEmpty());
        QCOMPARE(item("Mark This Frame")->text(1), QString());
        QVERIFY(message().isEmpty());
        QVERIFY(!button("take")->isVisible());
    }

    void keysOfListsAndMenusAreRefused_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");

        QTest::addRow("Ctrl+Tab") << int(Qt::Key_Tab) << int(Qt::ControlModifier);
        QTest::addRow("copying lists")
            << int(Qt::Key_C) << int(Qt::ControlModifier | Qt::ShiftModifier);
        QTest::addRow("a menu") << int(Qt::Key_F) << int(Qt::AltModifier);
        QTest::addRow("its own") << int(Qt::Key_G) << int(Qt::NoModifier);
    }

    void keysOfListsAndMenusAreRefused()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        choose("Go To");
        QTest::keyClick(field(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));

        QVERIFY(!message().isEmpty());
        QVERIFY(!button("take")->isVisible());
        QCOMPARE(keysOf("goTo"), QKeySequence::listFromString("G"));
    }

    void keysThatListsUseAsWellAreTaken_data()
    {
        QTest::addColumn<int>("key");

        QTest::addRow("Return") << int(Qt::Key_Return);
        QTest::addRow("Delete") << int(Qt::Key_Delete);
        QTest::addRow("F2") << int(Qt::Key_F2);
        QTest::addRow("a colour of marks") << int(Qt::Key_5);
    }

    void keysThatListsUseAsWellAreTaken()
    {
        QFETCH(int, key);
        choose("Go To");
        QTest::keyClick(field(), Qt::Key(key));

        QCOMPARE(keysOf("goTo"), (QList<QKeySequence>{QKeySequence(Qt::Key_G), QKeySequence(key)}));
    }

    void anotherLanguageForgetsWhatWasSearchedFor()
    {
        auto *search = m_page->findChild<QLineEdit *>("filter");
        search->setText("no such action");
        QVERIFY(item("Go To")->isHidden());
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &language);

        QVERIFY(search->text().isEmpty());
        QVERIFY(!item("Go To")->isHidden());
    }

    void signsAreKeysAsTheyAreTyped()
    {
        choose("Go To");
        QTest::keyClick(field(), Qt::Key_Asterisk, Qt::ShiftModifier);
        QTest::keyClick(field(), Qt::Key_Shift, Qt::ShiftModifier);
        QTest::keyClick(field(), Qt::Key_Q, Qt::ShiftModifier);

        QCOMPARE(keysOf("goTo"), QKeySequence::listFromString("G; *; Shift+Q"));
    }

    void aKeyIsTakenAwayByItsButton()
    {
        choose("Play");
        QTest::mouseClick(chip("Space"), Qt::LeftButton);
        QCOMPARE(keysOf("playPause"), QKeySequence::listFromString("K"));
        QVERIFY(item("Play")->font(1).bold());

        QTest::mouseClick(button("reset"), Qt::LeftButton);
        QCOMPARE(keysOf("playPause"), QKeySequence::listFromString("Space; K"));
        QVERIFY(!item("Play")->font(1).bold());
        QVERIFY(!button("reset")->isEnabled());
    }

    void allAreResetAtOnce()
    {
        QVERIFY(!button("resetAll")->isEnabled());
        choose("Go To");
        QTest::keyClick(field(), Qt::Key_F9);
        choose("Play");
        QTest::mouseClick(chip("Space"), Qt::LeftButton);
        QTest::mouseClick(button("resetAll"), Qt::LeftButton);

        QVERIFY(m_fixture->settings.keys().isEmpty());
        QCOMPARE(keysOf("goTo"), QKeySequence::listFromString("G"));
        QCOMPARE(keysOf("playPause"), QKeySequence::listFromString("Space; K"));
    }

    void theFilterFindsActionsAndKeys()
    {
        auto *filter = m_page->findChild<QLineEdit *>("filter");
        QTest::keyClicks(filter, "next");
        QVERIFY(!item("Next Frame")->isHidden());
        QVERIFY(item("Go To")->isHidden());

        filter->setText("ctrl+o");
        QVERIFY(!item("Open Recording")->isHidden());
        QVERIFY(item("Next Frame")->isHidden());
    }

    void returnAndEscapeLeadToTheFieldAndBack()
    {
        choose("Go To");
        QTest::keyClick(tree(), Qt::Key_Return);
        QVERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_M);
        QTest::keyClick(field(), Qt::Key_Escape);

        QVERIFY(tree()->hasFocus());
        QVERIFY(message().isEmpty());
    }

    void keysHoldInEveryOpenWindow()
    {
        Windows windows(m_fixture->services());
        const QPointer<MainWindow> first = windows.openWindow();
        const QPointer<MainWindow> second = windows.openWindow();
        first->actions().settings->trigger();
        auto *page = first->findChild<ShortcutsPage *>();
        auto *actions = page->findChild<QTreeWidget *>("actions");
        actions->setCurrentItem(actions->findItems("Go To", Qt::MatchRecursive).first());
        QTest::keyClick(page->findChild<KeyField *>(), Qt::Key_F9);

        for (const auto &window : {first, second})
            QVERIFY(window->actions().goTo->shortcuts().contains(QKeySequence("F9")));
        const QPointer<MainWindow> third = windows.openWindow(); // and in those to come
        QVERIFY(third->actions().goTo->shortcuts().contains(QKeySequence("F9")));
        for (const auto &window : {first, second, third})
            delete window.data();
    }

private:
    QTreeWidget *tree() const { return m_page->findChild<QTreeWidget *>("actions"); }
    KeyField *field() const { return m_page->findChild<KeyField *>(); }
    QString message() const { return m_page->findChild<QLabel *>("message")->text(); }

    QPushButton *button(const char *name) const
    {
        return m_page->findChild<QPushButton *>(QLatin1String(name));
    }

    QTreeWidgetItem *item(const char *name) const
    {
        return tree()
            ->findItems(QLatin1String(name), Qt::MatchExactly | Qt::MatchRecursive)
            .first();
    }

    void choose(const char *name) const { tree()->setCurrentItem(item(name)); }

    QToolButton *chip(const char *key) const
    {
        for (QToolButton *button : m_page->findChildren<QToolButton *>("key")) {
            if (button->text().startsWith(QLatin1String(key)))
                return button;
        }
        return nullptr;
    }

    QAction *action(const char *id) const
    {
        return m_fixture->window->findChild<QAction *>(QLatin1String(id));
    }

    Keymap::Keys keysOf(const char *id) const { return action(id)->shortcuts(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ShortcutsPage> m_page;
};

QTEST_MAIN(TestShortcutsPage)
#include "tst_shortcutspage.moc"
