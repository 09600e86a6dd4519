// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/inputfile.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace store {

// The text of a file piece by piece, from its start, as readJsonRows() takes it.
class TextPieces
{
public:
    static Result<TextPieces> open(const std::filesystem::path &file, std::stop_token stop);

    // Valid until the next call; empty at the end, when stopped, and after an error.
    std::string_view next();

    // Why next() came to an early end, if it was not asked to.
    const std::optional<Error> &error() const { return m_error; }

private:
    TextPieces(InputFile file, std::stop_token stop);

    InputFile m_file;
    std::stop_token m_stop;
    std::vector<std::byte> m_bytes;
    std::uint64_t m_offset = 0; // of the next piece
    std::optional<Error> m_error;
};

} // namespace store
