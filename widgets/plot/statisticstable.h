// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriesstatistics.h"
#include "model/series/seriesvalues.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableWidget;
class QToolButton;

namespace widgets {

// Number, mean, deviation and extremes of series within a range of frames; can be copied.
class StatisticsTable : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsTable(QWidget *parent = nullptr);

    // Between the frames with these numbers; while they are computed the rows are empty.
    void begin(const QString &range);
    void setProgress(double progress); // 0 .. 1
    void clear(const QString &title); // says why there is nothing
    void setStatistics(const model::SeriesInfos &series,
                       const std::vector<model::SeriesStatistics> &statistics);

    QString tableText() const; // separated by tabs, with a head; numbers to the bit, in no language
    void copy() const;

signals:
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void fill();

    model::SeriesInfos m_series;
    std::vector<model::SeriesStatistics> m_statistics;
    QString m_range;
    double m_progress = 1.0;
    QLabel *m_title;
    QToolButton *m_copy;
    QToolButton *m_close;
    QTableWidget *m_table;
};

} // namespace widgets
