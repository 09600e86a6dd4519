// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/zone.h"

#include <cmath>
#include <cstdlib>
#include <date/tz.h>
#include <exception>

namespace store {

namespace {

// Null if unknown, or if the machine has no zone data at all.
const date::time_zone *findZone(const std::string &name)
{
    try {
        return date::locate_zone(name);
    } catch (const std::exception &) {
        return nullptr;
    }
}

std::string systemZone()
{
    try {
        return date::current_zone()->name();
    } catch (const std::exception &) {
        return "UTC";
    }
}

} // namespace

bool isKnownZone(const std::string &name)
{
    return name == "UTC" || findZone(name) != nullptr;
}

std::string localZone()
{
    const char *variable = std::getenv("TZ");
    std::string name = variable != nullptr && isKnownZone(variable) ? variable : systemZone();
    return name == "Etc/UTC" ? "UTC" : name;
}

std::optional<double> epochSecondsIn(const std::string &zone, const CivilTime &time)
{
    const double asUtc = epochSeconds(time);
    if (zone == "UTC")
        return asUtc;
    const date::time_zone *known = findZone(zone);
    if (known == nullptr)
        return std::nullopt;
    const double whole = std::floor(asUtc);
    const date::local_seconds local{std::chrono::seconds(static_cast<std::int64_t>(whole))};
    const auto utc = known->to_sys(local, date::choose::earliest);
    return static_cast<double>(utc.time_since_epoch().count()) + (asUtc - whole);
}

} // namespace store
