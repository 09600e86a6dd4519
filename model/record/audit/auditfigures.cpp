// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditfigures.h"

#include <QLocale>
#include <QStringList>

namespace model {

namespace {

using Figure = AuditFigures::Figure;

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString degrees(double celsius)
{
    return QLocale().toString(celsius, 'f', 1);
}

QString wallClockText(const AuditSummary &summary)
{
    const QLocale locale;
    const QString lowest = locale.toString(summary.lowestClockOffset, 'f', 3);
    const QString highest = locale.toString(summary.highestClockOffset, 'f', 3);
    if (lowest == highest)
        return AuditFigures::tr("%1 s").arg(highest);
    //: The least and the most that a clock was off by, in seconds
    return AuditFigures::tr("%1 s to %2 s").arg(lowest, highest);
}

} // namespace

QList<Figure> AuditFigures::of(const AuditSummary &summary)
{
    const AuditRow &last = summary.last;
    QList<Figure> figures = {
        {tr("Captured"), number(last.captured)},
        {tr("Written"), number(last.written)},
        {nameOf(AuditTrail::Device), number(last.droppedByDevice)},
        {nameOf(AuditTrail::Transport), number(last.droppedByTransport)},
        {nameOf(AuditTrail::Queue), number(last.droppedByQueue)},
        {nameOf(AuditTrail::Disk), number(last.droppedByDisk)},
        {tr("Numbers repeated or begun anew"), number(last.numberRestarts)},
        {tr("Fullest queue"), number(summary.fullestQueue)},
        {tr("Least free disk"),
         QLocale().formattedDataSize(static_cast<qint64>(summary.leastDiskFree))},
        {tr("Wall clock off by"), wallClockText(summary)},
    };
    if (last.deviceDrift)
        figures.append(
            {tr("Camera's clock drifts by"),
             tr("%1 µs per second").arg(QLocale().toString(*last.deviceDrift * 1e6, 'f', 2))});
    if (summary.lowestTemperature)
        figures.append(
            {tr("Camera's temperature"),
             //: The lowest and the highest
             tr("%1 to %2 °C")
                 .arg(degrees(*summary.lowestTemperature), degrees(*summary.highestTemperature))});
    return figures;
}

QString AuditFigures::nameOf(AuditTrail::Cause cause)
{
    switch (cause) {
    case AuditTrail::Device:
        return tr("Dropped by the camera");
    case AuditTrail::Transport:
        return tr("Dropped on the way");
    case AuditTrail::Queue:
        return tr("Dropped, queue full");
    case AuditTrail::Disk:
        break;
    }
    return tr("Dropped, disk failed");
}

QStringList AuditFigures::linesOf(const AuditTrail::Counts &dropped)
{
    QStringList lines;
    for (int cause = 0; cause < AuditTrail::causeCount; ++cause) {
        const std::int64_t count = dropped[static_cast<std::size_t>(cause)];
        if (count > 0)
            lines.append(
                tr("%1: %2").arg(nameOf(static_cast<AuditTrail::Cause>(cause)), number(count)));
    }
    return lines;
}

} // namespace model
