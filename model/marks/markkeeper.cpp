// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markkeeper.h"

#include "model/paths.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <type_traits>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

static_assert(std::is_constructible_v<SavedMarksResult, store::Error>); // of a job that throws

constexpr auto delay = 400ms; // so that typing is one change of the file

} // namespace

MarkKeeper::MarkKeeper(WorkerPool &pool, MarkList &list, const QString &directory, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_list(list)
    , m_directory(directory)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &MarkKeeper::saveNow);
    connect(&list, &MarkList::edited, this, [this] {
        m_isDirty = true;
        m_delay.start();
    });
}

MarkKeeper::Place MarkKeeper::placeOf(const fs::path &path) const
{
    return path == m_places.inRecording ? Place::Recording : Place::User;
}

void MarkKeeper::showPlaceOf(const fs::path &path)
{
    if (std::exchange(m_place, placeOf(path)) != m_place)
        emit placeChanged();
}

bool MarkKeeper::isSettled() const
{
    return !m_isDirty && !m_writing && m_waiting.empty() && m_unsaved.empty();
}

void MarkKeeper::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_loading.request_stop();
    if (m_isDirty && m_writing)
        m_waiting.push_back(saving());
    saveNow();
    m_reader = reader && reader->index().frameCount() > 0 ? reader : nullptr;
    m_places = m_reader ? markPlaces(*m_reader, m_directory) : MarkPlaces{};
    m_known = {};
    ++m_opening;
    m_isDirty = false;
    m_hasFailed = false;
    m_isReading = m_reader != nullptr;
    m_list.reset({});
    if (m_reader && !m_writing) // else it may be the same file
        load();
}

void MarkKeeper::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    if (m_reader)
        m_reader = reader;
}

void MarkKeeper::load()
{
    auto job = [reader = m_reader,
                places = m_places](const std::stop_token &stop) -> store::Result<FoundMarks> {
        return findMarks(places, reader->index(), stop);
    };
    m_loading.request_stop();
    m_loading = m_pool.run(this, std::move(job),
                           [this](const store::Result<FoundMarks> &found) { takeLoaded(found); });
}

void MarkKeeper::takeLoaded(const store::Result<FoundMarks> &found)
{
    m_isReading = false;
    m_known = {found ? found->path : m_places.ofUser, {}};
    m_place = placeOf(m_known.path);
    if (!found)
        emit failed(toText(m_known.path), found.error());
    else if (const auto *error = std::get_if<MarkFileError>(&found->file))
        tell(found->path, *error);
    else
        m_known.file = std::get<MarkFile>(found->file);
    m_list.reset(m_known.file.marks);
    emit placeChanged();
    emit ready();
    if (!m_known.file.strays.empty())
        emit strayed(static_cast<int>(m_known.file.strays.size()));
    if (found && found->hidden > 0)
        emit foundMore(static_cast<int>(found->hidden));
}

void MarkKeeper::tell(const fs::path &path, const MarkFileError &error)
{
    if (const auto *failure = std::get_if<store::Error>(&error))
        emit failed(toText(path), *failure);
    else
        emit refused(toText(path), std::get<MarkCsvError>(error));
}

void MarkKeeper::setPlace(Place place)
{
    if (!isReady() || place == m_place)
        return;
    m_place = place;
    m_isDirty = true;
    saveNow();
    emit placeChanged();
}

MarkKeeper::Saving MarkKeeper::saving() const
{
    fs::path to = m_known.path;
    if (m_place != placeOf(to))
        to = m_place == Place::User ? m_places.ofUser : m_places.inRecording;
    return {m_reader, m_places, m_list.marks(), m_known, to, m_opening};
}

void MarkKeeper::saveNow()
{
    m_delay.stop();
    std::move(m_unsaved.begin(), m_unsaved.end(), std::back_inserter(m_waiting));
    m_unsaved.clear();
    if (m_writing)
        return;
    if (m_isDirty && isReady()) {
        m_isDirty = false;
        start(saving());
    } else if (!m_waiting.empty()) {
        goOn();
    }
}

void MarkKeeper::start(Saving saving)
{
    m_writing = std::make_shared<const Saving>(std::move(saving));
    auto job = [saving = m_writing](const std::stop_token &) {
        const auto &[reader, places, marks, known, to, opening] = *saving;
        return to == known.path ? saveMarks(places, marks, known, reader->index())
                                : moveMarks(places, marks, known, to, reader->index());
    };
    m_pool.run(this, std::move(job),
               [this](SavedMarksResult result) { finish(std::move(result)); });
}

bool MarkKeeper::isOpen(const Saving &saving) const
{
    return isReady() && saving.opening == m_opening;
}

void MarkKeeper::finish(SavedMarksResult result)
{
    const auto saving = std::exchange(m_writing, nullptr);
    if (const auto *error = std::get_if<MarkFileError>(&result)) {
        tell(saving->to, *error);
        takeFailed(*saving);
    } else {
        takeSaved(*saving, std::get<SavedMarks>(std::move(result)));
    }
    goOn();
}

void MarkKeeper::goOn()
{
    if (!m_waiting.empty()) {
        Saving next = std::move(m_waiting.front());
        m_waiting.pop_front();
        return start(std::move(next));
    }
    if (m_isReading)
        load();
    if (m_isDirty && !m_hasFailed)
        m_delay.start();
    else
        emit settled();
}

// A file that could not be moved is tried where it was.
void MarkKeeper::takeFailed(Saving saving)
{
    const bool isMove = saving.to != saving.known.path;
    if (isOpen(saving)) {
        m_isDirty = true;
        m_hasFailed = !isMove;
        if (isMove)
            showPlaceOf(m_known.path);
        return;
    }
    saving.to = saving.known.path;
    const bool isOutdated =
        std::any_of(m_waiting.begin(), m_waiting.end(),
                    [&saving](const Saving &later) { return later.opening == saving.opening; });
    if (!isOutdated)
        m_unsaved.push_back(std::move(saving));
}

// What others have added meanwhile joins the list, unless that has changed once more: then it does
// with the next saving.
void MarkKeeper::takeSaved(const Saving &saving, SavedMarks saved)
{
    if (saved.left)
        emit failed(toText(saved.left->path), *saved.left);
    KnownMarks ours = saved.known;
    if (saved.isMerged) {
        ours.file.marks = saving.marks;
        ours.file.status.reset();
    }
    for (Saving &later : m_waiting) {
        if (later.opening != saving.opening)
            continue;
        if (later.to == saving.to)
            later.to = ours.path;
        later.known = ours;
    }
    if (!isOpen(saving))
        return;
    m_hasFailed = false;
    if (m_place == placeOf(saving.to))
        showPlaceOf(saved.known.path);
    m_known = m_isDirty ? std::move(ours) : std::move(saved.known);
    if (saved.isMerged && !m_isDirty)
        m_list.reset(m_known.file.marks);
}

} // namespace model
