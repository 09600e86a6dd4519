// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/table/rowtablepanel.h"

#include "model/table/rowtable.h"
#include "model/workerpool.h"
#include "tests/support/testdata.h"
#include "widgets/table/rowview.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using model::RowTable;
using widgets::RowTablePanel;

namespace {

constexpr int patience = 30'000; // ms, on a busy machine

} // namespace

class TestRowTablePanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_pool = std::make_unique<model::WorkerPool>(2);
        m_table = std::make_unique<RowTable>(*m_pool);
        m_panel = std::make_unique<RowTablePanel>(*m_table);
        m_panel->resize(900, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_table.reset();
        m_pool.reset();
    }

    void enterJumpsToTheFrame()
    {
        QVERIFY(open("motif_h5_audio"));
        const QSignalSpy seek(m_panel.get(), &RowTablePanel::seekRequested);
        m_panel->view()->select(1500); // not read yet
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(seek.count(), 1, patience);
        QCOMPARE(seek[0][0].value<store::FrameIndex>().value, 18);
    }

    // The playhead's row, found meanwhile, takes the view elsewhere.
    void enterJumpsThoughTheViewFollowsThePlayhead()
    {
        QVERIFY(open("motif_h5_audio"));
        QTRY_VERIFY_WITH_TIMEOUT(m_table->cell(0, 0), patience);
        const QSignalSpy seek(m_panel.get(), &RowTablePanel::seekRequested);
        m_panel->setPosition({0});
        m_panel->view()->select(1500);
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->view()->firstInSight(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(seek.count(), 1, patience);
        QCOMPARE(seek[0][0].value<store::FrameIndex>().value, 18);
    }

    void copiesByKey()
    {
        QVERIFY(open("extra_sparse_mp4"));
        QApplication::clipboard()->clear();
        m_panel->view()->select(2);
        m_panel->view()->setFocus();
        QTest::keyClick(m_panel->view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().contains("door"), patience);
        QVERIFY(QApplication::clipboard()->text().startsWith("Index\tNumber\tTime\t"));
    }

    void filtersAndShowsAllAgain()
    {
        QVERIFY(open("extra_sparse_mp4"));
        const qint64 all = m_table->rowCount();
        auto *column = m_panel->findChild<QComboBox *>("filterColumn");
        column->setCurrentIndex(column->findText("event"));
        auto *text = m_panel->findChild<QLineEdit *>("filterText");
        QTest::keyClicks(text, "door");
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->view()->rowCount(), 1, patience);
        QCOMPARE(m_panel->findChild<QLabel *>("state")->text(), QString("1 of %1 rows").arg(all));
        QTest::mouseClick(m_panel->findChild<QToolButton *>("clearFilter"), Qt::LeftButton);
        QCOMPARE(m_panel->view()->rowCount(), all);
    }

    void saysThatAWordIsNoNumber()
    {
        QVERIFY(open("extra_sparse_mp4"));
        m_panel->findChild<QComboBox *>("filterMatch")->setCurrentIndex(2);
        auto *text = m_panel->findChild<QLineEdit *>("filterText");
        QTest::keyClicks(text, "door");
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(m_panel->findChild<QLabel *>("state")->text(), QString("“door” is not a number."));
    }

    void followsThePlayheadUnlessSwitchedOff()
    {
        QVERIFY(open("motif_h5_audio"));
        m_panel->setPosition({18});
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->view()->marked() > 1000, patience);
        QVERIFY(m_panel->view()->firstInSight() > 1000);
        m_panel->findChild<QCheckBox *>("follow")->setChecked(false);
        m_panel->setPosition({0});
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->view()->marked() < 100, patience);
        QVERIFY(m_panel->view()->firstInSight() > 1000);
    }

    void aDataSetHidesTheOthersColumns()
    {
        QVERIFY(open("motif_h5_daq"));
        auto *set = m_panel->findChild<QComboBox *>("set");
        QVERIFY(set->isVisible());
        set->setCurrentIndex(set->findText("daq"));
        QCOMPARE(m_panel->shownColumns(), (QList<int>{0, 1, 2, 3, 4, 5}));
    }

    void saysThatThereIsNothing()
    {
        m_table->setReader(reader("dir_png_gray"));
        QTRY_COMPARE_WITH_TIMEOUT(m_table->work(), RowTable::Work::None, patience);
        QVERIFY(!m_panel->findChild<QPushButton *>("save")->isEnabled());
        QCOMPARE(m_panel->view()->rowCount(), 0);
    }

private:
    static std::shared_ptr<const store::Reader> reader(const char *name)
    {
        return store::Reader::open(std::string(TEST_DATA "/stores/") + name).operator*();
    }

    bool open(const char *name)
    {
        m_table->setReader(reader(name));
        const bool isOpen =
            QTest::qWaitFor([this] { return m_table->work() == RowTable::Work::None; }, patience);
        return isOpen && m_panel->view()->rowCount() > 0;
    }

    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<RowTable> m_table;
    std::unique_ptr<RowTablePanel> m_panel;
};

QTEST_MAIN(TestRowTablePanel)
#include "tst_rowtablepanel.moc"
