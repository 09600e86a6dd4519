// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/histogramscale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace model {

namespace {

constexpr double endWidth = 0.03; // of the area, a bar at the end
constexpr double endGap = 0.012;
constexpr double heightOfOne = 0.35; // what a count of 1 stands out, in powers of ten
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

HistogramScale::HistogramScale(const TimingReport::Histogram &histogram, const QRectF &area)
    : m_histogram(histogram)
    , m_area(area)
    , m_bins(area)
    , m_highest(std::max(histogram.below, histogram.above))
{
    for (const auto count : histogram.counts)
        m_highest = std::max(m_highest, count);
    const double end = area.width() * (endWidth + endGap);
    m_bins.adjust(hasBelow() ? end : 0, 0, -end, 0);
}

int HistogramScale::barCount() const
{
    return binCount() + 1 + (hasBelow() ? 1 : 0);
}

std::int64_t HistogramScale::count(int bar) const
{
    const int bin = binOf(bar);
    if (bin < 0)
        return m_histogram.below;
    return bin < binCount() ? m_histogram.counts[static_cast<std::size_t>(bin)] : m_histogram.above;
}

double HistogramScale::from(int bar) const
{
    return binOf(bar) < 0 ? -infinite : binOf(bar) * m_histogram.binSeconds;
}

double HistogramScale::to(int bar) const
{
    return binOf(bar) < binCount() ? (binOf(bar) + 1) * m_histogram.binSeconds : infinite;
}

double HistogramScale::reach() const
{
    return binCount() * m_histogram.binSeconds;
}

double HistogramScale::toX(double seconds) const
{
    return m_bins.left() + seconds / reach() * m_bins.width();
}

double HistogramScale::toY(std::int64_t count) const
{
    if (count <= 0)
        return m_area.bottom();
    const double height = std::log10(static_cast<double>(count)) + heightOfOne;
    const double most =
        std::log10(static_cast<double>(std::max<std::int64_t>(m_highest, 1))) + heightOfOne;
    return m_area.bottom() - height / most * m_area.height();
}

QRectF HistogramScale::bar(int bar) const
{
    if (count(bar) <= 0)
        return {};
    const double top = toY(count(bar));
    const double width = m_area.width() * endWidth;
    const auto between = [&](double left, double right) {
        return QRectF(QPointF(left, top), QPointF(right, m_area.bottom()));
    };
    if (binOf(bar) < 0)
        return between(m_area.left(), m_area.left() + width);
    if (binOf(bar) >= binCount())
        return between(m_area.right() - width, m_area.right());
    return between(toX(from(bar)), toX(to(bar)));
}

int HistogramScale::barAt(double x) const
{
    const double width = m_area.width() * endWidth;
    if (x < m_area.left() || x > m_area.right())
        return -1;
    if (x >= m_area.right() - width)
        return barCount() - 1;
    if (hasBelow() && x <= m_area.left() + width)
        return 0;
    if (x < m_bins.left() || x >= m_bins.right())
        return -1;
    const int bin = static_cast<int>((x - m_bins.left()) / m_bins.width() * binCount());
    return std::min(bin, binCount() - 1) + (hasBelow() ? 1 : 0);
}

} // namespace model
