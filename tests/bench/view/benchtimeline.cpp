// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewerpage.h"
#include "model/timing/timingreport.h"
#include "tests/bench/resulttable.h"
#include "tests/bench/view/benchviews.h"
#include "tests/bench/view/benchwindow.h"
#include "widgets/timeline/markspans.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinepanel.h"

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

using Better = ResultTable::Better;

namespace {

constexpr std::int64_t gaps = 10'000;
constexpr std::int64_t marks = 100'000;

// As the recording's own, with gaps and late frames everywhere.
std::shared_ptr<const model::TimingReport> manyGaps(const store::ChunkIndex &index)
{
    const auto report = std::make_shared<model::TimingReport>(*model::makeTimingReport(index));
    report->gaps = report->late = report->breaks = report->pauses = model::FrameSet(report->frames);
    std::mt19937_64 random(3);
    const std::int64_t part = std::max<std::int64_t>(report->frames / gaps, 2);
    for (std::int64_t first = 1; first + part <= report->frames; first += part) {
        const store::FrameIndex at{first + static_cast<std::int64_t>(random() % (part - 1))};
        report->gaps.add(at);
        report->breaks.add(at);
        report->late.add({at.value + 1});
    }
    return report;
}

std::shared_ptr<const widgets::MarkSpans> manyMarks(const store::ChunkIndex &index)
{
    std::vector<model::MarkList::Entry> entries;
    const std::int64_t count = std::min(marks, index.frameCount());
    const std::int64_t part = index.frameCount() / count;
    for (std::int64_t i = 0; i < count; ++i) {
        model::MarkList::Entry entry;
        entry.id = i + 1;
        entry.mark.begin = index.frame({i * part});
        if (i % 2 == 0)
            entry.mark.end = index.frame({i * part + part / 2});
        entry.mark.colour = static_cast<int>(i % model::Mark::colourCount);
        entry.mark.label = QString::number(i);
        entries.push_back(entry);
    }
    return std::make_shared<widgets::MarkSpans>(entries);
}

} // namespace

// Both timelines are painted wholly anew each time.
bool benchTimeline(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    widgets::TimelinePanel &panel = *window.page().timelines();
    const store::ChunkIndex &index = window.reader().index();
    widgets::TimelineContent content;
    content.timing = manyGaps(index);
    for (const store::ChunkIndex::Chunk &chunk : index.chunks())
        content.chunks.append({chunk.number,
                               chunk.first,
                               chunk.count,
                               {},
                               index.time(chunk.first).seconds,
                               index.time({chunk.first.value + chunk.count - 1}).seconds});
    panel.setContent(content);
    const auto spans = manyMarks(index);
    panel.setMarks(spans);
    panel.showAll();
    const double begin = panel.window().begin();
    const double whole = panel.window().span();
    struct Zoom
    {
        const char *name;
        double seconds; // 0: all
    };
    for (const Zoom &zoom :
         {Zoom{"whole", 0}, {"day", 86'400}, {"hour", 3'600}, {"minute", 60}, {"second", 1}}) {
        const double span = zoom.seconds > 0 ? zoom.seconds : whole;
        if (span > whole)
            continue;
        std::vector<double> times;
        for (int i = 0; i < options.repaints; ++i) {
            const double from = begin + (whole - span) * (i + 1) / (options.repaints + 1);
            panel.window().show(from, from + span);
            panel.setMarks(spans);
            Stopwatch stopwatch;
            panel.overview()->repaint();
            panel.detail()->repaint();
            times.push_back(stopwatch.elapsedMs());
        }
        table.add({QString("timelines repainted, ") + zoom.name, "ms", medianOf(times), "goal", 4,
                   Better::Less, 1});
    }
    panel.showAll();
    return true;
}
