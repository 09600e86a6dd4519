// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/record/auditdata.h"

#include <optional>

namespace app {

namespace {

using store::Value;

Value orNull(const std::optional<double> &value)
{
    return value ? Value(*value) : Value();
}

} // namespace

Value auditData(const model::AuditSummary &summary)
{
    const model::AuditRow &last = summary.last;
    return {{"captured", last.captured},
            {"written", last.written},
            {"dropped_device", last.droppedByDevice},
            {"dropped_transport", last.droppedByTransport},
            {"dropped_queue", last.droppedByQueue},
            {"dropped_disk", last.droppedByDisk},
            {"number_restarts", last.numberRestarts},
            {"rows", summary.rows},
            {"queue_max", summary.fullestQueue},
            {"disk_free_min", summary.leastDiskFree},
            {"clock_offset_min", summary.lowestClockOffset},
            {"clock_offset_max", summary.highestClockOffset},
            {"device_clock_drift", orNull(last.deviceDrift)},
            {"temperature_min", orNull(summary.lowestTemperature)},
            {"temperature_max", orNull(summary.highestTemperature)}};
}

} // namespace app
