// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"

#include <QObject>
#include <QVariantAnimation>

namespace model {

// Which stretch of the recording the zoomed strips show: one for all of them, so that they line up.
//
// Values are those of a TimeAxis: indexes or seconds. The stretch always lies within the recording and
// is never shorter than the shortest span. Lives on the GUI thread.
class TimeWindow : public QObject
{
    Q_OBJECT

public:
    explicit TimeWindow(QObject *parent = nullptr);

    // The recording is [begin, end) in `unit`; then all of it is shown.
    void setExtent(TimeAxis::Unit unit, double begin, double end, double shortestSpan);
    // It became longer. What is shown stays, but if that was all, it is still all.
    void extendTo(double end);

    TimeAxis::Unit unit() const { return m_whole.unit(); }
    double begin() const { return m_shown.begin(); }
    double end() const { return m_shown.end(); }
    double span() const { return m_shown.span(); }
    bool isWhole() const { return m_shown == m_whole; }
    // The same stretch over `width` pixels.
    TimeAxis axis(int width) const { return m_shown.resized(width); }
    TimeAxis wholeAxis(int width) const { return m_whole.resized(width); }

    // Factor 2 shows half as much; `about` stays where it is as far as the ends allow.
    void zoom(double factor, double about);
    void show(double begin, double end); // in this order or the other
    void scroll(double distance); // positive: shows later
    void showAll();
    // The same gliding there, for jumps that the eye would lose. Any other change ends the way.
    void glideTo(double begin, double end);
    void glideZoom(double factor, double about);
    // If the value is not shown, moves to where it is, a little within; shows as much as before.
    void reveal(double value);

signals:
    void changed();

private:
    void set(const TimeAxis &shown);
    TimeAxis limited(double begin, double end) const;
    void jump(const TimeAxis &shown); // ends a way
    TimeAxis aim() const; // where a way leads, else what is shown

    TimeAxis m_whole; // of width 1, like the others
    TimeAxis m_shown;
    TimeAxis m_from, m_to; // of the way
    double m_shortest = 1.0;
    QVariantAnimation m_way;
};

} // namespace model
