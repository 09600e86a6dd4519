// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/reaper.h"
#include "model/record/recorder.h"
#include "tests/support/fakerecording.h"

#include <QTest>

#include <memory>

// A recorder with a fake camera and a fake writer, and what its tests ask.
class RecorderTest : public QObject
{
protected:
    using FakeCamera = support::FakeCamera;
    using State = model::Recorder::State;

    void setUp()
    {
        m_wire = std::make_shared<FakeCamera::Wire>();
        m_log = std::make_shared<support::WriterLog>();
        m_options = {};
        m_options.directory = QStringLiteral("/tmp/no store");
        m_options.writer.format = "png";
        model::RecorderSeams seams;
        seams.createWriter =
            [log = m_log](
                const std::filesystem::path &,
                const store::WriterOptions &) -> store::Result<std::unique_ptr<store::Writer>> {
            return std::unique_ptr<store::Writer>(std::make_unique<support::FakeWriter>(log));
        };
        seams.space = [](const std::filesystem::path &) {
            return std::filesystem::space_info{1ULL << 40, 1ULL << 40, 1ULL << 40};
        };
        m_recorder = std::make_unique<model::Recorder>(std::move(seams));
    }

    void tearDown()
    {
        m_log->mayWrite.release(500);
        m_recorder.reset();
        model::Reaper::instance().awaitAll();
    }

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

    std::shared_ptr<FakeCamera::Wire> m_wire;
    std::shared_ptr<support::WriterLog> m_log;
    model::RecordingOptions m_options;
    std::unique_ptr<model::Recorder> m_recorder;
};
