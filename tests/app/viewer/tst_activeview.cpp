// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/beside/viewcaption.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/beside/viewpane.h"
#include "widgets/message/messagestack.h"
#include "widgets/picture/picturepanel.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/frameview.h"
#include "widgets/view/metadataview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QTest>
#include <QTreeView>

#include <cmath>
#include <memory>

using namespace app;

namespace {

constexpr int patience = WindowFixture::patience;

} // namespace

// What of a window is the active view's, stays with a view that becomes the master, or comes back with
// a recording that others were beside.
class TestActiveView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->resize(1200, 900);
        QVERIFY(m_fixture->show());
        QVERIFY(m_fixture->open("align_cam0"));
    }

    void cleanup() { m_fixture.reset(); }

    void whoBecomesTheMasterIsSeenAsBefore()
    {
        openBeside({"align_cam1"});
        actions().byIndex->trigger();
        page()->playhead().seek({5}); // 106
        key(Qt::Key_I);
        auto &time = page()->timelines()->window();
        time.show(3, 9);
        QTRY_VERIFY_WITH_TIMEOUT(caption(1).startsWith("106 · "), patience);
        grid()->activate(1);
        key(Qt::Key_Plus, Qt::ControlModifier);
        key(Qt::Key_Plus, Qt::ControlModifier);
        const double zoom = grid()->view(1)->zoom();
        QVERIFY(!grid()->view(1)->isFitted() && grid()->view(0)->isFitted());
        key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("align_cam1"), patience);

        QCOMPARE(page()->playhead().position().value, 6); // 106 there
        QCOMPARE(page()->playhead().inPoint(), store::FrameIndex{6});
        QVERIFY(actions().byIndex->isChecked());
        QCOMPARE(std::pair(time.begin(), time.end()), std::pair(4.0, 10.0));
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownFrame(), patience);
        QVERIFY(std::abs(grid()->view(0)->zoom() / zoom - 1) < 0.01);
        QVERIFY(grid()->view(1)->isFitted());
    }

    void thePictureToolsAreOfTheActiveView()
    {
        openBeside({"align_cam1"});
        auto &panel = *m_fixture->find<widgets::PicturePanel>();
        grid()->activate(1);
        QTRY_VERIFY_WITH_TIMEOUT(page()->activeFrame(), patience);
        const QRgb before = page()->activeFrame()->image.pixel(0, 0);
        const QRgb ofMaster = page()->shownFrame()->image.pixel(0, 0);
        key(Qt::Key_I, Qt::ShiftModifier);
        key(Qt::Key_Y);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->activeFrame() && page()->activeFrame()->image.pixel(0, 0) != before, patience);
        QVERIFY(inverted(panel)->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(grid()->view(1)->accessibleDescription().contains("2024-03-10"),
                                 patience);
        grid()->activate(0);
        QVERIFY(!inverted(panel)->isChecked() && !actions().invert->isChecked());
        QCOMPARE(page()->shownFrame()->image.pixel(0, 0), ofMaster);
        grid()->activate(1);
        QVERIFY(inverted(panel)->isChecked() && actions().invert->isChecked());
        window()->open(WindowFixture::store("align_cam1")); // where it is kept
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("align_cam1"), patience);
        QVERIFY(actions().invert->isChecked());
    }

    void theInspectorTellsOfTheActiveView()
    {
        openBeside({"num_skips_png"});
        const auto metadata = [this](int view) {
            grid()->activate(view);
            return textsOf(
                *m_fixture->find<widgets::MetadataView>()->findChild<QTreeView *>()->model(), {});
        };
        const auto format = [this] { return m_fixture->find<QLabel>("status-size")->text(); };
        QVERIFY(m_fixture->find<QDockWidget>("marks")->windowTitle() == "Marks of align_cam0");
        const QStringList ofMaster = metadata(0);
        const QString framesOfMaster = format();
        QVERIFY(!ofMaster.isEmpty() && metadata(1) != ofMaster);
        QVERIFY(format() != framesOfMaster);
        QCOMPARE(metadata(0), ofMaster);
        QCOMPARE(format(), framesOfMaster);
        grid()->activate(1);
        key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(format(), framesOfMaster);
        QCOMPARE(m_fixture->find<QDockWidget>("marks")->windowTitle(), "Marks");
    }

    void whatWasBesideIsOfferedAgainWithItsOffset()
    {
        openBeside({"align_cam1", "num_skips_png"});
        QVERIFY(!actions().openBesideAgain->isEnabled());
        page()->companions().setOffset(0, {2, 0.5});
        page()->companions().setRule({model::PairBy::Time, model::MissingFrame::Black});
        window()->open(WindowFixture::store("exact_png"));
        QTRY_VERIFY_WITH_TIMEOUT(window()->windowTitle().startsWith("exact_png"), patience);
        QVERIFY(!actions().openBesideAgain->isEnabled());
        window()->open(WindowFixture::store("align_cam0"));
        QTRY_VERIFY_WITH_TIMEOUT(actions().openBesideAgain->isEnabled(), patience);
        const auto *messages = m_fixture->find<widgets::MessageStack>();
        QCOMPARE(messages->messages().size(), 1);
        QVERIFY(messages->messages().first().contains("num_skips_png"));
        QCOMPARE(page()->companions().count(), 0);

        key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(page()->companions().count(), 2);
        QVERIFY(messages->messages().isEmpty());
        QCOMPARE(page()->companions().at(0).offset(), (model::PairOffset{2, 0.5}));
        QCOMPARE(page()->companions().at(1).offset(), model::PairOffset());
        QCOMPARE(page()->companions().rule(),
                 (model::PairingRule{model::PairBy::Time, model::MissingFrame::Black}));
        QCOMPARE(m_fixture->find<QComboBox>("pairBy")->currentIndex(), 1);
    }

    void anOffsetOutlivesTheView()
    {
        openBeside({"align_cam1"});
        page()->companions().setOffset(0, {2, 0.5});
        grid()->activate(1);
        key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(grid()->count(), 1);
        openBeside({"align_cam1"});
        QCOMPARE(page()->companions().at(0).offset(), (model::PairOffset{2, 0.5}));
    }

    void anErrorGoesWithTheNextAttempt()
    {
        const auto *messages = m_fixture->find<widgets::MessageStack>();
        window()->openBeside({WindowFixture::store("bad_class")});
        QTRY_COMPARE_WITH_TIMEOUT(messages->messages().size(), 1, patience);
        openBeside({"align_cam1"});
        QVERIFY(messages->messages().isEmpty());
    }

private:
    MainWindow *window() const { return m_fixture->window; }
    const Actions &actions() const { return window()->actions(); }
    ViewerPage *page() const { return m_fixture->page(); }
    widgets::ViewGrid *grid() const { return page()->grid(); }
    QString caption(int view) const { return grid()->pane(view)->caption()->text().place; }

    // All that is in a tree.
    static QStringList textsOf(const QAbstractItemModel &model, const QModelIndex &parent)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column)
                texts.append(model.index(row, column, parent).data().toString());
            texts += textsOf(model, model.index(row, 0, parent));
        }
        return texts;
    }

    static QCheckBox *inverted(const widgets::PicturePanel &panel)
    {
        return panel.findChild<QCheckBox *>("inverted");
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

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestActiveView)
#include "tst_activeview.moc"
