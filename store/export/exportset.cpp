// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportset.h"

#include "store/export/exportframes.h"
#include "store/export/exportkind.h"
#include "store/export/exporttarget.h"
#include "store/index/tellapart.h"

#include <algorithm>
#include <exception>
#include <set>

namespace store {

namespace {

namespace fs = std::filesystem;

Error wrongSet(const ExportSetOrder &set, const char *why)
{
    return {Error::Code::InvalidArgument, set.order.target, why};
}

Result<void> checkSet(const ExportSetOrder &set)
{
    const ExportOrder &order = set.order;
    if (!order.map.empty() || !order.hasMap)
        return wrongSet(set, "each of several stores has a frame map beside it");
    if (set.members.empty() || set.members.size() != set.alignment->storeCount())
        return wrongSet(set, "it has other stores than are aligned");
    if (order.overwrites)
        return wrongSet(set, "the folder of several stores is a new one");
    std::set<std::string> names;
    for (const ExportSetOrder::Member &member : set.members)
        if (member.name.empty() || !names.insert(member.name).second)
            return wrongSet(set, "each of several stores needs a name of its own");
    return {};
}

// As it is found once the folder has its name.
fs::path outside(const fs::path &place, const ExportTarget &folder)
{
    return place.empty() ? place : folder.target() / place.lexically_relative(folder.workplace());
}

Result<ExportSummary> exportMember(const ExportSetOrder &set, std::size_t i,
                                   const ExportTarget &folder, const Progress &progress,
                                   const std::stop_token &stop)
{
    const ExportSetOrder::Member &member = set.members[i];
    ExportOrder order = set.order;
    order.target = folder.workplace() / (member.name + infoOf(order.kind).extension);
    order.change = member.change;
    order.cut = member.cut.value_or(order.cut);
    order.overwrites = false;
    order.rows = AlignedRows{set.alignment, i, rowsPerSecond(*set.alignment, set.order.frames)};
    const std::int64_t each = 1'000'000; // however often one goes over its frames
    const auto part = [&](std::int64_t done, std::int64_t total) {
        const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
        const auto here = static_cast<std::int64_t>(share * each);
        progress(static_cast<std::int64_t>(i) * each + here, std::ssize(set.members) * each);
    };
    auto made = exportFrames(*member.reader, order, progress ? Progress(part) : Progress(), stop);
    if (!made)
        return folder.seenFromOutside(made.error());
    made->target = outside(made->target, folder);
    made->map = outside(made->map, folder);
    for (Error &problem : made->problems)
        problem = folder.seenFromOutside(problem);
    return made;
}

} // namespace

std::vector<std::string> exportNames(const std::vector<std::shared_ptr<const Reader>> &readers)
{
    std::vector<std::string> names;
    for (const auto &reader : readers) {
        const std::string usual = reader->directory().filename().string();
        std::string name = usual;
        for (int i = 2; std::find(names.begin(), names.end(), name) != names.end(); ++i)
            name = usual + '_' + std::to_string(i);
        names.push_back(std::move(name));
    }
    return names;
}

Result<void> checkNumbersRise(const std::vector<std::shared_ptr<const Reader>> &readers)
{
    for (const auto &reader : readers)
        if (!numbersRise(reader->index()))
            return Error{Error::Code::InvalidArgument, reader->directory(),
                         "its frame numbers start anew, so that they do not say which frames of "
                         "several recordings belong together; times do"};
    return {};
}

double rowsPerSecond(const Alignment &alignment, const FrameChoice &rows)
{
    constexpr std::int64_t mostLooked = 2000; // rows
    std::vector<double> intervals;
    const std::int64_t first = rows.count() > 0 ? rows.at(0).value : 0;
    const std::int64_t end = std::min(first + mostLooked, alignment.rowCount());
    for (std::int64_t row = first + 1; row < end; ++row) {
        const double interval =
            alignment.commonTime(row).seconds - alignment.commonTime(row - 1).seconds;
        if (interval > 0.0)
            intervals.push_back(interval);
    }
    if (intervals.empty())
        return 0.0;
    const auto middle = intervals.begin() + std::ssize(intervals) / 2;
    std::nth_element(intervals.begin(), middle, intervals.end());
    return 1.0 / *middle;
}

Result<std::vector<ExportSummary>> exportSet(const ExportSetOrder &set, const Progress &progress,
                                             const std::stop_token &stop)
try {
    if (auto checked = checkSet(set); !checked)
        return checked.error();
    auto folder = ExportTarget::begin(set.order.target, ExportTarget::Kind::Folder, false);
    if (!folder)
        return folder.error();
    std::vector<ExportSummary> summaries;
    for (std::size_t i = 0; i < set.members.size(); ++i) {
        auto made = exportMember(set, i, *folder, progress, stop);
        if (!made)
            return made.error();
        if (made->frames != set.order.frames.count())
            return Error{Error::Code::Io, made->target,
                         "it has another number of frames than was asked for"};
        summaries.push_back(*std::move(made));
    }
    if (auto completed = folder->complete(); !completed) {
        folder->undo();
        return completed.error();
    }
    folder->settle();
    return summaries;
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, set.order.target, exception.what()};
}

} // namespace store
