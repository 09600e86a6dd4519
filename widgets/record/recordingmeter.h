// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/recorder.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;

namespace widgets {

// Shows what becomes of the frames of a recording: counters by cause, queue, rate.
class RecordingMeter : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingMeter(QWidget *parent = nullptr);

    // Counters are shown while `recording`; else only the rate means anything.
    void setCounters(const model::RecordingCounters &counters, bool recording);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Item { Elapsed, Rate, Captured, Written, LostByCamera, DroppedByQueue, ItemCount };

    void retranslate();
    void setValue(Item item, const QString &text, bool alarm = false);

    std::array<QLabel *, ItemCount> m_titles{};
    std::array<QLabel *, ItemCount> m_values{};
    QLabel *m_queueTitle;
    QProgressBar *m_queue;
};

} // namespace widgets
