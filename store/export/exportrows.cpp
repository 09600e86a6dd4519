// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportrows.h"

#include "store/reader.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace store {

ExportRows::ExportRows(const Reader &reader, const FrameChoice &frames,
                       std::optional<AlignedRows> rows)
    : m_reader(&reader)
    , m_frames(&frames)
    , m_rows(std::move(rows))
{}

ExportRows::Place ExportRows::at(std::int64_t place) const
{
    const FrameIndex at = m_frames->at(place);
    if (!m_rows)
        return {at, m_reader->index().frame(at), std::nullopt};
    const Alignment &alignment = *m_rows->alignment;
    const std::int64_t row = at.value;
    const AlignedFrame shown = alignment.at(row, m_rows->store);
    Place found;
    found.row = MapRow{shown.kind, row, alignment.commonTime(row)};
    if (shown.kind == AlignedFrame::Kind::Black) {
        found.id.number = alignment.number(row, m_rows->store).value_or(FrameNumber());
    } else {
        found.frame = shown.index;
        found.id = m_reader->index().frame(shown.index);
    }
    found.id.time = found.row->time;
    return found;
}

double ExportRows::usualRate() const
{
    const double rate = m_rows ? m_rows->frameRate : m_reader->frameRate();
    return rate / static_cast<double>(m_frames->every());
}

std::optional<FrameIndex> ExportRows::ownAt(std::int64_t row) const
{
    const AlignedFrame shown = m_rows->alignment->at(row, m_rows->store);
    return shown.kind == AlignedFrame::Kind::Own ? std::optional(shown.index) : std::nullopt;
}

// Between the frames of its own that come before and after these rows: what is held there could be the
// chunk's.
bool ExportRows::isBetweenRows(int chunk) const
{
    const ChunkIndex &index = m_reader->index();
    const std::int64_t one = m_frames->at(0).value;
    const std::int64_t other = m_frames->at(count() - 1).value;
    std::optional<FrameIndex> before;
    for (std::int64_t row = std::min(one, other); row > 0 && !before; --row)
        before = ownAt(row - 1);
    std::optional<FrameIndex> after;
    for (std::int64_t row = std::max(one, other) + 1; row < m_rows->alignment->rowCount() && !after;
         ++row)
        after = ownAt(row);
    return (!before || chunk > index.locate(*before).chunk) &&
           (!after || chunk < index.locate(*after).chunk);
}

bool ExportRows::isAmong(int chunk) const
{
    if (m_rows)
        return isBetweenRows(chunk);
    const ChunkIndex &index = m_reader->index();
    const FrameIndex first = m_frames->at(0);
    const FrameIndex last = m_frames->at(count() - 1);
    const bool isFromStart = first.value == 0;
    const bool isToEnd = last.value >= index.frameCount() - m_frames->every();
    const int low = isFromStart ? std::numeric_limits<int>::min() : index.locate(first).chunk;
    const int high = isToEnd ? std::numeric_limits<int>::max() : index.locate(last).chunk;
    return chunk > low && chunk < high;
}

ExportRows rowsBeside(const ExportOrder &order, std::size_t i)
{
    AlignedRows rows = *order.rows;
    rows.store += i + 1;
    return {*order.beside[i].reader, order.frames, std::move(rows)};
}

} // namespace store
