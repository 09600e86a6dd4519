// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditrow.h"

#include <array>
#include <type_traits>

namespace model {

namespace {

template<typename Member>
struct Column
{
    const char *name;
    Member AuditRow::*member;
    bool isOld = false; // rows of the program's first versions have it, too
};

// The names are part of what recordings hold: they stay.
constexpr std::array counts{
    Column<std::int64_t>{"captured", &AuditRow::captured, true},
    Column<std::int64_t>{"written", &AuditRow::written, true},
    Column<std::int64_t>{"dropped_device", &AuditRow::droppedByDevice, true},
    Column<std::int64_t>{"dropped_transport", &AuditRow::droppedByTransport},
    Column<std::int64_t>{"dropped_queue", &AuditRow::droppedByQueue, true},
    Column<std::int64_t>{"dropped_disk", &AuditRow::droppedByDisk},
    Column<std::int64_t>{"number_restarts", &AuditRow::numberRestarts},
    Column<std::int64_t>{"queue", &AuditRow::queued, true},
};
constexpr std::array measures{
    Column<std::optional<double>>{"device_clock_offset", &AuditRow::deviceOffset},
    Column<std::optional<double>>{"device_clock_drift", &AuditRow::deviceDrift},
    Column<std::optional<double>>{"temperature", &AuditRow::temperature},
};
constexpr char diskFree[] = "disk_free";
constexpr char clockOffset[] = "clock_offset";
constexpr char deviceId[] = "device_number";

template<typename Number>
std::optional<Number> number(const store::Value &row, const char *name)
{
    const auto found = row.find(name);
    if (found == row.end() || !found->is_number())
        return std::nullopt;
    if constexpr (std::is_integral_v<Number>) {
        if (!found->is_number_integer())
            return std::nullopt;
    }
    return found->get<Number>();
}

} // namespace

store::Value auditValue(const AuditRow &row)
{
    store::Value value = store::Value::object();
    for (const auto &column : counts)
        value[column.name] = row.*column.member;
    value[diskFree] = row.diskFree;
    value[clockOffset] = row.clockOffset;
    if (row.deviceId)
        value[deviceId] = *row.deviceId;
    for (const auto &column : measures) {
        if (row.*column.member)
            value[column.name] = *(row.*column.member);
    }
    return value;
}

std::optional<AuditRow> auditRow(const store::Value &value)
{
    if (!value.is_object())
        return std::nullopt;
    AuditRow row;
    for (const auto &column : counts) {
        const auto count = number<std::int64_t>(value, column.name);
        if (!count && column.isOld)
            return std::nullopt;
        row.*column.member = count.value_or(0);
    }
    row.diskFree = number<std::uint64_t>(value, diskFree).value_or(0);
    row.clockOffset = number<double>(value, clockOffset).value_or(0);
    row.deviceId = number<std::uint64_t>(value, deviceId);
    for (const auto &column : measures)
        row.*column.member = number<double>(value, column.name);
    return row;
}

} // namespace model
