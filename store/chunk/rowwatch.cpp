// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/rowwatch.h"

namespace store {

namespace {

// Rows are told late where a filter between blocks may still change them, and those of the next slice
// at once if that has none: a gap that no missing row of blocks makes. Twice that where the rows of
// two fields are mixed.
constexpr int filterDelay = 20;

bool mayFollow(int y, int reached)
{
    const int gap = y - reached;
    return gap <= 0 || gap == filterDelay || gap == 2 * filterDelay;
}

} // namespace

void RowWatch::install(AVCodecContext &codec)
{
    codec.opaque = this;
    codec.slice_flags = SLICE_FLAG_ALLOW_FIELD;
    codec.draw_horiz_band = &RowWatch::rowsDone;
}

void RowWatch::begin(std::size_t packet)
{
    m_reached[packet % remembered] = 0;
}

bool RowWatch::isWhole(std::size_t packet) const
{
    return !m_isTold || m_reached[packet % remembered] == whole;
}

// On the thread that decodes the picture.
void RowWatch::rowsDone(AVCodecContext *codec, const AVFrame *picture, int *, int y, int,
                        int height)
{
    auto *watch = static_cast<RowWatch *>(codec->opaque);
    watch->note(static_cast<std::size_t>(picture->pts), y, height, codec->height);
}

void RowWatch::note(std::size_t packet, int y, int height, int end)
{
    m_isTold = true;
    std::atomic<int> &reached = m_reached[packet % remembered];
    if (reached == whole || !mayFollow(y, reached))
        return;
    reached = y + height >= end ? whole : y + height;
}

} // namespace store
