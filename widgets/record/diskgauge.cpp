// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/diskgauge.h"

#include "widgets/common/tints.h"
#include "widgets/record/durations.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace widgets {

namespace {

constexpr double lowSeconds = 900;
constexpr double criticalSeconds = 120;
constexpr double endlessSeconds = 400 * 86400.0; // longer is no figure worth telling

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1);
}

} // namespace

DiskGauge::DiskGauge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

DiskGauge::Level DiskGauge::levelOf(const Reading &reading)
{
    if (reading.secondsLeft && *reading.secondsLeft < criticalSeconds)
        return Level::Critical;
    const bool isLow = reading.isLow || (reading.secondsLeft && *reading.secondsLeft < lowSeconds);
    return isLow ? Level::Low : Level::Calm;
}

void DiskGauge::setReading(const Reading &reading)
{
    m_reading = reading;
    describe();
    update();
}

QString DiskGauge::text() const
{
    if (m_reading.bytesFree == 0)
        return tr("Disk: not known yet");
    const QString free = sizeText(m_reading.bytesFree);
    if (!m_reading.secondsLeft || *m_reading.secondsLeft > endlessSeconds)
        return tr("Disk: %1 free").arg(free);
    if (*m_reading.secondsLeft < 1)
        return m_reading.isRecording ? tr("Disk full: recording stops by itself now")
                                     : tr("Disk full: %1 free is too little to record").arg(free);
    const QString time = durationText(*m_reading.secondsLeft);
    if (level() == Level::Calm || !m_reading.isRecording)
        return m_reading.isRecording ? tr("Disk: %1 free, lasts for %2").arg(free, time)
                                     : tr("Disk: %1 free, lasts for about %2").arg(free, time);
    const QDateTime end = m_reading.now.addSecs(static_cast<qint64>(*m_reading.secondsLeft));
    return tr("Disk almost full: recording stops by itself in %1, at %2")
        .arg(time, QLocale().toString(end.time(), QLocale::ShortFormat));
}

void DiskGauge::describe()
{
    setAccessibleName(text());
    setToolTip(m_reading.bytesTotal > 0
                   ? tr("%1 of %2 free; about %3/s are written")
                         .arg(sizeText(m_reading.bytesFree), sizeText(m_reading.bytesTotal),
                              sizeText(static_cast<std::uint64_t>(m_reading.bytesPerSecond)))
                   : text());
}

QColor DiskGauge::colour() const
{
    switch (level()) {
    case Level::Calm:
        return tint(Tint::Information, palette());
    case Level::Low:
        return tint(Tint::Warning, palette());
    case Level::Critical:
        return tint(Tint::Error, palette());
    }
    return {};
}

QSize DiskGauge::sizeHint() const
{
    const int em = fontMetrics().height();
    return {em * 14, em * 5 / 4};
}

void DiskGauge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

// The bar has a fifth of the width; the sentence has the rest.
void DiskGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int em = fontMetrics().height();
    const double thickness = em * 0.6;
    const QRectF bar(0.5, (height() - thickness) / 2, std::min(em * 10.0, width() / 5.0),
                     thickness);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(bar, 3, 3);
    if (m_reading.bytesTotal > 0) {
        const double used = 1 - static_cast<double>(m_reading.bytesFree) /
                                    static_cast<double>(m_reading.bytesTotal);
        QPainterPath shape;
        shape.addRoundedRect(bar, 3, 3);
        painter.setClipPath(shape);
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * used, bar.height()), colour());
        painter.setClipping(false);
    }
    QFont shape = font();
    shape.setBold(level() != Level::Calm);
    painter.setFont(shape);
    painter.setPen(level() == Level::Calm ? palette().color(QPalette::WindowText) : colour());
    const QRect rest = rect().adjusted(static_cast<int>(bar.right()) + em / 2, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(shape).elidedText(text(), Qt::ElideRight, rest.width()));
}

} // namespace widgets
