// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/stream/streambackend.h"

#include "model/camera/framepixels.h"
#include "model/place/sessionrecord.h"
#include "model/record/session/recordingsession.h"
#include "model/workerpool.h"
#include "tests/support/cameralog.h"
#include "tests/support/rtspserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace model;
using support::RtspServer;
using Code = store::Error::Code;

// A camera that speaks RTSP, on a network of the test's own.
class TestRtsp : public QObject
{
    Q_OBJECT

private slots:
    void decodesWhatItSends()
    {
        RtspServer server;
        QVERIFY(server.start());
        const auto camera = StreamBackend().open(server.id());
        QVERIFY(camera);
        const CameraFormat format = (*camera)->formats().front();
        QCOMPARE(format.width, 160);
        QCOMPARE(format.height, 120);
        QCOMPARE(format.fps, 50.0);
        QCOMPARE(format.pixels, PixelFormat::Bgr8);
        support::CameraLog log(30);
        (*camera)->start(format, log.sink());
        QVERIFY(log.waitForFrames());
        (*camera)->stop();

        double last = 0;
        for (const CameraFrame &frame : log.frames()) {
            QCOMPARE(frame.pixels.size(), cv::Size(160, 120));
            QVERIFY(!frame.canWait);
            QVERIFY(frame.steadySeconds >= last);
            last = frame.steadySeconds;
        }
        const double seconds =
            *log.frames().back().deviceSeconds - *log.frames().front().deviceSeconds;
        // 29 intervals of 0.02; the sender's reports of its clock, which come meanwhile, move them.
        QVERIFY2(seconds > 0.4 && seconds < 0.8, qPrintable(QString::number(seconds)));
    }

    void passesJpegOn()
    {
        RtspServer server(QStringLiteral("mjpeg"));
        QVERIFY(server.start());
        const auto camera = StreamBackend().open(server.id());
        QVERIFY(camera);
        QCOMPARE((*camera)->formats().front().pixels, PixelFormat::Mjpeg);
        support::CameraLog log(10);
        (*camera)->start((*camera)->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());
        (*camera)->stop();
        for (const CameraFrame &frame : log.frames()) {
            const auto picture = framePixels(frame);
            QVERIFY(picture);
            QCOMPARE(picture->size(), cv::Size(160, 120));
        }
    }

    void noticesThatTheServerIsGoneAndFindsItAgain()
    {
        RtspServer server;
        QVERIFY(server.start());
        const auto camera = StreamBackend().open(server.id());
        QVERIFY(camera);
        support::CameraLog log(5);
        (*camera)->start((*camera)->formats().front(), log.sink());
        QVERIFY(log.waitForFrames());
        QElapsedTimer since;
        since.start();
        server.kill();
        QVERIFY(log.waitForFailure());
        QCOMPARE(log.error()->code, Code::Disconnected);
        QVERIFY(since.elapsed() < 10'000);
        (*camera)->stop();
        QCOMPARE(StreamBackend().open(server.id()).error().code, Code::Disconnected);

        QVERIFY(server.start());
        support::CameraLog again(5);
        (*camera)->start((*camera)->formats().front(), again.sink());
        QVERIFY(again.waitForFrames());
    }

    void goesOnRecordingWhenTheServerIsBack()
    {
        RtspServer server;
        QVERIFY(server.start());
        const QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/rtsp XXXXXX"));
        SessionPlan plan;
        plan.folder = directory.path();
        plan.name = QStringLiteral("live");
        plan.cameras.resize(1);
        plan.cameras[0].id = server.id();
        plan.cameras[0].label = QStringLiteral("top");
        plan.cameras[0].writer.format = "mjpeg/avi";
        WorkerPool pool(2);
        RecordingSession session(pool);
        session.prepare(plan.cameras);
        const SessionCamera &camera = *session.cameras()[0];
        QTRY_COMPARE_WITH_TIMEOUT(camera.state(), SessionCamera::State::Ready, patience);
        session.record(plan);
        QTRY_VERIFY_WITH_TIMEOUT(camera.counters().written >= 10, patience);

        server.kill();
        QTRY_COMPARE_WITH_TIMEOUT(camera.state(), SessionCamera::State::Lost, patience);
        QVERIFY(server.start());
        QTRY_COMPARE_WITH_TIMEOUT(camera.state(), SessionCamera::State::Recording, patience);
        const auto before = camera.counters().written; // what was in the queue is in it
        QTRY_VERIFY_WITH_TIMEOUT(camera.counters().written >= before + 10, patience);
        session.stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), RecordingSession::State::Ready, patience);

        const SessionRecord::Track &track = session.result().tracks[0];
        QCOMPARE(track.parts.size(), 2U);
        QCOMPARE(track.parts[0].frames + track.parts[1].frames, camera.counters().written);
        QCOMPARE(track.gaps.size(), 1U);
        QVERIFY(track.gaps[0].toTime > track.gaps[0].fromTime);
    }

private:
    static constexpr int patience = 60'000; // ms
};

QTEST_GUILESS_MAIN(TestRtsp)
#include "tst_rtsp.moc"
