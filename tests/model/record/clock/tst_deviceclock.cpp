// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/clock/deviceclock.h"

#include "model/record/clock/frametiming.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace model;

namespace {

constexpr double fps = 100;
constexpr double began = 5000; // on the steady clock, when the device's says 0
constexpr double transit = 0.003; // seconds that the quickest frame takes

// A device whose clock gains `drift` seconds per second, and frames that arrive 3 ms or more late.
class Device
{
public:
    explicit Device(double drift = 0)
        : m_drift(drift)
    {}

    double taken(int frame) const { return began + frame / fps; }
    double stamp(int frame) const { return frame / fps * (1 + m_drift); }

    // Exponential, as queues make it.
    double arrives(int frame)
    {
        return taken(frame) + transit - 0.002 * std::log(1 - m_random(m_generator));
    }

private:
    double m_drift;
    std::mt19937 m_generator{7};
    std::uniform_real_distribution<double> m_random{0, 1};
};

} // namespace

class TestDeviceClock : public QObject
{
    Q_OBJECT

private slots:
    // Arrivals lie milliseconds off; times must not.
    void findsTheTimesOfFramesBehindTheirDelays_data()
    {
        QTest::addColumn<double>("drift");
        QTest::addRow("true") << 0.0;
        QTest::addRow("fast") << 100e-6;
        QTest::addRow("slow") << -100e-6;
    }

    void findsTheTimesOfFramesBehindTheirDelays()
    {
        QFETCH(double, drift);
        Device device(drift);
        DeviceClock clock;
        const int minutes = 5;
        double worst = 0;
        for (int i = 0; i < minutes * 60 * fps; ++i) {
            const double seconds = clock.steadySeconds(device.stamp(i), device.arrives(i));
            if (i >= 60 * fps)
                worst = std::max(worst, std::abs(seconds - device.taken(i) - transit));
        }

        QVERIFY2(worst < 0.0005, qPrintable(QString::number(worst)));
        QVERIFY(std::abs(clock.drift() + drift) < 5e-6);
        QCOMPARE(clock.restarts(), 0);
    }

    void keepsIntervalsWhileItLearns()
    {
        Device device(50e-6);
        DeviceClock clock;
        double last = clock.steadySeconds(device.stamp(0), device.arrives(0) + 0.2); // a slow start
        for (int i = 1; i < 60 * fps; ++i) {
            const double seconds = clock.steadySeconds(device.stamp(i), device.arrives(i));
            QVERIFY(std::abs(seconds - last - 1 / fps) < 1 / fps * 2.1 * DeviceClock::mostSlew);
            last = seconds;
        }
    }

    void isNotBentByFramesThatComeLate()
    {
        Device device;
        DeviceClock clock;
        double worst = 0;
        for (int i = 0; i < 120 * fps; ++i) {
            // Three seconds in which the machine stood still: then all come at once.
            const bool isStalled = i >= 60 * fps && i < 63 * fps;
            const double arrives = isStalled ? device.taken(63 * fps) : device.arrives(i);
            const double seconds = clock.steadySeconds(device.stamp(i), arrives);
            if (i >= 30 * fps)
                worst = std::max(worst, std::abs(seconds - device.taken(i) - transit));
        }

        QVERIFY2(worst < 0.001, qPrintable(QString::number(worst)));
    }

    void isNotBentByStampsThatCannotBe_data()
    {
        QTest::addColumn<double>("wrong");
        QTest::addRow("ahead") << 30.0;
        QTest::addRow("a little ahead") << 0.3;
        QTest::addRow("back") << -30.0;
        QTest::addRow("none") << std::numeric_limits<double>::quiet_NaN();
    }

    void isNotBentByStampsThatCannotBe()
    {
        QFETCH(double, wrong);
        Device device;
        DeviceClock clock;
        for (int i = 0; i < 120 * fps; ++i) {
            const bool isWrong = i > 40 * fps && i % 500 == 0;
            const double stamp = device.stamp(i) + (isWrong ? wrong : 0);
            const double arrives = device.arrives(i);
            const double seconds = clock.steadySeconds(stamp, arrives);
            if (isWrong)
                QCOMPARE(seconds, arrives);
            else if (i >= 30 * fps)
                QVERIFY(std::abs(seconds - device.taken(i) - transit) < 0.001);
        }
        QCOMPARE(clock.restarts(), 0);
    }

    void beginsAnewWhenTheDeviceDoes_data()
    {
        QTest::addColumn<double>("step");
        QTest::addRow("its clock was reset") << -59.0;
        QTest::addRow("its clock was set forward") << 5.0;
        QTest::addRow("its clock stood still") << -7.0;
    }

    void beginsAnewWhenTheDeviceDoes()
    {
        QFETCH(double, step);
        Device device;
        DeviceClock clock;
        double last = 0;
        for (int i = 0; i < 180 * fps; ++i) {
            const double stamp = device.stamp(i) + (i >= 60 * fps ? step : 0);
            last = clock.steadySeconds(stamp, device.arrives(i));
            const bool isLost = i >= 60 * fps && i < 70 * fps;
            QVERIFY(isLost || i < 10 * fps || std::abs(last - device.taken(i) - transit) < 0.02);
        }

        QCOMPARE(clock.restarts(), 1);
        QVERIFY(std::abs(last - device.taken(180 * fps - 1) - transit) < 0.001);
    }

    void neverGoesBack()
    {
        Device device;
        FrameTiming timing;
        double last = -1;
        for (int i = 0; i < 20 * fps; ++i) {
            CameraFrame frame;
            frame.deviceSeconds = device.stamp(i) + (i % 7 == 0 ? -3 : 0);
            frame.steadySeconds = device.arrives(i);
            const double seconds = timing.taken(frame);
            QVERIFY(seconds > last);
            last = seconds;
        }
        QVERIFY(timing.hasDeviceClock());
    }

    void takesTheCamerasWordWhereThereIsNoDeviceClock()
    {
        FrameTiming timing;
        CameraFrame frame;
        frame.steadySeconds = 12.5;
        QCOMPARE(timing.taken(frame), 12.5);
        QVERIFY(timing.taken(frame) > 12.5); // twice the same is none
        QVERIFY(!timing.hasDeviceClock());
    }

    void drawsALineThroughMostPoints()
    {
        std::vector<RobustLine::Point> points;
        for (int i = 0; i < 30; ++i)
            points.push_back({double(i), i % 4 == 0 ? 1000.0 * i : 3 + 0.5 * i});

        const RobustLine line = RobustLine::through(points, 10);
        QVERIFY(std::abs(line.slope - 0.5) < 1e-9);
        QVERIFY(std::abs(line.at(100) - 53) < 1e-9);
        QCOMPARE(RobustLine::through(points, 31).slope, 0.0);
        QCOMPARE(RobustLine::through({{2, 7}}, 2).at(50), 7.0);
    }
};

QTEST_GUILESS_MAIN(TestDeviceClock)
#include "tst_deviceclock.moc"
