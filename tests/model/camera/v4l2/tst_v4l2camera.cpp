// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2camera.h"

#include "model/camera/framepixels.h"
#include "store/pattern.h"
#include "tests/support/cameralog.h"

#include <opencv2/imgcodecs.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace model;
using Code = store::Error::Code;

namespace {

const QString node = QStringLiteral("/dev/video7");
const QString cameraId = QStringLiteral("v4l2:/dev/video7");

// Sets a variable of the environment for as long as it lives.
class Setting
{
public:
    Setting(const char *name, const QByteArray &value)
        : m_name(name)
        , m_wasSet(qEnvironmentVariableIsSet(name))
        , m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~Setting()
    {
        if (m_wasSet)
            qputenv(m_name, m_before);
        else
            qunsetenv(m_name);
    }
    Setting(const Setting &) = delete;
    Setting &operator=(const Setting &) = delete;

private:
    const char *m_name;
    bool m_wasSet;
    QByteArray m_before;
};

CameraFormat format(PixelFormat pixels, double fps = 120)
{
    return {320, 240, fps, pixels};
}

} // namespace

// Against a made-up device: the test is to be run with the shim preloaded.
class TestV4l2Camera : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        QVERIFY2(m_backend.open(cameraId), "tests/support/v4l2shim.c is not preloaded");
    }

    void listsFurtherNodesOnceByTheirCard()
    {
        const QString dead = QStringLiteral("/dev/video-that-is-not-there");
        const auto cameras = V4l2Backend(m_directory.path(), {node, node, dead}).list();

        QCOMPARE(cameras.size(), 1U);
        QCOMPARE(cameras[0].id, cameraId);
        QCOMPARE(cameras[0].name, QStringLiteral("Bird Table"));
        QCOMPARE(cameras[0].backend, QStringLiteral("V4L2"));
    }

    void listsTheNodesOfItsDirectoryInOrder()
    {
        for (const char *name : {"video9", "video10", "videos", "vbi0"})
            QVERIFY(QFile(m_directory.filePath(QLatin1String(name))).open(QIODevice::WriteOnly));
        const QString devices = m_directory.filePath(QStringLiteral("video10=Ten:")) +
                                m_directory.filePath(QStringLiteral("video9=Nine"));
        const Setting setting("V4L2SHIM_DEVICES", devices.toUtf8());

        const auto cameras = V4l2Backend(m_directory.path(), {}).list();

        QCOMPARE(cameras.size(), 2U);
        QCOMPARE(cameras[0].name, QStringLiteral("Nine"));
        QCOMPARE(cameras[1].name, QStringLiteral("Ten"));
    }

    void listsNothingWithoutADevice()
    {
        QVERIFY(V4l2Backend(m_directory.filePath("no such directory"), {}).list().empty());
    }

    void refusesWhatIsNoCamera_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Code>("code");

        QTest::addRow("other backend") << "pattern:640x480@30" << Code::NotFound;
        QTest::addRow("no path") << "v4l2:" << Code::NotFound;
        QTest::addRow("no node") << "v4l2:/dev/video99" << Code::NotFound;
        QTest::addRow("no video") << "v4l2:/dev/null" << Code::Unsupported;
    }

    void refusesWhatIsNoCamera()
    {
        QFETCH(QString, id);
        QFETCH(Code, code);

        const auto camera = m_backend.open(id);
        QVERIFY(!camera);
        QCOMPARE(camera.error().code, code);
    }

    void offersEveryDiscreteMode()
    {
        const auto formats = open()->formats();

        QCOMPARE(formats.size(), 2U * 4U * 3U);
        QCOMPARE(formats.front(), (CameraFormat{320, 240, 30, PixelFormat::Yuyv}));
        QCOMPARE(formats.back(), (CameraFormat{1920, 1080, 120, PixelFormat::Gray8}));
        QVERIFY(!m_backend.hasRanges());
    }

    void offersCommonModesOfARange()
    {
        const Setting ranges("V4L2SHIM_RANGES", "1");
        const auto formats = open()->formats();

        const auto has = [&formats](const CameraFormat &wanted) {
            return std::find(formats.begin(), formats.end(), wanted) != formats.end();
        };
        QVERIFY(has({640, 480, 30, PixelFormat::Yuyv}));
        QVERIFY(has({1280, 720, 60, PixelFormat::Gray8}));
        QVERIFY(!has({1920, 1080, 30, PixelFormat::Yuyv}));
        QVERIFY(!has({640, 480, 120, PixelFormat::Yuyv}));
        QVERIFY(!has({640, 480, 5, PixelFormat::Yuyv}));
        QVERIFY(m_backend.hasRanges());
    }

    void deliversPicturesAsTheyAre_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("type");

        QTest::addRow("grey") << int(PixelFormat::Gray8) << CV_8UC1;
        QTest::addRow("yuyv") << int(PixelFormat::Yuyv) << CV_8UC3;
    }

    void deliversPicturesAsTheyAre()
    {
        QFETCH(int, pixels);
        QFETCH(int, type);

        support::CameraLog log(20);
        const auto camera = open();
        camera->start(format(PixelFormat(pixels)), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        for (const CameraFrame &frame : log.frames()) {
            const auto picture = framePixels(frame);
            QVERIFY(picture);
            QCOMPARE(picture->type(), type);
            QCOMPARE(picture->cols, 320);
            const auto code = store::readPattern(*picture);
            QVERIFY(code);
            QCOMPARE(code->number, static_cast<std::uint16_t>(frame.deviceNumber.value_or(-1)));
        }
    }

    void takesTheHighByteOfSixteenBits()
    {
        const Setting fourcc("V4L2SHIM_FOURCC", "Y16 ");
        const auto picture = firstPicture(PixelFormat::Gray16);

        QCOMPARE(picture.type(), CV_16UC1);
        QVERIFY(store::readPattern(picture));
        QCOMPARE(picture.at<std::uint16_t>(0, 0) & 0xff, 128);
        QVERIFY(picture.at<std::uint16_t>(0, 0) >> 8 != 128);
    }

    void takesRedFirstTheOtherWayRound()
    {
        const Setting fourcc("V4L2SHIM_FOURCC", "RGB3");
        const auto picture = firstPicture(PixelFormat::Bgr8);

        QCOMPARE(picture.type(), CV_8UC3);
        QVERIFY(store::readPattern(picture));
        const auto pixel = picture.at<cv::Vec3b>(0, 0);
        QCOMPARE(int(pixel[0]), 128);
        QCOMPARE(int(pixel[1]), 128);
        QVERIFY(pixel[2] != 128); // the shim paints the first byte of a pixel only
    }

    void passesJpegOnByteForByte()
    {
        QTemporaryDir jpegs(m_directory.filePath("jpegs XXXXXX"));
        for (int i = 0; i < 3; ++i) {
            const cv::Mat picture =
                store::paintPattern(640, 480, store::PatternPixels::Bgr8, {i}, {i});
            QVERIFY(
                cv::imwrite(jpegs.filePath(QString::number(i) + ".jpg").toStdString(), picture));
        }
        const Setting setting("V4L2SHIM_JPEG", jpegs.path().toUtf8());

        support::CameraLog log(5);
        const auto camera = open();
        camera->start(format(PixelFormat::Mjpeg), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();
        QVERIFY(log.granted());
        QCOMPARE(log.granted()->width, 640);

        for (const CameraFrame &frame : log.frames()) {
            QVERIFY(frame.pixels.empty());
            const auto number = frame.deviceNumber.value_or(-1) % 3;
            QFile file(jpegs.filePath(QString::number(number) + ".jpg"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QByteArray(reinterpret_cast<const char *>(frame.jpeg.data()),
                                static_cast<qsizetype>(frame.jpeg.size())),
                     file.readAll());
        }
    }

    void reportsWhatTheDriverGranted()
    {
        support::CameraLog log(1);
        const auto camera = open();
        camera->start({700, 500, 50, PixelFormat::Gray8}, log.sink());
        QVERIFY(log.waitForStart());

        QCOMPARE(*log.granted(), (CameraFormat{640, 480, 60, PixelFormat::Gray8}));
    }

    void showsLossesAsHolesInTheNumbers()
    {
        const Setting drop("V4L2SHIM_DROP", "5");
        support::CameraLog log(30);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        for (const CameraFrame &frame : log.frames())
            QVERIFY(frame.deviceNumber.value_or(4) % 5 != 4);
        QVERIFY(log.frames().back().deviceNumber.value_or(0) >= 36);
    }

    void leavesOutDamagedFrames()
    {
        const Setting damage("V4L2SHIM_DAMAGE", "3");
        support::CameraLog log(10);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        for (const CameraFrame &frame : log.frames())
            QVERIFY(frame.deviceNumber.value_or(2) % 3 != 2);
    }

    void stampsFramesByTheDriver()
    {
        support::CameraLog log(20);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8, 60), log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        // Made-up stamps have no jitter at all, host stamps always do.
        const CameraFrame &first = log.frames().front();
        const CameraFrame &last = log.frames().back();
        const auto frames = static_cast<double>(*last.deviceNumber - *first.deviceNumber);
        QVERIFY(qAbs(last.steadySeconds - first.steadySeconds - frames / 60) < 3e-6);
    }

    void failsWhenUnplugged()
    {
        const QString file = m_directory.filePath("unplugged");
        const Setting unplug("V4L2SHIM_UNPLUG", file.toUtf8());
        support::CameraLog log(5);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());

        QVERIFY(QFile(file).open(QIODevice::WriteOnly));

        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
        camera->stop();
        support::CameraLog again(1);
        camera->start(format(PixelFormat::Gray8), again.sink());
        QVERIFY(again.waitForFailure());
        QCOMPARE(again.error()->code, Code::Disconnected);
        QVERIFY(!again.granted());
        camera->stop();
        QVERIFY(QFile::remove(file));
    }

    void failsWhenFramesStayAway()
    {
        const QString file = m_directory.filePath("stalled");
        const Setting stall("V4L2SHIM_STALL", file.toUtf8());
        support::CameraLog log(5);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());

        QVERIFY(QFile(file).open(QIODevice::WriteOnly));

        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
        QVERIFY(QFile::remove(file));
    }

    void isBusyWhileSomebodyElseHasIt()
    {
        support::CameraLog log(1);
        const auto first = open();
        const auto second = open();
        first->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForFrames());

        support::CameraLog refused(1);
        second->start(format(PixelFormat::Gray8), refused.sink());

        QVERIFY(refused.waitForFailure());
        QCOMPARE(refused.error()->code, Code::Busy);
        first->stop();
        support::CameraLog then(1);
        second->start(format(PixelFormat::Gray8), then.sink());
        QVERIFY(then.waitForFrames());
        second->stop();
    }

    void stopsWithoutWaitingForTheNextFrame()
    {
        const QString file = m_directory.filePath("silent");
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        const Setting stall("V4L2SHIM_STALL", file.toUtf8()); // so that there is no next frame
        support::CameraLog log(1);
        const auto camera = open();
        camera->start(format(PixelFormat::Gray8), log.sink());
        QVERIFY(log.waitForStart());

        camera->stop(); // would fail by itself after seconds

        QVERIFY(!log.error());
        QCOMPARE(log.count(), 0);
        QVERIFY(QFile::remove(file));
    }

    void isSafeToDestroyWhileRunning()
    {
        support::CameraLog log(1);
        auto camera = open();
        camera->start(format(PixelFormat::Yuyv), log.sink());
        QVERIFY(log.waitForFrames());
        camera.reset();
        const int count = log.count();
        QTest::qWait(50);
        QCOMPARE(log.count(), count);
    }

private:
    cv::Mat firstPicture(PixelFormat pixels)
    {
        support::CameraLog log(1);
        const auto camera = open();
        camera->start(format(pixels), log.sink());
        if (!log.waitForFrames())
            return {};
        camera->stop();
        const auto picture = framePixels(log.frames().front());
        return picture ? *picture : cv::Mat();
    }

    std::unique_ptr<Camera> open()
    {
        auto camera = m_backend.open(cameraId);
        return camera ? std::move(*camera) : nullptr;
    }

    QTemporaryDir m_directory{QDir::tempPath() + QStringLiteral("/v4l2 camera XXXXXX")};
    V4l2Backend m_backend{m_directory.path(), {node}};
};

QTEST_GUILESS_MAIN(TestV4l2Camera)
#include "tst_v4l2camera.moc"
