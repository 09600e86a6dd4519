// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/recorder.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;

namespace widgets {

// Shows what becomes of the frames of a recording: counters by cause, queue, rate, disk.
class RecordingMeter : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingMeter(QWidget *parent = nullptr);

    // Counters are shown while `recording`; else only rate and disk mean anything.
    void setCounters(const model::RecordingCounters &counters, bool recording);

    // "1:02:03", of whole seconds.
    static QString duration(double seconds);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Item { Elapsed, Rate, Captured, Written, LostByCamera, DroppedByQueue, Disk, ItemCount };

    void retranslate();
    void setValue(Item item, const QString &text, bool alarm = false);
    QString diskText(const model::RecordingCounters &counters) const;

    std::array<QLabel *, ItemCount> m_titles{};
    std::array<QLabel *, ItemCount> m_values{};
    QLabel *m_queueTitle;
    QProgressBar *m_queue;
};

} // namespace widgets
