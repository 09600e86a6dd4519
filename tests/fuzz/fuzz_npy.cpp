// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/npypicture.h"
#include "store/index/npy.h"
#include "store/index/npz.h"

#include <cstdint>
#include <span>

namespace {

void readArray(std::span<const std::byte> bytes)
{
    const auto array = store::parseNpy(bytes);
    if (!array)
        return;
    static_cast<void>(store::toIntegers(*array));
    static_cast<void>(store::toDoubles(*array));
    static_cast<void>(store::toPicture(*array));
}

} // namespace

// An array, or an archive with the columns of an index.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    constexpr std::uint64_t maxBytes = 1 << 24;
    readArray(bytes);
    const auto archive = store::ZipArchive::open(bytes);
    if (!archive)
        return 0;
    for (const char *name : {"frame_number.npy", "frame_time.npy"})
        if (const auto member = archive->read(name, maxBytes))
            readArray(*member);
    return 0;
}
