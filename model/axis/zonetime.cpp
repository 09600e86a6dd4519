// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/axis/zonetime.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace model {

namespace {

constexpr int maxDecimals = 6;
constexpr std::int64_t secondsPerDay = 86400;

// Seconds since the epoch, split so that rounding to `decimals` carries into the whole seconds.
struct Split
{
    std::int64_t whole = 0;
    QString fraction; // ".250"; empty without decimals
};

Split split(double seconds, int decimals)
{
    decimals = std::clamp(decimals, 0, maxDecimals);
    const auto scale = static_cast<std::int64_t>(std::llround(std::pow(10.0, decimals)));
    const double floor = std::floor(seconds);
    auto whole = static_cast<std::int64_t>(floor);
    auto part = std::llround((seconds - floor) * static_cast<double>(scale));
    if (part == scale) {
        ++whole;
        part = 0;
    }
    if (decimals == 0)
        return {whole, {}};
    return {whole, QStringLiteral(".%1").arg(part, decimals, 10, QLatin1Char('0'))};
}

bool isDate(double seconds)
{
    constexpr double year10000 = 253402300800.0;
    constexpr double year1 = -62135596800.0;
    return seconds >= year1 + secondsPerDay && seconds < year10000 - secondsPerDay;
}

QDateTime utc(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

// What a user typed, taken apart.
struct Typed
{
    QDate date; // null: none
    QTime time{0, 0};
    double fraction = 0.0;
    std::optional<int> offset; // seconds, zone minus UTC
};

std::optional<int> typedOffset(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text == QLatin1String("Z"))
        return 0;
    const QString digits = QString(text).remove(QLatin1Char(':')).mid(1);
    const int seconds = digits.left(2).toInt() * 3600 + digits.mid(2).toInt() * 60;
    return text.startsWith(QLatin1Char('-')) ? -seconds : seconds;
}

std::optional<Typed> takeApart(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(?:(\d{4})-(\d\d?)-(\d\d?)[T ])?(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)"
        R"( ?(Z|[+-]\d\d:?\d\d)?$)"));
    static const QRegularExpression dateOnly(QStringLiteral(R"(^(\d{4})-(\d\d?)-(\d\d?)$)"));
    auto match = dateOnly.match(text);
    if (!match.hasMatch())
        match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Typed typed;
    const bool hasDate = !match.captured(1).isEmpty();
    const bool hasTime = !match.captured(4).isEmpty();
    if (hasDate)
        typed.date =
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (hasTime)
        typed.time =
            QTime(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if ((hasDate && !typed.date.isValid()) || !typed.time.isValid())
        return std::nullopt;
    if (!match.captured(7).isEmpty())
        typed.fraction = (QStringLiteral("0.") + match.captured(7)).toDouble();
    typed.offset = typedOffset(match.captured(8));
    return typed;
}

// The instant at which clocks of `zone` show `local` seconds; of two the nearer to `near`.
std::int64_t instantOf(std::int64_t local, const QTimeZone &zone, double near)
{
    const int before = zone.offsetFromUtc(utc(local - secondsPerDay));
    const int after = zone.offsetFromUtc(utc(local + secondsPerDay));
    const std::int64_t early = local - before;
    const std::int64_t late = local - after;
    const bool earlyFits = zone.offsetFromUtc(utc(early)) == before;
    const bool lateFits = zone.offsetFromUtc(utc(late)) == after;
    if (!lateFits)
        return early;
    if (!earlyFits)
        return late;
    const auto distance = [near](std::int64_t time) {
        return std::abs(static_cast<double>(time) - near);
    };
    return distance(late) < distance(early) ? late : early;
}

} // namespace

ZoneTime::ZoneTime(const QString &name)
    : m_zone(name.toUtf8())
    , m_asked(name)
    , m_known(m_zone.isValid())
{
    if (!m_known)
        m_zone = QTimeZone::utc();
}

QString ZoneTime::zoneName() const
{
    return QString::fromUtf8(m_zone.id());
}

QString ZoneTime::zoneText(store::FrameTime time) const
{
    if (!m_known)
        return tr("UTC (zone “%1” is unknown here)").arg(m_asked);
    if (!isDate(time.seconds))
        return zoneName();
    const QString text = m_zone.abbreviation(utc(static_cast<std::int64_t>(time.seconds)));
    const bool isNumber = text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-'));
    return isNumber ? QStringLiteral("UTC") + text : text;
}

double ZoneTime::offsetSeconds(store::FrameTime time) const
{
    if (!isDate(time.seconds))
        return 0.0;
    return m_zone.offsetFromUtc(utc(static_cast<std::int64_t>(std::floor(time.seconds))));
}

std::vector<ZoneTime::Stretch> ZoneTime::stretches(double begin, double end) const
{
    std::vector<Stretch> stretches = {{begin, end, offsetSeconds({begin})}};
    if (!isDate(begin) || !isDate(end))
        return stretches;
    const auto from = static_cast<std::int64_t>(std::floor(begin));
    const auto to = static_cast<std::int64_t>(std::ceil(end));
    const auto changes = m_zone.transitions(utc(from), utc(to));
    for (const auto &change : changes) {
        const auto at = static_cast<double>(change.atUtc.toSecsSinceEpoch());
        if (at <= begin || at >= end || change.offsetFromUtc == stretches.back().offset)
            continue;
        stretches.back().end = at;
        stretches.push_back({at, end, double(change.offsetFromUtc)});
    }
    return stretches;
}

QString ZoneTime::dateTimeText(store::FrameTime time, int decimals) const
{
    if (!isDate(time.seconds))
        return {};
    const Split parts = split(time.seconds, decimals);
    return utc(parts.whole).toTimeZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
           parts.fraction;
}

QString ZoneTime::dateText(store::FrameTime time) const
{
    return dateTimeText(time, 0).section(QLatin1Char(' '), 0, 0);
}

QString ZoneTime::timeText(store::FrameTime time, int decimals) const
{
    return dateTimeText(time, decimals).section(QLatin1Char(' '), 1);
}

std::optional<store::FrameTime> ZoneTime::parse(const QString &text, store::FrameTime near) const
{
    const QString typedText = text.simplified();
    static const QRegularExpression epoch(QStringLiteral(R"(^-?\d{5,}(?:\.\d*)?$)"));
    if (epoch.match(typedText).hasMatch())
        return store::FrameTime{typedText.toDouble()};
    auto typed = takeApart(typedText);
    if (!typed)
        return std::nullopt;
    const double reference = isDate(near.seconds) ? near.seconds : 0.0;
    if (typed->date.isNull())
        typed->date =
            utc(static_cast<std::int64_t>(std::floor(reference))).toTimeZone(m_zone).date();
    const std::int64_t local = QDateTime(typed->date, typed->time, Qt::UTC).toSecsSinceEpoch();
    const std::int64_t instant =
        typed->offset ? local - *typed->offset : instantOf(local, m_zone, reference);
    return store::FrameTime{static_cast<double>(instant) + typed->fraction};
}

QString ZoneTime::durationText(double seconds, int decimals)
{
    constexpr double longest = 1e12;
    if (!(std::abs(seconds) < longest))
        return {};
    const Split parts = split(std::abs(seconds), decimals);
    const std::int64_t days = parts.whole / secondsPerDay;
    const auto two = [](std::int64_t value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const std::int64_t hours = parts.whole % secondsPerDay / 3600;
    const std::int64_t minutes = parts.whole / 60 % 60;
    QString fraction = parts.fraction;
    fraction.replace(u'.', QLocale().decimalPoint());
    const QString rest = two(parts.whole % 60) + fraction;
    QString text = QStringLiteral("%1:%2").arg(minutes).arg(rest);
    if (hours > 0)
        text = QStringLiteral("%1:%2:%3").arg(QString::number(hours), two(minutes), rest);
    if (days > 0) {
        const QString clock = QStringLiteral("%1:%2:%3").arg(two(hours), two(minutes), rest);
        text = tr("%1 d %2", "days, then hours:minutes:seconds").arg(QString::number(days), clock);
    }
    return seconds < 0 ? QLatin1Char('-') + text : text;
}

} // namespace model
