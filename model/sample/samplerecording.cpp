// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sample/samplerecording.h"

#include "model/sample/sample.h"
#include "model/workerpool.h"

#include <chrono>

namespace model {

SampleRecording::SampleRecording(WorkerPool &pool, QString directory, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_directory(std::move(directory))
{
    m_timer.setInterval(std::chrono::milliseconds(100));
    connect(&m_timer, &QTimer::timeout, this,
            [this] { emit progressed(*m_done * 100 / SampleOptions().frames); });
}

SampleRecording::~SampleRecording()
{
    m_stop.request_stop();
}

void SampleRecording::prepare()
{
    if (isRunning())
        return;
    m_done = std::make_shared<std::atomic<int>>(0);
    auto job = [directory = m_directory.toStdString(),
                done = m_done](const std::stop_token &stop) -> store::Result<QString> {
        const auto path = makeSample(directory, SampleOptions(), done, stop);
        if (!path)
            return path.error();
        return QString::fromStdString(path->string());
    };
    auto deliver = [this](const store::Result<QString> &result) { finish(result); };
    m_stop = m_pool.run(this, job, deliver);
    m_timer.start();
    emit runningChanged(true);
}

void SampleRecording::cancel()
{
    if (!isRunning())
        return;
    m_stop.request_stop();
    m_timer.stop();
    emit runningChanged(false);
}

void SampleRecording::finish(const store::Result<QString> &result)
{
    m_timer.stop();
    emit runningChanged(false);
    if (result)
        emit ready(*result);
    else
        emit failed(result.error());
}

} // namespace model
