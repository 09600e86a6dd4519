// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/timewindow.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace model;
using Unit = TimeAxis::Unit;

class TestTimeWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<TimeWindow>();
        m_window->setExtent(Unit::Seconds, 1000.0, 2000.0, 0.5);
        m_changed = std::make_unique<QSignalSpy>(m_window.get(), &TimeWindow::changed);
    }

    void showsAllAtFirst()
    {
        QVERIFY(m_window->isWhole());
        QCOMPARE(m_window->axis(200), TimeAxis(Unit::Seconds, 1000.0, 2000.0, 200));
    }

    void zoomKeepsWhatItIsAbout()
    {
        const double x = m_window->axis(800).toX(1300.0);
        m_window->zoom(4.0, 1300.0);
        QCOMPARE(m_window->span(), 250.0);
        QVERIFY(std::abs(m_window->axis(800).toX(1300.0) - x) < 1e-6);
        m_window->zoom(1 / 4.0, 1300.0);
        QVERIFY(m_window->isWhole());
        QCOMPARE(m_changed->count(), 2);
    }

    void staysWithinTheRecording()
    {
        m_window->show(1200.0, 1300.0);
        m_window->scroll(-1e9);
        QCOMPARE(m_window->begin(), 1000.0);
        QCOMPARE(m_window->span(), 100.0);
        m_window->scroll(1e9);
        QCOMPARE(m_window->end(), 2000.0);
        QCOMPARE(m_window->span(), 100.0);
        m_window->zoom(1e-9, 1950.0);
        QVERIFY(m_window->isWhole());
        m_window->show(500.0, 1100.0);
        QCOMPARE(m_window->begin(), 1000.0);
    }

    void isNeverShorterThanTheShortestSpan()
    {
        m_window->zoom(1e9, 1500.0);
        QCOMPARE(m_window->span(), 0.5);
        QVERIFY(m_window->begin() <= 1500.0 && m_window->end() >= 1500.0);
        m_window->show(1700.0, 1700.0);
        QCOMPARE(m_window->span(), 0.5);
        m_window->show(1800.0, 1600.0); // dragged from right to left
        QCOMPARE(m_window->begin(), 1600.0);
        QCOMPARE(m_window->end(), 1800.0);
    }

    void aRecordingThatGrowsIsShownWholeOrStays()
    {
        m_window->extendTo(3000.0);
        QVERIFY(m_window->isWhole());
        QCOMPARE(m_window->end(), 3000.0);
        m_window->show(1100.0, 1200.0);
        m_window->extendTo(4000.0);
        QCOMPARE(m_window->end(), 1200.0);
        QVERIFY(!m_window->isWhole());
    }

    void revealsWhatIsNotShown()
    {
        m_window->show(1200.0, 1300.0);
        m_changed->clear();
        m_window->reveal(1250.0);
        QCOMPARE(m_changed->count(), 0);
        m_window->reveal(1301.0);
        QCOMPARE(m_window->begin(), 1291.0);
        QCOMPARE(m_window->span(), 100.0);
        m_window->reveal(1290.0);
        QCOMPARE(m_window->end(), 1300.0);
        m_window->reveal(1999.0);
        QCOMPARE(m_window->end(), 2000.0);
    }

    void glidesThereOnItsWay()
    {
        m_window->glideTo(1400.0, 1500.0);
        QTRY_COMPARE(m_window->span(), 100.0);
        QCOMPARE(m_window->begin(), 1400.0);
        QVERIFY(m_changed->count() > 1);
        // The second step starts where the first would end.
        m_window->glideZoom(2.0, 1450.0);
        m_window->glideZoom(2.0, 1450.0);
        QTRY_COMPARE(m_window->span(), 25.0);
        QCOMPARE(m_window->begin(), 1437.5);
    }

    void anyOtherChangeEndsAGlide()
    {
        TimeWindow other;
        other.setExtent(Unit::Seconds, 1000.0, 2000.0, 0.5);
        m_window->glideTo(1400.0, 1500.0);
        other.glideTo(1400.0, 1500.0);
        m_window->show(1100.0, 1200.0);
        QTRY_COMPARE(other.span(), 100.0);
        QCOMPARE(m_window->begin(), 1100.0);
    }

    void aRecordingWithoutLengthHasAWindow()
    {
        m_window->setExtent(Unit::Index, 0.0, 0.0, 1.0);
        m_window->zoom(10.0, 0.0);
        m_window->scroll(3.0);
        QCOMPARE(m_window->begin(), 0.0);
        QCOMPARE(m_window->end(), 1.0);
    }

private:
    std::unique_ptr<TimeWindow> m_window;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_GUILESS_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
