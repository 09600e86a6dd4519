// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewdata.h"

#include "app/common/errortext.h"
#include "model/axis/zonetime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

// The first frame of the first chunk after `chunk`.
store::FrameIndex placeOf(int chunk, const store::ChunkIndex &index)
{
    for (const store::ChunkIndex::Chunk &other : index.chunks()) {
        if (other.number >= chunk)
            return other.first;
    }
    return {index.frameCount()};
}

// Between two chunks a recording goes on, unless the time between them is longer than from frame to
// frame.
void closeSeams(QList<widgets::TimelineContent::Chunk> &chunks, double interval)
{
    constexpr double usualMost = 1.5; // intervals
    for (qsizetype i = 0; i + 1 < chunks.size(); ++i) {
        const double pause = chunks[i + 1].begin - chunks[i].end;
        if (chunks[i].count > 0 && chunks[i + 1].count > 0 && pause > 0 &&
            pause <= usualMost * interval)
            chunks[i].end = chunks[i + 1].begin;
    }
}

// A chunk of which no frame is known stands where the next one begins.
widgets::TimelineContent::Chunk unreadable(int chunk, const QString &sentence,
                                           const store::ChunkIndex &index)
{
    const auto place = placeOf(chunk, index);
    const auto last = index.frameCount() - 1;
    const double time = last < 0 ? 0.0 : index.time({std::min(place.value, last)}).seconds;
    return {chunk, place, 0, sentence, time, time};
}

// The sentence names the file without its directory: that is the recording's.
model::Problem damage(const store::ChunkProblem &problem)
{
    store::Error inside = problem.error;
    inside.path = inside.path.filename();
    return {model::Problem::Kind::Damage, problem.chunk, ErrorText::happened(inside),
            ErrorText::wayOut(inside), ErrorText::escaped(problem.error.path)};
}

model::Problem lockedRemark(store::LockState state)
{
    if (state == store::LockState::Unknown)
        return {
            model::Problem::Kind::Remark,
            {},
            QCoreApplication::translate("app::ViewData",
                                        "The recording was not closed; whether a program is still "
                                        "recording cannot be found out here."),
            QCoreApplication::translate("app::ViewData", "What it has written so far is shown."),
            {}};
    const bool isHeld = state == store::LockState::Held;
    return {model::Problem::Kind::Remark,
            {},
            isHeld ? QCoreApplication::translate("app::ViewData", "A program is recording here.")
                   : QCoreApplication::translate("app::ViewData", "The recording was interrupted."),
            isHeld ? QCoreApplication::translate("app::ViewData",
                                                 "What it has written so far is shown.")
                   : QCoreApplication::translate("app::ViewData",
                                                 "What can be verified is shown; \"framehouse-cli "
                                                 "recover\" makes the recording whole."),
            {}};
}

model::Problem metadataRemark(const std::string &warning)
{
    return {model::Problem::Kind::Remark,
            {},
            QCoreApplication::translate("app::ViewData", "Unusual metadata: %1")
                .arg(ErrorText::escaped(QString::fromStdString(warning))),
            {},
            {}};
}

model::Problem ignored(const std::filesystem::path &file)
{
    return {model::Problem::Kind::Ignored,
            {},
            QCoreApplication::translate("app::ViewData", "%1 is no part of the recording.")
                .arg(ErrorText::escaped(file.filename())),
            QCoreApplication::translate("app::ViewData", "It was passed over; nothing is missing."),
            ErrorText::escaped(file)};
}

model::ZoneTime zoneOf(const store::Reader &reader)
{
    return model::ZoneTime(QString::fromStdString(reader.metadata().timezone));
}

QString placeText(store::FrameNumber frame, const QString &time) // empty: it is no date
{
    QString number = QLocale().toString(qlonglong(frame.value));
    if (time.isEmpty())
        return number;
    //: The number and the time of a frame
    return QCoreApplication::translate("app::ViewData", "%1 · %2").arg(number, time);
}

} // namespace

QString recordingKey(const store::Reader &reader)
{
    const std::string &uuid = reader.metadata().uuid;
    return QString::fromStdString(uuid.empty() ? reader.directory().string() : uuid);
}

widgets::FrameLookup frameLookup(const std::shared_ptr<const store::Reader> &reader)
{
    if (!reader || reader->index().frameCount() == 0)
        return {};
    widgets::FrameLookup lookup;
    lookup.count = reader->index().frameCount();
    lookup.interval = reader->index().medianInterval();
    if (const auto range = reader->index().range(); range && std::isfinite(range->minTime.seconds))
        lookup.timeRange = {range->minTime.seconds, range->maxTime.seconds};
    lookup.frame = [reader](store::FrameIndex index) { return reader->index().frame(index); };
    lookup.findNumber = [reader](store::FrameNumber n) { return reader->index().find(n); };
    lookup.nearestNumber = [reader](store::FrameNumber n) { return reader->index().nearest(n); };
    lookup.nearestTime = [reader](store::FrameTime t) { return reader->index().nearest(t); };
    lookup.times = [reader](store::FrameIndex first, std::span<double> room) {
        reader->index().times(first, room);
    };
    return lookup;
}

widgets::TimelineContent timelineContent(const store::Reader &reader,
                                         const std::vector<store::ChunkProblem> &foundLater,
                                         std::shared_ptr<const model::TimingReport> timing,
                                         std::shared_ptr<const model::AuditTrail> audit)
{
    const store::ChunkIndex &index = reader.index();
    widgets::TimelineContent content;
    for (const store::ChunkIndex::Chunk &chunk : index.chunks())
        content.chunks.append({chunk.number,
                               chunk.first,
                               chunk.count,
                               {},
                               index.time(chunk.first).seconds,
                               index.time({chunk.first.value + chunk.count - 1}).seconds});
    std::vector<store::ChunkProblem> problems = foundLater;
    problems.insert(problems.end(), reader.problems().begin(), reader.problems().end());
    for (const store::ChunkProblem &problem : problems) { // those of opening say most
        const QString sentence = ErrorText::sentence(problem.error);
        const auto chunk = std::find_if(content.chunks.begin(), content.chunks.end(),
                                        [&](const auto &c) { return c.number == problem.chunk; });
        if (chunk != content.chunks.end())
            chunk->problem = sentence;
        else
            content.chunks.append(unreadable(problem.chunk, sentence, index));
    }
    std::stable_sort(content.chunks.begin(), content.chunks.end(),
                     [](const auto &a, const auto &b) { return a.number < b.number; });
    closeSeams(content.chunks, index.medianInterval());
    content.timing = std::move(timing);
    content.audit = std::move(audit);
    return content;
}

QString placeText(const store::Reader &reader, const store::FrameId &frame)
{
    return placeText(frame.number, zoneOf(reader).dateTimeText(frame.time));
}

QStringList shorterPlaceTexts(const store::Reader &reader, const store::FrameId &frame)
{
    const model::ZoneTime zone = zoneOf(reader);
    const QString time = zone.timeText(frame.time);
    if (time.isEmpty())
        return {};
    return {placeText(frame.number, time), time, zone.timeText(frame.time, 0)};
}

store::FrameIndex frameOfChunk(int chunk, const store::ChunkIndex &index)
{
    return {std::min(placeOf(chunk, index).value, index.frameCount() - 1)};
}

std::vector<model::Problem> problemsOf(const store::Reader &reader,
                                       const std::vector<store::ChunkProblem> &late)
{
    std::vector<model::Problem> problems;
    for (const store::ChunkProblem &problem : reader.problems())
        problems.push_back(damage(problem));
    for (const store::ChunkProblem &problem : late)
        problems.push_back(damage(problem));
    if (reader.isLocked())
        problems.push_back(lockedRemark(reader.lockState()));
    for (const std::string &warning : reader.metadata().warnings)
        problems.push_back(metadataRemark(warning));
    for (const std::string &file : reader.ignoredFiles())
        problems.push_back(ignored(reader.directory() / file));
    return problems;
}

} // namespace app
