// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/livecamera.h"

#include "model/camera/reaper.h"
#include "tests/support/fakerecording.h"

#include <QTest>

#include <chrono>
#include <semaphore>

using namespace model;
using support::FakeCamera;

namespace {

// Whoever asks how warm the device is waits, ten seconds at most.
class SlowControls : public CameraControls
{
public:
    store::Result<std::vector<CameraControl>> list() override
    {
        CameraControl warmth;
        warmth.id = QStringLiteral("warmth");
        warmth.role = CameraControl::Role::Temperature;
        warmth.value = 41.5;
        return std::vector{warmth};
    }
    store::Result<CameraControl> read(const QString &) override
    {
        isAsked = true;
        (void)mayAnswer.try_acquire_for(std::chrono::seconds(10));
        hasAnswered = true;
        return list()->front();
    }
    store::Result<CameraControl> set(const QString &, const ControlValue &) override
    {
        return list()->front();
    }

    std::atomic<bool> isAsked = false;
    std::atomic<bool> hasAnswered = false;
    std::counting_semaphore<8> mayAnswer{0};
};

} // namespace

// A device that is gone keeps nobody waiting who lets go of it.
class TestLiveCamera : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_shared<FakeCamera::Wire>();
        m_wire->identity = QStringLiteral("usb:1");
        m_events = std::make_shared<RecordingEvents>([] {});
        m_camera =
            std::make_unique<LiveCamera>(std::make_unique<FakeCamera>(m_wire), m_events, [] {});
    }

    void isDestroyedWhileTheDeviceStillStops()
    {
        m_wire->stopsSlowly = true;
        m_camera->start(FakeCamera::format());
        m_camera.reset();
        QVERIFY(m_wire->isRunning);

        m_wire->mayStop.release();
        awaitGone("usb:1");
        QVERIFY(!m_wire->isRunning);
    }

    void doesNotWaitForTheTemperature()
    {
        const auto controls = std::make_shared<SlowControls>();
        m_wire->controls = controls;
        m_camera->start(FakeCamera::format());
        QTRY_VERIFY(controls->isAsked);
        m_camera->stop();
        QVERIFY(!controls->hasAnswered);

        controls->mayAnswer.release();
        awaitGone("usb:1");
        QVERIFY(controls->hasAnswered);
        QCOMPARE(m_camera->temperature(), std::optional(41.5));
    }

    void saysNothingOfACameraThatIsToStop()
    {
        m_camera->start(FakeCamera::format());
        m_camera->stop();
        m_wire->sink.failed({store::Error::Code::Disconnected, {}, "gone"});
        QVERIFY(m_events->next()->kind == RecordingEvent::Kind::CameraStarted);
        QVERIFY(!m_events->next());
    }

    void keepsTheLastStatistics()
    {
        m_wire->statistics = CameraStatistics{100, 3, 4};
        m_camera->start(FakeCamera::format());
        m_camera->stop();

        QCOMPARE(m_camera->statistics()->failed, 3);
    }

    void takesFramesThatComeTooLateForNothing()
    {
        m_wire->stopsSlowly = true;
        m_camera->start(FakeCamera::format());
        m_wire->send();
        m_camera.reset();
        m_wire->send();
        m_wire->mayStop.release();
        Reaper::instance().awaitAll();
        QVERIFY(!m_wire->isRunning);
    }

    void tellsAtOnceThatACameraIsGoneThatNobodyStops()
    {
        m_wire->stopsSlowly = true;
        m_camera->start(FakeCamera::format());
        m_camera->stop();
        bool isTold = false;
        Reaper::instance().whenGone({QStringLiteral("usb:2"), QString()},
                                    [&isTold] { isTold = true; });
        QVERIFY(isTold);
        m_wire->mayStop.release();
        awaitGone("fake:");
        QVERIFY(!m_wire->isRunning);
    }

private:
    static void awaitGone(const char *idOrIdentity)
    {
        std::binary_semaphore gone(0);
        Reaper::instance().whenGone({QLatin1String(idOrIdentity)}, [&gone] { gone.release(); });
        gone.acquire();
    }

    std::shared_ptr<FakeCamera::Wire> m_wire;
    std::shared_ptr<RecordingEvents> m_events;
    std::unique_ptr<LiveCamera> m_camera;
};

QTEST_GUILESS_MAIN(TestLiveCamera)
#include "tst_livecamera.moc"
