// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exporttogether.h"

#include "store/align/alignment.h"
#include "store/export/exportset.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace model {

namespace {

using SharedIndex = std::shared_ptr<const store::ChunkIndex>;

SharedIndex indexOf(const std::shared_ptr<const store::Reader> &reader)
{
    return {reader, &reader->index()};
}

std::vector<std::shared_ptr<const store::Reader>> readersOf(const ExportTask &task)
{
    std::vector<std::shared_ptr<const store::Reader>> readers{task.reader};
    for (const ExportBeside &beside : task.beside)
        readers.push_back(beside.reader);
    return readers;
}

store::Result<store::Alignment> align(const ExportTask &task, const std::stop_token &stop)
{
    if (task.pairBy == PairBy::Time) {
        std::vector<store::TimedStore> stores{{indexOf(task.reader), 0.0}};
        for (const ExportBeside &beside : task.beside)
            stores.push_back({indexOf(beside.reader), beside.offset.seconds});
        return store::Alignment::byTime(std::move(stores), task.choice.missing, stop);
    }
    if (auto checked = store::checkNumbersRise(readersOf(task)); !checked)
        return checked.error();
    std::vector<SharedIndex> stores{indexOf(task.reader)};
    std::vector<std::int64_t> offsets{0};
    for (const ExportBeside &beside : task.beside) {
        stores.push_back(indexOf(beside.reader));
        offsets.push_back(beside.offset.frames);
    }
    return store::Alignment::byNumber(std::move(stores), task.choice.missing, stop,
                                      std::move(offsets));
}

// Whether the row shows a frame of its own of the first, one of these.
bool hasOneOf(const store::Alignment &alignment, std::int64_t row,
              const store::FrameStretch &frames)
{
    const store::AlignedFrame shown = alignment.at(row, 0);
    return shown.kind == store::AlignedFrame::Kind::Own && shown.index.value >= frames.begin &&
           shown.index.value < frames.end;
}

// The rows from the first that has one of the frames to the last, of each stretch and each once.
std::vector<store::FrameStretch> rowsOf(const ExportTask &task, const store::Alignment &alignment)
{
    std::vector<store::FrameStretch> rows;
    if (alignment.rowCount() == 0)
        return rows;
    for (const store::FrameStretch &frames : task.frames) {
        std::int64_t begin = alignment.rowOf(0, {frames.begin}); // or near it, where it has none
        std::int64_t end = alignment.rowOf(0, {frames.end - 1}) + 1;
        if (!rows.empty())
            begin = std::max(begin, rows.back().end);
        while (begin < end && !hasOneOf(alignment, begin, frames))
            ++begin;
        while (end > begin && !hasOneOf(alignment, end - 1, frames))
            --end;
        if (begin < end)
            rows.push_back({begin, end});
    }
    return rows;
}

struct Look
{
    store::PictureCut cut;
    std::optional<store::PictureChange> change;
};

// Of the task's own recording, or one beside it: how long a pixel is is known of the first only.
Look lookOf(const ExportTask &task, const ExportBeside *beside = nullptr)
{
    PictureDisplay display = beside ? beside->display : task.display;
    Look look{cutOf(task.choice, display), std::nullopt};
    if (!task.choice.isDisplayed)
        return look;
    display.overlay = task.choice.overlay;
    display.overlay.scaleBar = display.overlay.scaleBar && !beside;
    look.change = displayedPictures(display, look.cut);
    return look;
}

store::ExportSummary sumOf(std::vector<store::ExportSummary> made, const ExportTask &task)
{
    store::ExportSummary sum = std::move(made.front());
    sum.target = task.target;
    sum.map.clear();
    for (std::size_t i = 1; i < made.size(); ++i) {
        sum.missing += made[i].missing;
        sum.bytes += made[i].bytes;
        sum.bentTimes = std::max(sum.bentTimes, made[i].bentTimes);
        sum.isExact = sum.isExact && made[i].isExact;
        sum.isDecoded = sum.isDecoded && made[i].isDecoded;
        sum.problems.insert(sum.problems.end(), made[i].problems.begin(), made[i].problems.end());
    }
    return sum;
}

} // namespace

store::Result<store::ExportSummary>
runTogether(const ExportTask &task, const store::Progress &progress, const std::stop_token &stop)
{
    auto alignment = align(task, stop);
    if (!alignment)
        return alignment.error();
    auto rows = rowsOf(task, *alignment);
    if (rows.empty())
        return store::Error{store::Error::Code::InvalidArgument, task.reader->directory(),
                            "it and the others have no frames that belong together there"};
    const auto shared = std::make_shared<const store::Alignment>(*std::move(alignment));
    store::ExportOrder order = orderOf(task);
    order.frames = store::FrameChoice(std::move(rows), task.choice.every);
    if (task.choice.together == ExportTogether::OnePicture) {
        order.rows = store::AlignedRows{shared, 0, store::rowsPerSecond(*shared, order.frames)};
        order.change = lookOf(task).change;
        for (const ExportBeside &beside : task.beside) {
            const Look look = lookOf(task, &beside);
            order.beside.push_back({beside.reader, look.change, look.cut});
        }
        return store::exportFrames(*task.reader, order, progress, stop);
    }
    store::ExportSetOrder set;
    set.order = std::move(order);
    set.order.overwrites = false; // a folder of several is always new
    set.alignment = shared;
    const auto readers = readersOf(task);
    const std::vector<std::string> names = store::exportNames(readers);
    for (std::size_t i = 0; i < readers.size(); ++i) {
        const Look look = i == 0 ? lookOf(task) : lookOf(task, &task.beside[i - 1]);
        set.members.push_back({readers[i], names[i], look.change, look.cut});
    }
    auto made = store::exportSet(set, progress, stop);
    if (!made)
        return made.error();
    return sumOf(*std::move(made), task);
}

} // namespace model
