// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/sessioncamera.h"

#include "tests/model/record/session/sessiontest.h"

#include <algorithm>
#include <semaphore>

using namespace model;

class TestSessionCamera : public SessionTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void stopsAllCamerasBeforeTheDiskIsFull()
    {
        start();
        send(0, 5);
        send(1, 5);
        QTRY_COMPARE(written(0) + written(1), 10);
        m_free = (128ULL << 20) - 1; // less than is kept for two
        // One of them asks the system once a second.
        QTRY_VERIFY((m_wires[0]->send(), m_session->state() == State::Ready));

        QVERIFY(!m_failures.empty());
        QCOMPARE(m_failures[0].second, Code::DiskFull);
        QVERIFY(frames("m7_top") >= 5);
        QCOMPARE(frames("m7_side"), 5);
        const auto record = readSession(sessionFile());
        QVERIFY(record && record->endTime > 0);
        QVERIFY(record->tracks[0].parts[0].isClosed && record->tracks[1].parts[0].isClosed);
    }

    void goesOnInAnotherStoreWhenACameraComesBack()
    {
        start();
        send(0, 5);
        QTRY_COMPARE(written(0), 5);
        m_refusedOpens = 3; // it is not there at once
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Lost);
        send(1, 3);
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 4);
        send(1, 3);
        QTRY_COMPARE(written(0), 9);
        QTRY_COMPARE(written(1), 6);
        QCOMPARE(m_wires[1]->starts, 1); // the other did not notice
        stop();

        QCOMPARE(frames("m7_top"), 5);
        QCOMPARE(frames("m7_top_part2"), 4);
        QCOMPARE(frames("m7_side"), 6);
        const store::Value second = metadata("m7_top_part2")["session"];
        QCOMPARE(second["part"].get<int>(), 2);
        QCOMPARE(second["gap"].get<std::string>(), std::string("camera"));
        QVERIFY(QString::fromStdString(second["follows"]).endsWith(QStringLiteral("/m7_top")));
        const auto record = readSession(sessionFile());
        const auto &track = record->tracks[0];
        QCOMPARE(track.parts.size(), 2U);
        QCOMPARE(track.parts[0], (SessionRecord::Part{"m7_top", 5, true, track.parts[0].uuid}));
        QCOMPARE(track.parts[1],
                 (SessionRecord::Part{"m7_top_part2", 4, true, track.parts[1].uuid}));
        QVERIFY(!track.parts[0].uuid.empty() && track.parts[0].uuid != track.parts[1].uuid);
        QCOMPARE(track.gaps.size(), 1U);
        QCOMPARE(track.gaps[0].afterPart, 1);
        QVERIFY(track.gaps[0].toTime >= track.gaps[0].fromTime && track.gaps[0].fromTime > 1e9);
        QVERIFY(record->tracks[1].gaps.empty());
        QCOMPARE(storesOf(track, sessionFile()).size(), 2U);
        QCOMPARE(m_notices, (std::vector<Notice>{Notice::CameraLost, Notice::CameraBack}));
        QVERIFY(m_failures.empty());
    }

    // Who lets go of a camera does not wait for it; who wants it next does.
    void opensACameraOnlyWhenItIsStopped()
    {
        m_plan.cameras.pop_back();
        prepare();
        m_wires[0]->stopsSlowly = true;
        m_session->release();
        QVERIFY(m_wires[0]->isRunning);
        m_session->prepare(m_plan.cameras);
        m_wires[0]->stopsSlowly = false;
        m_wires[0]->mayStop.release();
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Ready);

        QVERIFY(m_wires[0]->isRunning);
        QCOMPARE(m_wires[0]->starts, 2);
        QVERIFY(!m_openedTwice);
    }

    // The pool has one thread here.
    void keepsNobodyWaitingForACameraThatStopsSlowly()
    {
        prepare();
        m_wires[0]->stopsSlowly = true;
        m_session->release();
        m_session->prepare(m_plan.cameras);
        QTRY_COMPARE(camera(1).state(), SessionCamera::State::Ready);
        QCOMPARE(camera(0).state(), SessionCamera::State::Opening);
        QVERIFY(m_wires[0]->isRunning);

        m_wires[0]->stopsSlowly = false;
        m_wires[0]->mayStop.release();
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Ready);
        QVERIFY(!m_openedTwice);
    }

    void opensACameraThatDoesNotStopAllTheSame()
    {
        m_plan.cameras.pop_back();
        m_seams.stopPatienceMs = 1;
        prepare();
        m_wires[0]->stopsSlowly = true;
        m_session->release();
        m_session->prepare(m_plan.cameras);
        QTRY_VERIFY(m_openedTwice); // where it is a real one, it says that it is busy
        m_wires[0]->mayStop.release();
    }

    void forgetsACameraThatIsStillToStop()
    {
        m_plan.cameras.pop_back();
        prepare();
        m_wires[0]->stopsSlowly = true;
        m_session->release();
        m_session->prepare(m_plan.cameras);
        m_opened.clear();
        m_session.reset();
        m_wires[0]->mayStop.release();
        Reaper::instance().awaitAll();
        QCoreApplication::processEvents();
        QVERIFY(m_opened.isEmpty());
    }

    void opensACameraOnceForTwoQuickChanges_data()
    {
        QTest::addColumn<bool>("isSetting");
        QTest::addColumn<bool>("isOpening");
        QTest::addColumn<int>("openings");
        QTest::addRow("of its format") << false << false << 1;
        QTest::addRow("of its format while it is opened") << false << true << 1;
        QTest::addRow("of a setting") << true << false << 1;
        QTest::addRow("of a setting, which it is to have from the first frame, while it is opened")
            << true << true << 2;
    }

    void opensACameraOnceForTwoQuickChanges()
    {
        QFETCH(bool, isSetting);
        QFETCH(bool, isOpening);
        QFETCH(int, openings);
        std::atomic<bool> hasBegun = false;
        std::binary_semaphore mayOpen(0);
        std::atomic<bool> waits = false;
        m_seams.openCamera = [&](const QString &id) {
            if (waits.exchange(false)) {
                hasBegun = true;
                mayOpen.acquire();
            }
            return open(id);
        };
        m_wires[0]->controls = std::make_shared<support::NoControls>();
        m_plan.cameras.pop_back();
        prepare();
        m_opened.clear();
        waits = isOpening;
        for (const double value : {1.0, 2.0}) {
            if (isOpening && value > 1.0)
                QTRY_VERIFY(hasBegun);
            camera(0).close();
            PlannedCamera plan = m_plan.cameras[0];
            plan.wish.fps = value;
            if (isSetting)
                plan.controls = {{QStringLiteral("gain"), value}};
            camera(0).setPlan(plan);
            camera(0).open();
        }
        mayOpen.release();
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Ready);

        QCOMPARE(m_opened.size(), openings);
        QCOMPARE(m_wires[0]->starts, 2);
        QVERIFY(m_failures.empty());
    }

    // What openCamera() was asked for is the same piece of hardware, wherever it is plugged in.
    void looksForTheSameCamera()
    {
        start();
        m_opened.clear();
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Lost);
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);

        QCOMPARE(m_opened, QStringList{QStringLiteral("usb:top")});
    }

    void looksForACameraThatRefusesToStart()
    {
        start();
        send(0, 2);
        QTRY_COMPARE(written(0), 2);
        m_wires[0]->refusal = store::Error{Code::Io, "/dev/video7", "not yet"};
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_VERIFY(m_wires[0]->starts >= 4);
        m_wires[0]->refusal.reset();
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 2);
        QTRY_COMPARE(written(0), 4);
        stop();

        QCOMPARE(frames("m7_top_part2"), 2);
        QVERIFY(!QDir(m_plan.folder + QStringLiteral("/m7_top_part3")).exists());
    }

    void looksForACameraThatFallsSilent()
    {
        m_seams.leastPatience = 0; // three intervals of a tenth of a second
        m_plan.cameras[1].isTriggered = true; // this one may
        start();
        send(0, 5);
        send(1, 5);
        QTRY_COMPARE(m_wires[0]->starts, 2);
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        stop();

        QCOMPARE(frames("m7_top"), 5);
        QCOMPARE(m_wires[1]->starts, 1);
        const auto record = readSession(sessionFile());
        QCOMPARE(record->tracks[0].gaps[0].reason, std::string("silence"));
    }

    void goesOnInAnotherStoreWhenTheFormatChanges()
    {
        start();
        send(0, 5);
        QTRY_COMPARE(written(0), 5);
        m_wires[0]->granted.width = 32;
        send(0, 3);
        QTRY_COMPARE(m_wires[0]->starts, 2);
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 4);
        QTRY_COMPARE(written(0), 9);
        stop();

        QCOMPARE(frames("m7_top"), 5);
        QCOMPARE(frames("m7_top_part2"), 4);
        QVERIFY(hasNoticed(Notice::FormatChanged));
        QCOMPARE(reader("m7_top_part2")->metadata().shownShape()[1], 32);
    }

    void goesOnInTheOtherFolderWhenTheDiskRefuses()
    {
        const auto log = std::make_shared<support::WriterLog>();
        log->failAt = 2;
        m_seams.recorder.createWriter =
            [log, folder = m_plan.folder](const std::filesystem::path &directory,
                                          const store::WriterOptions &options)
            -> store::Result<std::unique_ptr<store::Writer>> {
            if (directory == (folder + QStringLiteral("/m7_top")).toStdString())
                return std::unique_ptr<store::Writer>(std::make_unique<support::FakeWriter>(log));
            return store::Writer::create(directory, options);
        };
        m_plan.failoverFolder = m_directory->filePath(QStringLiteral("other disk"));
        start();
        send(0, 5);
        QTRY_VERIFY(QDir(m_plan.failoverFolder + QStringLiteral("/m7_top_part2")).exists());
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 4);
        QTRY_COMPARE(written(0), 2 + 4);
        stop();

        QCOMPARE(m_wires[0]->starts, 1); // the camera has nothing to do with it
        const auto reader = store::Reader::open(
            (m_plan.failoverFolder + QStringLiteral("/m7_top_part2")).toStdString());
        QVERIFY(reader);
        QCOMPARE((*reader)->index().frameCount(), 4);
        QVERIFY(hasNoticed(Notice::FailedOver));
        const RecordingCounters end = camera(0).counters();
        QVERIFY(end.droppedByDisk > 0);
        QCOMPARE(end.captured, end.written + end.droppedByDisk);
    }

    void saysThatTheDiskRefuses()
    {
        const auto log = std::make_shared<support::WriterLog>();
        log->failAt = 2;
        m_seams.recorder.createWriter =
            [log](const std::filesystem::path &,
                  const store::WriterOptions &) -> store::Result<std::unique_ptr<store::Writer>> {
            return std::unique_ptr<store::Writer>(std::make_unique<support::FakeWriter>(log));
        };
        m_plan.cameras.pop_back();
        m_wires.pop_back();
        start();
        send(0, 5);
        QTRY_COMPARE(m_session->state(), State::Ready);

        QCOMPARE(m_failures, (std::vector<std::pair<int, Code>>{{0, Code::Io}}));
        QVERIFY(log->isClosed);
    }

    void endsInTimeWhileACameraIsLost()
    {
        m_plan.maxSeconds = 0.5;
        m_plan.cameras.pop_back();
        start();
        m_refusedOpens = 1 << 20;
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(m_session->state(), State::Ready);

        const auto record = readSession(sessionFile());
        QCOMPARE(record->tracks[0].parts.size(), 1U);
        QCOMPARE(record->tracks[0].gaps[0].toTime, 0.0);
    }

    void keepsANoteOfALostCameraWithTheNextStore()
    {
        m_plan.cameras.pop_back();
        start();
        send(0, 2);
        QTRY_COMPARE(written(0), 2);
        m_refusedOpens = 1 << 20;
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Lost);
        QTRY_COMPARE(camera(0).recorder().state(), Recorder::State::Idle); // its store is closed
        const double before = QDateTime::currentMSecsSinceEpoch() / 1000.0;
        m_session->addNote(QStringLiteral("the cable"));
        // Until there is a store: nobody knows whether this process sees it.
        QTRY_COMPARE(readSession(sessionFile())->tracks[0].notes.size(), 1U);
        m_refusedOpens = 0;
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 3);
        QTRY_COMPARE(written(0), 5);
        stop();

        const auto rows = rowsWith("m7_part2", {"note"});
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0]["note"].get<std::string>(), std::string("the cable"));
        QCOMPARE(rows[0]["frame_index"].get<int>(), 0);
        QVERIFY(qAbs(rows[0]["note_time"].get<double>() - before) < 60);
        QVERIFY(readSession(sessionFile())->tracks[0].notes.empty());
    }

    void keepsANoteOfACameraThatDoesNotComeBackWithTheSession()
    {
        m_plan.cameras.pop_back();
        start();
        send(0, 2);
        m_refusedOpens = 1 << 20;
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Lost);
        QTRY_COMPARE(camera(0).recorder().state(), Recorder::State::Idle);
        m_session->addNote(QStringLiteral("the cable"));
        stop();

        const auto notes = readSession(sessionFile())->tracks[0].notes;
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(notes[0]["note"].get<std::string>(), std::string("the cable"));
        QVERIFY(notes[0]["note_time"].get<double>() > 1e9);
    }

    void canBeStoppedWhileACameraIsLost()
    {
        start();
        send(1, 2);
        m_refusedOpens = 1 << 20;
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Lost);
        stop();

        QCOMPARE(frames("m7_side"), 2);
    }

    void givesACameraUpIfItIsNotToBeLookedFor()
    {
        m_plan.reconnects = false;
        start();
        send(0, 2);
        send(1, 2);
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Closed);
        QCOMPARE(m_session->state(), State::Recording); // the other goes on
        send(1, 2);
        QTRY_COMPARE(written(1), 4);
        stop();

        QCOMPARE(frames("m7_top"), 2);
        QCOMPARE(m_failures, (std::vector<std::pair<int, Code>>{{0, Code::Disconnected}}));
    }

    void countsTheLimitOverAllParts()
    {
        m_plan.maxFrames = 8;
        m_plan.cameras.pop_back();
        start();
        send(0, 5);
        QTRY_COMPARE(written(0), 5);
        m_wires[0]->sink.failed({Code::Disconnected, "/dev/video7", "gone"});
        QTRY_COMPARE(m_wires[0]->starts, 2);
        QTRY_COMPARE(camera(0).state(), SessionCamera::State::Recording);
        send(0, 5);
        QTRY_COMPARE(m_session->state(), State::Ready);

        QCOMPARE(frames("m7_part2"), 3);
    }

    void warnsOfLossesAndAFullQueue()
    {
        const auto log = std::make_shared<support::WriterLog>();
        log->isSlow = true;
        m_seams.recorder.createWriter =
            [log](const std::filesystem::path &,
                  const store::WriterOptions &) -> store::Result<std::unique_ptr<store::Writer>> {
            return std::unique_ptr<store::Writer>(std::make_unique<support::FakeWriter>(log));
        };
        m_plan.cameras.pop_back();
        m_plan.cameras[0].queueFrames = 4;
        start();
        send(0, 9);
        QTRY_COMPARE(m_notices,
                     (std::vector<Notice>{Notice::FramesDropped, Notice::QueueHalfFull}));
        log->isSlow = false;
        log->mayWrite.release(500);
        stop();

        QVERIFY(m_failures.empty());
        QCOMPARE(camera(0).counters().droppedByQueue + camera(0).counters().written, 9);
    }

private:
    // Losses may be told before, where the disk is slow.
    bool hasNoticed(Notice notice) const
    {
        return std::find(m_notices.begin(), m_notices.end(), notice) != m_notices.end();
    }
};

QTEST_GUILESS_MAIN(TestSessionCamera)
#include "tst_sessioncamera.moc"
