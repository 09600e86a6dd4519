// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/framemap.h"

#include <array>
#include <charconv>
#include <cmath>

namespace store {

namespace {

constexpr std::size_t mapBlock = 1 << 16; // bytes that are written at once

// The shortest text that is read back as the same number.
std::string shortestText(double value)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

} // namespace

Result<std::unique_ptr<FrameMap>> FrameMap::create(const std::filesystem::path &path, Of of,
                                                   std::size_t tiles)
{
    std::unique_ptr<FrameMap> map(new FrameMap);
    auto file = OutputFile::create(path, map->m_noReserve);
    if (!file)
        return file.error();
    map->m_file = std::move(*file);
    map->m_text = "frame,presentation_time";
    if (of != Of::OnePicture)
        map->m_text += ",index,number,time,chunk";
    if (of == Of::SeveralStores)
        map->m_text += ",shows";
    if (of != Of::OneStore)
        map->m_text += ",row,row_time";
    for (std::size_t tile = 1; tile <= tiles; ++tile)
        for (const char *column : {"index", "number", "time", "chunk", "shows"})
            map->m_text += std::string(",") + column + '_' + std::to_string(tile);
    map->m_text += '\n';
    return map;
}

void FrameMap::addPlace(std::optional<double> shown)
{
    m_text += std::to_string(m_frames++) + ',' + (shown ? shortestText(*shown) : std::string());
}

void FrameMap::addFrame(const FrameId &frame, int chunk)
{
    m_text += ',' + std::to_string(frame.index.value) + ',' + std::to_string(frame.number.value) +
              ',' + shortestText(frame.time.seconds) + ',' + std::to_string(chunk);
}

Result<void> FrameMap::add(const FrameId &frame, int chunk, std::optional<double> shown)
{
    addPlace(shown);
    addFrame(frame, chunk);
    return endLine();
}

void FrameMap::addShown(const FrameId &frame, int chunk, AlignedFrame::Kind kind)
{
    if (kind == AlignedFrame::Kind::Black)
        m_text += ",,,,";
    else
        addFrame(frame, chunk);
    m_text += kind == AlignedFrame::Kind::Own    ? ",own"
              : kind == AlignedFrame::Kind::Held ? ",held"
                                                 : ",black";
}

Result<void> FrameMap::add(const FrameId &frame, int chunk, std::optional<double> shown,
                           const MapRow &row)
{
    addPlace(shown);
    addShown(frame, chunk, row.kind);
    m_text += ',' + std::to_string(row.row) + ',' + shortestText(row.time.seconds);
    return endLine();
}

Result<void> FrameMap::add(std::span<const Tile> tiles, std::optional<double> shown,
                           const MapRow &row)
{
    addPlace(shown);
    m_text += ',' + std::to_string(row.row) + ',' + shortestText(row.time.seconds);
    for (const Tile &tile : tiles)
        addShown(tile.frame, tile.chunk, tile.kind);
    return endLine();
}

Result<void> FrameMap::endLine()
{
    m_text += '\n';
    return m_text.size() < mapBlock ? Result<void>() : flush();
}

Result<void> FrameMap::flush()
{
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(m_text.data());
    if (!m_file->write({bytes, m_text.size()}))
        return *m_file->error();
    m_text.clear();
    return {};
}

Result<void> FrameMap::finish()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (!m_file->sync() || !m_file->close())
        return *m_file->error();
    return {};
}

} // namespace store
