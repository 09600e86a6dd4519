// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/civiltime.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <date/date.h>

namespace store {

namespace {

constexpr int microsPerSecond = 1'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {}

    bool atEnd() const { return m_rest.empty(); }

    bool take(char c)
    {
        if (m_rest.empty() || m_rest[0] != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    bool skipBlanks()
    {
        const std::size_t before = m_rest.size();
        while (take(' ') || take('\t')) {
        }
        return m_rest.size() < before;
    }

    bool number(int leastDigits, int mostDigits, int &value)
    {
        int digits = 0;
        for (value = 0; digits < mostDigits && !m_rest.empty() && isDigit(m_rest[0]); ++digits) {
            value = 10 * value + (m_rest[0] - '0');
            m_rest.remove_prefix(1);
        }
        return digits >= leastDigits;
    }

    // Any number of digits after the point; those beyond the sixth are dropped.
    int microseconds()
    {
        int value = 0;
        for (int unit = microsPerSecond / 10; !m_rest.empty() && isDigit(m_rest[0]); unit /= 10) {
            value += unit * (m_rest[0] - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }

private:
    std::string_view m_rest;
};

bool readDate(Scanner &scanner, CivilTime &time)
{
    return scanner.number(4, 4, time.year) && scanner.take('-') &&
           scanner.number(1, 2, time.month) && scanner.take('-') && scanner.number(1, 2, time.day);
}

bool readClock(Scanner &scanner, CivilTime &time)
{
    if (!scanner.number(1, 2, time.hour) || !scanner.take(':') ||
        !scanner.number(2, 2, time.minute))
        return false;
    time.precision = CivilTime::Precision::Minute;
    if (!scanner.take(':'))
        return true;
    time.precision = CivilTime::Precision::Second;
    if (!scanner.number(2, 2, time.second))
        return false;
    if (scanner.take('.'))
        time.microsecond = scanner.microseconds();
    return true;
}

bool readOffset(Scanner &scanner, CivilTime &time)
{
    scanner.skipBlanks();
    if (scanner.atEnd())
        return true;
    if (scanner.take('Z') || scanner.take('z')) {
        time.offsetMinutes = 0;
        return scanner.atEnd();
    }
    const bool east = scanner.take('+');
    int hours = 0;
    int minutes = 0;
    if ((!east && !scanner.take('-')) || !scanner.number(1, 2, hours))
        return false;
    scanner.take(':');
    if (!scanner.atEnd() && !scanner.number(2, 2, minutes))
        return false;
    time.offsetMinutes = (east ? 1 : -1) * (60 * hours + minutes);
    return scanner.atEnd() && hours < 24 && minutes < 60;
}

date::year_month_day dayOf(const CivilTime &time)
{
    return date::year(time.year) / static_cast<unsigned>(time.month) /
           static_cast<unsigned>(time.day);
}

bool exists(const CivilTime &time)
{
    return time.year > 0 && dayOf(time).ok() && time.hour < 24 && time.minute < 60 &&
           time.second < 60;
}

template<typename... Numbers>
std::string print(const char *format, Numbers... numbers)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, numbers...);
    return text.data();
}

} // namespace

std::optional<CivilTime> parseCivilTime(std::string_view text)
{
    Scanner scanner(text);
    CivilTime time;
    if (!readDate(scanner, time))
        return std::nullopt;
    if (!scanner.atEnd()) {
        if (!scanner.take('T') && !scanner.take('t') && !scanner.skipBlanks())
            return std::nullopt;
        if (!readClock(scanner, time) || !readOffset(scanner, time))
            return std::nullopt;
    }
    return exists(time) ? std::optional(time) : std::nullopt;
}

std::string isoText(const CivilTime &time)
{
    std::string text = print("%04d-%02d-%02d", time.year, time.month, time.day);
    if (time.precision == CivilTime::Precision::Day)
        return text;
    text += print("T%02d:%02d:%02d", time.hour, time.minute, time.second);
    if (time.microsecond != 0)
        text += print(".%06d", time.microsecond);
    if (time.offsetMinutes) {
        const int offset = std::abs(*time.offsetMinutes);
        text += print("%c%02d:%02d", *time.offsetMinutes < 0 ? '-' : '+', offset / 60, offset % 60);
    }
    return text;
}

double epochSeconds(const CivilTime &time)
{
    const std::int64_t days = date::sys_days(dayOf(time)).time_since_epoch().count();
    const std::int64_t minutes =
        (days * 24 + time.hour) * 60 + time.minute - time.offsetMinutes.value_or(0);
    const std::int64_t micros = (minutes * 60 + time.second) * microsPerSecond + time.microsecond;
    return static_cast<double>(micros) / microsPerSecond;
}

std::optional<CivilTime> civilUtc(double epochSeconds)
{
    constexpr double earliest = -62135596800.0; // 0001-01-01
    constexpr double latest = 253402300799.0; // 9999-12-31T23:59:59
    if (!(epochSeconds >= earliest && epochSeconds <= latest))
        return std::nullopt;
    using Micros = std::chrono::microseconds;
    const date::sys_time<Micros> time{Micros(std::llround(epochSeconds * microsPerSecond))};
    const auto midnight = date::floor<date::days>(time);
    const date::year_month_day day(midnight);
    const date::hh_mm_ss<Micros> clock(time - midnight);
    CivilTime civil;
    civil.year = static_cast<int>(day.year());
    civil.month = static_cast<int>(static_cast<unsigned>(day.month()));
    civil.day = static_cast<int>(static_cast<unsigned>(day.day()));
    civil.hour = static_cast<int>(clock.hours().count());
    civil.minute = static_cast<int>(clock.minutes().count());
    civil.second = static_cast<int>(clock.seconds().count());
    civil.microsecond = static_cast<int>(clock.subseconds().count());
    civil.offsetMinutes = 0;
    civil.precision = CivilTime::Precision::Second;
    return civil;
}

} // namespace store
