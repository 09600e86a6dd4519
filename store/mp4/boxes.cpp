// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/boxes.h"

#include <algorithm>

namespace store::mp4 {

std::optional<BoxHead> readHead(View bytes)
{
    BigEndianReader reader(bytes);
    BoxHead head;
    head.size = reader.u32();
    head.name = FourLetters(reader.u32());
    head.headSize = 8;
    if (head.size == 1) {
        head.size = reader.u64();
        head.headSize = 16;
        if (head.size == 0)
            return std::nullopt;
    }
    const bool isSensible = head.size == 0 || head.size >= head.headSize;
    if (!reader.isGood() || !isSensible)
        return std::nullopt;
    return head;
}

std::optional<Box> nextBox(BigEndianReader &reader)
{
    if (reader.rest().empty())
        return std::nullopt;
    const auto head = readHead(reader.rest());
    const std::uint64_t size = !head             ? UINT64_MAX
                               : head->size == 0 ? reader.rest().size()
                                                 : head->size;
    const View box = reader.take(size); // of a box that makes no sense, too much
    if (!reader.isGood())
        return std::nullopt;
    return Box{head->name, box.subspan(static_cast<std::size_t>(head->headSize))};
}

Found find(View parent, FourLetters name)
{
    Found found;
    BigEndianReader reader(parent);
    while (const auto box = nextBox(reader)) {
        if (box->name == name && found.count++ == 0)
            found.content = box->content;
    }
    found.isParentWhole = reader.isGood();
    return found;
}

std::optional<View> only(View parent, FourLetters name)
{
    const Found found = find(parent, name);
    if (found.count != 1 || !found.isParentWhole)
        return std::nullopt;
    return found.content;
}

std::optional<View> only(View parent, std::initializer_list<FourLetters> path)
{
    std::optional<View> content = parent;
    for (const FourLetters name : path)
        content = content ? only(*content, name) : std::nullopt;
    return content;
}

void append32(Bytes &bytes, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>(value >> static_cast<unsigned>(shift)));
}

void append64(Bytes &bytes, std::uint64_t value)
{
    append32(bytes, static_cast<std::uint32_t>(value >> 32U));
    append32(bytes, static_cast<std::uint32_t>(value));
}

void append(Bytes &bytes, View more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

Bytes box(FourLetters name, View content)
{
    Bytes bytes;
    bytes.reserve(8 + content.size());
    append32(bytes, static_cast<std::uint32_t>(8 + content.size()));
    append32(bytes, name.value);
    append(bytes, content);
    return bytes;
}

} // namespace store::mp4
