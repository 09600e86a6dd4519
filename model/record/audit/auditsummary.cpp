// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditsummary.h"

#include "store/extra/extradata.h"
#include "store/reader.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace model {

void AuditSummary::beginStore()
{
    before = last;
}

void AuditSummary::add(const AuditRow &row)
{
    const bool isFirst = rows++ == 0;
    last = row;
    for (auto count : {&AuditRow::captured, &AuditRow::written, &AuditRow::droppedByDevice,
                       &AuditRow::droppedByTransport, &AuditRow::droppedByQueue,
                       &AuditRow::droppedByDisk, &AuditRow::numberRestarts})
        last.*count += before.*count;
    fullestQueue = std::max(fullestQueue, row.queued);
    leastDiskFree = isFirst ? row.diskFree : std::min(leastDiskFree, row.diskFree);
    lowestClockOffset = std::min(lowestClockOffset, row.clockOffset);
    highestClockOffset = std::max(highestClockOffset, row.clockOffset);
    if (!row.temperature)
        return;
    lowestTemperature = std::min(lowestTemperature.value_or(*row.temperature), *row.temperature);
    highestTemperature = std::max(highestTemperature.value_or(*row.temperature), *row.temperature);
}

store::Result<std::optional<AuditSummary>> readAudit(const store::Reader &reader,
                                                     const std::stop_token &stop)
{
    AuditSummary summary;
    const auto take = [&summary](store::Value &&value) {
        if (const auto row = auditRow(value))
            summary.add(*row);
        return true;
    };
    std::filesystem::path directory;
    for (const int chunk : store::extraChunks(reader)) {
        const auto before = std::exchange(directory, reader.placeOf(chunk).directory);
        if (directory != before)
            summary.beginStore();
        const auto rows = store::forEachExtraRow(reader, chunk, take, stop);
        if (!rows && rows.error().code == store::Error::Code::Cancelled)
            return rows.error();
    }
    if (summary.rows == 0)
        return std::optional<AuditSummary>();
    return std::optional(summary);
}

} // namespace model
