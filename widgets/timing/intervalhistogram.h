// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace model {
struct TimingReport;
}

namespace widgets {

// How often which interval lies between two frames, as bars. A bar under the mouse tells its figures.
class IntervalHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit IntervalHistogram(QWidget *parent = nullptr);

    void setReport(const std::shared_ptr<const model::TimingReport> &report); // null: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasBars() const;
    QString textAt(double x) const; // empty where there is no bar
    void retranslate();

    std::shared_ptr<const model::TimingReport> m_report;
};

} // namespace widgets
