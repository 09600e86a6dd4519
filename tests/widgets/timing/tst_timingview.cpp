// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/timingview.h"

#include "model/report/histogrampainter.h"
#include "model/report/histogramscale.h"
#include "tests/model/timing/madeuptiming.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using widgets::TimingView;

class TestTimingView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TimingView>();
        m_view->resize(700, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void saysThatTheReportIsBeingMade()
    {
        QVERIFY(texts().contains("being made"));
        m_view->setRecording(madeUpRecording());
        QVERIFY(!texts().contains("being made"));
        QVERIFY(texts().contains("4 at 2 place"));
    }

    void aClickGoesToTheFrame()
    {
        m_view->setRecording(madeUpRecording());
        QSignalSpy asked(m_view.get(), &TimingView::seekRequested);
        QTableView *list = m_view->findChild<QTableView *>("frames");
        const QRect cell = list->visualRect(list->model()->index(1, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(asked.last().at(0).value<store::FrameIndex>().value, 40);
    }

    void keysChooseWhatIsListedAndGoThere()
    {
        m_view->setRecording(madeUpRecording());
        QSignalSpy asked(m_view.get(), &TimingView::seekRequested);
        auto *kinds = m_view->findChild<QComboBox *>("kinds");
        auto *list = m_view->findChild<QTableView *>("frames");
        QVERIFY2(kinds->itemText(0).contains("(2)"), qPrintable(kinds->itemText(0)));
        QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(asked.last().at(0).value<store::FrameIndex>().value, 50);
    }

    void anEmptyListIsASentence()
    {
        const auto *none = m_view->findChild<QLabel *>("none");
        QVERIFY(none->text().isEmpty()); // nothing is known yet
        m_view->setRecording(evenRecording());
        QVERIFY(none->isVisible());
        auto *kinds = m_view->findChild<QComboBox *>("kinds");
        QSet<QString> sentences;
        for (int kind = 0; kind < kinds->count(); ++kind) {
            kinds->setCurrentIndex(kind);
            QVERIFY(none->text().endsWith('.'));
            sentences.insert(none->text());
        }
        QCOMPARE(sentences.size(), kinds->count());
        m_view->setRecording(madeUpRecording());
        QVERIFY(!none->isVisible());
        QVERIFY(m_view->findChild<QTableView *>("frames")->isVisible());
    }

    void aBarUnderTheMouseTellsItsFigures()
    {
        const auto recording = madeUpRecording();
        m_view->setRecording(recording);
        auto *histogram = m_view->findChild<QWidget *>("histogram");
        const model::HistogramScale scale(
            recording.report->histogram,
            model::HistogramPainter::barArea(histogram->rect(), histogram->fontMetrics()));
        const QPoint at(static_cast<int>(scale.bar(51).center().x()), histogram->height() / 2);
        QCOMPARE(scale.count(scale.barAt(at.x())), 97);
        QHelpEvent event(QEvent::ToolTip, at, histogram->mapToGlobal(at));
        QApplication::sendEvent(histogram, &event);
        QVERIFY2(QToolTip::text().contains("97 interval"), qPrintable(QToolTip::text()));
    }

    void theHistogramIsDrawn()
    {
        auto *histogram = m_view->findChild<QWidget *>("histogram");
        const QImage before = histogram->grab().toImage();
        m_view->setRecording(madeUpRecording());
        QVERIFY(histogram->grab().toImage() != before);
    }

    void everyControlHasAName()
    {
        for (const QWidget *widget : m_view->findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }

private:
    QString texts() const
    {
        QString all;
        for (const QLabel *label : m_view->findChildren<QLabel *>())
            all += label->text() + '\n';
        return all;
    }

    std::unique_ptr<TimingView> m_view;
};

QTEST_MAIN(TestTimingView)
#include "tst_timingview.moc"
