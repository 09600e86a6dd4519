// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/extra/jsonrows.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Rows
{
    std::string text;
    bool cut = false;
    bool isRead = false;
    bool operator==(const Rows &) const = default;
};

Rows read(std::string_view text, std::size_t pieceSize)
{
    Rows rows;
    const auto next = [&] {
        const std::string_view piece = text.substr(0, pieceSize);
        text.remove_prefix(piece.size());
        return piece;
    };
    const auto cut = store::readJsonRows(next, [&](store::Value &&row) {
        static_cast<void>(store::memoryOf(row));
        rows.text += store::toJson(row) + ',';
        return true;
    });
    rows.isRead = static_cast<bool>(cut);
    rows.cut = cut && *cut;
    return rows;
}

} // namespace

// Rows of extra data: the same in one piece and in many.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (read(text, std::max<std::size_t>(size, 1)) != read(text, 3))
        std::abort();
    return 0;
}
