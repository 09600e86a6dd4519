// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/mp4packets.h"
#include "store/inputfile.h"
#include "store/mp4/finish.h"
#include "tests/fuzz/scratchfile.h"

// The boxes of an MP4 file: where its packets are, and what makes a cut one whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ScratchFile scratch("000000.mp4");
    scratch.write(data, size);
    if (const auto file = store::InputFile::open(scratch.path()))
        static_cast<void>(store::locateMp4Packets(*file, {}));
    constexpr std::size_t enough = 5;
    static_cast<void>(store::mp4::finishFile(scratch.path(), enough));
    return 0;
}
