// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/picturename.h"

#include "store/chunk/saveframe.h"
#include "store/meta/civiltime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string_view>

namespace store {

namespace {

constexpr std::size_t leastDigits = 6;

Error noName(const std::string &text, const char *why)
{
    return {Error::Code::InvalidArgument, {}, "the name \"" + text + "\" " + why};
}

std::string padded(std::int64_t value)
{
    std::string digits = std::to_string(value);
    const std::size_t sign = value < 0 ? 1 : 0;
    if (digits.size() < leastDigits + sign)
        digits.insert(sign, leastDigits + sign - digits.size(), '0');
    return digits;
}

// 20240501T123456.789012Z
std::string compactTime(FrameTime time)
{
    const auto civil = std::isfinite(time.seconds) ? civilUtc(time.seconds) : std::nullopt;
    if (!civil)
        return "notime";
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "%04d%02d%02dT%02d%02d%02d.%06dZ", civil->year,
                  civil->month, civil->day, civil->hour, civil->minute, civil->second,
                  civil->microsecond);
    return text.data();
}

} // namespace

Result<PictureName> PictureName::parse(const std::string &text)
{
    constexpr std::array<std::string_view, 4> names{"{frame}", "{index}", "{number}", "{time}"};
    PictureName name;
    std::size_t from = 0;
    for (std::size_t open = text.find('{'); open != std::string::npos;
         open = text.find('{', from)) {
        const auto field = std::find_if(names.begin(), names.end(), [&](std::string_view each) {
            return text.compare(open, each.size(), each) == 0;
        });
        if (field == names.end())
            return noName(text, "has something else in braces than frame, index, number or time");
        name.m_pieces.push_back(
            {text.substr(from, open - from), static_cast<Field>(field - names.begin())});
        from = open + field->size();
    }
    name.m_end = text.substr(from);
    if (name.m_pieces.empty())
        return noName(text, "is the same for all frames; put {index} or {number} into it");
    if (text.find('/') != std::string::npos || text.find('\\') != std::string::npos)
        return noName(text, "has a slash in it; pictures lie in one folder");
    if (text.front() == '.')
        return noName(text, "begins with a dot, which would hide the pictures");
    if (!isPictureName(name.of({}, 0)))
        return noName(text, "does not end in .png, .tif, .jpg, .bmp or .npy");
    return name;
}

std::string PictureName::of(const FrameId &frame, std::int64_t place) const
{
    std::string text;
    for (const Piece &piece : m_pieces) {
        text += piece.before;
        switch (piece.field) {
        case Field::Frame:
            text += padded(place);
            break;
        case Field::Index:
            text += padded(frame.index.value);
            break;
        case Field::Number:
            text += padded(frame.number.value);
            break;
        case Field::Time:
            text += compactTime(frame.time);
            break;
        }
    }
    return text + m_end;
}

} // namespace store
