// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/chunk/libav.h"

#include <cstdint>
#include <string>
#include <vector>

// The least that a frame can cost: libav with two threads and no check of what comes out. Times of
// the presentation are taken as they are; right for the files of the benchmark only.
class BareLibav
{
public:
    explicit BareLibav(const std::string &file);

    std::int64_t count() const { return static_cast<std::int64_t>(m_times.size()); }

    void fetch(std::int64_t rank); // seeks to the key before, decodes forward
    bool next();

private:
    store::libav::InputFormat m_format;
    store::libav::Codec m_codec;
    store::libav::Frame m_frame{av_frame_alloc()};
    store::libav::Packet m_packet{av_packet_alloc()};
    std::vector<std::int64_t> m_times; // sorted
    std::int64_t m_target = INT64_MIN;
};
