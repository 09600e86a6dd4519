// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/textpieces.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

constexpr std::uint64_t pieceBytes = 1 << 18;

} // namespace

TextPieces::TextPieces(InputFile file, std::stop_token stop)
    : m_file(std::move(file))
    , m_stop(std::move(stop))
{}

Result<TextPieces> TextPieces::open(const std::filesystem::path &file, std::stop_token stop)
{
    auto input = InputFile::open(file);
    if (!input)
        return input.error();
    return TextPieces(std::move(*input), std::move(stop));
}

std::string_view TextPieces::next()
{
    const std::uint64_t left = m_file.sizeBytes() - m_offset;
    if (left == 0 || m_error || m_stop.stop_requested())
        return {};
    m_bytes.resize(static_cast<std::size_t>(std::min(left, pieceBytes)));
    if (auto read = m_file.readAt(m_offset, m_bytes); !read) {
        m_error = read.error();
        return {};
    }
    m_offset += m_bytes.size();
    return {reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()};
}

} // namespace store
