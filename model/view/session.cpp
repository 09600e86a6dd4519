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

store::Result<std::shared_ptr<const store::Reader>> openReader(const std::filesystem::path &path,
                                                               const std::stop_token &stop)
{
    return store::Reader::open(path, stop);
}

} // namespace

Session::Session(WorkerPool &pool, QObject *parent)
    : Session(pool, openReader, parent)
{}

Session::Session(WorkerPool &pool, Open open, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_open(std::move(open))
{}

Session::~Session()
{
    m_opening.request_stop();
}

void Session::open(const QString &path)
{
    auto job = [open = m_open,
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

    m_opening.request_stop();
    m_openingPath = path;
    m_opening = m_pool.run(this, std::move(job), report);
    setState(State::Opening);
}

void Session::finishOpening(const QString &path, store::Result<Opened> result)
{
    m_openingPath.clear();
    if (!result) {
        setState(restingState());
        emit openFailed(path, result.error());
        return;
    }
    m_reader = std::move(result->reader);
    m_gaps = std::move(result->gaps);
    m_path = toQString(m_reader->directory());
    setState(State::Open);
    emit opened();
}

void Session::cancelOpening()
{
    m_opening.request_stop();
    m_openingPath.clear();
    setState(restingState());
}

void Session::close()
{
    const bool wasOpen = m_reader != nullptr;
    m_reader.reset();
    m_gaps.reset();
    m_path.clear();
    cancelOpening();
    if (wasOpen)
        emit closed();
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace model
