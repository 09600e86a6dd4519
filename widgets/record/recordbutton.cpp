// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/recordbutton.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QStylePainter>

namespace widgets {

namespace {

// Signal red, dark enough for white text (5.5:1) and light enough to stand out on both themes.
constexpr QRgb recordRed = qRgb(0xc6, 0x28, 0x28);
constexpr QRgb recordRedHeld = qRgb(0x8e, 0x1b, 0x1b);

} // namespace

RecordButton::RecordButton(QWidget *parent)
    : QPushButton(parent)
{
    m_hold.setStartValue(0.0);
    m_hold.setEndValue(1.0);
    m_hold.setDuration(holdMs);
    connect(&m_hold, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_hold, &QVariantAnimation::finished, this, &RecordButton::stopRequested);
    connect(this, &QPushButton::pressed, this, &RecordButton::begin);
    connect(this, &QPushButton::released, this, &RecordButton::end);
    connect(this, &QPushButton::clicked, this, [this] {
        if (!m_recording && !m_pressedToStop)
            emit startRequested();
    });
    updateText();
}

void RecordButton::setRecording(bool recording)
{
    if (m_recording == recording)
        return;
    m_recording = recording;
    m_hold.stop();
    updateText();
    update();
}

QSize RecordButton::sizeHint() const
{
    const QSize text = fontMetrics().size(Qt::TextShowMnemonic, this->text());
    const int em = fontMetrics().height();
    return {text.width() + 4 * em, em * 5 / 2};
}

void RecordButton::begin()
{
    m_pressedToStop = m_recording;
    if (m_recording)
        m_hold.start();
}

void RecordButton::end()
{
    const bool early = m_hold.state() == QAbstractAnimation::Running;
    m_hold.stop();
    update();
    if (m_recording && early)
        emit releasedTooEarly();
}

void RecordButton::updateText()
{
    setText(m_recording ? tr("Hold to stop") : tr("Record"));
    setAccessibleName(m_recording ? tr("Stop recording: hold down") : tr("Start recording"));
    updateGeometry();
}

void RecordButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateText();
    QPushButton::changeEvent(event);
}

void RecordButton::focusOutEvent(QFocusEvent *event)
{
    m_hold.stop();
    QPushButton::focusOutEvent(event);
}

void RecordButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double radius = fontMetrics().height() / 3.0;
    const bool enabled = isEnabled();
    painter.setPen(Qt::NoPen);
    painter.setBrush(enabled ? QColor(recordRed)
                             : palette().color(QPalette::Disabled, QPalette::Button));
    painter.drawRoundedRect(frame, radius, radius);

    if (m_hold.state() == QAbstractAnimation::Running) {
        QRectF held = frame;
        held.setWidth(frame.width() * m_hold.currentValue().toDouble());
        painter.setBrush(QColor(recordRedHeld));
        painter.drawRoundedRect(held, radius, radius);
    }

    const QColor ink =
        enabled ? QColor(Qt::white) : palette().color(QPalette::Disabled, QPalette::ButtonText);
    const int em = fontMetrics().height();
    const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const QRectF sign(frame.center().x() - (textWidth + em) / 2.0 - em / 4.0,
                      frame.center().y() - em * 0.35, em * 0.7, em * 0.7);
    painter.setBrush(ink);
    if (m_recording)
        painter.drawRect(sign);
    else
        painter.drawEllipse(sign);
    painter.setPen(ink);
    painter.drawText(frame.adjusted(em, 0, 0, 0), Qt::AlignCenter | Qt::TextShowMnemonic, text());

    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
        painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), radius, radius);
    }
}

} // namespace widgets
