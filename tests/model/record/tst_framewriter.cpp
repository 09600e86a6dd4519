// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/framewriter.h"

#include "tests/support/fakerecording.h"

#include <QTest>

using namespace model;
using Code = store::Error::Code;

namespace {

constexpr std::uint64_t plenty = 1ULL << 40;

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
        queued.frame.steadySeconds = 1000 + i / 10.0;
        queued.number = {i};
        recording->queue.tryPush(std::move(queued));
    }
    recording->queue.close();
    return recording;
}

} // namespace

class TestFrameWriter : public QObject
{
    Q_OBJECT

private slots:
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

        FrameWriter({"/fake", {}, false, seamsFor(log), {}, recording, events}).run();

        QVERIFY(log->isClosed);
        QCOMPARE(recording->written.load(), 11);
        QCOMPARE(recording->droppedByDisk.load(), 9);
        QVERIFY(events->next()->kind == RecordingEvent::Kind::StoreCreated);
        const auto done = events->next();
        QVERIFY(done && done->error);
        QCOMPARE(done->error->code, code);
    }
};

QTEST_GUILESS_MAIN(TestFrameWriter)
#include "tst_framewriter.moc"
