// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/codecopening.h"
#include "store/chunk/libav.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace store {

// Decoders of videos that were closed just now, for others that are coded alike: to open one takes
// about as long as to decode a key frame with it.
//
// Only of H.264 with its parameters in the file's head: a decoder that had others meanwhile can be told
// these again. Few, and of small pictures, as each holds memory for some. Thread-safe.
class SpareCodecs
{
public:
    SpareCodecs() { m_spares.reserve(mostSpare); }
    static SpareCodecs &ofAll(); // those of the process

    // One that was opened with such parameters, with no trace of its pictures.
    std::optional<OpenCodec> take(const AVCodecParameters &parameters);

    // REQUIRES: it was opened with `parameters`, Care::Quick, and has met no damage.
    void put(OpenCodec codec, const AVCodecParameters &parameters);

private:
    struct Spare
    {
        libav::Parameters parameters;
        OpenCodec codec;
    };
    static constexpr std::size_t mostSpare = 4;

    std::mutex m_mutex;
    std::vector<Spare> m_spares; // put last at the end
};

} // namespace store
