// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportrange.h"
#include "model/export/exporttask.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

// What an export is going to be, as far as it can be told before it begins. Worker functions: they touch
// the disk.

// Its frames and its place.
struct ExportPlaces
{
    std::vector<store::FrameStretch> frames; // empty: none
    std::int64_t count = 0; // of those that are exported
    double seconds = 0.0; // from the first to the last as they were recorded; NaN: nobody knows
    store::FrameId first; // of those; where there are any

    enum class Target { Free, Exists, ExistsAndStays, NoFolder, InRecording };
    Target target =
        Target::Free; // ExistsAndStays: nothing that an export made, so it is not replaced
    bool mapExists = false; // the table beside it is there
    std::optional<std::uint64_t> bytesFree; // on its disk; none: the system does not say
};
store::Result<ExportPlaces> lookAtPlaces(const std::shared_ptr<const store::Reader> &reader,
                                         const ExportRange &range, const ExportChoice &choice,
                                         const std::filesystem::path &target,
                                         const std::stop_token &stop);

// Its size, by making a few of its frames in a folder for what is temporary: the error that the whole
// would have, too, where one shows so early.
struct ExportSize
{
    std::uint64_t bytes = 0;
    std::int64_t sampled = 0; // frames; 0: it is sure
    int width = 0; // of each picture; 0: there are none
    int height = 0;
};
store::Result<ExportSize> estimateSize(const ExportTask &task, const std::stop_token &stop);

} // namespace model
