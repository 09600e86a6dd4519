// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"
#include "store/chunk/pictureorder.h"

#include <cstdint>
#include <vector>

namespace store {

// Picture orders of successive packets as one number each, rising in display order.
std::int64_t orderKey(const PictureOrderReader::Picture &picture);

// Whether a codec may show pictures in another order than it codes them.
bool mayReorder(AVCodecID codec);

// Packets sorted by `keys`; empty if two are equal.
std::vector<std::uint32_t> sortedBy(const std::vector<std::int64_t> &keys);

// What the order of packets is known from. Each parallel to the packets.
struct OrderHints
{
    std::vector<std::int64_t> times; // of presentation
    std::vector<std::int64_t> keys; // of the bitstream: orderKey()
    bool hasTimes = true; // of every packet
    bool hasKeys = true;
};

struct DisplayOrder
{
    std::vector<std::uint32_t> packets; // empty if only decoding can tell
    bool hasFalseTimes = false; // the times only number the packets
};

// How many pictures a decoder has to hold back for them to come out in this order.
std::int64_t delayOf(const std::vector<std::uint32_t> &displayOrder);

DisplayOrder displayOrder(const OrderHints &hints, AVCodecID codec);

// The first place in display order that follows a hole in the keys which the end of the file can
// have torn; the number of pictures if there is none. A stream with holes elsewhere has them by
// nature.
std::int64_t tornFrom(const std::vector<std::uint32_t> &order, const OrderHints &hints);

} // namespace store
