// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/boxes.h"

namespace store::mp4 {

std::uint32_t read32(View bytes, std::size_t position)
{
    std::uint32_t value = 0;
    for (const std::byte byte : bytes.subspan(position, 4))
        value = value << 8U | std::to_integer<std::uint32_t>(byte);
    return value;
}

std::uint64_t read64(View bytes, std::size_t position)
{
    return std::uint64_t(read32(bytes, position)) << 32U | read32(bytes, position + 4);
}

std::optional<BoxHead> readHead(View bytes)
{
    constexpr std::size_t shortHead = 8;
    constexpr std::size_t longHead = 16;
    if (bytes.size() < shortHead)
        return std::nullopt;
    BoxHead head;
    head.size = read32(bytes, 0);
    head.type = {reinterpret_cast<const char *>(bytes.data()) + 4, 4};
    head.headSize = shortHead;
    if (head.size == 1) {
        if (bytes.size() < longHead)
            return std::nullopt;
        head.size = read64(bytes, shortHead);
        head.headSize = longHead;
    }
    return head.size < head.headSize ? std::nullopt : std::optional(head);
}

std::optional<View> find(View boxes, std::initializer_list<std::string_view> path)
{
    for (const std::string_view type : path) {
        std::optional<BoxHead> head = readHead(boxes);
        while (head && head->size <= boxes.size() && head->type != type) {
            boxes = boxes.subspan(head->size);
            head = readHead(boxes);
        }
        if (!head || head->size > boxes.size())
            return std::nullopt;
        boxes = boxes.subspan(head->headSize, head->size - head->headSize);
    }
    return boxes;
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

Bytes box(std::string_view type, View content)
{
    Bytes bytes;
    bytes.reserve(8 + content.size());
    append32(bytes, static_cast<std::uint32_t>(8 + content.size()));
    append(bytes, std::as_bytes(std::span(type)));
    append(bytes, content);
    return bytes;
}

} // namespace store::mp4
