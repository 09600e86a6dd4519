// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/live/livehistogram.h"

#include "widgets/common/tints.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double leastSaturated = 0.001; // share of the pixels that is worth a sign

// Over a picture of any brightness: a dark ground of its own.
constexpr QRgb ground = qRgba(0x10, 0x12, 0x14, 0xc8);
constexpr QRgb grey = qRgb(0xe4, 0xe7, 0xea);
constexpr std::array<QRgb, 3> colours{qRgb(0xff, 0x6b, 0x6b), qRgb(0x5f, 0xd3, 0x7a),
                                      qRgb(0x6c, 0xa8, 0xff)};

} // namespace

LiveHistogram::LiveHistogram(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    parent->installEventFilter(this);
    setBrightness({});
    place();
}

void LiveHistogram::setBrightness(const Brightness &brightness)
{
    m_brightness = brightness;
    setAccessibleName(tr("Histogram: %1 % saturated")
                          .arg(QLocale().toString(brightness.saturated * 100, 'f', 1)));
    update();
}

QSize LiveHistogram::sizeHint() const
{
    const int em = fontMetrics().height();
    return {em * 9, em * 4};
}

bool LiveHistogram::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

// In the lower corner, at most a third of the picture's width and height.
void LiveHistogram::place()
{
    const QSize room = parentWidget()->size() / 3;
    const int margin = fontMetrics().height() / 2;
    const QSize size = sizeHint().boundedTo(room);
    setGeometry(margin, parentWidget()->height() - size.height() - margin, size.width(),
                size.height());
}

void LiveHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(ground));
    painter.drawRoundedRect(rect(), 4, 4);
    if (m_brightness.highest() == 0)
        return;
    if (m_brightness.isGrey()) {
        paintChannel(painter, m_brightness.channels[0], grey);
    } else {
        painter.setCompositionMode(QPainter::CompositionMode_Screen);
        for (std::size_t i = 0; i < colours.size(); ++i)
            paintChannel(painter, m_brightness.channels[i], colours[i]);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    if (m_brightness.saturated >= leastSaturated) // what is lost stands at the right end
        painter.fillRect(QRectF(width() - 5, 4, 3, height() - 8), QColor(colours[0]));
}

// The root of the counts: a few bright pixels are to be seen as well.
void LiveHistogram::paintChannel(QPainter &painter, const Brightness::Bins &bins,
                                 const QColor &colour) const
{
    const QRectF area = QRectF(rect()).adjusted(4, 4, -8, -4);
    const double top = std::sqrt(static_cast<double>(m_brightness.highest()));
    QPainterPath path(area.bottomLeft());
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const double x = area.left() + area.width() * static_cast<double>(i) / (bins.size() - 1.0);
        path.lineTo(x, area.bottom() - area.height() * std::sqrt(double(bins[i])) / top);
    }
    path.lineTo(area.bottomRight());
    QColor fill = colour;
    fill.setAlpha(0xb0);
    painter.fillPath(path, fill);
}

} // namespace widgets
