// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/meta/metadata.h"
#include "tests/fuzz/scratchfile.h"

// A store's metadata.yaml.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ScratchFile scratch("metadata.yaml");
    scratch.write(data, size);
    const auto metadata = store::readMetadata(scratch.directory());
    if (!metadata)
        return 0;
    static_cast<void>(metadata->shownShape());
    static_cast<void>(store::claimedFrameRate(*metadata));
    return 0;
}
