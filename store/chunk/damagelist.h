// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/packettable.h"

#include <cstddef>
#include <vector>

namespace store {

// What the packets that could not be decoded may have spoiled. Packets are those of the table that is
// given; `started` is the one that decoding started with.
class DamageList
{
public:
    bool isEmpty() const { return m_damages.empty(); }
    void clear() { m_damages.clear(); }

    // What is shown before the picture that decoding started with does not count: in an open group it
    // refers to what came before it.
    void add(const PacketTable &table, std::size_t started, std::size_t packet);

    // `last`, or one of the `before` packets in front of it.
    void addUpTo(std::size_t last, std::size_t before, std::size_t started);

    // The first packet that may be damaged; SIZE_MAX if none is.
    std::size_t first() const;

    // Whether what is damaged may have gone into the picture of `packet`.
    bool spoils(const PacketTable &table, std::size_t packet) const;

private:
    // Packets of which at least one could not be decoded.
    struct Damage
    {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    std::vector<Damage> m_damages;
};

} // namespace store
