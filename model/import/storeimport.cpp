// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/import/storeimport.h"

#include "model/paths.h"
#include "model/workerpool.h"
#include "store/file.h"

#include <atomic>
#include <chrono>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;
using Code = store::Error::Code;

// What stands against a new recording there.
std::optional<store::Error> destinationError(const fs::path &destination)
{
    const auto parent = store::fileStatus(destination.parent_path() / ".");
    if (!parent)
        return store::Error{parent.error().code, destination.parent_path(), parent.error().detail};
    const auto status = store::fileStatus(destination);
    if (!status)
        return status.error().code == Code::NotFound ? std::optional<store::Error>()
                                                     : status.error();
    const auto entries = store::listDirectory(destination);
    if (entries && entries->empty())
        return std::nullopt;
    return store::Error{Code::AlreadyExists, destination, "it is no empty folder"};
}

StoreImport::Outlook lookAt(const StoreImport::Request &request, const std::stop_token &stop)
{
    StoreImport::Outlook outlook;
    if (!request.source.isEmpty()) {
        auto plan = store::planConversion(toPath(request.source), request.options, stop);
        if (plan)
            outlook.plan = *plan;
        else
            outlook.sourceError = plan.error();
    }
    if (!request.destination.isEmpty())
        outlook.destinationError = destinationError(toPath(request.destination));
    return outlook;
}

} // namespace

struct StoreImport::Counts
{
    std::atomic<std::int64_t> done = 0;
    std::atomic<std::int64_t> total = 0;
    std::atomic<bool> hasBegun = false;
};

StoreImport::StoreImport(WorkerPool &pool, WorkerPool &longPool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_longPool(longPool)
{
    m_timer.setInterval(std::chrono::milliseconds(100));
    connect(&m_timer, &QTimer::timeout, this,
            [this] { emit progressed(m_counts->done, m_counts->total); });
}

StoreImport::~StoreImport()
{
    m_looking.request_stop();
    m_running.request_stop();
}

void StoreImport::look(const Request &request)
{
    m_looking.request_stop();
    auto job = [request](const std::stop_token &stop) { return lookAt(request, stop); };
    auto deliver = [this](const Outlook &outlook) { emit looked(outlook); };
    m_looking = m_pool.run(this, std::move(job), deliver);
}

// The stop is the job's own, not the pool's, which would deliver nothing.
void StoreImport::start(const Request &request)
{
    m_counts = std::make_shared<Counts>();
    m_running = std::stop_source();
    auto job = [request, counts = m_counts, stop = m_running.get_token()](
                   const std::stop_token &ended) -> store::Result<store::Conversion> {
        counts->hasBegun = true;
        std::stop_source both;
        const std::stop_callback first(stop, [&] { both.request_stop(); });
        const std::stop_callback second(ended, [&] { both.request_stop(); });
        const auto progress = [&](std::int64_t done, std::int64_t total) {
            counts->done = done;
            counts->total = total;
        };
        return store::convert(toPath(request.source), toPath(request.destination), request.options,
                              progress, both.get_token());
    };
    auto deliver = [this, destination =
                              request.destination](const store::Result<store::Conversion> &result) {
        m_timer.stop();
        if (result)
            emit finished(*result, destination);
        else
            emit failed(result.error());
    };
    m_queued = m_longPool.run(this, std::move(job), deliver);
    m_timer.start();
}

void StoreImport::cancel()
{
    m_running.request_stop();
    if (!isRunning() || m_counts->hasBegun)
        return;
    m_queued.request_stop(); // should it begin now, it ends at once and nothing is delivered
    m_timer.stop();
    emit failed({Code::Cancelled, {}, "stopped before it began"});
}

} // namespace model
