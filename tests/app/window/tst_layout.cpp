// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/marksdock.h"
#include "app/viewer/viewerpage.h"
#include "model/marks/markmodel.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/plot/plotcanvas.h"
#include "widgets/view/frameview.h"

#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// What stands where, and has the keyboard, when the user comes back.
class TestLayout : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        open();
    }

    void cleanup() { m_fixture.reset(); }

    void theDocksKeepTheirWidth()
    {
        const int usual = inspector()->width();
        resizeInspector(usual + 60);
        QTRY_VERIFY(inspector()->width() >= usual + 30);
        const int wide = inspector()->width();
        QVERIFY(m_fixture->window->close());
        delete m_fixture->window.data();
        m_fixture->openWindow();
        open();
        QTRY_VERIFY2(std::abs(inspector()->width() - wide) <= 2,
                     qPrintable(QString::number(inspector()->width())));
    }

    // Where the user has chosen no width yet, and there is room.
    void aMarksPlaceIsSeenWholeInAWideWindow()
    {
        QVERIFY(inspector()->width() * 4 >= m_fixture->window->width());
        auto *marks = m_fixture->find<MarksDock>();
        marks->raise();
        QTest::keyClick(view(), Qt::Key_M);
        const auto *table = marks->findChild<QTreeView *>();
        QTRY_VERIFY(table->isVisible());
        const int duration = model::MarkModel::DurationColumn;
        QVERIFY(table->header()->sectionViewportPosition(duration) <= table->viewport()->width());
        const QAbstractItemView *items = table;
        for (int column = 0; column < duration; ++column)
            QVERIFY(table->header()->sectionSize(column) >=
                    std::max(table->header()->sectionSizeHint(column),
                             items->sizeHintForColumn(column)));
    }

    // Each of three has room for its numbers where the window is high, until the user moves the border.
    void plotsHaveTheHeightTheyWishForUntilTheirBorderIsMoved()
    {
        m_fixture->window->resize(1300, 1200);
        QVERIFY(m_fixture->open(QStringLiteral("motif_h5_daq")));
        auto *canvas = m_fixture->find<widgets::PlotCanvas>();
        QTRY_VERIFY_WITH_TIMEOUT(canvas->height() >= canvas->sizeHint().height(), patience);
        const int usual = canvas->height();
        auto *splitter =
            qobject_cast<QSplitter *>(canvas->parentWidget()->parentWidget()->parentWidget());
        QVERIFY(splitter);
        QWidget *handle = splitter->handle(1);
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->rect().center() - QPoint(0, 60));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        QTRY_VERIFY(canvas->height() > usual + 20);
        const int chosen = canvas->height();
        m_fixture->window->resize(1300, 1190);
        QTRY_VERIFY(canvas->height() > chosen - 20);
        QVERIFY(!page()->saveLayout().isEmpty());
    }

    void theDockInFrontIsSoAfterFullScreen()
    {
        auto *marks = m_fixture->find<MarksDock>();
        marks->raise();
        QTRY_VERIFY(!marks->visibleRegion().isEmpty());
        m_fixture->window->setFullScreen(true);
        QTRY_VERIFY(!marks->isVisible());
        m_fixture->window->setFullScreen(false);
        QTRY_VERIFY(!marks->visibleRegion().isEmpty());
        QVERIFY(inspector()->visibleRegion().isEmpty());
    }

    void whoGoesToANumberByKeysHasTheKeysBack()
    {
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_G);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, "not a number");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), field); // to be mended there
        field->selectAll();
        QTest::keyClicks(field, "1003");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), view());
        QTRY_COMPARE(page()->playhead().position().value, 3);
    }

private:
    void open()
    {
        m_fixture->window->resize(1300, 800);
        m_fixture->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window));
        m_fixture->window->open(WindowFixture::store("video_mp4_bframes"));
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
    }
    void resizeInspector(int width) const
    {
        auto *area = qobject_cast<QMainWindow *>(inspector()->parentWidget());
        QVERIFY(area);
        area->resizeDocks({inspector()}, {width}, Qt::Horizontal);
    }
    QDockWidget *inspector() const { return m_fixture->find<QDockWidget>("inspector"); }
    ViewerPage *page() const { return m_fixture->find<ViewerPage>(); }
    widgets::FrameView *view() const { return page()->view(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
