// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/genicam/genicambackend.h"

#include "model/camera/controls.h"
#include "model/camera/framepixels.h"
#include "tests/support/cameralog.h"
#include "tests/support/genicamprocess.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>

using namespace model;
using Code = store::Error::Code;
using Role = CameraControl::Role;

namespace {

const QString cameraId = QStringLiteral("genicam:Aravis-Fake-GV07");

CameraFormat format(PixelFormat pixels, double fps = 100)
{
    return {320, 240, fps, pixels};
}

std::int64_t lowByte(const CameraFrame &frame)
{
    return static_cast<std::int64_t>(frame.deviceId.value_or(0) & 0xff);
}

} // namespace

// Against Aravis' own fake camera: the test is to be run where port 3956 of the loopback is free.
class TestGenicamCamera : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fake = std::make_unique<support::GenicamProcess>(m_scratch.path());
        QVERIFY(m_fake->isReady());
    }
    void cleanup() { m_fake.reset(); }

    void listsWhatAnswers()
    {
        const auto cameras = GenicamBackend().list();
        QCOMPARE(cameras.size(), 1U);
        QCOMPARE(cameras[0].id, cameraId);
        QCOMPARE(cameras[0].name, QStringLiteral("Aravis Fake GV07"));
        QCOMPARE(cameras[0].backend, QStringLiteral("GenICam"));
        QCOMPARE(cameras[0].identity, QStringLiteral("serial:Aravis:Fake:GV07"));

        m_fake->kill();
        QVERIFY(GenicamBackend().list().empty());
    }

    void opensByIdentityToo()
    {
        const auto camera = openCamera(QStringLiteral("serial:Aravis:Fake:GV07"));
        QVERIFY(camera);
        QCOMPARE((*camera)->info().id, cameraId);
        QCOMPARE((*camera)->info().identity, QStringLiteral("serial:Aravis:Fake:GV07"));
    }

    void refusesWhatIsNoCamera()
    {
        for (const char *id : {"genicam:", "pattern:640x480@30", "genicam:Aravis-Fake-GV08"}) {
            const auto camera = GenicamBackend().open(QLatin1String(id));
            QVERIFY(!camera);
            QCOMPARE(camera.error().code, Code::NotFound);
        }
    }

    void isBusyForASecondClient()
    {
        const auto first = open();
        QVERIFY(first);
        const auto second = GenicamBackend().open(cameraId);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Code::Busy);

        support::CameraLog log(3);
        first->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());
    }

    void canBeOpenedAgainAtOnce()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(GenicamBackend().open(cameraId));
    }

    void offersFormatsWithinItsLimits()
    {
        const auto camera = open();
        const auto formats = camera->formats();
        const auto has = [&formats](const CameraFormat &wanted) {
            return std::find(formats.begin(), formats.end(), wanted) != formats.end();
        };
        QVERIFY(has({2048, 2048, 100, PixelFormat::Gray8}));
        QVERIFY(has({640, 480, 30, PixelFormat::Gray10}));
        QVERIFY(has({640, 480, 30, PixelFormat::Gray12}));
        QVERIFY(has({640, 480, 30, PixelFormat::Gray16}));
        QVERIFY(has({1280, 720, 60, PixelFormat::BayerRg8}));
        QVERIFY(has({1920, 1080, 25, PixelFormat::Bgr8}));
        QVERIFY(!has({640, 480, 30, PixelFormat::Yuyv}));
        QVERIFY(formats.front().left >= 0); // as it is set now

        QVERIFY(camera->limits());
        QCOMPARE(camera->limits()->maxWidth, 2048);
        QCOMPARE(camera->limits()->minWidth, 1);
        QVERIFY(camera->limits()->maxFps >= 100);
        QVERIFY(camera->limits()->maxBinning > 1);
    }

    // The fake's IDs begin a little before they wrap.
    void countsOverTheEndOfSixteenBits()
    {
        support::CameraLog log(200);
        const auto camera = open();
        camera->start({64, 64, 500, PixelFormat::Gray8}, log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        bool hasWrapped = false;
        const CameraFrame *last = nullptr;
        for (const CameraFrame &frame : log.frames()) {
            QVERIFY(frame.deviceId && frame.deviceNumber && frame.deviceSeconds);
            QVERIFY(*frame.deviceId > 0 && *frame.deviceId <= 65535);
            QCOMPARE(static_cast<std::int64_t>(frame.pixels.at<std::uint8_t>(3, 3)),
                     lowByte(frame));
            if (last) {
                hasWrapped = hasWrapped || *frame.deviceId < *last->deviceId;
                QVERIFY(*frame.deviceNumber > *last->deviceNumber);
                QVERIFY(*frame.deviceNumber < *last->deviceNumber + 1000);
                QVERIFY(*frame.deviceSeconds > *last->deviceSeconds);
                QVERIFY(frame.steadySeconds > last->steadySeconds);
            }
            last = &frame;
        }
        QVERIFY(hasWrapped);
    }

    void deliversEveryPixelFormatAsItIs_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("added");

        QTest::addRow("Mono8") << int(PixelFormat::Gray8) << CV_8UC1 << 0;
        QTest::addRow("Mono10") << int(PixelFormat::Gray10) << CV_16UC1 << 0x100;
        QTest::addRow("Mono12") << int(PixelFormat::Gray12) << CV_16UC1 << 0x100;
        QTest::addRow("Mono16") << int(PixelFormat::Gray16) << CV_16UC1 << 0x100;
        QTest::addRow("BayerRG12p") << int(PixelFormat::BayerRg12) << CV_16UC1 << 0x100;
        QTest::addRow("BayerRG8") << int(PixelFormat::BayerRg8) << CV_8UC1 << 0;
        QTest::addRow("RGB8") << int(PixelFormat::Bgr8) << CV_8UC3 << 0;
    }

    void deliversEveryPixelFormatAsItIs()
    {
        QFETCH(int, pixels);
        QFETCH(int, type);
        QFETCH(int, added);

        support::CameraLog log(5);
        const auto camera = open();
        camera->start(format(PixelFormat(pixels)), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        QCOMPARE(log.granted()->pixels, PixelFormat(pixels));
        for (const CameraFrame &frame : log.frames()) {
            QCOMPARE(frame.format, PixelFormat(pixels));
            QCOMPARE(frame.pixels.type(), type);
            QCOMPARE(frame.pixels.cols, 320);
            QCOMPARE(frame.pixels.rows, 240);
            const std::int64_t expected = lowByte(frame) + added;
            if (type == CV_16UC1) {
                QCOMPARE(std::int64_t(frame.pixels.at<std::uint16_t>(9, 9)), expected);
            } else if (type == CV_8UC3) {
                const auto pixel = frame.pixels.at<cv::Vec3b>(9, 9);
                QCOMPARE(std::int64_t(pixel[0]), expected);
                QCOMPARE(int(pixel[1]), 100);
                QCOMPARE(int(pixel[2]), 200);
            } else {
                QCOMPARE(std::int64_t(frame.pixels.at<std::uint8_t>(9, 9)), expected);
            }
            if (PixelFormat(pixels) == PixelFormat::BayerRg8) {
                const QRgb shown = framePreview(frame, {320, 240}).pixel(100, 100);
                QCOMPARE(qRed(shown), 200);
                QCOMPARE(std::int64_t(qBlue(shown)), expected);
            }
        }
    }

    void takesAPartOfTheSensor()
    {
        support::CameraLog log(2);
        const auto camera = open();
        CameraFormat wanted{200, 100, 50, PixelFormat::Gray8, 16, 8};
        wanted.binning = 2;
        camera->start(wanted, log.sink());
        QVERIFY(log.waitForFrames());

        QCOMPARE(*log.granted(), wanted);
        QCOMPARE(log.frames().front().pixels.cols, 200);
        const auto controls = camera->controls();
        QVERIFY(valueOf(*controls, "OffsetX") == ControlValue(std::int64_t(16)));
        QVERIFY(valueOf(*controls, "OffsetY") == ControlValue(std::int64_t(8)));
        QVERIFY(valueOf(*controls, "BinningVertical") == ControlValue(std::int64_t(2)));
        camera->stop();

        support::CameraLog middle(1);
        camera->start({2000, 1000, 10, PixelFormat::Gray8}, middle.sink());
        QVERIFY(middle.waitForFrames());
        QCOMPARE(middle.granted()->left, 24);
        QCOMPARE(middle.granted()->top, 524);
        QCOMPARE(middle.granted()->binning, 1);
    }

    void bringsAFormatWithinTheLimits()
    {
        support::CameraLog log(1);
        const auto camera = open();
        camera->start({9000, 0, 1e9, PixelFormat::Gray8}, log.sink());
        QVERIFY(log.waitForStart());
        QCOMPARE(log.granted()->width, 2048);
        QCOMPARE(log.granted()->height, 1);
        camera->stop();

        support::CameraLog refused(1);
        camera->start(format(PixelFormat::Mjpeg), refused.sink());
        QVERIFY(refused.waitForFailure());
        QCOMPARE(refused.error()->code, Code::Unsupported);
    }

    void describesItsControls()
    {
        const auto camera = open();
        const auto controls = camera->controls()->list();
        QVERIFY(controls);

        const CameraControl *const exposure = controlOf(*controls, Role::Exposure);
        QVERIFY(exposure);
        QCOMPARE(exposure->id, QStringLiteral("ExposureTimeAbs"));
        QCOMPARE(exposure->kind, CameraControl::Kind::Real);
        QCOMPARE(exposure->min, 10.0);
        QCOMPARE(exposure->max, 1e7);
        QVERIFY(!exposure->isReadOnly && !exposure->isAutomatic);
        const CameraControl *const warmth = controlOf(*controls, Role::Temperature);
        QVERIFY(warmth);
        QVERIFY(warmth->value == ControlValue(41.5));
        QCOMPARE(warmth->group, QStringLiteral("ClimateControl / Inside"));
        QCOMPARE(warmth->description, QStringLiteral("How warm it is."));
        QCOMPARE(warmth->unit, QStringLiteral("C"));
        QVERIFY(warmth->isReadOnly);
        const CameraControl *const source = controlOf(*controls, Role::TriggerSource);
        QVERIFY(source);
        QCOMPARE(source->kind, CameraControl::Kind::Choice);
        QCOMPARE(source->choices, (QStringList{"Line0", "Software"}));
        QVERIFY(controlOf(*controls, Role::Gain)); // is in none of the camera's groups
        QVERIFY(controlOf(*controls, Role::PacketSize));
        QCOMPARE(controlOf(*controls, Role::SoftwareTrigger)->kind, CameraControl::Kind::Command);
    }

    void setsItsControls()
    {
        const auto camera = open();
        const auto controls = camera->controls();

        auto exposure = controls->set("ExposureTimeAbs", 2500.0);
        QVERIFY(exposure);
        QVERIFY(exposure->value == ControlValue(2500.0));
        exposure = controls->set("ExposureTimeAbs", std::int64_t(3000));
        QVERIFY(exposure && exposure->value == ControlValue(3000.0));
        QVERIFY(!exposure->isAutomatic);
        QVERIFY(controls->set("ExposureAuto", QStringLiteral("Continuous")));
        exposure = controls->read("ExposureTimeAbs");
        QVERIFY(exposure && exposure->isAutomatic);
        const auto gain = controls->set("GainRaw", std::int64_t(7));
        QVERIFY(gain && gain->value == ControlValue(std::int64_t(7)));
        const auto packets = controls->set("GevSCPSPacketSize", std::int64_t(9000));
        QVERIFY(packets && packets->value == ControlValue(std::int64_t(9000)));
    }

    void refusesWrongSettings_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<ControlValue>("value");
        QTest::addColumn<Code>("code");

        QTest::addRow("not there") << "NoSuchThing" << ControlValue(1.0) << Code::NotFound;
        QTest::addRow("a category") << "Root" << ControlValue(1.0) << Code::NotFound;
        QTest::addRow("too much") << "GainRaw" << ControlValue(1e3) << Code::InvalidArgument;
        QTest::addRow("no number")
            << "ExposureTimeAbs" << ControlValue(std::nan("")) << Code::InvalidArgument;
        QTest::addRow("words") << "GainRaw" << ControlValue(QStringLiteral("much"))
                               << Code::InvalidArgument;
        QTest::addRow("no choice")
            << "TriggerSource" << ControlValue(QStringLiteral("Line7")) << Code::InvalidArgument;
        QTest::addRow("nothing") << "GainRaw" << ControlValue() << Code::InvalidArgument;
        QTest::addRow("read-only")
            << "DeviceTemperature" << ControlValue(20.0) << Code::Unsupported;
    }

    void refusesWrongSettings()
    {
        QFETCH(QString, id);
        QFETCH(ControlValue, value);
        QFETCH(Code, code);

        const auto camera = open();
        const auto set = camera->controls()->set(id, value);
        QVERIFY(!set);
        QCOMPARE(set.error().code, code);
    }

    void takesAFrameAtEachSoftwareTrigger()
    {
        const auto camera = open();
        const auto controls = camera->controls();
        QVERIFY(controls->set("TriggerSource", QStringLiteral("Software")));
        QVERIFY(controls->set("TriggerMode", QStringLiteral("On")));

        support::CameraLog log(2);
        camera->start(format(PixelFormat::Gray8, 50), log.sink());
        QVERIFY(log.waitForStart());
        QVERIFY(valueOf(*controls, "TriggerMode") == ControlValue(QStringLiteral("On")));
        QVERIFY(controls->set("TriggerSoftware", {}));
        QTRY_COMPARE_WITH_TIMEOUT(countNow(*camera), 1, 30000);
        QVERIFY(controls->set("TriggerSoftware", {}));
        QVERIFY(log.waitForFrames());
        camera->stop();
        QCOMPARE(log.count(), 2);
        QVERIFY(!log.error());
        QCOMPARE(*log.frames()[1].deviceNumber - *log.frames()[0].deviceNumber, 1);
    }

    void setsControlsWhileItStreams()
    {
        support::CameraLog log(50);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForStart());
        const auto controls = camera->controls();
        for (int i = 1; i <= 5; ++i)
            QVERIFY(controls->set("GainRaw", std::int64_t(i)));
        QVERIFY(log.waitForFrames());
        QVERIFY(!log.error());
    }

    void countsWhatIsLostOnTheWay()
    {
        m_fake.reset();
        m_fake = std::make_unique<support::GenicamProcess>(m_scratch.path(), QStringList{"20"});
        support::CameraLog log(40);
        const auto camera = open();
        QVERIFY(camera);
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        const auto statistics = camera->statistics();
        QVERIFY(statistics);
        QCOMPARE(statistics->completed, std::int64_t(log.count()));
        QVERIFY(statistics->failed > 0);
        QVERIFY(statistics->missingPackets.value_or(0) > 0);
        QVERIFY(statistics->resentPackets);
        const CameraFrame &first = log.frames().front();
        const CameraFrame &last = log.frames().back();
        QVERIFY(*last.deviceNumber - *first.deviceNumber > 39); // holes
    }

    void failsWhenTheCameraIsGone()
    {
        support::CameraLog log(5);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());

        m_fake->kill();
        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);

        camera->stop();
        const auto gain = camera->controls()->read("GainRaw");
        QVERIFY(!gain);
        QCOMPARE(gain.error().code, Code::Disconnected);

        support::CameraLog again(1);
        camera->start(format(PixelFormat::Gray8), again.sink());
        QVERIFY(again.waitForFailure());
        camera->stop();

        m_fake = std::make_unique<support::GenicamProcess>(m_scratch.path());
        support::CameraLog back(5);
        camera->start(format(PixelFormat::Gray8), back.sink());
        QVERIFY(back.waitForFrames());
    }

    void stopsWithoutWaitingForASilentDevice()
    {
        support::CameraLog log(5);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());
        const auto controls = camera->controls();

        m_fake->pause();
        QElapsedTimer clock;
        clock.start();
        camera->stop();
        const qint64 stopped = clock.restart();
        (void)controls->read("GainRaw"); // has to wait for what stop() left to be done
        const qint64 asked = clock.elapsed();
        m_fake->goOn();
        QVERIFY2(stopped < asked, qPrintable(QString("%1 ms, %2 ms").arg(stopped).arg(asked)));
    }

    void startsAndStopsManyTimes()
    {
        const auto camera = open();
        for (int i = 0; i < 5; ++i) {
            support::CameraLog log(2);
            camera->start(format(i % 2 ? PixelFormat::Gray8 : PixelFormat::Gray16), log.sink());
            if (i != 3) // one is stopped before it began
                QVERIFY(log.waitForFrames());
            camera->stop();
            QVERIFY(!log.error());
        }
    }

private:
    static std::unique_ptr<Camera> open()
    {
        auto camera = GenicamBackend().open(cameraId);
        if (!camera)
            qWarning("%s", camera.error().detail.c_str());
        return camera ? std::move(*camera) : nullptr;
    }

    static ControlValue valueOf(CameraControls &controls, const char *id)
    {
        const auto control = controls.read(QLatin1String(id));
        return control ? control->value : ControlValue();
    }

    static int countNow(const Camera &camera)
    {
        return static_cast<int>(camera.statistics()->completed);
    }

    QTemporaryDir m_scratch;
    std::unique_ptr<support::GenicamProcess> m_fake;
};

QTEST_GUILESS_MAIN(TestGenicamCamera)
#include "tst_genicamcamera.moc"
