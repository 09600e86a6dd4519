// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/reaper.h"
#include "model/record/session/recordingsession.h"
#include "model/workerpool.h"
#include "store/extra/extradata.h"
#include "store/reader.h"
#include "tests/support/fakerecording.h"

#include <QDateTime>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

// A session of two fake cameras, "top" and "side", into stores that are real, and what its tests ask.
class SessionTest : public QObject
{
protected:
    using Code = store::Error::Code;
    using FakeCamera = support::FakeCamera;
    using Notice = model::SessionCamera::Notice;
    using State = model::RecordingSession::State;

    static constexpr std::uint64_t plenty = 1ULL << 40;
    static constexpr double forEver = 1e6; // seconds

    void setUp()
    {
        m_directory =
            std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/session XXXXXX"));
        m_free = plenty;
        m_refusedOpens = 0;
        m_openedTwice = false;
        m_wires = {std::make_shared<FakeCamera::Wire>(), std::make_shared<FakeCamera::Wire>()};
        m_wires[0]->id = QStringLiteral("fake:top");
        m_wires[1]->id = QStringLiteral("fake:side");
        m_wires[0]->identity = QStringLiteral("usb:top");
        m_seams = {};
        m_seams.firstRetryMs = 1;
        m_seams.leastPatience = forEver;
        m_seams.recorder.space = [available = &m_free](const std::filesystem::path &) {
            return std::filesystem::space_info{plenty, *available, *available};
        };
        m_seams.openCamera = [this](const QString &id) { return open(id); };
        m_plan = {};
        m_plan.folder = m_directory->filePath(QStringLiteral("recordings"));
        m_plan.name = QStringLiteral("{animal}");
        m_plan.metadata = {{"animal", "m7"}};
        for (const char *label : {"top", "side"}) {
            model::PlannedCamera camera;
            camera.id = QLatin1String("fake:") + QLatin1String(label);
            camera.label = QLatin1String(label);
            camera.writer.format = "npy";
            m_plan.cameras.push_back(camera);
        }
        m_notices.clear();
        m_failures.clear();
    }

    void tearDown()
    {
        m_session.reset();
        model::Reaper::instance().awaitAll(); // what reads the test's members
        m_pool.reset();
    }

    store::Result<std::unique_ptr<model::Camera>> open(const QString &id)
    {
        // On the pool; the test's thread waits meanwhile.
        if (m_refusedOpens > 0) {
            --m_refusedOpens;
            return store::Error{Code::NotFound, id.toStdString(), "no such camera"};
        }
        m_opened.push_back(id);
        const std::size_t at = id.endsWith(QStringLiteral("top")) ? 0 : 1;
        m_openedTwice = m_openedTwice || m_wires[at]->isRunning;
        return std::unique_ptr<model::Camera>(std::make_unique<FakeCamera>(m_wires[at]));
    }

    void makeSession()
    {
        m_pool = std::make_unique<model::WorkerPool>(1);
        m_session = std::make_unique<model::RecordingSession>(*m_pool, m_seams);
        connect(m_session.get(), &model::RecordingSession::noticed, this,
                [this](int, Notice notice) { m_notices.push_back(notice); });
        connect(m_session.get(), &model::RecordingSession::failed, this,
                [this](int camera, const store::Error &error) {
                    m_failures.emplace_back(camera, error.code);
                });
    }

    void prepare()
    {
        makeSession();
        m_session->prepare(m_plan.cameras);
        QTRY_COMPARE(m_session->state(), State::Ready);
    }

    void start()
    {
        prepare();
        startPrepared();
    }

    void startPrepared()
    {
        m_session->record(m_plan);
        QTRY_COMPARE(m_session->state(), State::Recording);
        for (const auto &one : m_session->cameras())
            QTRY_COMPARE(one->recorder().state(), model::Recorder::State::Recording);
    }

    void stop()
    {
        QSignalSpy ends(m_session.get(), &model::RecordingSession::finished);
        m_session->stop();
        QTRY_COMPARE(m_session->state(), State::Ready);
        QCOMPARE(ends.size(), 1);
    }

    void send(std::size_t wire, int frames)
    {
        for (int i = 0; i < frames; ++i)
            m_wires[wire]->send();
    }

    model::SessionCamera &camera(std::size_t at) { return *m_session->cameras()[at]; }
    int written(std::size_t at) { return static_cast<int>(camera(at).counters().written); }

    std::filesystem::path sessionFile() const
    {
        return (m_plan.folder + QStringLiteral("/m7") + QLatin1String(model::sessionSuffix))
            .toStdString();
    }

    std::shared_ptr<const store::Reader> reader(const char *name) const
    {
        const auto reader = store::Reader::open(
            (m_plan.folder + QLatin1Char('/') + QLatin1String(name)).toStdString());
        return reader ? *reader : nullptr;
    }

    int frames(const char *name) const
    {
        const auto store = reader(name);
        return store ? static_cast<int>(store->index().frameCount()) : -1;
    }

    store::Value metadata(const char *name) const
    {
        const auto store = reader(name);
        return store ? store->metadata().user : store::Value();
    }

    std::vector<store::Value> rowsWith(const char *name,
                                       const std::vector<const char *> &keys) const
    {
        std::vector<store::Value> rows;
        const auto all = store::readExtraRows(*reader(name), 0);
        for (const auto &row : all ? all->rows : std::vector<store::Value>()) {
            for (const char *key : keys) {
                if (row.contains(key))
                    rows.push_back(row);
            }
        }
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::atomic<std::uint64_t> m_free = plenty;
    std::atomic<int> m_refusedOpens = 0;
    QStringList m_opened;
    std::atomic<bool> m_openedTwice = false; // a camera that ran still
    std::vector<std::shared_ptr<FakeCamera::Wire>> m_wires;
    model::SessionSeams m_seams;
    model::SessionPlan m_plan;
    std::vector<Notice> m_notices;
    std::vector<std::pair<int, Code>> m_failures;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<model::RecordingSession> m_session;
};
