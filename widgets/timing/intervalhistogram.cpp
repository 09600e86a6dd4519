// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/intervalhistogram.h"

#include "model/report/histogrampainter.h"
#include "model/report/histogramscale.h"
#include "model/timing/timingfigures.h"
#include "widgets/common/overlay.h"
#include "widgets/common/tints.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <climits>
#include <cmath>

namespace widgets {

using model::HistogramPainter;
using model::HistogramScale;
using model::TimingFigures;

namespace {

model::HistogramColours coloursOf(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    return {ground, blended(ground, ink, 0.15), blended(ground, ink, 0.75),
            seriesColour(0, palette), tint(Tint::Warning, palette)};
}

} // namespace

IntervalHistogram::IntervalHistogram(QWidget *parent)
    : TimingPlot(parent)
{
    retranslate();
}

QSize IntervalHistogram::sizeHint() const
{
    return {fontMetrics().height() * 30, fontMetrics().height() * 14};
}

QSize IntervalHistogram::minimumSizeHint() const
{
    return {fontMetrics().height() * 14, fontMetrics().height() * 9};
}

void IntervalHistogram::setReport(const std::shared_ptr<const model::TimingReport> &report)
{
    m_report = report;
    update();
}

bool IntervalHistogram::hasBars() const
{
    return m_report && m_report->histogram.binSeconds > 0;
}

void IntervalHistogram::retranslate()
{
    setAccessibleName(tr("Histogram of the intervals between frames"));
}

QString IntervalHistogram::textAt(double x) const
{
    if (!hasBars())
        return {};
    const HistogramScale scale(m_report->histogram,
                               HistogramPainter::barArea(rect(), fontMetrics()));
    const int bar = scale.barAt(x);
    if (bar < 0)
        return {};
    const auto count = scale.count(bar);
    const QString intervals =
        tr("%1 interval(s)", nullptr, static_cast<int>(std::min<std::int64_t>(count, INT_MAX)))
            .arg(QLocale().toString(qlonglong(count)));
    const QString from = TimingFigures::intervalText(scale.from(bar));
    const QString to = TimingFigures::intervalText(scale.to(bar));
    if (std::isinf(scale.from(bar)))
        return tr("Below zero: %1").arg(intervals);
    if (std::isinf(scale.to(bar)))
        return tr("From %1: %2").arg(from, intervals);
    return tr("From %1 to %2: %3").arg(from, to, intervals);
}

void IntervalHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasBars())
        HistogramPainter::paint(painter, rect(), coloursOf(palette()), *m_report);
    else if (m_report)
        paintMessage(painter, *this, rect(), {}, tr("There are no intervals to count"));
}

} // namespace widgets
