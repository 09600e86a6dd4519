// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportorder.h"
#include "store/export/exportrows.h"
#include "store/export/framemap.h"
#include "store/export/rowsource.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace store {

// Lists the places of an export in its frame map, if it has one.
class FrameLister
{
public:
    // What they read outlives it.
    FrameLister(const Reader &reader, const ExportOrder &order);

    Result<void> create(const std::filesystem::path &path); // else nothing is listed

    // `at`: what stands at the place; `unread`: what it shows instead.
    Result<void> add(std::int64_t place, const ExportRows::Place &at, std::optional<double> shown,
                     std::span<const RowPicture::Unread> unread = {});

    FrameMap *map() { return m_map.get(); } // null: there is none
    Result<void> finish() { return m_map ? m_map->finish() : Result<void>(); }

private:
    struct Tile
    {
        const Reader *reader;
        ExportRows rows;
    };

    FrameMap::Tile tileAt(std::size_t tile, const ExportRows::Place &at,
                          std::span<const RowPicture::Unread> unread) const;

    std::vector<Tile> m_tiles; // the first is the store; others only in one picture
    bool m_isRow; // of several stores
    std::unique_ptr<FrameMap> m_map;
};

} // namespace store
