// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/imageheader.h"

#include <algorithm>
#include <array>
#include <string>

namespace store {

namespace {

using Bytes = std::span<const std::byte>;

enum class Order { Little, Big };

// The unsigned number of `size` bytes at `offset`; 0 where the bytes end before.
std::uint64_t number(Bytes bytes, std::uint64_t offset, int size, Order order)
{
    if (offset > bytes.size() || bytes.size() - offset < static_cast<std::size_t>(size))
        return 0;
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i) {
        const auto at = offset + static_cast<std::uint64_t>(order == Order::Big ? i : size - 1 - i);
        value = value << 8 | std::to_integer<std::uint64_t>(bytes[at]);
    }
    return value;
}

std::uint32_t number32(Bytes bytes, std::uint64_t offset, Order order)
{
    return static_cast<std::uint32_t>(number(bytes, offset, 4, order));
}

bool startsWith(Bytes bytes, std::string_view magic)
{
    return bytes.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](char c, std::byte b) { return std::byte(c) == b; });
}

std::optional<ImageSize> pngSize(Bytes bytes)
{
    if (!startsWith(bytes, "\x89PNG\r\n\x1a\n") ||
        !startsWith(bytes.subspan(8), std::string_view("\0\0\0\x0dIHDR", 8)))
        return std::nullopt;
    return ImageSize{number32(bytes, 16, Order::Big), number32(bytes, 20, Order::Big)};
}

std::optional<ImageSize> bmpSize(Bytes bytes)
{
    if (!startsWith(bytes, "BM"))
        return std::nullopt;
    if (number32(bytes, 14, Order::Little) == 12) // OS/2: two 16-bit numbers
        return ImageSize{static_cast<std::uint32_t>(number(bytes, 18, 2, Order::Little)),
                         static_cast<std::uint32_t>(number(bytes, 20, 2, Order::Little))};
    // A negative height means rows from the top.
    const auto height = number32(bytes, 22, Order::Little);
    return ImageSize{number32(bytes, 18, Order::Little),
                     height > 0x80000000u ? 0u - height : height};
}

// Walks the segments up to the frame header (SOFn).
std::optional<ImageSize> jpgSize(Bytes bytes)
{
    if (!startsWith(bytes, "\xff\xd8\xff"))
        return std::nullopt;
    std::uint64_t at = 2;
    while (at + 9 <= bytes.size() && bytes[at] == std::byte{0xff}) {
        const auto marker = number(bytes, at + 1, 1, Order::Big);
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return ImageSize{static_cast<std::uint32_t>(number(bytes, at + 7, 2, Order::Big)),
                             static_cast<std::uint32_t>(number(bytes, at + 5, 2, Order::Big))};
        const bool isFill = marker == 0xff;
        at += isFill ? 1 : 2 + number(bytes, at + 2, 2, Order::Big);
    }
    return std::nullopt;
}

// "P5 # comment 64 48 255": the numbers stand between white space and comments.
class PnmHead
{
public:
    explicit PnmHead(Bytes bytes)
        : m_bytes(bytes)
    {}

    std::uint32_t next()
    {
        skipSpace();
        std::uint64_t value = 0;
        for (; isDigit() && value <= 0xffffffffu; ++m_at)
            value = value * 10 + static_cast<std::uint64_t>(current() - '0');
        return value > 0xffffffffu ? 0 : static_cast<std::uint32_t>(value);
    }

private:
    char current() const { return m_at < m_bytes.size() ? static_cast<char>(m_bytes[m_at]) : '\0'; }
    bool isDigit() const { return current() >= '0' && current() <= '9'; }
    bool isSpace() const { return current() == ' ' || (current() >= '\t' && current() <= '\r'); }

    void skipSpace()
    {
        while (isSpace() || current() == '#') {
            if (current() == '#')
                while (m_at < m_bytes.size() && current() != '\n')
                    ++m_at;
            else
                ++m_at;
        }
    }

    Bytes m_bytes;
    std::size_t m_at = 2;
};

std::optional<ImageSize> pnmSize(Bytes bytes)
{
    if (!startsWith(bytes, "P") || bytes.size() < 3 || bytes[1] < std::byte{'1'} ||
        bytes[1] > std::byte{'6'})
        return std::nullopt;
    PnmHead head(bytes);
    ImageSize size;
    size.width = head.next();
    size.height = head.next();
    return size;
}

// The first directory of a TIFF: 12-byte entries of tag, type, count, value. One that gives a size
// twice has none.
std::optional<ImageSize> tifSize(Bytes bytes)
{
    const bool isLittle = startsWith(bytes, std::string_view("II*\0", 4));
    if (!isLittle && !startsWith(bytes, std::string_view("MM\0*", 4)))
        return std::nullopt;
    const Order order = isLittle ? Order::Little : Order::Big;
    const std::uint64_t directory = number32(bytes, 4, order);
    const auto entries = number(bytes, directory, 2, order);
    std::array<std::uint32_t, 2> size{};
    for (std::uint64_t i = 0; i < entries; ++i) {
        const auto entry = directory + 2 + 12 * i;
        const auto tag = number(bytes, entry, 2, order);
        if (tag != 256 && tag != 257)
            continue;
        const int bytesOfValue = number(bytes, entry + 2, 2, order) == 3 ? 2 : 4;
        auto &value = size[tag - 256];
        if (value != 0)
            return std::nullopt;
        value = static_cast<std::uint32_t>(number(bytes, entry + 8, bytesOfValue, order));
    }
    return ImageSize{size[0], size[1]};
}

} // namespace

std::optional<ImageSize> imageSize(std::span<const std::byte> bytes, std::string_view format)
{
    if (format == "png")
        return pngSize(bytes);
    if (format == "bmp")
        return bmpSize(bytes);
    if (format == "jpg")
        return jpgSize(bytes);
    if (format == "tif")
        return tifSize(bytes);
    if (format == "ppm" || format == "pgm")
        return pnmSize(bytes);
    return std::nullopt;
}

} // namespace store
