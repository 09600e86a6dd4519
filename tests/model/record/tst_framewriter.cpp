// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framewriter.h"

#include "model/record/audit/auditrow.h"
#include "store/meta/metadata.h"
#include "tests/support/fakerecording.h"

#include <QTest>

#include <string>
#include <thread>
#include <utility>

using namespace model;
using Code = store::Error::Code;

namespace {

constexpr std::uint64_t plenty = 1ULL << 40;

double wallOffset = 0; // from the steady clock; steps when the wall clock is set

RecorderSeams seamsFor(const std::shared_ptr<support::WriterLog> &log)
{
    RecorderSeams seams;
    seams.createWriter =
        [log](const std::filesystem::path &,
              const store::WriterOptions &) -> store::Result<std::unique_ptr<store::Writer>> {
        return std::unique_ptr<store::Writer>(std::make_unique<support::FakeWriter>(log));
    };
    seams.space = [](const std::filesystem::path &) {
        return std::filesystem::space_info{plenty, plenty, plenty};
    };
    return seams;
}

// A recording of that many frames, ten a second, that has ended.
std::shared_ptr<Recording> recordingOf(int frames)
{
    auto recording = std::make_shared<Recording>(frames, plenty);
    for (int i = 0; i < frames; ++i) {
        QueuedFrame queued;
        queued.frame.pixels = cv::Mat(8, 16, CV_8UC1, cv::Scalar(7));
        queued.takenSeconds = 1000 + i / 10.0;
        queued.number = {i};
        recording->queue.tryPush(std::move(queued));
    }
    recording->queue.close();
    return recording;
}

void run(const std::shared_ptr<support::WriterLog> &log, std::shared_ptr<Recording> recording,
         std::shared_ptr<RecordingEvents> events)
{
    WriterJob job;
    job.directory = "/fake";
    job.seams = seamsFor(log);
    job.clock = RecordingClock([] { return wallOffset; });
    job.recording = std::move(recording);
    job.events = std::move(events);
    FrameWriter(std::move(job)).run();
}

} // namespace

class TestFrameWriter : public QObject
{
    Q_OBJECT

private slots:
    void aStoreSaysHowManyBitsOfItsValuesCount()
    {
        const auto bits = [](PixelFormat pixels, const store::WriterOptions &options = {}) {
            return writtenAs(options, {8, 4, 30, pixels}).user.value(store::significantBitsKey, 0);
        };
        QCOMPARE(bits(PixelFormat::Gray10), 10);
        QCOMPARE(bits(PixelFormat::BayerGb12), 12);
        for (const PixelFormat all : {PixelFormat::Gray8, PixelFormat::Gray16, PixelFormat::Mjpeg})
            QCOMPARE(bits(all), 0);
        store::WriterOptions said;
        said.user[store::significantBitsKey] = 11;
        QCOMPARE(bits(PixelFormat::Gray12, said), 11);
        QCOMPARE(writtenAs({}, {8, 4, 30, PixelFormat::BayerRg12}).encoding,
                 std::string("cv_bayerbg"));
    }

    void countsAFrameOnceWhoseRowIsRefused_data()
    {
        QTest::addColumn<bool>("isOutOfMemory");
        QTest::addColumn<Code>("code");
        QTest::addRow("by the disk") << false << Code::Io;
        QTest::addRow("for lack of memory") << true << Code::TooLarge;
    }

    void countsAFrameOnceWhoseRowIsRefused()
    {
        QFETCH(bool, isOutOfMemory);
        QFETCH(Code, code);
        const auto log = std::make_shared<support::WriterLog>();
        log->extraFailsAt = 0; // comes with the eleventh frame, a second after the first
        log->isOutOfMemory = isOutOfMemory;
        const auto recording = recordingOf(20);
        const auto events = std::make_shared<RecordingEvents>([] {});

        run(log, recording, events);

        QVERIFY(log->isClosed);
        QCOMPARE(recording->written.load(), 11);
        QCOMPARE(recording->droppedByDisk.load(), 9);
        QVERIFY(events->next()->kind == RecordingEvent::Kind::StoreCreated);
        const auto done = events->next();
        QVERIFY(done && done->error);
        QCOMPARE(done->error->code, code);
        QVERIFY(!done->hasChangedFormat);
    }

    void keepsWhatItKnowsOfTheRecordingOnceASecond()
    {
        const auto log = std::make_shared<support::WriterLog>();
        const auto recording = recordingOf(20);
        recording->captured = 30;
        recording->hasDeviceCount = true;
        recording->missing = 5;
        recording->failedOnTheWay = 3;
        recording->damaged = 1;
        recording->droppedByQueue = 4;
        recording->lastDeviceId = 65535;
        recording->numberRestarts = 2;
        recording->deviceOffset = 12.5;
        recording->deviceDrift = 1e-5;
        recording->temperature = 41.5;

        run(log, recording, std::make_shared<RecordingEvents>([] {}));

        QCOMPARE(log->extra.size(), 2U);
        const auto row = auditRow(log->extra[1]);
        QVERIFY(row);
        AuditRow expected;
        expected.captured = 30;
        expected.written = 20;
        expected.droppedByDevice = 2;
        expected.droppedByTransport = 4;
        expected.droppedByQueue = 4;
        expected.numberRestarts = 2;
        expected.diskFree = plenty;
        expected.deviceId = 65535;
        expected.deviceOffset = 12.5;
        expected.deviceDrift = 1e-5;
        expected.temperature = 41.5;
        QVERIFY(*row == expected);
    }

    // Somebody sets the wall clock by an hour in the middle of the recording.
    void keepsTheStepOfTheWallClockAndBendsNoTime()
    {
        const auto log = std::make_shared<support::WriterLog>();
        log->isSlow = true;
        const auto recording = recordingOf(25);
        wallOffset = 1700000000;
        std::jthread writer([&] { run(log, recording, std::make_shared<RecordingEvents>([] {})); });
        log->mayWrite.release(15);
        for (int i = 0; i < 16; ++i)
            log->isWriting.acquire(); // 15 are written, and the row of the first second
        wallOffset += 3600;
        log->mayWrite.release(10);
        writer.join();
        wallOffset = 0;

        QCOMPARE(log->extra.size(), 3U);
        QCOMPARE(auditRow(log->extra[0])->clockOffset, 0.0);
        QCOMPARE(auditRow(log->extra[1])->clockOffset, 3600.0);
        for (std::size_t i = 0; i < log->times.size(); ++i)
            QVERIFY(qAbs(log->times[i] - 1700001000 - static_cast<double>(i) / 10) < 1e-5);
    }

    void keepsNotesWithTheirFrames()
    {
        const auto log = std::make_shared<support::WriterLog>();
        const auto recording = recordingOf(9);
        const auto note = [&](const char *text, int number) {
            recording->notes.tryPush({{{"note", text}}, number, 1000 + number / 10.0});
        };
        note("before", -7);
        note("first", 0);
        note("fourth", 3);
        note("fourth again", 3);
        note("last", 8);

        run(log, recording, std::make_shared<RecordingEvents>([] {}));

        const std::vector<std::pair<std::string, std::size_t>> expected{
            {"before", 1}, {"first", 1}, {"fourth", 4}, {"fourth again", 4}, {"last", 9}};
        std::vector<std::pair<std::string, std::size_t>> found;
        for (std::size_t i = 0; i < log->extra.size(); ++i) {
            if (log->extra[i].contains("note"))
                found.emplace_back(log->extra[i]["note"], log->extraAfter[i]);
        }
        QCOMPARE(found, expected);
        QCOMPARE(log->extra[2]["note_time"].get<double>(), 1000.3);
    }

    void givesNotesBackThatTheDiskRefuses()
    {
        const auto log = std::make_shared<support::WriterLog>();
        log->extraFailsAt = 0;
        const auto recording = recordingOf(5);
        for (const char *text : {"first", "second"})
            recording->notes.tryPush({{{"note", text}}, 2, 1000.2});
        const auto events = std::make_shared<RecordingEvents>([] {});

        run(log, recording, events);

        QVERIFY(events->next()->kind == RecordingEvent::Kind::StoreCreated);
        const auto done = events->next();
        QVERIFY(done && done->error);
        QCOMPARE(done->unwritten.size(), 2U);
        QCOMPARE(done->unwritten[0].row["note"].get<std::string>(), std::string("first"));
        QVERIFY(recording->notes.tryPush({}) == Pushed::Closed);
    }

    void seesThatTheCamerasPicturesBecameOthers()
    {
        const auto log = std::make_shared<support::WriterLog>();
        log->refuseFrom = 5;
        const auto recording = recordingOf(20);
        const auto events = std::make_shared<RecordingEvents>([] {});

        run(log, recording, events);

        QCOMPARE(recording->written.load(), 5);
        QCOMPARE(recording->damaged.load(), 3);
        QCOMPARE(recording->droppedByDisk.load(), 12);
        QVERIFY(events->next()->kind == RecordingEvent::Kind::StoreCreated);
        const auto done = events->next();
        QVERIFY(done && done->hasChangedFormat && done->error);
        QCOMPARE(done->error->code, Code::Unsupported);
        QVERIFY(log->isClosed);
    }
};

QTEST_GUILESS_MAIN(TestFrameWriter)
#include "tst_framewriter.moc"
