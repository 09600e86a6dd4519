// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriessearch.h"
#include "model/series/seriesvalues.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {

// What is looked for in a series: a threshold and on which side of it, or the next text.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setSeries(const model::SeriesInfos &series); // the choice stays, if it is still there
    void choose(int series);
    void say(const QString &sentence); // of what was found
    // Empty: it cannot be looked for, as the threshold is no number.
    std::optional<model::SeriesSearch> search() const;
    void begin(); // the threshold is to be typed
    void find(model::SeriesSearch::Way way);

signals:
    void findWanted(const model::SeriesSearch &search, model::SeriesSearch::Way way);
    void markAllWanted(const model::SeriesSearch &search);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void updateEnabled();

    model::SeriesInfos m_series;
    QComboBox *m_which;
    QComboBox *m_side;
    QLineEdit *m_threshold;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_markAll;
    QLabel *m_answer;
    QToolButton *m_close;
};

} // namespace widgets
