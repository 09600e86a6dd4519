// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/session.h"

#include "model/view/storepath.h"
#include "model/workerpool.h"

#include <utility>

namespace model {

namespace {

std::filesystem::path toPath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

QString toQString(const std::filesystem::path &path)
{
    return QString::fromStdU16String(path.u16string());
}

Session::Ways waysOfReader(const std::filesystem::path &cache)
{
    const auto whole = [cache](const std::filesystem::path &path, const std::stop_token &stop) {
        return store::Reader::open(path, stop, cache);
    };
    const auto start = [cache](const std::filesystem::path &path, const std::stop_token &stop) {
        return store::Reader::openStart(path, stop, cache);
    };
    return {whole, start};
}

} // namespace

Session::Session(WorkerPool &pool, const QString &indexCache, QObject *parent)
    : Session(pool, waysOfReader(toPath(indexCache)), parent)
{}

Session::Session(WorkerPool &pool, Ways ways, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_ways(std::move(ways))
{}

Session::~Session()
{
    m_opening.request_stop();
    m_starting.request_stop();
}

void Session::open(const QString &path)
{
    m_opening.request_stop();
    m_starting.request_stop();
    m_openingPath = path;
    if (m_ways.start)
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
    auto job = [open = m_ways.whole,
                path = toPath(path)](const std::stop_token &stop) -> store::Result<Opened> {
        auto reader = open(findStore(path), stop);
        if (!reader)
            return reader.error();
        auto gaps = std::make_shared<const GapList>(GapList::find((*reader)->index(), stop));
        return Opened{std::move(*reader), std::move(gaps)};
    };
    auto report = [this, path](store::Result<Opened> result) {
        finishOpening(path, std::move(result));
    };
    m_opening = m_pool.run(this, std::move(job), report);
}

void Session::showStart(std::shared_ptr<const store::Reader> reader)
{
    m_reader = std::move(reader);
    m_gaps = std::make_shared<const GapList>();
    m_path = toQString(m_reader->directory());
    emit opened();
}

void Session::finishOpening(const QString &path, store::Result<Opened> result)
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
    const bool hadStart = hasStartOnly() && m_reader->directory() == result->reader->directory();
    m_reader = std::move(result->reader);
    m_gaps = std::move(result->gaps);
    m_path = toQString(m_reader->directory());
    setState(State::Open);
    if (hadStart)
        emit extended();
    else
        emit opened();
    keepIndex();
}

// A cache that cannot be written costs time, nothing else.
void Session::keepIndex()
{
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
    m_reader.reset();
    m_gaps.reset();
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
