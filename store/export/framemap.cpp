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

Result<std::unique_ptr<FrameMap>> FrameMap::create(const std::filesystem::path &path)
{
    std::unique_ptr<FrameMap> map(new FrameMap);
    auto file = OutputFile::create(path, map->m_noReserve);
    if (!file)
        return file.error();
    map->m_file = std::move(*file);
    map->m_text = "frame,presentation_time,index,number,time,chunk\n";
    return map;
}

Result<void> FrameMap::add(const FrameId &frame, int chunk, std::optional<double> shown)
{
    m_text += std::to_string(m_frames++) + ',' + (shown ? shortestText(*shown) : std::string()) +
              ',' + std::to_string(frame.index.value) + ',' + std::to_string(frame.number.value) +
              ',' + shortestText(frame.time.seconds) + ',' + std::to_string(chunk) + '\n';
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
