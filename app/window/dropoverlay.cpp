// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/dropoverlay.h"

#include <QFontMetrics>
#include <QPainter>

namespace app {

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("dropOverlay"));
    hide();
}

void DropOverlay::announce(const QString &text, bool accepted)
{
    m_text = text;
    m_accepted = accepted;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.9f);
    painter.fillRect(rect(), veil);

    const int margin = fontMetrics().height();
    const QPalette::ColorRole edge = m_accepted ? QPalette::Highlight : QPalette::PlaceholderText;
    QPen pen(palette().color(edge), margin / 6.0, m_accepted ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    const QRect frame = rect().adjusted(margin, margin, -margin, -margin);
    painter.drawRoundedRect(frame, margin, margin);

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(frame.adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace app
