// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtcamera.h"

#include "model/camera/framepixels.h"
#include "store/pattern.h"
#include "tests/support/cameralog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace model;
using Code = store::Error::Code;

namespace {

const QString cameraId = QStringLiteral("qt:/dev/video7");

} // namespace

// Against a made-up device that only Qt is let at: to be run by umockdev-run with the shim preloaded.
class TestQtCamera : public QObject
{
    Q_OBJECT

private slots:
    void listsACameraByQtsOwnName()
    {
        const auto cameras = m_backend.list();

        QCOMPARE(cameras.size(), 1U);
        QCOMPARE(cameras[0].id, cameraId);
        QCOMPARE(cameras[0].backend, QStringLiteral("Qt Multimedia"));
        QVERIFY(!cameras[0].name.isEmpty());
    }

    void leavesOutWhatAnotherBackendLists()
    {
        const auto isListed = [](const QString &qtId) { return qtId == "/dev/video7"; };

        QVERIFY(QtCameraBackend({{}, isListed}).list().empty());
    }

    void leavesOnLinuxToV4l2WhatV4l2CanUse()
    {
        QVERIFY(QtCameraBackend::ofSystem().list().empty());
        const auto camera = QtCameraBackend::ofSystem().open(cameraId);
        QVERIFY(!camera);
        QCOMPARE(camera.error().code, Code::NotFound);
    }

    void offersSizesAndPixels()
    {
        const auto formats = open()->formats();

        QCOMPARE(formats.size(), 2U * 4U);
        QCOMPARE(formats.front(), (CameraFormat{320, 240, 120, PixelFormat::Yuyv}));
        QCOMPARE(formats.back(), (CameraFormat{1920, 1080, 120, PixelFormat::Gray8}));
    }

    void deliversPicturesAsTheyAre_data()
    {
        QTest::addColumn<int>("pixels");

        QTest::addRow("grey") << int(PixelFormat::Gray8);
        QTest::addRow("yuyv") << int(PixelFormat::Yuyv);
    }

    void deliversPicturesAsTheyAre()
    {
        QFETCH(int, pixels);

        const CameraFormat wanted{640, 480, 120, PixelFormat(pixels)};
        support::CameraLog log(40);
        const auto camera = open();
        camera->start(wanted, log.sink());
        QVERIFY(log.waitForFrames());
        camera->stop();

        QVERIFY(log.granted() == wanted);
        QVERIFY(!log.error());
        int last = -1;
        double lastSeconds = 0;
        for (const CameraFrame &frame : log.frames()) {
            QVERIFY(!frame.deviceNumber);
            const auto picture = framePixels(frame);
            QVERIFY(picture);
            QCOMPARE(picture->cols, 640);
            const auto code = store::readPattern(*picture);
            QVERIFY(code);
            QVERIFY(int(code->number) > last);
            QVERIFY(frame.steadySeconds > lastSeconds);
            last = code->number;
            lastSeconds = frame.steadySeconds;
        }
    }

    void startsAgainAfterAStop()
    {
        const auto camera = open();
        for (int i = 0; i < 3; ++i) {
            support::CameraLog log(3);
            camera->start({320, 240, 120, PixelFormat::Gray8}, log.sink());
            QVERIFY(log.waitForFrames());
            camera->stop();
            const int count = log.count();
            QTest::qWait(20);
            QCOMPARE(log.count(), count);
        }
    }

    void failsWhenFramesStayAway()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/qt camera XXXXXX"));
        const QString file = directory.filePath(QStringLiteral("stalled"));
        qputenv("V4L2SHIM_STALL", file.toUtf8());
        support::CameraLog log(5);
        const auto camera = open();
        camera->start({320, 240, 120, PixelFormat::Gray8}, log.sink());
        QVERIFY(log.waitForFrames());

        QVERIFY(QFile(file).open(QIODevice::WriteOnly));

        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
        camera->stop();
        qunsetenv("V4L2SHIM_STALL");
    }

    void isSafeToDestroyBeforeTheFirstFrame()
    {
        support::CameraLog log(1);
        auto camera = open();
        camera->start({320, 240, 120, PixelFormat::Gray8}, log.sink());
        camera.reset();
        QVERIFY(!log.error());
    }

private:
    std::unique_ptr<Camera> open()
    {
        auto camera = m_backend.open(cameraId);
        return camera ? std::move(*camera) : nullptr;
    }

    QtCameraBackend m_backend{{}};
};

int main(int argc, char *argv[])
{
    prepareCameras();
    QCoreApplication application(argc, argv);
    TestQtCamera test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_qtcamera.moc"
