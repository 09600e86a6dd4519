// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"

#include <cstdint>
#include <string>
#include <vector>

namespace store {

// The names of picture files: a text in which {frame} (its place in the export), {index}, {number} and
// {time} (UTC, 20240501T123456.789012Z) stand for what a frame has. Counts have six digits or more, so
// that files sort as they were recorded.
class PictureName
{
public:
    // InvalidArgument if it has another name in braces, tells no frames apart, would lie in another
    // folder or be hidden, or has no extension of a picture.
    static Result<PictureName> parse(const std::string &text);

    std::string of(const FrameId &frame, std::int64_t place) const;

private:
    enum class Field { Frame, Index, Number, Time };
    struct Piece
    {
        std::string before; // as it is
        Field field = Field::Frame; // what follows
    };

    std::vector<Piece> m_pieces;
    std::string m_end;
};

} // namespace store
