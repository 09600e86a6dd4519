// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditsummary.h"

#include "model/record/audit/extrawalk.h"
#include "store/reader.h"

#include <algorithm>

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
    const auto begin = [&summary](bool isOtherStore) {
        if (isOtherStore)
            summary.beginStore();
        return true;
    };
    if (const auto walked = walkExtraRows(reader, begin, take, stop); !walked)
        return walked.error();
    if (summary.rows == 0)
        return std::optional<AuditSummary>();
    return std::optional(summary);
}

} // namespace model
