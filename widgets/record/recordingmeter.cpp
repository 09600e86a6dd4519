// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/recordingmeter.h"

#include "widgets/common/tints.h"
#include "widgets/record/durations.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace widgets {

RecordingMeter::RecordingMeter(QWidget *parent)
    : QWidget(parent)
    , m_queueTitle(new QLabel(this))
    , m_queue(new QProgressBar(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    grid->setVerticalSpacing(0);
    QFont figures = font();
    figures.setBold(true);
    for (int i = 0; i < ItemCount; ++i) {
        m_titles[i] = new QLabel(this);
        m_values[i] = new QLabel(this);
        m_titles[i]->setForegroundRole(QPalette::PlaceholderText);
        m_values[i]->setFont(figures);
        m_values[i]->setTextFormat(Qt::PlainText);
        grid->addWidget(m_titles[i], 0, i);
        grid->addWidget(m_values[i], 1, i);
        grid->setColumnStretch(i, 1);
    }
    m_queueTitle->setForegroundRole(QPalette::PlaceholderText);
    m_queue->setTextVisible(false);
    m_queue->setMaximumHeight(fontMetrics().height() / 2);
    grid->addWidget(m_queueTitle, 0, ItemCount);
    grid->addWidget(m_queue, 1, ItemCount);
    grid->setColumnStretch(ItemCount, 1);
    retranslate();
    setCounters({}, false);
}

void RecordingMeter::setCounters(const model::RecordingCounters &counters, bool recording)
{
    const QLocale locale;
    const auto count = [&](std::int64_t n) {
        return recording ? locale.toString(static_cast<qlonglong>(n)) : tr("–");
    };
    setValue(Elapsed, recording ? durationText(counters.seconds) : tr("–"));
    setValue(Rate,
             counters.fps > 0 ? tr("%1/s").arg(locale.toString(counters.fps, 'f', 1)) : tr("–"));
    setValue(Captured, count(counters.captured));
    setValue(Written, count(counters.written));
    const std::int64_t byCamera = counters.droppedByDevice + counters.droppedByTransport;
    const std::int64_t here = counters.droppedByQueue + counters.droppedByDisk;
    setValue(LostByCamera, count(byCamera), recording && byCamera > 0);
    setValue(DroppedByQueue, count(here), recording && here > 0);
    m_queue->setRange(0, std::max(1, counters.queueSize));
    m_queue->setValue(std::clamp(counters.queued, 0, std::max(1, counters.queueSize)));
    m_queue->setToolTip(
        tr("%1 of %2 frames wait to be written").arg(counters.queued).arg(counters.queueSize));
}

void RecordingMeter::setValue(Item item, const QString &text, bool alarm)
{
    QLabel *label = m_values[item];
    label->setText(text);
    QPalette colours = palette();
    if (alarm)
        colours.setColor(QPalette::WindowText, tint(Tint::Error, palette()));
    label->setPalette(colours);
    label->setAccessibleName(tr("%1: %2").arg(m_titles[item]->text(), text));
}

void RecordingMeter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordingMeter::retranslate()
{
    m_titles[Elapsed]->setText(tr("Recorded"));
    m_titles[Rate]->setText(tr("Rate"));
    m_titles[Captured]->setText(tr("Captured"));
    m_titles[Written]->setText(tr("Written"));
    m_titles[LostByCamera]->setText(tr("Dropped by camera"));
    m_titles[DroppedByQueue]->setText(tr("Dropped by queue, disk"));
    m_queueTitle->setText(tr("Queue"));
    m_queue->setAccessibleName(tr("Fill of the queue"));
}

} // namespace widgets
