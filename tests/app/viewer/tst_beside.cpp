// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"
#include "app/window/windows.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/beside/viewcaption.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/beside/viewpane.h"
#include "widgets/message/messagestack.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cmath>
#include <memory>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// Several recordings in one window, by mouse and keys.
class TestBeside : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->resize(1200, 900);
        m_fixture->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
        m_fixture->window->open(WindowFixture::store("align_cam0"));
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
    }

    void cleanup() { m_fixture.reset(); }

    void areOpenedBesideByKeyAndDialog()
    {
        QVERIFY(!actions().closeView->isEnabled() && !actions().makeMaster->isEnabled());
        key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_fixture->find<QFileDialog>();
        QVERIFY(dialog);
        emit dialog->fileSelected(WindowFixture::store("align_cam1"));
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(page()->companions().at(0).reader(), patience);
        QCOMPARE(grid()->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("100 · 2024-03-10 09:08:07.33"), patience);
        QVERIFY(caption(0).startsWith("100 · 2024-03-10 09:08:07.25"));
        QTRY_VERIFY_WITH_TIMEOUT(description(0).startsWith("Master, align_cam0: 100 · "), patience);
    }

    void areDroppedBesideWithShift()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(WindowFixture::store("align_cam1")),
                      QUrl::fromLocalFile(WindowFixture::store("num_skips_png"))});
        const QPointF middle = window()->rect().center();
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::ShiftModifier);
        QCoreApplication::sendEvent(window(), &enter);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::ShiftModifier);
        QCoreApplication::sendEvent(window(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(grid()->count(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(page()->companions().at(1).reader(), patience);
    }

    void stepTogetherAndSayWhatIsMissing()
    {
        openBeside({"align_cam1"});
        for (int i = 0; i < 4; ++i)
            key(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "Held from frame 103", patience);
        QVERIFY(grid()->pane(1)->caption()->text().isWarning);
        QCOMPARE(grid()->pane(1)->caption()->text().shorterPlaces,
                 (QStringList{"Held: 103", "103"})); // where many views leave little room
        key(Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("106 · "), patience);
        QVERIFY(!grid()->pane(1)->caption()->text().isWarning);
    }

    void followADrag()
    {
        openBeside({"align_cam1"});
        auto *timeline = m_fixture->find<widgets::Timeline>("timeline");
        const int middle = timeline->height() / 4; // of its upper half; below lies the window's bar
        QTest::mousePress(timeline, Qt::LeftButton, {}, {40, middle});
        for (int x = 40; x <= timeline->width(); x += 20)
            QTest::mouseMove(timeline, {x, middle});
        QTest::mouseRelease(timeline, Qt::LeftButton, {}, {timeline->width() - 2, middle});
        QCOMPARE(page()->playhead().position().value, 13);
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "Held from frame 113", patience);
    }

    void aMissingFrameIsShownAsThePolicySays()
    {
        openBeside({"align_cam1"});
        page()->playhead().seek({4});
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "Held from frame 103", patience);
        choose("missingFrame", 1);
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "No frame", patience);
        const QImage black = grid()->view(1)->grab().toImage();
        QCOMPARE(black.pixelColor(black.rect().center()), QColor(Qt::black));
        choose("missingFrame", 2);
        QTRY_COMPARE_WITH_TIMEOUT(grid()->view(1)->accessibleDescription(), "No frame", patience);
        choose("pairBy", 1);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("102 · "), patience);
    }

    void aHeldFrameMayBeSavedButNoneThatIsMissing()
    {
        openBeside({"align_cam1"});
        grid()->activate(1);
        page()->playhead().seek({4});
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "Held from frame 103", patience);
        QTRY_VERIFY_WITH_TIMEOUT(actions().copyFrame->isEnabled(), patience);
        choose("missingFrame", 1);
        QTRY_VERIFY_WITH_TIMEOUT(
            !actions().copyFrame->isEnabled() && !actions().saveFrame->isEnabled(), patience);
    }

    void theActiveViewIsSavedAndCopied()
    {
        openBeside({"align_cam1"});
        QTest::mouseClick(grid()->view(1), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page()->activeFrame(), patience);
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->image(), page()->activeFrame()->image);
        QVERIFY(page()->activeFrame() != page()->shownFrame());
        key(Qt::Key_S);
        auto *dialog = m_fixture->find<QFileDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().value(0).endsWith("align_cam1_2.png"));
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->find<QFileDialog>(), patience);
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        key(Qt::Key_F6);
        QCOMPARE(grid()->active(), 0);
        key(Qt::Key_F6);
        QCOMPARE(grid()->active(), 1);
    }

    void anyViewCanBeTheMaster()
    {
        openBeside({"align_cam1"});
        page()->playhead().seek({5}); // 106
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("106 · "), patience);
        grid()->activate(1);
        key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("align_cam1"), patience);
        QCOMPARE(grid()->active(), 0);
        QCOMPARE(grid()->count(), 2);
        QCOMPARE(page()->playhead().position().value, 6); // 106 there
        QTRY_VERIFY_WITH_TIMEOUT(caption(0).startsWith("106 · "), patience);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("106 · "), patience);
        QTRY_VERIFY_WITH_TIMEOUT(description(1).startsWith("align_cam0"), patience);
        key(Qt::Key_Home);
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "No frame", patience); // its first is 100
    }

    void namesCanBeReadInANarrowTable()
    {
        openBeside({"align_cam1"});
        auto *table = m_fixture->find<QTreeView>("lagTable");
        raiseDock(table);
        QWidget *dock = table;
        while (!qobject_cast<QDockWidget *>(dock))
            dock = dock->parentWidget();
        auto *area = qobject_cast<QMainWindow *>(dock->parentWidget());
        area->resizeDocks({qobject_cast<QDockWidget *>(dock)}, {10}, Qt::Horizontal);
        const QFontMetrics metrics = table->fontMetrics();
        const auto room = [table] { return table->header()->sectionSize(0); };
        QTRY_VERIFY_WITH_TIMEOUT(room() > metrics.horizontalAdvance("align_cam1"), patience);
        area->resizeDocks({qobject_cast<QDockWidget *>(dock)}, {900}, Qt::Horizontal);
        QTRY_COMPARE_WITH_TIMEOUT(table->header()->length(), table->viewport()->width(), patience);
    }

    void anOffsetIsTypedIntoTheTable()
    {
        openBeside({"align_cam1"});
        auto *table = m_fixture->find<QTreeView>("lagTable");
        raiseDock(table);
        const QModelIndex offset = table->model()->index(1, 1);
        table->setCurrentIndex(offset);
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "2");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page()->companions().at(0).offset().frames, 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("98 · "), patience);
        QCOMPARE(grid()->active(), 1); // the row is that of the view
    }

    void theOffsetThatWasFoundIsTaken()
    {
        openBeside({"align_cam1"});
        auto *table = m_fixture->find<QTreeView>("lagTable");
        raiseDock(table);
        choose("pairBy", 1);
        table->setCurrentIndex(table->model()->index(1, 0));
        QToolButton *use = button("Use Found Offset");
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), patience);
        QTest::mouseClick(use, Qt::LeftButton);
        QVERIFY(std::abs(page()->companions().at(0).offset().seconds + 0.044) < 1e-6);
    }

    void areClosedByKeyAndByButton()
    {
        openBeside({"align_cam1", "num_skips_png"});
        grid()->activate(2);
        key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(grid()->count(), 2);
        QTest::mouseClick(grid()->pane(1)->caption()->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(grid()->count(), 1);
        QVERIFY(!actions().closeView->isEnabled());
        QCOMPARE(window()->windowTitle(), "align_cam0 — Framehouse");
    }

    void theViewAndItsRowStayActiveWhenAnotherIsClosed_data()
    {
        QTest::addColumn<int>("active");
        QTest::addRow("the one behind it") << 2;
        QTest::addRow("one further on") << 3;
    }

    void theViewAndItsRowStayActiveWhenAnotherIsClosed()
    {
        QFETCH(int, active);
        openBeside({"align_cam1", "num_skips_png", "align_cam1"});
        const auto *table = m_fixture->find<QTreeView>("lagTable");
        grid()->activate(active);
        const auto *view = grid()->activeView();
        QCOMPARE(table->currentIndex().row(), active);
        QTest::mouseClick(grid()->pane(1)->caption()->findChild<QToolButton *>(), Qt::LeftButton);

        QCOMPARE(grid()->activeView(), view);
        QCOMPARE(grid()->active(), active - 1);
        QCOMPARE(table->currentIndex().row(), active - 1);
        key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier); // the active one itself
        QCOMPARE(grid()->active(), 0);
        QCOMPARE(table->currentIndex().row(), 0);
    }

    void eachViewSaysInWordsWhoseItIs()
    {
        openBeside({"align_cam1"});
        QCOMPARE(grid()->view(0)->accessibleName(), "Frame of align_cam0");
        QCOMPARE(grid()->view(1)->accessibleName(), "Frame of align_cam1");
        grid()->activate(1);
        key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(grid()->view(0)->accessibleName(), "Frame of align_cam1",
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(grid()->view(1)->accessibleName(), "Frame of align_cam0",
                                  patience);
    }

    void theHintNamesTheKeyThatOpensOneBeside()
    {
        m_fixture->settings.setKeys({{"openBeside", "F9"}});
        window()->updateKeys();
        QCOMPARE(hint(), "F9 opens another recording beside this one.");
        m_fixture->settings.setKeys({{"openBeside", ""}});
        window()->updateKeys();
        QCOMPARE(hint(), "“Open Beside” in the menu opens another recording beside this one.");
        m_fixture->settings.setKeys({{"openBeside", "F9"}});
        const MainWindow next(m_fixture->services());
        QVERIFY(hintOf(next).startsWith("F9 "));
    }

    void theNextOneIsTheMasterWhenItsViewIsClosed()
    {
        openBeside({"align_cam1", "num_skips_png"});
        grid()->activate(0);
        key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("align_cam1"), patience);
        QCOMPARE(grid()->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(caption(0).startsWith("100 · "), patience);
    }

    void oneThatDoesNotOpenIsSaidAndTheRestStays()
    {
        window()->openBeside(
            {WindowFixture::store("bad_class"), WindowFixture::store("align_cam1")});
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find<widgets::MessageStack>()->messages().size(), 1,
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("100 · "), patience);
        QCOMPARE(grid()->count(), 2);
    }

    void moreThanFitAreRefused()
    {
        QStringList paths;
        for (int i = 0; i < model::Companions::most + 1; ++i)
            paths.append(WindowFixture::store("align_cam1"));
        window()->openBeside(paths);
        QCOMPARE(grid()->count(), model::Companions::most + 1);
        QCOMPARE(m_fixture->find<widgets::MessageStack>()->messages().size(), 1);
    }

    void anotherRecordingTakesAllPlaces()
    {
        openBeside({"align_cam1"});
        window()->open(WindowFixture::store("num_skips_png"));
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("num_skips_png"), patience);
        QCOMPARE(grid()->count(), 1);
        openBeside({"align_cam1"});
        key(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(grid()->count(), 1);
        QCOMPARE(window()->windowTitle(), "Framehouse");
    }

    void playTogetherToTheEnd()
    {
        openBeside({"align_cam1"});
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->playhead().isPlaying(), patience);
        QCOMPARE(page()->playhead().position().value, 13);
        QTRY_COMPARE_WITH_TIMEOUT(caption(1), "Held from frame 113", patience);
    }

    void areZoomedTogetherWhenLinked()
    {
        openBeside({"align_cam1"});
        QTRY_VERIFY_WITH_TIMEOUT(page()->activeFrame(), patience);
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(!grid()->view(0)->isFitted());
        QTRY_VERIFY_WITH_TIMEOUT(
            std::abs(grid()->view(1)->zoom() / grid()->view(0)->zoom() - 1) < 0.02, patience);
    }

    void theRecordingPageIsNotShared()
    {
        actions().record->trigger();
        window()->openBeside({WindowFixture::store("align_cam1")});
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("align_cam1"), patience);
        QCOMPARE(page()->companions().count(), 0);
    }

    void theCommandLineOpensAllInOneWindow()
    {
        Windows windows(m_fixture->services());
        CommandLine commandLine;
        commandLine.beside = true;
        commandLine.paths = {WindowFixture::store("bad_class"), WindowFixture::store("align_cam1"),
                             WindowFixture::store("num_skips_png")};
        const int before = windowCount();
        windows.open(commandLine);
        QCOMPARE(windowCount(), before + 1);
        const auto opened = [this]() -> MainWindow * {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget != window() && widget->windowTitle().startsWith("align_cam1"))
                    return qobject_cast<MainWindow *>(widget);
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(opened(), patience); // the first one that opens is the master
        auto *page = opened()->findChild<ViewerPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(
            page->companions().count() == 1 && page->companions().at(0).reader(), patience);
        QCOMPARE(opened()->findChild<widgets::MessageStack *>()->messages().size(), 1);
        delete opened();
    }

private:
    MainWindow *window() const { return m_fixture->window; }
    const Actions &actions() const { return window()->actions(); }
    ViewerPage *page() const { return m_fixture->find<ViewerPage>(); }
    widgets::ViewGrid *grid() const { return page()->grid(); }
    QString caption(int view) const { return grid()->pane(view)->caption()->text().place; }
    QString description(int view) const { return grid()->pane(view)->caption()->accessibleName(); }

    static QString hintOf(const MainWindow &window)
    {
        for (const auto *label : window.findChildren<QLabel *>())
            if (label->text().endsWith("beside this one."))
                return label->text();
        return {};
    }
    QString hint() const { return hintOf(*window()); }

    static int windowCount()
    {
        int count = 0;
        for (QWidget *widget : QApplication::topLevelWidgets())
            count += qobject_cast<MainWindow *>(widget) ? 1 : 0;
        return count;
    }

    void openBeside(const QStringList &names)
    {
        QVERIFY(m_fixture->openBeside(names));
        grid()->activate(0);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(grid()->activeView(), key, modifiers);
    }

    void raiseDock(QWidget *inside)
    {
        QWidget *dock = inside;
        while (!qobject_cast<QDockWidget *>(dock))
            dock = dock->parentWidget();
        dock->show();
        dock->raise();
        QTRY_VERIFY_WITH_TIMEOUT(inside->isVisible(), patience);
    }

    // As a user does: by the keys of the box.
    void choose(const QString &name, int item)
    {
        auto *box = m_fixture->find<QComboBox>(name);
        raiseDock(box);
        QVERIFY(box->isEnabled());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < item; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), item);
    }

    QToolButton *button(const QString &text) const
    {
        for (auto *button : window()->findChildren<QToolButton *>())
            if (button->text().remove('&') == text)
                return button;
        qFatal("no such button");
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestBeside)
#include "tst_beside.moc"
