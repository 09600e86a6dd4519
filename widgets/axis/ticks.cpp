// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/axis/ticks.h"

#include "widgets/axis/tickspacing.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

namespace widgets {

namespace {

using model::decimalsOf;
using Unit = model::TimeAxis::Unit;

constexpr double minute = 60, day = 86400, year = 365 * day;
constexpr int maxFitTries = 4;

// `local`: seconds of the wall clock.
QString timeLabel(double local, double step, bool isMidnight)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(std::llround(local * 1000.0), Qt::UTC);
    if (step >= year)
        return QLocale().toString(at.date(), QStringLiteral("yyyy"));
    if (step >= day || isMidnight)
        //: Date at a time axis, a format as QLocale::toString() takes it
        return QLocale().toString(at.date(),
                                  QCoreApplication::translate("widgets::Ticks", "d MMM"));
    if (step >= minute)
        return at.toString(u"HH:mm");
    const int decimals = std::min(decimalsOf(step), 3);
    if (decimals == 0)
        return at.toString(u"HH:mm:ss");
    return at.toString(u"HH:mm:ss.zzz").chopped(3 - decimals);
}

Tick timeTick(double value, double local, double step)
{
    const bool isMidnight = std::abs(std::remainder(local, day)) < step / 1000;
    return {value, timeLabel(local, step, isMidnight), isMidnight && step < day};
}

QString indexLabel(double value)
{
    return QLocale().toString(std::llround(value));
}

// The labels' width depends on the step and the step on the width: a few tries settle it.
int spacingFor(const model::TimeAxis &axis, const TextWidth &textWidth)
{
    int spacing = 1;
    for (int tries = 0; tries < maxFitTries; ++tries) {
        const double probe = axis.tickStep(std::max(spacing, 24));
        const double noon = day / 2 + axis.begin() - std::remainder(axis.begin(), day);
        const QString sample =
            axis.unit() == Unit::Index ? indexLabel(axis.end()) : timeLabel(noon, probe, false);
        const int needed = static_cast<int>(std::ceil(textWidth(sample) * labelSpacing));
        if (needed <= spacing)
            break;
        spacing = needed;
    }
    return spacing;
}

QList<Tick> indexTicks(const model::TimeAxis &axis, int spacing)
{
    QList<Tick> ticks;
    for (const double value : axis.ticks(spacing))
        if (value == std::floor(value))
            ticks.append({value, indexLabel(value), false});
    return ticks;
}

// Where clocks change, two marks may come close: the coarser one stays, else the first.
void append(QList<Tick> &ticks, const Tick &tick, const model::TimeAxis &axis, int spacing)
{
    const bool isClose = !ticks.isEmpty() && axis.toX(tick.value) - axis.toX(ticks.last().value) <
                                                 leastSpacing * spacing;
    if (isClose && tick.major && !ticks.last().major)
        ticks.removeLast();
    else if (isClose)
        return;
    ticks.append(tick);
}

QString dayAndTime(double local, const QString &time)
{
    //: At a time axis: a day, then a time of it
    return QCoreApplication::translate("widgets::Ticks", "%1 %2")
        .arg(timeLabel(local, day, true), time);
}

// Of labels that touch, the longer one stays: it says the day. The first one is moved inwards.
void clearTouched(QList<Tick> &ticks, const model::TimeAxis &axis, const TextWidth &textWidth)
{
    Tick *last = nullptr;
    double lastRight = 0;
    for (Tick &tick : ticks) {
        const double width = textWidth(tick.label);
        const double left = std::max(0.0, axis.toX(tick.value) - width / 2);
        const bool touches = last && left < lastRight;
        if (touches && textWidth(last->label) >= width) {
            tick.label.clear();
            continue;
        }
        if (touches)
            last->label.clear();
        last = &tick;
        lastRight = left + width * (labelSpacing + 1) / 2; // and a little room
    }
}

struct RoundTime
{
    std::int64_t index;
    double local; // seconds of the wall clock
};

// The first of the frames [begin, end) that was taken at a round time, or as good as.
std::optional<RoundTime> firstRoundTime(const FrameLookup &frames, std::int64_t begin,
                                        std::int64_t end, double step, const model::ZoneTime &zone)
{
    const auto timeOf = [&](std::int64_t index) { return frames.frame({index}).time.seconds; };
    const double offset = zone.offsetSeconds({timeOf(begin)});
    const double local = std::ceil((timeOf(begin) + offset) / step) * step;
    const double sought = local - offset - frames.interval / 2;
    auto low = begin, high = end;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (timeOf(middle) < sought)
            low = middle + 1;
        else
            high = middle;
    }
    const double near = std::max(frames.interval * 0.75, step / 20);
    if (low == end || !(std::abs(timeOf(low) - local + offset) <= near))
        return std::nullopt;
    return RoundTime{low, local};
}

// Without a midnight in sight the first label says the day.
void sayTheDay(QList<Tick> &ticks, const model::TimeAxis &axis, const model::ZoneTime &zone,
               const TextWidth &textWidth)
{
    const bool isSaid =
        std::any_of(ticks.begin(), ticks.end(), [](auto &tick) { return tick.major; });
    if (ticks.isEmpty() || isSaid)
        return;
    Tick &first = ticks.front();
    const double local = first.value + zone.offsetSeconds({first.value});
    first.label = dayAndTime(local, first.label);
    clearTouched(ticks, axis, textWidth);
}

// What is counted has nothing between two numbers.
void keepWhole(QList<Tick> &ticks)
{
    ticks.removeIf(
        [](const Tick &tick) { return std::abs(tick.value - std::round(tick.value)) > 1e-6; });
    for (Tick &tick : ticks)
        if (std::abs(tick.value) < 1e7)
            tick.label = QLocale().toString(tick.value, 'f', 0);
}

} // namespace

QList<Tick> axisTicks(const model::TimeAxis &axis, const model::ZoneTime &zone,
                      const TextWidth &textWidth)
{
    const int spacing = spacingFor(axis, textWidth);
    if (axis.unit() == Unit::Index)
        return indexTicks(axis, spacing);
    const double step = axis.tickStep(spacing);
    QList<Tick> ticks;
    for (const auto &stretch : zone.stretches(axis.begin(), axis.end())) {
        const double first = std::ceil((stretch.begin + stretch.offset) / step);
        for (int i = 0; i <= axis.width(); ++i) {
            const double local = (first + i) * step;
            if (local - stretch.offset >= stretch.end)
                break;
            append(ticks, timeTick(local - stretch.offset, local, step), axis, spacing);
        }
    }
    if (step < day)
        sayTheDay(ticks, axis, zone, textWidth);
    return ticks;
}

QList<Tick> recordedTicks(const model::TimeAxis &axis, const FrameLookup &frames,
                          const model::ZoneTime &zone, const TextWidth &textWidth)
{
    const auto begin = std::max<std::int64_t>(0, std::llround(std::floor(axis.begin())));
    const auto end = std::min<std::int64_t>(frames.count, std::llround(std::ceil(axis.end())));
    if (begin >= end || !(frames.interval > 0))
        return indexTicks(axis, spacingFor(axis, textWidth));
    const double start = frames.frame({begin}).time.seconds;
    const model::TimeAxis even(Unit::Seconds, start, start + frames.interval * axis.span(),
                               axis.width());
    const int spacing = spacingFor(even, textWidth) * 3 / 2; // room for days
    const double step = even.tickStep(spacing);
    const auto stride =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(step / frames.interval));
    QList<Tick> ticks;
    double lastDay = -1;
    for (auto at = begin; at < end; at += stride) {
        const auto found = firstRoundTime(frames, at, std::min(at + stride, end), step, zone);
        if (!found)
            continue;
        Tick tick = timeTick(static_cast<double>(found->index), found->local, step);
        const double dayNumber = std::floor(found->local / day);
        if (dayNumber != lastDay && !tick.major && step < day)
            tick.label = dayAndTime(found->local, tick.label);
        const auto count = ticks.size();
        append(ticks, tick, axis, spacing);
        lastDay = ticks.size() > count ? dayNumber : lastDay;
    }
    clearTouched(ticks, axis, textWidth);
    return ticks;
}

QList<Tick> lineTicks(double min, double max, double height, double lineHeight, Numbers numbers)
{
    const int most = std::max(2, static_cast<int>(height / lineHeight));
    const int usual = std::max(1, static_cast<int>(height / (lineHeight * 2)));
    const double line = lineHeight / height * (max - min); // in values
    QList<Tick> best;
    for (int count = usual; count <= most && best.size() < 2; ++count) {
        QList<Tick> ticks = numberTicks(min, max, count);
        if (numbers == Numbers::Whole)
            keepWhole(ticks);
        const bool touch = ticks.size() > 1 && ticks[1].value - ticks[0].value < line;
        ticks.removeIf([&](const Tick &tick) { return tick.value > max - line; });
        if (ticks.size() > best.size() && (!touch || best.isEmpty()))
            best = std::move(ticks);
    }
    return best;
}

QList<Tick> endTicks(double lowest, double highest, double height, double lineHeight)
{
    const double largest = std::max(std::abs(lowest), std::abs(highest));
    const int digits = largest < 1e4 ? 4 : 7; // no thousands are rounded away
    const QLocale locale;
    const Tick low{lowest, locale.toString(lowest, 'g', digits), false};
    const Tick high{highest, locale.toString(highest, 'g', digits), false};
    if (height < 2 * lineHeight || low.label == high.label)
        return {};
    return {low, high};
}

} // namespace widgets
