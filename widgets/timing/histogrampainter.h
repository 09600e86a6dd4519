// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/timingreport.h"

#include <QCoreApplication>
#include <QPalette>
#include <QRectF>

class QFontMetrics;
class QPainter;

namespace widgets {

// Paints the histogram of a report with its axes; bars of late frames stand out. For a widget or a
// page, in any thread.
class HistogramPainter
{
    Q_DECLARE_TR_FUNCTIONS(widgets::HistogramPainter)

public:
    // Where the bars stand within `all`, which has room for the labels.
    static QRectF barArea(const QRectF &all, const QFontMetrics &metrics);
    // With the painter's font.
    static void paint(QPainter &painter, const QRectF &all, const QPalette &palette,
                      const model::TimingReport &report);
};

} // namespace widgets
