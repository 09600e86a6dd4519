// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditsummary.h"

#include "store/extra/extradata.h"
#include "store/reader.h"

#include <algorithm>

namespace model {

void AuditSummary::add(const AuditRow &row)
{
    const bool isFirst = rows++ == 0;
    last = row;
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
    for (const int chunk : store::extraChunks(reader)) {
        const auto rows = store::forEachExtraRow(reader, chunk, take, stop);
        if (!rows && rows.error().code == store::Error::Code::Cancelled)
            return rows.error();
    }
    if (summary.rows == 0)
        return std::optional<AuditSummary>();
    return std::optional(summary);
}

} // namespace model
