// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/table/rowview.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <set>

using widgets::RowView;

class TestRowView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<RowView>();
        m_asked.clear();
        m_view->setCells([this](qint64 row, int column) -> std::optional<RowView::Cell> {
            m_asked.insert(row);
            return RowView::Cell{QString::number(row * 10 + column), true};
        });
        m_view->setColumns({"a", "b", "c"});
        m_view->resize(500, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void asksForRowsInSightAlone()
    {
        m_view->setRowCount(60'000'000);
        m_asked.clear();
        m_view->viewport()->repaint();
        QVERIFY(!m_asked.empty());
        QVERIFY(std::ssize(m_asked) <= m_view->countInSight());
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->current(), 59'999'999);
        m_asked.clear();
        m_view->viewport()->repaint();
        QVERIFY(*m_asked.begin() > 59'999'900);
        QCOMPARE(*m_asked.rbegin(), 59'999'999);
    }

    void movesByKeys()
    {
        m_view->setRowCount(1000);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->current(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_view->firstSelected(), 1);
        QCOMPARE(m_view->selectedCount(), 3);
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QVERIFY(m_view->current() > 5);
        QCOMPARE(m_view->selectedCount(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->current(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->current(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedCount(), 1000);
        const QSignalSpy activated(m_view.get(), &RowView::activated);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(m_view->accessibleDescription(), QString("a 9990, b 9991, c 9992"));
    }

    void selectsByMouse()
    {
        m_view->setRowCount(1000);
        const int height = m_view->viewport()->height() / int(m_view->countInSight());
        const auto at = [&](int row) { return QPoint(20, row * (height + 1) + height / 2); };
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(0));
        QCOMPARE(m_view->current(), 0);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(3));
        QVERIFY(m_view->selectedCount() > 2);
        const QSignalSpy activated(m_view.get(), &RowView::activated);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(1));
        QCOMPARE(activated.count(), 1);
    }

    void bringsTheMarkedRowIntoSightIfAsked()
    {
        m_view->setRowCount(10'000);
        m_view->setMarked(5000, false);
        QCOMPARE(m_view->firstInSight(), 0);
        m_view->setMarked(5000, true);
        QVERIFY(m_view->firstInSight() <= 5000);
        QVERIFY(m_view->firstInSight() + m_view->countInSight() > 5000);
    }

    void tellsWhatIsInSight()
    {
        const QSignalSpy sight(m_view.get(), &RowView::sightChanged);
        m_view->setRowCount(1000);
        QVERIFY(sight.count() > 0);
        m_view->verticalScrollBar()->setValue(500);
        QCOMPARE(sight.last()[0].toLongLong(), 500);
        QCOMPARE(m_view->firstInSight(), 500);
    }

    void columnsAreAsWideAsWhatIsInThem()
    {
        const QString exact = QStringLiteral("-0.0029499999999999999");
        m_view->setCells([exact](qint64, int) { return RowView::Cell{exact, true}; });
        m_view->setColumns({"a"});
        m_view->setRowCount(3);
        m_view->refresh();
        const auto *header = m_view->findChild<QHeaderView *>();
        QVERIFY(header->sectionSize(0) > m_view->fontMetrics().horizontalAdvance(exact));
    }

    void columnsCanBeHidden()
    {
        m_view->setShownColumns({0, 2});
        QCOMPARE(m_view->shownColumns(), (QList<int>{0, 2}));
        QCOMPARE(m_view->textOf(1), QString("a 10, c 12"));
    }

    void fewerRowsKeepTheSelectionInside()
    {
        m_view->setRowCount(100);
        m_view->select(99);
        m_view->setRowCount(10);
        QCOMPARE(m_view->current(), 9);
        m_view->setRowCount(0);
        QCOMPARE(m_view->selectedCount(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->current(), -1);
    }

private:
    std::unique_ptr<RowView> m_view;
    std::set<qint64> m_asked;
};

QTEST_MAIN(TestRowView)
#include "tst_rowview.moc"
