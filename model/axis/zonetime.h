// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace model {

// Wall-clock time in the zone of a recording. A plain value.
class ZoneTime
{
    Q_DECLARE_TR_FUNCTIONS(model::ZoneTime)

public:
    ZoneTime()
        : ZoneTime(QStringLiteral("UTC"))
    {}
    // An IANA name such as Europe/Vienna. What this machine does not know becomes UTC: isKnown().
    explicit ZoneTime(const QString &name);

    bool isKnown() const { return m_known; }
    QString zoneName() const; // "Europe/Vienna"; "UTC" if unknown
    // The zone for people, e.g. "CET" or "UTC+1"; says so where the store's zone is unknown.
    QString zoneText(store::FrameTime time) const;
    double offsetSeconds(store::FrameTime time) const; // zone minus UTC; 0 if time is not finite

    // Seconds since the epoch [begin, end) in which clocks keep one distance from UTC.
    struct Stretch
    {
        double begin = 0.0, end = 0.0;
        double offset = 0.0; // zone minus UTC
        bool operator==(const Stretch &) const = default;
    };
    // What [begin, end) consists of, in order; never empty.
    std::vector<Stretch> stretches(double begin, double end) const;

    // ISO 8601, a blank between the parts; empty for what is no date (NaN, year beyond 9999).
    QString dateTimeText(store::FrameTime time, int decimals = 3) const; // 2024-03-10 12:03:04.500
    QString dateText(store::FrameTime time) const;
    QString timeText(store::FrameTime time, int decimals = 3) const;

    // What a user types: 12:03, 12:03:04.5, 2024-03-10, 2024-03-10 12:03:04, ISO 8601 with T, Z or
    // an offset, or seconds since the epoch (at least five digits before the point). Without a date
    // it is the day of `near`. A time that a change of the clocks brings twice is the one nearer to
    // `near`; one that it leaves out is moved on by the change. Empty: not understood.
    std::optional<store::FrameTime> parse(const QString &text, store::FrameTime near) const;

    // 0:07.250, 12:03:04, 2 d 03:04:05: as short as it can be read.
    static QString durationText(double seconds, int decimals = 0);

private:
    QTimeZone m_zone;
    QString m_asked;
    bool m_known = false;
};

} // namespace model
