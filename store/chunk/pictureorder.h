// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/libav.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace store {

// Reads from the bitstream of an H.264 or HEVC track where each picture belongs in display order, without
// decoding it.
class PictureOrderReader
{
public:
    struct Picture
    {
        std::int32_t epoch = 0; // rises at each picture that starts a new count
        std::int32_t count = 0; // rises in display order within an epoch
        bool isKey = false; // decoding can start here
    };

    // Inactive, read() returns nothing, if `parameters` are of another codec.
    explicit PictureOrderReader(const AVCodecParameters &parameters);

    bool isActive() const { return m_parser != nullptr; }

    // Packets in file order, each once. Empty if its head cannot be read.
    std::optional<Picture> read(const AVPacket &packet);

private:
    bool canStartDecoding() const; // with the picture read last

    libav::Parser m_parser;
    libav::Codec m_codec;
    std::int32_t m_epoch = -1;
    std::int32_t m_firstCount = 0; // smallest of the epoch
};

} // namespace store
