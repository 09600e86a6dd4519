// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/recorder.h"

#include "model/camera/reaper.h"
#include "model/record/audit/auditrow.h"
#include "store/pattern.h"
#include "tests/support/fakerecording.h"

#include <opencv2/imgcodecs.hpp>

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace model;
using support::FakeCamera;
using Code = store::Error::Code;
using State = Recorder::State;

namespace {

constexpr std::uint64_t plenty = 1ULL << 40;

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_shared<FakeCamera::Wire>();
        m_log = std::make_shared<support::WriterLog>();
        m_createError.reset();
        m_free = plenty;
        m_options = {};
        m_options.directory = QStringLiteral("/tmp/no store");
        m_options.writer.format = "png";

        RecorderSeams seams;
        seams.createWriter = [log = m_log, error = &m_createError](
                                 const std::filesystem::path &, const store::WriterOptions &options)
            -> store::Result<std::unique_ptr<store::Writer>> {
            if (*error)
                return **error;
            log->options = options;
            return std::unique_ptr<store::Writer>(std::make_unique<support::FakeWriter>(log));
        };
        seams.space = [available = &m_free](const std::filesystem::path &) {
            return std::filesystem::space_info{plenty, *available, *available};
        };
        m_recorder = std::make_unique<Recorder>(std::move(seams));
        m_states.clear();
        m_errors.clear();
        m_finished = 0;
        connect(m_recorder.get(), &Recorder::stateChanged, this,
                [this](State state) { m_states.push_back(state); });
        connect(m_recorder.get(), &Recorder::failed, this,
                [this](const store::Error &error) { m_errors.push_back(error.code); });
        connect(m_recorder.get(), &Recorder::finished, this, [this] { ++m_finished; });
    }

    void cleanup()
    {
        m_log->mayWrite.release(500);
        m_recorder.reset();
        Reaper::instance().awaitAll(); // what reads the test's members
    }

    void goesThroughItsStates()
    {
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        QTRY_COMPARE(m_recorder->state(), State::Recording);
        m_wire->send();
        m_recorder->stop();
        QTRY_COMPARE(m_recorder->state(), State::Previewing);
        m_recorder->setCamera(nullptr, {});

        const std::vector expected{State::Opening,   State::Previewing, State::Starting,
                                   State::Recording, State::Draining,   State::Previewing,
                                   State::Idle};
        QCOMPARE(m_states, expected);
        QCOMPARE(m_finished, 1);
        QVERIFY(m_errors.empty());
        QVERIFY(m_log->isClosed);
        QTRY_VERIFY(!m_wire->isRunning);
    }

    void describesTheCamerasPicturesToTheWriter()
    {
        recordFrames(1);

        QCOMPARE(m_log->options.imageShape, (std::vector{8, 16}));
        QCOMPARE(m_log->options.dtype, std::string("uint8"));
    }

    // However long the camera is silent then.
    void bringsTheLastFramesOfABurstToTheDisk()
    {
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 3; ++i)
            m_wire->send();

        QTRY_COMPARE(m_recorder->counters().written, 3);
        bool isSynced = false;
        QTRY_VERIFY(isSynced || (isSynced = m_log->synced.try_acquire()));
        m_recorder->stop();
        QTRY_COMPARE(m_recorder->state(), State::Previewing);
        QCOMPARE(m_log->numbers.size(), 3U);
    }

    void keepsTheVeryFirstFramesOfACamera()
    {
        m_options.maxFrames = 100;
        auto camera = openCamera(QStringLiteral("pattern:64x40@100,fast"));
        QVERIFY(camera);
        const CameraFormat format = (*camera)->formats().front();

        m_recorder->record(std::move(*camera), format, m_options);
        QTRY_COMPARE(m_recorder->state(), State::Idle);

        QCOMPARE(m_log->numbers.size(), 100U);
        QCOMPARE(m_log->numbers.front(), 0);
        QCOMPARE(m_log->numbers.back(), 99);
        QCOMPARE(m_recorder->counters().droppedByQueue, 0);
        QCOMPARE(m_finished, 1);
    }

    void leavesHolesForFramesTheQueueHadNoRoomFor()
    {
        m_options.queueFrames = 4;
        m_log->isSlow = true;
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        m_wire->send();
        m_log->isWriting.acquire(); // frame 0 has left the queue and is being written
        for (int i = 1; i < 10; ++i)
            m_wire->send();

        QCOMPARE(m_recorder->counters().captured, 10);
        QCOMPARE(m_recorder->counters().droppedByQueue, 5);
        QCOMPARE(m_recorder->counters().queued, 4);
        QCOMPARE(m_recorder->counters().queueSize, 4);
        m_log->isSlow = false;
        m_log->mayWrite.release();
        QTRY_COMPARE(m_recorder->counters().written, 5);
        m_wire->send();
        finish();

        QCOMPARE(m_log->numbers, (std::vector<std::int64_t>{0, 1, 2, 3, 4, 10}));
        const RecordingCounters end = m_recorder->counters();
        QCOMPARE(end.captured, end.written + end.droppedByQueue);
        QCOMPARE(end.droppedByDevice, 0);
    }

    void takesTheDevicesNumbersAndCountsTheirHoles()
    {
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (const std::int64_t number : {500, 501, 504, 505, 507})
            m_wire->send(number);
        finish();

        QCOMPARE(m_log->numbers, (std::vector<std::int64_t>{500, 501, 504, 505, 507}));
        QCOMPARE(m_recorder->counters().droppedByDevice, 3);
    }

    void mapsTheSteadyClockByOneOffset()
    {
        recordFrames(50);

        for (std::size_t i = 0; i < m_log->times.size(); ++i)
            QVERIFY(qAbs(m_log->times[i] - m_log->times[0] - static_cast<double>(i) / 10) < 1e-5);
    }

    void writesCountersOnceASecondAndAtTheEnd()
    {
        recordFrames(25); // ten a second

        QCOMPARE(m_log->extra.size(), 3U);
        QCOMPARE(m_log->extra[0]["written"].get<int>(), 11);
        QCOMPARE(m_log->extra[2]["written"].get<int>(), 25);
        QVERIFY(auditRow(m_log->extra[2]));
    }

    void drainsAndClosesWhenTheCameraFails()
    {
        m_log->isSlow = true;
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 5; ++i)
            m_wire->send();
        m_wire->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(m_recorder->state(), State::Draining);
        QCOMPARE(m_errors, std::vector{Code::Disconnected});
        m_log->mayWrite.release(5);
        QTRY_COMPARE(m_recorder->state(), State::Idle);

        QCOMPARE(m_log->numbers.size(), 5U);
        QVERIFY(m_log->isClosed);
        QCOMPARE(m_finished, 1);
    }

    void saysThatACameraIsRefused()
    {
        m_wire->refusal = store::Error{Code::Busy, "/dev/video7", "in use"};
        m_recorder->setCamera(std::make_unique<FakeCamera>(m_wire), FakeCamera::format());
        QCOMPARE(m_recorder->state(), State::Opening);
        QTRY_COMPARE(m_recorder->state(), State::Idle);

        QCOMPARE(m_errors, std::vector{Code::Busy});
        QTRY_VERIFY(!m_wire->isRunning);
    }

    void makesNoStoreForACameraThatIsRefused()
    {
        m_wire->refusal = store::Error{Code::Busy, "/dev/video7", "in use"};
        m_recorder->record(std::make_unique<FakeCamera>(m_wire), FakeCamera::format(), m_options);
        QTRY_COMPARE(m_recorder->state(), State::Idle);

        QCOMPARE(m_errors, std::vector{Code::Busy});
        QCOMPARE(m_finished, 0);
        QVERIFY(m_log->options.imageShape.empty());
    }

    void saysThatAFormatIsRefusedOnceTheCameraRuns()
    {
        m_options.writer.format = "no such format";
        m_recorder->record(std::make_unique<FakeCamera>(m_wire), FakeCamera::format(), m_options);
        QTRY_COMPARE(m_recorder->state(), State::Idle);

        QCOMPARE(m_errors, std::vector{Code::UnknownFormat});
        QTRY_VERIFY(!m_wire->isRunning);
    }

    void stopsWhileTheCameraIsStillBeingOpened()
    {
        m_wire->isSilent = true;
        m_recorder->record(std::make_unique<FakeCamera>(m_wire), FakeCamera::format(), m_options);
        m_recorder->stop();

        QCOMPARE(m_recorder->state(), State::Idle);
        QTRY_VERIFY(!m_wire->isRunning);
        QCOMPARE(m_finished, 0);
        QVERIFY(m_errors.empty());
    }

    void takesAnotherCameraWhileOneIsStillBeingOpened()
    {
        m_wire->isSilent = true;
        const auto other = std::make_shared<FakeCamera::Wire>();
        m_recorder->setCamera(std::make_unique<FakeCamera>(m_wire), FakeCamera::format());
        m_recorder->setCamera(std::make_unique<FakeCamera>(other), FakeCamera::format());
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QTRY_VERIFY(!m_wire->isRunning);
        QVERIFY(other->isRunning);
    }

    void holdsAFastCameraUpWhileNothingIsRecorded()
    {
        auto camera = openCamera(QStringLiteral("pattern:64x40@10000,fast"));
        QVERIFY(camera);
        const CameraFormat format = (*camera)->formats().front();
        QSignalSpy previews(m_recorder.get(), &Recorder::preview);
        m_recorder->setCamera(std::move(*camera), format);
        QTRY_VERIFY(previews.size() >= 10);
        m_options.maxFrames = 50;
        m_options.queueFrames = 100;
        QVERIFY(m_recorder->record(m_options));
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QCOMPARE(m_log->numbers.size(), 50U);
        // Of the frames that were not recorded, each was there to be seen: hardly more than that.
        QVERIFY(m_log->numbers.front() <= 10 * previews.size());
    }

    void letsGoOfACameraThatFailsInPreview()
    {
        startPreview();
        m_wire->sink.failed({Code::Disconnected, "/dev/video7", "gone"});

        QTRY_COMPARE(m_recorder->state(), State::Idle);
        QCOMPARE(m_errors, std::vector{Code::Disconnected});
        QCOMPARE(m_finished, 0);
    }

    void keepsWhatIsWrittenWhenTheDiskRefuses()
    {
        m_log->failAt = 3;
        m_log->lostAtEnd = 1; // was on its way to the disk
        m_log->isSlow = true;
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 10; ++i)
            m_wire->send();
        m_log->mayWrite.release(10);
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QVERIFY(m_log->isClosed);
        QCOMPARE(m_errors, std::vector{Code::Io});
        QCOMPARE(m_finished, 1);
        const RecordingCounters end = m_recorder->counters();
        QCOMPARE(end.written, 2);
        QCOMPARE(end.droppedByDisk, 8);
        QVERIFY(m_wire->isRunning); // the preview goes on
        m_wire->send();
    }

    void saysThatAStoreCannotBeCreated()
    {
        m_createError = store::Error{Code::AlreadyExists, "/tmp/no store", "it is not empty"};
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QCOMPARE(m_errors, std::vector{Code::AlreadyExists});
        QCOMPARE(m_finished, 0);
    }

    void refusesAFormatThatCannotHoldThePictures()
    {
        m_options.writer.format = "no such format";
        startPreview();
        const auto result = m_recorder->record(m_options);

        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::UnknownFormat);
        QCOMPARE(m_recorder->state(), State::Previewing);
    }

    void refusesAFullDisk()
    {
        m_free = 1000;
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        QTRY_COMPARE(m_recorder->state(), State::Previewing);

        QCOMPARE(m_errors, std::vector{Code::DiskFull});
        QCOMPARE(m_finished, 0);
    }

    void recordsTwiceWithoutInterruptingThePreview()
    {
        recordFrames(3);
        recordAgain(2);

        QCOMPARE(m_log->numbers, (std::vector<std::int64_t>{0, 1, 2, 0, 1}));
        QCOMPARE(m_finished, 2);
        QCOMPARE(m_recorder->counters().captured, 2);
    }

    void writesWhatIsQueuedWhenDestroyed()
    {
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 20; ++i)
            m_wire->send();
        m_recorder.reset();
        Reaper::instance().awaitAll();

        QCOMPARE(m_log->numbers.size(), 20U);
        QVERIFY(m_log->isClosed);
    }

    void isDestroyedWhileADiskIsSlow()
    {
        startPreview();
        m_log->isSlow = true;
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < 20; ++i)
            m_wire->send();
        m_log->isWriting.acquire();
        m_recorder.reset(); // would never come back if it waited for the disk

        QVERIFY(!m_log->isClosed);
        m_log->mayWrite.release(20);
        Reaper::instance().awaitAll();
        QCOMPARE(m_log->numbers.size(), 20U);
        QVERIFY(m_log->isClosed);
    }

    void isSafeToDestroyWhileACameraFillsTheQueue()
    {
        auto camera = openCamera(QStringLiteral("pattern:64x40@100,fast"));
        QVERIFY(camera);
        const CameraFormat format = (*camera)->formats().front();
        m_recorder->record(std::move(*camera), format, m_options);
        QTRY_VERIFY(m_recorder->counters().written > 10);
        m_recorder.reset();
        Reaper::instance().awaitAll();

        QVERIFY(m_log->isClosed);
    }

    void goesOnAfterAFrameThatTheWriterRefuses()
    {
        QSignalSpy failures(m_recorder.get(), &Recorder::failed);
        m_log->refuseAt = 2;
        recordFrames(5);

        QVERIFY(failures.isEmpty());
        QVERIFY((m_log->numbers == std::vector<std::int64_t>{0, 1, 3, 4}));
        QCOMPARE(m_recorder->counters().droppedByTransport, 1);
    }

    void previewsOnlyTheNewestOfMany()
    {
        QSignalSpy previews(m_recorder.get(), &Recorder::preview);
        startPreview();
        for (int i = 0; i < 1000; ++i)
            m_wire->send();
        QTRY_VERIFY(!previews.isEmpty());

        QVERIFY(previews.size() < 200);
        const auto image = previews.first().first().value<QImage>();
        QCOMPARE(image.size(), QSize(16, 8));
        QCOMPARE(image.pixel(3, 3), qRgb(7, 7, 7));
    }

    void passesJpegOnWhereTheFormatHoldsIt_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<bool>("isPassed");

        QTest::addRow("mjpeg/avi") << QByteArray("mjpeg/avi") << true;
        QTest::addRow("png") << QByteArray("png") << false;
    }

    void passesJpegOnWhereTheFormatHoldsIt()
    {
        QFETCH(QByteArray, format);
        QFETCH(bool, isPassed);

        m_options.writer.format = format.toStdString();
        startPreview();
        QVERIFY(m_recorder->record(m_options));
        CameraFrame whole;
        QVERIFY(cv::imencode(".jpg", cv::Mat(8, 16, CV_8UC3, cv::Scalar(1, 2, 3)), whole.jpeg));
        whole.steadySeconds = 1;
        CameraFrame damaged = whole;
        damaged.jpeg.resize(10);
        m_wire->sink.frame(whole);
        if (!isPassed) // what is passed on is not looked at
            m_wire->sink.frame(damaged);
        m_wire->sink.frame(whole);
        finish();

        QCOMPARE(m_log->encodedAt.size(), isPassed ? 2U : 0U);
        QCOMPARE(m_log->numbers.size(), 2U);
        QCOMPARE(m_recorder->counters().droppedByTransport, isPassed ? 0 : 1);
    }

private:
    void startPreview()
    {
        m_recorder->setCamera(std::make_unique<FakeCamera>(m_wire), FakeCamera::format());
        QTRY_COMPARE(m_recorder->state(), State::Previewing);
    }

    void finish()
    {
        m_recorder->stop();
        QTRY_COMPARE(m_recorder->state(), State::Previewing);
    }

    void recordFrames(int count)
    {
        startPreview();
        recordAgain(count);
    }

    void recordAgain(int count)
    {
        m_options.queueFrames = count + 1;
        QVERIFY(m_recorder->record(m_options));
        for (int i = 0; i < count; ++i)
            m_wire->send();
        finish();
    }

    std::shared_ptr<FakeCamera::Wire> m_wire;
    std::shared_ptr<support::WriterLog> m_log;
    std::optional<store::Error> m_createError;
    std::atomic<std::uint64_t> m_free = plenty;
    RecordingOptions m_options;
    std::unique_ptr<Recorder> m_recorder;
    std::vector<State> m_states;
    std::vector<Code> m_errors;
    int m_finished = 0;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
