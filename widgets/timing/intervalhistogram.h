// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/timing/timingplot.h"

#include <memory>

namespace model {
struct TimingReport;
}

namespace widgets {

// How often which interval lies between two frames, as bars. A bar under the mouse tells its figures.
class IntervalHistogram : public TimingPlot
{
    Q_OBJECT

public:
    explicit IntervalHistogram(QWidget *parent = nullptr);

    void setReport(const std::shared_ptr<const model::TimingReport> &report); // null: none

    QString textAt(double x) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasBars() const;

    std::shared_ptr<const model::TimingReport> m_report;
};

} // namespace widgets
