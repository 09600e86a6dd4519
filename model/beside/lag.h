// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/pairing.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace model {

// How a store lies beside the master: what it lacks, and how their clocks differ.
struct Lag
{
    std::int64_t missing = 0; // frames of the master to which none of the store belongs
    // The offset in frames that the times suggest: by the frames nearest in time.
    std::optional<std::int64_t> offsetFrames;
    // The offset in seconds that the numbers suggest: by frames of equal number; where there are
    // none, by those nearest in time.
    std::optional<double> offsetSeconds;
    // How much faster the store's clock runs than the master's, parts in a million. Empty for less
    // than shortestSeconds in common: that tells nothing.
    std::optional<double> driftPpm;

    static constexpr double shortestSeconds = 10.0;
    bool operator==(const Lag &) const = default;
};

// Looks at every frame of the master once, a block at a time; for a worker. Empty: stopped.
std::optional<Lag> measureLag(const store::ChunkIndex &master, const store::ChunkIndex &other,
                              PairBy by, const PairOffset &offset, const std::stop_token &stop);

} // namespace model
