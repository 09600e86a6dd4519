// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/chunk/libav.h"

#include <cstdint>
#include <string>
#include <vector>

// The least that a BGR frame can cost: libav with two threads, pictures on the
// way skipped that none builds on, and no check of what comes out. Times of the
// presentation are taken as they are, and known before anything is measured;
// right for the files of the benchmark only.
class BareLibav
{
public:
    explicit BareLibav(const std::string &file);

    std::int64_t count() const { return static_cast<std::int64_t>(m_times.size()); }

    void reopen(); // file and decoder
    void fetch(std::int64_t rank); // seeks to the key before, decodes forward, converts
    void fetchKey(std::int64_t rank); // of a key frame: one packet

private:
    void readTimes();
    void seek(std::int64_t rank);
    bool next(bool isLast);
    void convert();

    std::string m_file;
    store::libav::InputFormat m_format;
    store::libav::Codec m_codec;
    store::libav::Converter m_converter;
    store::libav::Frame m_frame{av_frame_alloc()};
    store::libav::Packet m_packet{av_packet_alloc()};
    std::vector<std::int64_t> m_times; // sorted
    std::int64_t m_target = INT64_MIN;
};
