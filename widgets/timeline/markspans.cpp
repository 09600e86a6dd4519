// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/markspans.h"

#include <algorithm>

namespace widgets {

namespace {

QString inShort(const QString &text)
{
    constexpr qsizetype most = 80; // letters
    const QString line = text.simplified();
    return line.size() > most ? line.left(most - 1) + u'…' : line;
}

} // namespace

MarkSpans::MarkSpans(const std::vector<model::MarkList::Entry> &entries)
{
    std::int64_t furthest = -1;
    for (const auto &[id, mark, isRecorded] : entries) {
        const std::int64_t begin = mark.begin.index.value;
        const std::int64_t end = mark.end ? mark.end->index.value : begin;
        furthest = std::max(furthest, end);
        m_begins.push_back(begin);
        m_ends.push_back(end);
        m_furthest.push_back(furthest);
        m_sources.push_back(isRecorded ? Source::Recorder : Source::User);
        m_labels.append(isRecorded && mark.label.isEmpty() ? inShort(mark.text) : mark.label);
        Colour &colour = m_colours[static_cast<std::size_t>(isRecorded ? recorder : mark.colour)];
        if (!mark.end)
            colour.points.push_back(begin);
        else if (!colour.ranges.empty() && begin <= colour.ranges.back().second + 1)
            colour.ranges.back().second = std::max(colour.ranges.back().second, end);
        else
            colour.ranges.emplace_back(begin, end);
    }
}

// Each mark in sight is passed once: looked up for every stretch, a hundred thousand of them would be
// the dear part of painting.
std::vector<bool> MarkSpans::pointsBetween(int colour,
                                           const std::vector<std::int64_t> &borders) const
{
    const auto &points = m_colours[static_cast<std::size_t>(colour)].points;
    std::vector<bool> found(borders.size() - 1);
    auto at = std::lower_bound(points.begin(), points.end(), borders.front());
    for (std::size_t i = 0; i < found.size() && at != points.end(); ++i) {
        found[i] = *at < borders[i + 1];
        while (at != points.end() && *at < borders[i + 1])
            ++at;
    }
    return found;
}

std::vector<bool> MarkSpans::rangesBetween(int colour,
                                           const std::vector<std::int64_t> &borders) const
{
    const auto &ranges = m_colours[static_cast<std::size_t>(colour)].ranges;
    std::vector<bool> found(borders.size() - 1);
    auto at = std::lower_bound(ranges.begin(), ranges.end(), borders.front(),
                               [](const auto &r, std::int64_t frame) { return r.second < frame; });
    for (std::size_t i = 0; i < found.size(); ++i) {
        while (at != ranges.end() && at->second < borders[i])
            ++at;
        found[i] = at != ranges.end() && at->first < borders[i + 1];
    }
    return found;
}

QStringList MarkSpans::labels(store::FrameIndex from, store::FrameIndex to, int most,
                              Source source) const
{
    constexpr int mostLookedAt = 1000; // of those that begin before; many may have ended
    QStringList labels;
    const auto end = std::lower_bound(m_begins.begin(), m_begins.end(), to.value);
    int left = mostLookedAt;
    for (auto i = end - m_begins.begin() - 1; i >= 0 && labels.size() < most && left-- > 0; --i) {
        const auto place = static_cast<std::size_t>(i);
        if (m_furthest[place] < from.value)
            break;
        if (m_ends[place] >= from.value && m_sources[place] == source)
            labels.append(m_labels[i]);
    }
    return labels;
}

} // namespace widgets
