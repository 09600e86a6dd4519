// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/audit/auditrow.h"
#include "store/error.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace store {
class Reader;
}

namespace model {

// What the recorder's rows of a whole store come to.
struct AuditSummary
{
    AuditRow last; // has the counts of the whole recording
    AuditRow before; // has those of the stores before the last one
    std::int64_t rows = 0;
    std::int64_t fullestQueue = 0; // frames
    std::uint64_t leastDiskFree = 0; // bytes
    double lowestClockOffset = 0; // seconds
    double highestClockOffset = 0;
    std::optional<double> lowestTemperature; // degrees Celsius
    std::optional<double> highestTemperature;

    void add(const AuditRow &row);
    void beginStore(); // what is added from here on is another store's, and counts from 0
};

// Empty if the store has no such rows; chunks whose extra data cannot be read are passed over.
// Cancelled if stopped. Reads all extra data: never on the GUI thread.
store::Result<std::optional<AuditSummary>> readAudit(const store::Reader &reader,
                                                     const std::stop_token &stop = {});

} // namespace model
