// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/v4l2/v4l2camera.h"
#include "model/record/recorder.h"
#include "model/record/session/recordingsession.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace model;
using Code = store::Error::Code;
using State = Recorder::State;

class TestUnplug : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatCameBeforeTheCameraWasUnplugged()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/unplugged camera XXXXXX"));
        const QString file = directory.filePath(QStringLiteral("unplugged"));
        qputenv("V4L2SHIM_UNPLUG", file.toUtf8());
        auto camera = V4l2Backend(directory.path(), {}).open(QStringLiteral("v4l2:/dev/video7"));
        QVERIFY(camera);
        Recorder recorder;
        std::vector<Code> errors;
        QStringList finished;
        connect(&recorder, &Recorder::failed, this,
                [&](const store::Error &error) { errors.push_back(error.code); });
        connect(&recorder, &Recorder::finished, this,
                [&](const QString &path) { finished.push_back(path); });
        RecordingOptions options;
        options.directory = directory.filePath(QStringLiteral("a store"));
        options.writer.format = "png";

        recorder.record(std::move(*camera), {320, 240, 120, PixelFormat::Gray8}, options);
        QTRY_VERIFY(recorder.counters().written >= 20);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QTRY_COMPARE(recorder.state(), State::Idle);

        QCOMPARE(errors, std::vector{Code::Disconnected});
        QCOMPARE(finished, QStringList{options.directory});
        const RecordingCounters end = recorder.counters();
        QCOMPARE(end.captured, end.written + end.droppedByQueue);
        const auto reader = store::Reader::open(options.directory.toStdString());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), end.written);
    }

    // Unplugged and plugged in again: the recording goes on, in another store.
    void goesOnWhenTheCameraIsPluggedInAgain()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/unplugged camera XXXXXX"));
        const QString file = directory.filePath(QStringLiteral("unplugged"));
        qputenv("V4L2SHIM_UNPLUG", file.toUtf8());
        SessionSeams seams;
        seams.firstRetryMs = 10;
        seams.openCamera = [path = directory.path()](const QString &) {
            return V4l2Backend(path, {}).open(QStringLiteral("v4l2:/dev/video7"));
        };
        SessionPlan plan;
        plan.folder = directory.path();
        plan.name = QStringLiteral("birds");
        plan.cameras.resize(1);
        plan.cameras[0].id = QStringLiteral("v4l2:/dev/video7");
        plan.cameras[0].label = QStringLiteral("table");
        plan.cameras[0].wish = {320, 240, {}, PixelFormat::Gray8};
        plan.cameras[0].writer.format = "png";
        WorkerPool pool(1);
        RecordingSession session(pool, seams);
        session.prepare(plan.cameras);
        QTRY_COMPARE(session.state(), RecordingSession::State::Ready);
        session.record(plan);
        QTRY_COMPARE(session.state(), RecordingSession::State::Recording);
        const SessionCamera &camera = *session.cameras()[0];
        QTRY_VERIFY(camera.counters().written >= 20);

        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QTRY_COMPARE(camera.state(), SessionCamera::State::Lost);
        QVERIFY(QFile::remove(file));
        QTRY_COMPARE(camera.state(), SessionCamera::State::Recording);
        const auto before = camera.counters().written;
        QTRY_VERIFY(camera.counters().written >= before + 20);
        session.stop();
        QTRY_COMPARE(session.state(), RecordingSession::State::Ready);

        std::int64_t frames = 0;
        for (const char *name : {"birds", "birds_part2"}) {
            const auto reader =
                store::Reader::open(directory.filePath(QLatin1String(name)).toStdString());
            QVERIFY(reader);
            QVERIFY((*reader)->index().frameCount() >= 20);
            frames += (*reader)->index().frameCount();
        }
        QCOMPARE(frames, camera.counters().written);
        QCOMPARE(session.result().tracks[0].gaps.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestUnplug)
#include "tst_unplug.moc"
