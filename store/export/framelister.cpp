// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/framelister.h"

#include "store/reader.h"

#include <algorithm>
#include <utility>

namespace store {

FrameLister::FrameLister(const Reader &reader, const ExportOrder &order)
    : m_isRow(order.rows.has_value())
{
    m_tiles.push_back({&reader, ExportRows(reader, order.frames, order.rows)});
    if (!m_isRow)
        return;
    for (std::size_t i = 0; i < order.beside.size(); ++i)
        m_tiles.push_back({order.beside[i].reader.get(), rowsBeside(order, i)});
}

Result<void> FrameLister::create(const std::filesystem::path &path)
{
    const bool isOnePicture = m_tiles.size() > 1;
    const auto of = isOnePicture ? FrameMap::Of::OnePicture
                    : m_isRow    ? FrameMap::Of::SeveralStores
                                 : FrameMap::Of::OneStore;
    auto map = FrameMap::create(path, of, isOnePicture ? m_tiles.size() : 0);
    if (!map)
        return map.error();
    m_map = std::move(*map);
    return {};
}

FrameMap::Tile FrameLister::tileAt(std::size_t tile, const ExportRows::Place &at,
                                   std::span<const RowPicture::Unread> unread) const
{
    using Kind = AlignedFrame::Kind;
    std::optional<FrameIndex> frame = at.frame;
    Kind kind = at.row->kind;
    const auto instead = std::find_if(unread.begin(), unread.end(),
                                      [tile](const auto &each) { return each.tile == tile; });
    if (instead != unread.end()) {
        frame = instead->held;
        kind = frame ? Kind::Held : Kind::Black;
    }
    if (!frame)
        return {{}, 0, Kind::Black};
    const ChunkIndex &index = m_tiles[tile].reader->index();
    return {index.frame(*frame), index.locate(*frame).chunk, kind};
}

Result<void> FrameLister::add(std::int64_t place, const ExportRows::Place &at,
                              std::optional<double> shown,
                              std::span<const RowPicture::Unread> unread)
{
    if (!m_map)
        return {};
    if (!at.row)
        return m_map->add(at.id, m_tiles.front().reader->index().locate(*at.frame).chunk, shown);
    std::vector<FrameMap::Tile> tiles{tileAt(0, at, unread)};
    for (std::size_t i = 1; i < m_tiles.size(); ++i)
        tiles.push_back(tileAt(i, m_tiles[i].rows.at(place), unread));
    if (tiles.size() > 1)
        return m_map->add(tiles, shown, *at.row);
    const auto &[frame, chunk, kind] = tiles.front();
    return m_map->add(frame, chunk, shown, {kind, at.row->row, at.row->time});
}

} // namespace store
