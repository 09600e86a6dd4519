// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/mp4box.h"

#include <algorithm>

namespace store::mp4table {

std::optional<BoxHead> readBoxHead(Bytes bytes)
{
    BigEndianReader reader(bytes);
    BoxHead head;
    head.size = reader.u32();
    head.name = reader.u32();
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
    const auto head =
        readBoxHead(reader.rest().first(std::min<std::size_t>(16, reader.rest().size())));
    const std::uint64_t size = !head             ? UINT64_MAX
                               : head->size == 0 ? reader.rest().size()
                                                 : head->size;
    const Bytes box = reader.take(size); // of a box that makes no sense, too much
    if (!reader.isGood())
        return std::nullopt;
    return Box{head->name, box.subspan(static_cast<std::size_t>(head->headSize))};
}

Found find(Bytes parent, std::uint32_t name)
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

std::optional<Bytes> only(Bytes parent, std::uint32_t name)
{
    const Found found = find(parent, name);
    if (found.count != 1 || !found.isParentWhole)
        return std::nullopt;
    return found.content;
}

} // namespace store::mp4table
