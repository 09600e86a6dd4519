// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/chunk/chunkdecoder.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace model {

// Open decoders that nobody uses at the moment, few, by chunk.
//
// Lives on the GUI thread but closes nothing there: what is to be closed is handed out.
class DecoderPool
{
public:
    using Decoders = std::vector<std::unique_ptr<store::ChunkDecoder>>;

    std::unique_ptr<store::ChunkDecoder> take(int chunk); // null if there is none

    // The one that would have to go first if there were one more; null while there is room.
    std::unique_ptr<store::ChunkDecoder> takeSurplus();

    // Keeps `decoder`; gives out those that are then too many.
    [[nodiscard]] Decoders put(int chunk, std::unique_ptr<store::ChunkDecoder> decoder);

    [[nodiscard]] Decoders takeOld(); // those not used since the call before
    [[nodiscard]] Decoders takeAll();
    bool isEmpty() const { return m_idle.empty(); }

private:
    static constexpr std::size_t mostIdle = 3;

    struct Idle
    {
        int chunk = 0;
        bool old = false;
        std::unique_ptr<store::ChunkDecoder> decoder;
    };

    std::vector<Idle> m_idle; // used last at the end
};

} // namespace model
