// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/irregularitymodel.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace widgets {

class IntervalHistogram;

// A report on a recording's timing: its figures, the histogram of its intervals, and a list of the
// frames that something is the matter with; a click on one asks to go there.
class TimingView : public QWidget
{
    Q_OBJECT

public:
    explicit TimingView(QWidget *parent = nullptr);

    // Without a report it says that it is being made.
    void setRecording(const model::ReportedRecording &recording);
    const model::ReportedRecording &recording() const { return m_recording; }

signals:
    void seekRequested(store::FrameIndex index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showFigures();
    void showKinds(); // with how many there are of each
    void showKind();
    void showWhetherEmpty();

    model::ReportedRecording m_recording;
    model::IrregularityModel m_frames;
    QGridLayout *m_figures;
    IntervalHistogram *m_histogram;
    QComboBox *m_kinds;
    QStackedWidget *m_place; // of the list, or of a sentence where it would be empty
    QTableView *m_list;
    QLabel *m_none;
    QLabel *m_listLabel;
};

} // namespace widgets
