// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <cstdint>
#include <optional>

namespace model {

// What a recorder says of itself once a second, as a row of extra data: by it a recording can be
// judged afterwards. Counts are since the store's beginning.
struct AuditRow
{
    std::int64_t captured = 0; // came from the camera
    std::int64_t written = 0;
    std::int64_t droppedByDevice = 0; // holes in the device's count that nobody else explains
    std::int64_t droppedByTransport = 0; // damaged or incomplete on the way
    std::int64_t droppedByQueue = 0; // came while the queue was full
    std::int64_t droppedByDisk = 0; // could not be encoded or written
    std::int64_t numberRestarts = 0; // of the device's count; see FrameNumbering
    std::int64_t queued = 0; // wait to be written now
    std::uint64_t diskFree = 0; // bytes
    double clockOffset = 0; // seconds that the wall clock was put forward since the beginning
    std::optional<std::uint64_t> deviceId; // of the newest frame, as the device says it
    std::optional<double> deviceOffset; // seconds from the device's clock to the steady clock
    std::optional<double> deviceDrift; // seconds that the offset grows by per second
    std::optional<double> temperature; // of the camera, degrees Celsius

    bool operator==(const AuditRow &) const = default;
};

store::Value auditValue(const AuditRow &row);

// Empty if the row of extra data is none of a recorder's.
std::optional<AuditRow> auditRow(const store::Value &row);

} // namespace model
