// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/timingreport.h"

#include <QRectF>

namespace model {

// Where the bars of a histogram stand: one for each bin, one behind them for all that is longer,
// and one before them for what steps back, if there is any. Heights are logarithmic, so that one late
// frame among millions is seen. A plain value.
class HistogramScale
{
public:
    // REQUIRES: there are bins; the histogram outlives *this.
    HistogramScale(const TimingReport::Histogram &histogram, const QRectF &area);

    int barCount() const;
    std::int64_t count(int bar) const;
    // Seconds; infinite at the open side of the bars at the ends.
    double from(int bar) const;
    double to(int bar) const;

    QRectF bar(int bar) const; // empty if nothing is counted there
    int barAt(double x) const; // -1: none
    double toX(double seconds) const;
    double toY(std::int64_t count) const;
    std::int64_t highest() const { return m_highest; }
    double reach() const; // seconds, up to where the bins go

private:
    bool hasBelow() const { return m_histogram.below > 0; }
    int binOf(int bar) const { return bar - (hasBelow() ? 1 : 0); }
    int binCount() const { return static_cast<int>(m_histogram.counts.size()); }

    const TimingReport::Histogram &m_histogram;
    QRectF m_area;
    QRectF m_bins; // of it, without the bars at the ends
    std::int64_t m_highest = 0;
};

} // namespace model
