// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/marklist.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace widgets {

// Where the marks of a recording stand, for drawing a hundred thousand without asking for each. A
// value; never changes.
class MarkSpans
{
public:
    // The "colour" of what was noted while it was recorded.
    static constexpr int recorder = model::Mark::colourCount;

    MarkSpans() = default;
    explicit MarkSpans(const std::vector<model::MarkList::Entry> &entries); // in order, as there

    bool isEmpty() const { return m_begins.empty(); }
    // Of one colour, for each stretch of frames from a border up to the next: whether a point stands,
    // or a range lies, in it. A range lies in an empty stretch, too, if it goes on to both sides.
    // REQUIRES: borders, rising, at least one.
    std::vector<bool> pointsBetween(int colour, const std::vector<std::int64_t> &borders) const;
    std::vector<bool> rangesBetween(int colour, const std::vector<std::int64_t> &borders) const;

    enum class Source { User, Recorder };
    // What the marks that touch [from, to) are called, the last ones to begin first; at most `most`. Of
    // what was noted while it was recorded, the words.
    QStringList labels(store::FrameIndex from, store::FrameIndex to, int most,
                       Source source = Source::User) const;

private:
    struct Colour
    {
        std::vector<std::int64_t> points; // rising
        std::vector<std::pair<std::int64_t, std::int64_t>> ranges; // first, last; apart, rising
    };

    std::array<Colour, model::Mark::colourCount + 1> m_colours;
    std::vector<std::int64_t> m_begins; // of all marks, rising
    std::vector<std::int64_t> m_ends; // parallel: each one's last frame
    std::vector<std::int64_t> m_furthest; // parallel: the last of it and those before
    QStringList m_labels; // parallel
    std::vector<Source> m_sources; // parallel
};

} // namespace widgets
