// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/session.h"

#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "model/place/storepath.h"
#include "model/timing/timingreport.h"
#include "model/workerpool.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr std::chrono::milliseconds usualLookInterval{1000};

Session::Ways waysOfReader(const std::filesystem::path &cache)
{
    const auto whole = [cache](const std::filesystem::path &path, const std::stop_token &stop) {
        return openRecording(path, stop, cache);
    };
    const auto start = [cache](const std::filesystem::path &path, const std::stop_token &stop) {
        return store::Reader::openStart(path, stop, cache);
    };
    const auto again =
        [](const store::Reader &reader,
           const std::stop_token &stop) -> store::Result<std::shared_ptr<const store::Reader>> {
        if (!reader.hasGrown())
            return std::shared_ptr<const store::Reader>();
        return reader.refreshed(stop);
    };
    return {whole, start, again};
}

// Whether all frames of `before` are in `now` at their places, so that a view can stay as it is.
bool extends(const store::ChunkIndex &now, const store::ChunkIndex &before)
{
    const auto old = before.chunks();
    const auto chunks = now.chunks();
    if (old.empty() || chunks.size() < old.size())
        return false;
    const store::ChunkIndex::Chunk &last = chunks[old.size() - 1];
    return std::equal(old.begin(), old.end() - 1, chunks.begin()) &&
           last.number == old.back().number && last.count >= old.back().count;
}

} // namespace

Session::Session(WorkerPool &pool, const QString &indexCache, Role role, QObject *parent)
    : Session(pool, waysOfReader(toPath(indexCache)), role, parent)
{}

Session::Session(WorkerPool &pool, Ways ways, Role role, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_ways(std::move(ways))
    , m_role(role)
    , m_lateFactor(TimingReport::defaultLateFactor)
{
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(usualLookInterval);
    connect(&m_lookTimer, &QTimer::timeout, this, &Session::lookAgain);
}

Session::~Session()
{
    m_opening.request_stop();
    m_starting.request_stop();
    m_looking.request_stop();
    m_timingSearch.request_stop();
}

void Session::setLookInterval(std::chrono::milliseconds interval)
{
    m_lookTimer.setInterval(interval);
}

void Session::setLateFactor(double factor)
{
    factor = std::clamp(factor, minLateFactor, maxLateFactor);
    if (factor == m_lateFactor)
        return;
    m_lateFactor = factor;
    if (m_reader && m_reader->isComplete())
        findTiming();
}

void Session::open(const QString &path)
{
    m_opening.request_stop();
    m_starting.request_stop();
    m_openingPath = path;
    if (m_ways.start && m_role == Role::Main)
        startStart(path);
    startWhole(path);
    setState(State::Opening);
}

void Session::startStart(const QString &path)
{
    auto job = [open = m_ways.start, path = toPath(path)](const std::stop_token &stop) {
        return open(findStore(path), stop);
    };
    auto report = [this](store::Result<std::shared_ptr<const store::Reader>> start) {
        if (start && *start)
            showStart(std::move(*start));
    };
    m_starting = m_pool.run(this, std::move(job), report);
}

void Session::startWhole(const QString &path)
{
    auto job = [open = m_ways.whole, path = toPath(path)](const std::stop_token &stop) {
        return open(findStore(path), stop);
    };
    auto report = [this, path](store::Result<std::shared_ptr<const store::Reader>> result) {
        finishOpening(path, std::move(result));
    };
    using Priority = WorkerPool::Priority;
    m_opening = m_pool.run(this, std::move(job), report,
                           m_role == Role::Main ? Priority::Normal : Priority::Background);
}

void Session::showStart(std::shared_ptr<const store::Reader> reader)
{
    stopLooking();
    m_reader = std::move(reader);
    m_timingSearch.request_stop();
    m_timing.reset();
    m_path = toText(m_reader->directory());
    emit opened();
}

void Session::finishOpening(const QString &path,
                            store::Result<std::shared_ptr<const store::Reader>> result)
{
    m_starting.request_stop();
    m_openingPath.clear();
    if (!result) {
        if (hasStartOnly())
            letGo();
        setState(restingState());
        emit openFailed(path, result.error());
        return;
    }
    show(std::move(*result));
    keepIndex();
}

void Session::show(std::shared_ptr<const store::Reader> whole)
{
    stopLooking();
    const bool hadStart = hasStartOnly() && m_reader->directory() == whole->directory();
    m_reader = std::move(whole);
    m_timingSearch.request_stop();
    m_timing.reset();
    m_path = toText(m_reader->directory());
    setState(State::Open);
    if (hadStart)
        emit extended();
    else
        emit opened();
    findTiming();
    lookLater();
}

void Session::adopt(std::shared_ptr<const store::Reader> reader)
{
    cancelOpening();
    show(std::move(reader));
}

void Session::lookLater()
{
    if (m_reader && m_reader->isComplete() && m_reader->isLocked() && m_ways.again)
        m_lookTimer.start();
}

void Session::stopLooking()
{
    m_lookTimer.stop();
    m_looking.request_stop();
}

// By a worker: even listing a directory may take long on a disk far away.
void Session::lookAgain()
{
    auto look = [again = m_ways.again, reader = m_reader](const std::stop_token &stop) {
        return again(*reader, stop);
    };
    auto report = [this](store::Result<std::shared_ptr<const store::Reader>> now) {
        if (now && *now)
            take(std::move(*now));
        lookLater();
    };
    m_looking = m_pool.run(this, std::move(look), report);
}

void Session::take(std::shared_ptr<const store::Reader> now)
{
    const bool isMore = extends(now->index(), m_reader->index());
    m_reader = std::move(now);
    if (!isMore)
        m_timing.reset();
    if (isMore)
        emit grown();
    else
        emit opened();
    findTiming();
    if (m_reader && !m_reader->isLocked())
        keepIndex();
}

void Session::findTiming()
{
    const bool isClosed = !m_reader; // by who heard of it
    if (isClosed || m_role == Role::Beside)
        return;
    m_timingSearch.request_stop();
    auto find = [reader = m_reader, factor = m_lateFactor](const std::stop_token &stop) {
        auto report = makeTimingReport(reader->index(), factor, stop);
        return report ? std::make_shared<const TimingReport>(std::move(*report)) : nullptr;
    };
    auto take = [this](std::shared_ptr<const TimingReport> report) {
        if (!report)
            return;
        m_timing = std::move(report);
        emit timed();
    };
    m_timingSearch = m_pool.run(this, std::move(find), take, WorkerPool::Priority::Background);
}

// A cache that cannot be written costs time, nothing else.
void Session::keepIndex()
{
    if (!m_reader)
        return;
    auto keep = [reader = m_reader](const std::stop_token &) {
        return static_cast<bool>(reader->keepIndex());
    };
    m_pool.run(
        this, std::move(keep), [](bool) {}, WorkerPool::Priority::Background);
}

void Session::cancelOpening()
{
    m_opening.request_stop();
    m_starting.request_stop();
    m_openingPath.clear();
    if (hasStartOnly())
        letGo();
    setState(restingState());
}

void Session::letGo()
{
    stopLooking();
    m_reader.reset();
    m_timingSearch.request_stop();
    m_timing.reset();
    m_path.clear();
    emit closed();
}

void Session::close()
{
    m_opening.request_stop(); // before anybody hears of it and asks for another
    m_starting.request_stop();
    m_openingPath.clear();
    if (m_reader)
        letGo();
    setState(restingState());
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace model
