// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/picture/levelsview.h"

#include "widgets/common/overlay.h"
#include "widgets/common/tints.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

namespace widgets {

namespace {

constexpr double keyStep = 0.01; // of the axis

bool isOwnKey(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

using Channels = std::span<const std::size_t>;

// Of a bar that `channels` have in common: red, green or blue that stand out from the ground, what two
// of them mix to, and grey of all, as the pixels are.
QColor barColour(Channels channels, std::size_t count, const QPalette &palette)
{
    constexpr std::array colours{QColor(60, 110, 255), QColor(0, 160, 60), QColor(225, 45, 45)};
    const QColor ground = palette.color(QPalette::Base);
    if (channels.size() == count)
        return blended(ground, palette.color(QPalette::Text), count == 1 ? 0.65 : 0.45);
    const QColor mixture = blended(colours.at(channels.front()), colours.at(channels.back()), 0.5);
    return blended(ground, mixture, 0.75);
}

} // namespace

LevelsView::LevelsView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize LevelsView::sizeHint() const
{
    return {fontMetrics().height() * 16, fontMetrics().height() * 8};
}

QSize LevelsView::minimumSizeHint() const
{
    return {fontMetrics().height() * 10, fontMetrics().height() * 6};
}

void LevelsView::setHistogram(const Histogram &histogram)
{
    m_histogram = histogram;
    update();
}

void LevelsView::setChosen(const LevelsScale::Chosen &chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    describe();
    update();
}

void LevelsView::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    update();
}

double LevelsView::step() const
{
    if (m_histogram && m_histogram->step > 0)
        return m_histogram->step;
    const model::ValueAxis axis = m_histogram ? m_histogram->axis : model::ValueAxis{};
    return (axis.to - axis.from) * 1e-5;
}

QRectF LevelsView::barArea() const
{
    const double room = fontMetrics().height() / 2.0;
    return QRectF(rect()).adjusted(room, room / 2, -room, -1.5 * room);
}

LevelsScale LevelsView::scale() const
{
    return {m_histogram ? m_histogram->axis : model::ValueAxis{}, barArea()};
}

QPointF LevelsView::handlePosition(LevelsScale::Handle handle) const
{
    const QRectF area = barArea();
    const double x = scale().toX(LevelsScale::valueOf(handle, m_chosen));
    return {std::clamp(x, area.left(), area.right()), area.bottom() + fontMetrics().height() / 3.0};
}

void LevelsView::describe()
{
    setAccessibleName(tr("Histogram with levels"));
    const QLocale locale;
    const std::array handles{tr("black"), tr("gamma"), tr("white")};
    //: %4: the one of them that the keys move
    setAccessibleDescription(tr("Black %1, white %2, gamma %3; keys move %4")
                                 .arg(locale.toString(m_chosen.range.black),
                                      locale.toString(m_chosen.range.white),
                                      locale.toString(m_chosen.gamma, 'f', 2),
                                      handles.at(static_cast<std::size_t>(m_handle))));
}

void LevelsView::ask(double value)
{
    double wanted = value;
    if (m_handle != LevelsScale::Gamma && m_histogram && m_histogram->step > 0)
        wanted = std::round(value / m_histogram->step) * m_histogram->step;
    emit asked(LevelsScale::moved(m_handle, wanted, m_chosen, step()));
}

bool LevelsView::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        event->setAccepted(plain && isOwnKey(key->key()));
        return event->isAccepted();
    }
    return QWidget::event(event);
}

void LevelsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    m_handle = scale().handleAt(event->position().x(), m_chosen);
    describe();
    ask(scale().toValue(event->position().x()));
    update();
}

void LevelsView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        ask(scale().toValue(event->position().x()));
}

void LevelsView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void LevelsView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!isOwnKey(key))
        return QWidget::keyPressEvent(event);
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        m_handle = static_cast<LevelsScale::Handle>((m_handle + (key == Qt::Key_Up ? 1 : 2)) % 3);
        describe();
        return update();
    }
    const model::ValueAxis axis = m_histogram ? m_histogram->axis : model::ValueAxis{};
    const bool fine = event->modifiers() & Qt::ShiftModifier;
    const double distance = fine ? step() : std::max((axis.to - axis.from) * keyStep, step());
    ask(LevelsScale::valueOf(m_handle, m_chosen) + (key == Qt::Key_Left ? -distance : distance));
}

void LevelsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(barArea(), palette().color(QPalette::Base));
    if (m_histogram)
        paintBars(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHandles(painter);
    if (hasFocus())
        paintFocusRing(painter, *this, rect());
}

void LevelsView::paintBars(QPainter &painter) const
{
    const QRectF area = barArea();
    const auto height = [this](std::int64_t count) {
        return m_logarithmic ? std::log10(1.0 + static_cast<double>(count))
                             : static_cast<double>(count);
    };
    const double most = height(m_histogram->highest());
    if (most <= 0)
        return;
    const double width = area.width() / model::PixelHistogram::binCount;
    const std::size_t count = m_histogram->channels.size();
    std::vector<std::size_t> channels(count); // the shortest bar first
    std::iota(channels.begin(), channels.end(), 0);
    for (std::size_t bin = 0; bin < model::PixelHistogram::binCount; ++bin) {
        const auto barOf = [&](std::size_t channel) {
            return height(m_histogram->channels[channel][bin]) / most * area.height();
        };
        std::sort(channels.begin(), channels.end(),
                  [&](std::size_t one, std::size_t other) { return barOf(one) < barOf(other); });
        const double x = area.left() + static_cast<double>(bin) * width;
        double foot = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double top = barOf(channels[i]);
            painter.fillRect(QRectF(x, area.bottom() - top, std::max(width, 1.0), top - foot),
                             barColour(Channels(channels).subspan(i), count, palette()));
            foot = top;
        }
    }
}

void LevelsView::paintHandles(QPainter &painter) const
{
    const double half = fontMetrics().height() / 3.0;
    const QRectF area = barArea();
    for (const auto handle : {LevelsScale::Black, LevelsScale::Gamma, LevelsScale::White}) {
        const QPointF middle = handlePosition(handle);
        const QPolygonF triangle{{middle.x(), area.bottom()},
                                 {middle.x() - half, middle.y() + half},
                                 {middle.x() + half, middle.y() + half}};
        constexpr std::array fills{Qt::black, Qt::gray, Qt::white};
        const bool isActive = hasFocus() && handle == m_handle;
        const QColor edge = palette().color(isActive ? QPalette::Highlight : QPalette::WindowText);
        painter.setPen(QPen(edge, isActive ? 2.5 : 1.0));
        painter.setBrush(QColor(fills.at(static_cast<std::size_t>(handle))));
        painter.drawPolygon(triangle);
        if (handle != LevelsScale::Gamma)
            painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()));
    }
}

} // namespace widgets
