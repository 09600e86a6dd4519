// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

namespace model {

class WorkerPool;

// The sample recording, made on the pool when it is wanted for the first time.
//
// Lives on the GUI thread; the pool outlives it.
class SampleRecording : public QObject
{
    Q_OBJECT

public:
    SampleRecording(WorkerPool &pool, QString directory, QObject *parent = nullptr);
    ~SampleRecording() override; // stops

    bool isRunning() const { return m_timer.isActive(); }

public slots:
    void prepare(); // ready() or failed() follows; nothing if it runs
    void cancel(); // neither follows

signals:
    void runningChanged(bool running);
    void progressed(int percent);
    void ready(const QString &directory);
    void failed(const store::Error &error);

private:
    void finish(const store::Result<QString> &result);

    WorkerPool &m_pool;
    QString m_directory;
    std::shared_ptr<std::atomic<int>> m_done;
    std::stop_source m_stop{std::nostopstate};
    QTimer m_timer; // runs as long as the job
};

} // namespace model
