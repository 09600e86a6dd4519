// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/exiftime.h"

#include "store/bigendian.h"
#include "store/littleendian.h"
#include "store/meta/zone.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace store {

namespace {

using ExifBytes = std::span<const std::byte>;

constexpr std::uint64_t exifDirectory = 0x8769;
constexpr std::uint64_t takenTag = 0x9003; // DateTimeOriginal
constexpr std::uint64_t offsetTag = 0x9011; // OffsetTimeOriginal
constexpr std::uint64_t fractionTag = 0x9291; // SubSecTimeOriginal
constexpr std::uint64_t asciiType = 2;

bool startsWith(ExifBytes bytes, std::string_view text)
{
    return bytes.size() >= text.size() &&
           std::equal(text.begin(), text.end(), bytes.begin(),
                      [](char c, std::byte b) { return std::byte(c) == b; });
}

ExifBytes from(ExifBytes bytes, std::uint64_t offset)
{
    return offset < bytes.size() ? bytes.subspan(static_cast<std::size_t>(offset)) : ExifBytes();
}

// The TIFF part of a JPEG file: that of its first segment of EXIF.
ExifBytes tiffOfJpeg(ExifBytes bytes)
{
    ExifBytes rest = from(bytes, 2);
    while (rest.size() > 4 && rest[0] == std::byte(0xff)) {
        const auto marker = std::to_integer<int>(rest[1]);
        const auto size = static_cast<std::size_t>(BigEndianReader(rest.subspan(2)).number(2));
        if (marker == 0xda || size < 2 || size + 2 > rest.size()) // pictures begin, or it is cut
            return {};
        const ExifBytes segment = rest.subspan(4, size - 2);
        if (marker == 0xe1 && startsWith(segment, {"Exif\0\0", 6}))
            return segment.subspan(6);
        rest = rest.subspan(size + 2);
    }
    return {};
}

ExifBytes tiffOfPng(ExifBytes bytes)
{
    ExifBytes rest = from(bytes, 8);
    while (rest.size() >= 12) {
        const std::uint64_t size = BigEndianReader(rest).u32();
        if (size > rest.size() - 12)
            return {};
        if (startsWith(rest.subspan(4), "eXIf"))
            return rest.subspan(8, static_cast<std::size_t>(size));
        rest = rest.subspan(static_cast<std::size_t>(size) + 12);
    }
    return {};
}

ExifBytes tiffOf(ExifBytes bytes)
{
    if (startsWith(bytes, "\xff\xd8"))
        return tiffOfJpeg(bytes);
    if (startsWith(bytes, "\x89PNG"))
        return tiffOfPng(bytes);
    return bytes;
}

// The directories of a TIFF file.
class Tiff
{
public:
    explicit Tiff(ExifBytes bytes)
        : m_bytes(bytes)
        , m_isBig(startsWith(bytes, "MM"))
        , m_isTiff((m_isBig || startsWith(bytes, "II")) && number(2, 2) == 42)
    {}

    bool isTiff() const { return m_isTiff; }
    std::uint64_t firstDirectory() const { return number(4, 4); }

    std::uint64_t number(std::uint64_t offset, std::size_t size) const
    {
        const ExifBytes bytes = from(m_bytes, offset);
        return m_isBig ? BigEndianReader(bytes).number(size)
                       : LittleEndianReader(bytes).number(size);
    }

    // Where the entry of this tag stands; empty if there is none.
    std::optional<std::uint64_t> find(std::uint64_t directory, std::uint64_t tag) const
    {
        const std::uint64_t count = number(directory, 2);
        for (std::uint64_t i = 0; i < count; ++i)
            if (const std::uint64_t entry = directory + 2 + 12 * i; number(entry, 2) == tag)
                return entry;
        return std::nullopt;
    }

    // Empty where it is no text.
    std::string text(std::uint64_t directory, std::uint64_t tag) const
    {
        const auto entry = find(directory, tag);
        if (!entry || number(*entry + 2, 2) != asciiType)
            return {};
        const std::uint64_t size = std::min<std::uint64_t>(number(*entry + 4, 4), 64);
        const std::uint64_t place = size <= 4 ? *entry + 8 : number(*entry + 8, 4);
        std::string text;
        for (const std::byte byte :
             from(m_bytes, place).first(std::min<std::size_t>(size, from(m_bytes, place).size()))) {
            if (byte == std::byte(0))
                break;
            text += std::to_integer<char>(byte);
        }
        return text;
    }

private:
    ExifBytes m_bytes;
    bool m_isBig;
    bool m_isTiff;
};

// "2024:05:01 12:34:56" as people write it: parseCivilTime() knows the rest.
std::string withDashes(std::string date)
{
    for (const std::size_t place : {std::size_t(4), std::size_t(7)})
        if (place < date.size() && date[place] == ':')
            date[place] = '-';
    return date;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<double> exifTime(ExifBytes head, const std::string &zone)
{
    const Tiff tiff(tiffOf(head));
    if (!tiff.isTiff())
        return std::nullopt;
    const auto pointer = tiff.find(tiff.firstDirectory(), exifDirectory);
    if (!pointer)
        return std::nullopt;
    const std::uint64_t directory = tiff.number(*pointer + 8, 4);
    std::string text = withDashes(tiff.text(directory, takenTag));
    if (text.empty())
        return std::nullopt;
    std::string fraction = tiff.text(directory, fractionTag);
    fraction.erase(std::min(fraction.find_last_not_of(' ') + 1, fraction.size()));
    if (isDigits(fraction))
        text += "." + fraction.substr(0, 6);
    auto time = parseCivilTime(text + tiff.text(directory, offsetTag));
    if (!time) // of an offset that is none
        time = parseCivilTime(text);
    if (!time)
        return std::nullopt;
    return time->offsetMinutes ? epochSeconds(*time) : epochSecondsIn(zone, *time);
}

} // namespace store
