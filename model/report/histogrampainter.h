// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/timingreport.h"

#include <QColor>
#include <QCoreApplication>
#include <QRectF>

class QFontMetrics;
class QPainter;

namespace model {

struct HistogramColours
{
    QColor ground;
    QColor lines; // behind the bars
    QColor labels;
    QColor bars;
    QColor late; // bars and label of late frames
};

// Paints the histogram of a report with its axes; bars of late frames stand out. For a widget or a
// page, in any thread.
class HistogramPainter
{
    Q_DECLARE_TR_FUNCTIONS(model::HistogramPainter)

public:
    // Where the bars stand within `all`, which has room for the labels.
    static QRectF barArea(const QRectF &all, const QFontMetrics &metrics);
    // With the painter's font.
    static void paint(QPainter &painter, const QRectF &all, const HistogramColours &colours,
                      const TimingReport &report);
};

} // namespace model
