// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/recordingsession.h"

#include "store/storelock.h"
#include "tests/model/record/session/sessiontest.h"

using namespace model;

class TestRecordingSession : public SessionTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void recordsSeveralCamerasIntoOneNamedSet()
    {
        start();
        send(0, 5);
        send(1, 7);
        QTRY_COMPARE(written(0) + written(1), 12);
        stop();

        QCOMPARE(frames("m7_top"), 5);
        QCOMPARE(frames("m7_side"), 7);
        const store::Value top = metadata("m7_top");
        QCOMPARE(top["animal"].get<std::string>(), std::string("m7"));
        QCOMPARE(top["session"]["camera"].get<std::string>(), std::string("top"));
        QCOMPARE(top["session"]["device"].get<std::string>(), std::string("usb:top"));
        QVERIFY(top["session"]["id"] == metadata("m7_side")["session"]["id"]);
        const auto record = readSession(sessionFile());
        QVERIFY(record);
        QVERIFY(*record == withUuids(m_session->result(), sessionFile()));
        QCOMPARE(record->tracks[0].parts[0].uuid.size(), 32U);
        QCOMPARE(record->id, top["session"]["id"].get<std::string>());
        QVERIFY(record->endTime >= record->startTime && record->startTime > 1e9);
        QCOMPARE(record->tracks.size(), 2U);
        const std::vector<SessionRecord::Part> side{
            {"m7_side", 7, true, record->tracks[1].parts[0].uuid}};
        QCOMPARE(record->tracks[1].parts, side);
        QVERIFY(m_failures.empty());
    }

    void recordsAgainWithoutOpeningTheCamerasAnew()
    {
        start();
        send(0, 3);
        QTRY_COMPARE(written(0), 3);
        stop();
        m_plan.name = QStringLiteral("again");
        startPrepared();
        send(0, 4);
        QTRY_COMPARE(written(0), 4);
        stop();

        QCOMPARE(frames("again_top"), 4);
        QCOMPARE(m_wires[0]->starts, 1);
    }

    void whatIsStoppedWhileItStartsDoesNotBegin()
    {
        prepare();
        QSignalSpy starts(m_session.get(), &model::RecordingSession::started);
        m_session->record(m_plan);
        QCOMPARE(m_session->state(), State::Starting);
        m_session->stop();
        QTRY_COMPARE(m_session->state(), State::Ready);
        QCOMPARE(starts.size(), 0);
        startPrepared(); // the next one does
        stop();
    }

    void keepsNotesAndMarksWithTheNewestFrame()
    {
        start();
        send(0, 5);
        send(1, 5);
        QTRY_COMPARE(written(0) + written(1), 10);
        m_session->addNote(QStringLiteral("it sneezed"));
        m_session->addMark(QStringLiteral("light on"));
        send(0, 5);
        send(1, 5);
        QTRY_COMPARE(written(0) + written(1), 20);
        stop();

        for (const char *name : {"m7_top", "m7_side"}) {
            const auto rows = rowsWith(name, {"note", "mark"});
            QCOMPARE(rows.size(), 2U);
            QCOMPARE(rows[0]["note"].get<std::string>(), std::string("it sneezed"));
            QCOMPARE(rows[0]["frame_index"].get<int>(), 4);
            QCOMPARE(rows[1]["mark"].get<std::string>(), std::string("light on"));
            QCOMPARE(rows[1]["frame_index"].get<int>(), 4);
            QVERIFY(rows[1]["note_time"].get<double>() > 1e9);
        }
    }

    void stopsAtItsLimit_data()
    {
        QTest::addColumn<bool>("isTime");
        QTest::addRow("of frames") << false;
        QTest::addRow("of time") << true;
    }

    void stopsAtItsLimit()
    {
        QFETCH(bool, isTime);
        if (isTime)
            m_plan.maxSeconds = 2;
        else
            m_plan.maxFrames = 20;
        start();
        send(0, 30);
        send(1, 30); // ten a second
        QTRY_COMPARE(m_session->state(), State::Ready);

        QCOMPARE(frames("m7_top"), 20);
        QCOMPARE(frames("m7_side"), 20);
    }

    void refusesAPlanThatCannotBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("secondLabel");
        QTest::addColumn<QString>("required");
        QTest::addColumn<quint64>("available");
        QTest::addColumn<Code>("code");
        const QString side = QStringLiteral("side");
        const QString name = QStringLiteral("x");
        QTest::addRow("name") << QStringLiteral("{owner}") << side << "" << quint64(plenty)
                              << Code::InvalidArgument;
        QTest::addRow("labels") << name << "top"
                                << "" << quint64(plenty) << Code::InvalidArgument;
        QTest::addRow("metadata") << name << side << "owner" << quint64(plenty)
                                  << Code::InvalidArgument;
        QTest::addRow("disk") << name << side << "" << quint64(100) << Code::DiskFull;
        QTest::addRow("disk for seconds")
            << name << side << "" << quint64((128U << 20U) + 10000) << Code::DiskFull;
    }

    void refusesAPlanThatCannotBe()
    {
        QFETCH(QString, name);
        QFETCH(QString, secondLabel);
        QFETCH(QString, required);
        QFETCH(quint64, available);
        QFETCH(Code, code);
        m_plan.name = name;
        m_plan.cameras[1].label = secondLabel;
        if (!required.isEmpty())
            m_plan.fields.push_back({required, MetadataField::Kind::Text, true});
        m_free = available;
        prepare();
        QSignalSpy refusals(m_session.get(), &RecordingSession::refused);
        m_session->record(m_plan);
        QTRY_COMPARE(refusals.size(), 1);

        QCOMPARE(refusals[0][0].value<StartRefusal>().error.code, code);
        QCOMPARE(m_session->state(), State::Ready);
        QVERIFY(QDir(m_plan.folder).isEmpty());
        QVERIFY(m_wires[0]->isRunning);
    }

    void theRecordOfAnotherSessionIsKept()
    {
        m_plan.name = QStringLiteral("m7_{camera}");
        start();
        stop();
        for (model::PlannedCamera &camera : m_plan.cameras)
            camera.label += QLatin1Char('2'); // the stores' names are free
        prepare();
        QSignalSpy refusals(m_session.get(), &RecordingSession::refused);
        m_session->record(m_plan);
        QTRY_COMPARE(refusals.size(), 1);

        QCOMPARE(refusals[0][0].value<StartRefusal>().error.code, Code::AlreadyExists);
    }

    void whatCameToItsEndIsNotLookedFor()
    {
        start();
        send(0, 3);
        QTRY_COMPARE(written(0), 3);
        m_wires[0]->sink.ended();
        QTRY_COMPARE(m_session->cameras()[0]->state(), model::SessionCamera::State::Closed);
        stop();

        QCOMPARE(m_wires[0]->starts, 1);
        QCOMPARE(m_session->result().tracks[0].parts.size(), 1U);
        QVERIFY(m_session->result().tracks[0].gaps.empty());
    }

    void refusesATargetThatIsTaken()
    {
        QVERIFY(QDir().mkpath(m_plan.folder + QStringLiteral("/m7_side")));
        const auto lock =
            store::StoreLock::create((m_plan.folder + QStringLiteral("/m7_side")).toStdString());
        QVERIFY(lock);
        prepare();
        QSignalSpy refusals(m_session.get(), &RecordingSession::refused);
        m_session->record(m_plan);
        QTRY_COMPARE(refusals.size(), 1);

        QCOMPARE(refusals[0][0].value<StartRefusal>().error.code, Code::Busy);
        QVERIFY(!QDir(m_plan.folder + QStringLiteral("/m7_top")).exists());
    }

    void tellsHowLongTheDiskWillLast()
    {
        prepare();
        QSignalSpy starts(m_session.get(), &RecordingSession::started);
        m_session->record(m_plan);
        QTRY_COMPARE(starts.size(), 1);
        const auto forecast = starts[0][0].value<DiskForecast>();

        QCOMPARE(forecast.bytesFree, plenty);
        QCOMPARE(forecast.bytesPerSecond, 2 * 16 * 8 * 10.0);
        QCOMPARE(forecast.reserve, 128ULL << 20);
    }

    void saysWhichCameraIsRefused()
    {
        m_wires[1]->refusal = store::Error{Code::Busy, "/dev/video7", "in use"};
        makeSession();
        m_session->prepare(m_plan.cameras);
        QTRY_COMPARE(m_session->state(), State::Ready);

        QCOMPARE(m_failures, (std::vector<std::pair<int, Code>>{{1, Code::Busy}}));
        QSignalSpy refusals(m_session.get(), &RecordingSession::refused);
        m_session->record(m_plan);
        QTRY_COMPARE(refusals.size(), 1);
    }

    void closesEveryStoreWhenDestroyed()
    {
        start();
        send(0, 5);
        send(1, 6);
        m_session.reset();
        Reaper::instance().awaitAll();

        QCOMPARE(frames("m7_top"), 5);
        QCOMPARE(frames("m7_side"), 6);
        QCOMPARE(store::lockState((m_plan.folder + QStringLiteral("/m7_side")).toStdString()),
                 store::LockState::None);
    }
};

QTEST_GUILESS_MAIN(TestRecordingSession)
#include "tst_recordingsession.moc"
