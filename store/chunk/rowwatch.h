// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <array>
#include <atomic>
#include <cstddef>

namespace store {

// Sees whether an H.264 decoder finishes all rows of each picture.
//
// Damaged data may end a picture early without an error. libav then marks the picture, but decoding
// several pictures at once it hands out the marks as they were before the decoding, where pictures
// come out later than they are decoded. What it never fails to tell is which rows are done.
class RowWatch
{
public:
    // REQUIRES: `codec` is not open yet, and freed before this is destroyed.
    void install(AVCodecContext &codec);

    // Called before the packet is given to the decoder. Packets are known by their time stamps; of
    // `remembered` successive ones nothing is forgotten.
    void begin(std::size_t packet);

    // Whether the bottom of the packet's picture was reached without a hole; true if this decoder
    // tells nothing. To be asked when the packet is decoded.
    bool isWhole(std::size_t packet) const;

    static constexpr std::size_t remembered = 64;

private:
    static void rowsDone(AVCodecContext *codec, const AVFrame *picture,
                         int offset[AV_NUM_DATA_POINTERS], int y, int type, int height);
    void note(std::size_t packet, int y, int height, int end);

    static constexpr int whole = -1;
    std::array<std::atomic<int>, remembered> m_reached = {}; // rows, by packet
    std::atomic<bool> m_isTold = false;
};

} // namespace store
