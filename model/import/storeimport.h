// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"
#include "store/operate/convert.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace model {

class WorkerPool;

// Makes a recording of something else, after saying what will come of it.
//
// Lives on the GUI thread.
class StoreImport : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString source;
        QString destination; // the new recording's folder
        store::ConvertOptions options;
    };

    // What looking found; the errors are those of the source and of the destination.
    struct Outlook
    {
        std::optional<store::ConversionPlan> plan;
        std::optional<store::Error> sourceError;
        std::optional<store::Error> destinationError;
    };

    // Looks on `pool`, and takes a thread of `longPool` for as long as it makes one. Both outlive *this.
    StoreImport(WorkerPool &pool, WorkerPool &longPool, QObject *parent = nullptr);
    ~StoreImport() override; // stops, and leaves nothing half made

    void look(const Request &request); // looked() follows, for the newest only

    bool isRunning() const { return m_timer.isActive(); }
    void start(const Request &request); // REQUIRES: !isRunning(). finished() or failed() follows
    void cancel(); // failed() follows, with Cancelled; at once where it waits for a thread

signals:
    void looked(const model::StoreImport::Outlook &outlook);
    void progressed(qint64 done, qint64 total); // frames; total is 0 as long as it is not known
    void finished(const store::Conversion &result, const QString &destination);
    void failed(const store::Error &error);

private:
    struct Counts;

    WorkerPool &m_pool;
    WorkerPool &m_longPool;
    std::stop_source m_looking{std::nostopstate};
    std::stop_source m_running{std::nostopstate};
    std::stop_source m_queued{std::nostopstate}; // the pool's, of the same
    std::shared_ptr<Counts> m_counts;
    QTimer m_timer; // runs as long as the job
};

} // namespace model
