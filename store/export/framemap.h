// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/frame.h"
#include "store/write/outputfile.h"
#include "store/write/spacereserve.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace store {

// The table that says which frame of the store each frame of an export is: CSV with the columns
// frame, presentation_time, index, number, time, chunk. Its line k, counted from 0 below the names, is
// frame k of the export. Numbers are written so that the same bits are read back; what is not known,
// as the presentation time of a picture file, is empty.
class FrameMap
{
public:
    static Result<std::unique_ptr<FrameMap>> create(const std::filesystem::path &path);

    // `shown`: seconds from the clip's start, as its file says.
    Result<void> add(const FrameId &frame, int chunk, std::optional<double> shown);

    // Writes the rest, and waits until it is on the disk.
    Result<void> finish();

private:
    FrameMap() = default;
    Result<void> flush();

    SpaceReserve m_noReserve; // the file's
    std::unique_ptr<OutputFile> m_file;
    std::string m_text; // not yet written
    std::int64_t m_frames = 0;
};

} // namespace store
