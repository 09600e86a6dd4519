// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/storedmember.h"

#include "store/checksum.h"

#include <cstdint>

namespace store {

namespace {

using Archive = std::span<const std::byte>;

// The records' sizes and fields as in PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
constexpr std::size_t endSize = 22;
constexpr std::size_t entrySize = 46;
constexpr std::size_t localSize = 30;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t localSignature = 0x04034b50;

// REQUIRES: offset + 4, or 2, <= bytes.size().
std::uint32_t number(Archive bytes, std::size_t offset, std::size_t size = 4)
{
    std::uint32_t value = 0;
    for (std::size_t i = size; i > 0; --i)
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[offset + i - 1]);
    return value;
}

std::uint32_t shortNumber(Archive bytes, std::size_t offset)
{
    return number(bytes, offset, 2);
}

bool isText(Archive bytes, std::string_view text)
{
    return std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()) == text;
}

// The central directory, if it lies whole between the members and an end record without comment.
std::optional<Archive> directoryOf(Archive archive)
{
    if (archive.size() < endSize)
        return std::nullopt;
    const Archive end = archive.last(endSize);
    const std::uint32_t disks = number(end, 4); // two short numbers
    const std::uint32_t size = number(end, 12);
    const std::uint32_t offset = number(end, 16);
    const std::uint64_t endOffset = archive.size() - endSize;
    if (number(end, 0) != endSignature || disks != 0 || shortNumber(end, 20) != 0 ||
        shortNumber(end, 8) != shortNumber(end, 10) || std::uint64_t(offset) + size != endOffset)
        return std::nullopt;
    return archive.subspan(offset, size);
}

// The only entry of that name; empty also if the directory is not made of entries alone.
std::optional<Archive> entryOf(Archive directory, std::string_view name)
{
    std::optional<Archive> found;
    while (!directory.empty()) {
        if (directory.size() < entrySize || number(directory, 0) != entrySignature)
            return std::nullopt;
        const std::size_t nameSize = shortNumber(directory, 28);
        const std::size_t whole =
            entrySize + nameSize + shortNumber(directory, 30) + shortNumber(directory, 32);
        if (whole > directory.size())
            return std::nullopt;
        if (isText(directory.subspan(entrySize, nameSize), name)) {
            if (found)
                return std::nullopt;
            found = directory.first(whole);
        }
        directory = directory.subspan(whole);
    }
    return found;
}

// The entry's bytes if they are stored as they are and lie before the directory.
std::optional<Archive> dataOf(Archive archive, Archive entry, std::string_view name)
{
    constexpr std::uint32_t inZip64 = 0xffffffff;
    constexpr std::uint32_t unusualFlags = 0x2061; // encrypted or patched, of any kind
    const std::uint32_t size = number(entry, 20);
    const std::uint32_t local = number(entry, 42);
    const bool isStored = shortNumber(entry, 10) == 0 && size == number(entry, 24);
    if (!isStored || size == inZip64 || local == inZip64 ||
        (shortNumber(entry, 8) & unusualFlags) != 0)
        return std::nullopt;
    if (archive.size() < localSize || local > archive.size() - localSize ||
        number(archive, local) != localSignature)
        return std::nullopt;
    const std::size_t nameSize = shortNumber(archive, local + 26);
    const std::size_t before = localSize + nameSize + shortNumber(archive, local + 28);
    const std::size_t room = archive.size() - local;
    if (before > room || size > room - before ||
        !isText(archive.subspan(local + localSize, nameSize), name))
        return std::nullopt;
    return archive.subspan(local + before, size);
}

} // namespace

std::optional<Archive> storedMember(Archive archive, std::string_view name)
{
    const auto directory = directoryOf(archive);
    const auto entry = directory ? entryOf(*directory, name) : std::nullopt;
    if (!entry)
        return std::nullopt;
    const Archive members =
        archive.first(static_cast<std::size_t>(directory->data() - archive.data()));
    const auto data = dataOf(members, *entry, name);
    if (!data || crc32(*data) != number(*entry, 16))
        return std::nullopt;
    return data;
}

} // namespace store
