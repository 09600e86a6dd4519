// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/timing/timingfigures.h"

#include <QLocale>

#include <algorithm>
#include <climits>
#include <cmath>

namespace model {

namespace {

using Figure = TimingFigures::Figure;

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

int pluralOf(std::int64_t value)
{
    return static_cast<int>(std::min<std::int64_t>(value, INT_MAX));
}

QString unknown()
{
    return QStringLiteral("–");
}

QString extremeText(const std::optional<Interval> &interval)
{
    if (!interval)
        return unknown();
    //: An interval, and the frame behind it
    return TimingFigures::tr("%1, before index %2")
        .arg(TimingFigures::intervalText(interval->seconds), number(interval->after.value));
}

QString droppedText(const TimingReport &report)
{
    if (report.gaps.isEmpty())
        return number(0);
    return TimingFigures::tr("%1 at %n place(s)", "dropped frames", pluralOf(report.gaps.size()))
        .arg(number(report.dropped));
}

QString lateText(const TimingReport &report)
{
    return TimingFigures::tr("%1 (after more than %2 × the usual interval)")
        .arg(number(report.late.size()), QLocale().toString(report.lateFactor));
}

QString meanText(const TimingReport &report)
{
    //: Mean and standard deviation
    return TimingFigures::tr("%1 ± %2").arg(TimingFigures::intervalText(report.mean),
                                            TimingFigures::intervalText(report.deviation));
}

} // namespace

QList<Figure> TimingFigures::of(const ReportedRecording &recording)
{
    const TimingReport &report = *recording.report;
    const auto known = [&](const QString &text) { return report.intervals > 0 ? text : unknown(); };
    QList<Figure> figures = {
        {tr("Frames"), number(report.frames)},
        {tr("Duration"), known(ZoneTime::durationText(report.duration, 3))},
        {tr("Frames per second"),
         report.duration > 0 ? QLocale().toString(report.rate(), 'f', 3) : unknown()},
        {tr("Usual interval"), known(intervalText(report.median))},
        {tr("Mean interval"), known(meanText(report))},
        {tr("Shortest interval"), extremeText(report.shortest)},
        {tr("Longest interval"), extremeText(report.longest)},
        {nameOf(Irregularity::Dropped), droppedText(report)},
        {nameOf(Irregularity::Late), lateText(report)},
        {nameOf(Irregularity::Reset), number(report.resets.size())},
        {nameOf(Irregularity::Backward), number(report.backward.size())},
        {tr("Repeated times"), number(report.identical)},
    };
    if (report.untimed > 0)
        figures.insert(1, {tr("Frames without a time"), number(report.untimed)});
    return figures;
}

QString TimingFigures::intervalText(double seconds)
{
    const QLocale locale;
    if (std::abs(seconds) < 1)
        return tr("%1 ms").arg(locale.toString(seconds * 1000, 'f', 3));
    if (std::abs(seconds) < 60)
        return tr("%1 s").arg(locale.toString(seconds, 'f', 3));
    return ZoneTime::durationText(seconds);
}

QString TimingFigures::nameOf(Irregularity kind)
{
    switch (kind) {
    case Irregularity::Dropped:
        return tr("Dropped frames");
    case Irregularity::Late:
        return tr("Late frames");
    case Irregularity::Reset:
        return tr("Numbers starting anew");
    case Irregularity::Backward:
        break;
    }
    return tr("Times stepping back");
}

QString TimingFigures::noneOf(Irregularity kind)
{
    switch (kind) {
    case Irregularity::Dropped:
        return tr("No frame was dropped: the numbers follow each other without a hole.");
    case Irregularity::Late:
        return tr("No frame came late.");
    case Irregularity::Reset:
        return tr("The numbers never start anew.");
    case Irregularity::Backward:
        break;
    }
    return tr("The time never steps back.");
}

QString TimingFigures::amountName(Irregularity kind)
{
    switch (kind) {
    case Irregularity::Dropped:
        //: Heading of a column: how many frames
        return tr("Dropped");
    case Irregularity::Reset:
        return tr("Number before");
    case Irregularity::Late:
    case Irregularity::Backward:
        break;
    }
    return tr("Interval");
}

QString TimingFigures::amountOf(Irregularity kind, const Neighbours &neighbours)
{
    switch (kind) {
    case Irregularity::Dropped:
        return number(neighbours.missing());
    case Irregularity::Reset:
        return number(neighbours.before.number.value);
    case Irregularity::Late:
    case Irregularity::Backward:
        break;
    }
    return intervalText(neighbours.seconds());
}

} // namespace model
