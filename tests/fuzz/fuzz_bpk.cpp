// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/bpk.h"
#include "store/chunk/npypicture.h"

#include <array>
#include <cstdint>

// A bloscpack picture, read for each of some shapes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::array<std::array<int, 3>, 3> shapes{{{48, 64, 1}, {48, 64, 3}, {5, 3, 1}}};
    for (const auto &shape : shapes) {
        const std::size_t dimensions = shape[2] == 1 ? 2 : 3;
        const auto unpacked = store::unpackBpk(std::as_bytes(std::span(data, size)),
                                               std::span(shape).first(dimensions));
        if (unpacked)
            static_cast<void>(store::toPicture(unpacked->array));
    }
    return 0;
}
