// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtcamera.h"
#include "model/camera/qt/qtdevices.h"
#ifdef Q_OS_LINUX
#include "model/camera/v4l2/v4l2camera.h"
#endif

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace model;
using Code = store::Error::Code;

// What keeps Qt from being asked at all. No camera is needed, nor a display.
class TestQtGuard : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheFfmpegPlugin()
    {
        qunsetenv("QT_MEDIA_BACKEND");
        prepareCameras();
        QCOMPARE(qgetenv("QT_MEDIA_BACKEND"), QByteArray("ffmpeg"));
    }

    void leavesAChoiceThatWasMade()
    {
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
        prepareCameras();
        QCOMPARE(qgetenv("QT_MEDIA_BACKEND"), QByteArray("gstreamer"));
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    }

    void neitherListsNorOpensWhileQtMustNotLook()
    {
        int asked = 0;
        const auto mayLook = [&asked] {
            ++asked;
            return false;
        };
        const auto isListed = [](const QString &) {
            qFatal("Qt was asked for its cameras");
            return false;
        };
        const QtCameraBackend backend({mayLook, isListed});

        QVERIFY(backend.list().empty());
        const auto camera = backend.open(QStringLiteral("qt:/dev/video0"));
        QVERIFY(!camera);
        QCOMPARE(camera.error().code, Code::NotFound);
        QCOMPARE(asked, 2);
    }

    void opensNothingOfAnotherBackend()
    {
        const auto camera = QtCameraBackend({}).open(QStringLiteral("v4l2:/dev/video0"));

        QVERIFY(!camera);
        QCOMPARE(camera.error().code, Code::NotFound);
    }

    void listsNothingWhereThereIsNoCamera()
    {
        if (!QDir(QStringLiteral("/dev")).entryList({"video*"}, QDir::System).isEmpty())
            QSKIP("there is a camera here");
        QVERIFY(qtCameraDevices().isEmpty());
        QVERIFY(QtCameraBackend({}).list().empty());
    }

    void answersOtherThreads()
    {
        std::jthread([] { static_cast<void>(qtCameraDevices()); }).join();
        static_cast<void>(qtCameraDevices());
    }

#ifdef Q_OS_LINUX
    void findsStrangersAndRanges()
    {
        const QString node = QStringLiteral("/dev/video7");
        QTemporaryDir empty(QDir::tempPath() + QStringLiteral("/no cameras XXXXXX"));
        const V4l2Backend known(empty.path(), {node});
        QVERIFY(!known.hasStrangers());
        QVERIFY(!known.hasRanges());
        QVERIFY(known.lists(node));
        QVERIFY(!known.lists(QStringLiteral("/dev/video8")));

        qputenv("V4L2SHIM_FOURCC", "H264");
        QVERIFY(known.hasStrangers());
        QVERIFY(!known.lists(node));
        qunsetenv("V4L2SHIM_FOURCC");

        qputenv("V4L2SHIM_RANGES", "1");
        QVERIFY(known.hasRanges());
        qunsetenv("V4L2SHIM_RANGES");
    }
#endif
};

QTEST_GUILESS_MAIN(TestQtGuard)
#include "tst_qtguard.moc"
