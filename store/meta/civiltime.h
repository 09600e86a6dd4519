// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace store {

// A date, or a date with the time of day, as people write it: "2024-05-01T12:34:56.789012+02:00".
// Always a date and time that exist.
struct CivilTime
{
    enum class Precision { Day, Minute, Second };

    int year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int microsecond = 0;
    std::optional<int> offsetMinutes; // east of UTC; empty: none was written
    Precision precision = Precision::Day;
};

// ISO 8601 with dashes and colons, also with a space for the T and with one-digit fields, as YAML
// allows. Empty if `text` is anything else.
std::optional<CivilTime> parseCivilTime(std::string_view text);

// As Python's isoformat() writes it.
std::string isoText(const CivilTime &time);

// Seconds since the Unix epoch; UTC where no offset was written.
double epochSeconds(const CivilTime &time);

// The UTC date and time, to the microsecond, with the offset +00:00. Empty for years beyond 1..9999
// and for what is no number.
std::optional<CivilTime> civilUtc(double epochSeconds);

} // namespace store
