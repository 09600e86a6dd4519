// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/storeaccess.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/common/errortext.h"
#include "app/common/indexcachepath.h"
#include "model/place/sessionrecording.h"
#include "store/extra/extratablecsv.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {

std::shared_ptr<const store::Reader> openStore(const QString &path, Output &output)
{
    const std::string cache = QFile::encodeName(indexCachePath()).toStdString();
    const auto reader = model::openRecording(QFile::encodeName(path).toStdString(), {}, cache);
    if (!reader) {
        output.fail(reader.error());
        return nullptr;
    }
    static_cast<void>((*reader)->keepIndex()); // it only costs time if it cannot be kept
    return *reader;
}

void sayProblems(const store::Reader &reader, Output &output)
{
    for (const store::ChunkProblem &problem : reader.problems())
        output.say(ErrorText::sentence(problem.error));
}

std::string reasonOf(const store::Error &error, const std::filesystem::path &directory)
{
    return error.path.lexically_relative(directory).string() + ": " + error.detail;
}

bool isBrokenBefore(const store::Reader &reader, std::int64_t next)
{
    const store::ChunkIndex &index = reader.index();
    const int after =
        next < index.frameCount() ? index.locate({next}).chunk : std::numeric_limits<int>::max();
    const int before = next > 0 ? index.locate({next - 1}).chunk : -1;
    const auto &problems = reader.problems();
    return std::any_of(problems.begin(), problems.end(), [&](const store::ChunkProblem &problem) {
        return problem.chunk > before && problem.chunk < after;
    });
}

template<typename T, typename Parse>
bool FrameSelection::read(const Arguments &arguments, const Option &option, Parse parse,
                          Bounds<T> &bounds, Output &output)
{
    const auto text = arguments.text(option.name);
    if (!text)
        return true;
    const QStringList sides = text->split(QLatin1Char(':'));
    const auto side = [&](qsizetype i) { return parse(sides[i]); };
    bool isValid = sides.size() == 2;
    if (isValid) {
        bounds = {side(0), side(1)};
        isValid = (bounds.begin || sides[0].isEmpty()) && (bounds.end || sides[1].isEmpty()) &&
                  (!bounds.begin || !bounds.end || *bounds.begin <= *bounds.end);
    }
    if (!isValid)
        output.usage(Commands::tr("--%1 needs a range A:B, A not above B, each side may be empty, "
                                  "not \"%2\".")
                         .arg(QLatin1String(option.name), *text));
    return isValid;
}

std::optional<FrameSelection> FrameSelection::parse(const Arguments &arguments, Output &output)
{
    FrameSelection selection;
    if (!read(arguments, numbersOption, parseInteger, selection.m_numbers, output) ||
        !read(arguments, timesOption, parseSeconds, selection.m_times, output))
        return std::nullopt;
    selection.m_indexes = arguments.range(rangeOption.name);
    selection.m_isLimited = selection.m_indexes != IndexRange() || !selection.m_numbers.isEmpty() ||
                            !selection.m_times.isEmpty();
    return selection;
}

bool FrameSelection::contains(const store::FrameId &frame) const
{
    const bool inRange = frame.index.value >= m_indexes.begin.value_or(0) &&
                         frame.index.value < m_indexes.end.value_or(INT64_MAX);
    return inRange && m_numbers.contain(frame.number.value) && m_times.contain(frame.time.seconds);
}

bool FrameSelection::touchesProblem(const store::Reader &reader) const
{
    const auto &problems = reader.problems();
    return std::any_of(problems.begin(), problems.end(), [&](const store::ChunkProblem &problem) {
        return touches(reader.index(), problem.chunk);
    });
}

bool FrameSelection::touches(const store::ChunkIndex &index, int chunk) const
{
    const auto chunks = index.chunks();
    const auto place = std::find_if(chunks.begin(), chunks.end(),
                                    [chunk](const auto &known) { return known.number >= chunk; });
    if (place == chunks.end())
        return mayReach(index, index.frameCount());
    if (place->number > chunk)
        return mayReach(index, place->first.value);
    for (std::int64_t i = place->first.value; i < place->first.value + place->count; ++i)
        if (contains(index.frame({i})))
            return true;
    return false;
}

// Whether what is asked for may lie between frame `next` and the one before it.
bool FrameSelection::mayReach(const store::ChunkIndex &index, std::int64_t next) const
{
    const std::int64_t count = index.frameCount();
    bool reaches = first(count) < next || first(count) == 0;
    reaches = reaches && (last(count) > next || last(count) == count);
    if (next > 0) {
        const store::FrameId before = index.frame({next - 1});
        reaches = reaches && m_numbers.reachBeyond(before.number.value) &&
                  m_times.reachBeyond(before.time.seconds);
    }
    if (next < count) {
        const store::FrameId after = index.frame({next});
        reaches = reaches && m_numbers.beginBefore(after.number.value) &&
                  m_times.beginBefore(after.time.seconds);
    }
    return reaches;
}

std::string exactNumber(double value)
{
    return store::exactText(value);
}

std::string exactJson(double value)
{
    if (std::isnan(value))
        return "null";
    if (std::isinf(value))
        return value < 0 ? "-1e999" : "1e999";
    return exactNumber(value);
}

store::FrameStretch framesOfChunks(const Arguments &arguments, const store::ChunkIndex &index)
{
    const IndexRange range = arguments.range("chunks");
    store::FrameStretch frames{index.frameCount(), 0};
    for (const store::ChunkIndex::Chunk &chunk : index.chunks()) {
        const bool isAsked = chunk.number >= range.begin.value_or(chunk.number) &&
                             chunk.number < range.end.value_or(std::int64_t(chunk.number) + 1);
        if (!isAsked)
            continue;
        frames.begin = std::min(frames.begin, chunk.first.value);
        frames.end = std::max(frames.end, chunk.first.value + chunk.count);
    }
    return frames.begin < frames.end ? frames : store::FrameStretch();
}

} // namespace app
