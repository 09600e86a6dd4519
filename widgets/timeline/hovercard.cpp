// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/hovercard.h"

#include "model/film/filmmaker.h"

#include <QLocale>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <chrono>

namespace widgets {

namespace {

using namespace std::chrono_literals;

constexpr auto leaveTime = 100ms;
constexpr int pictureUnits = 14; // the longer side in lines of text
constexpr int mostTextUnits = 30; // then it is wrapped
constexpr int textFlags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
constexpr int gapAbove = 4; // pixels to what it must not cover

} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowTransparentForInput)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_leave.setSingleShot(true);
    m_leave.setInterval(leaveTime);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
}

void HoverCard::setFilm(model::FilmMaker *film)
{
    if (m_film)
        m_film->disconnect(this);
    m_film = film;
    if (!m_film)
        return;
    connect(m_film, &model::FilmMaker::changed, this, &HoverCard::renew);
    connect(m_film, &model::FilmMaker::forgotten, this, &HoverCard::renew);
}

void HoverCard::tell(const store::FrameId &frame, const QString &text, const QRect &above, int x,
                     Picture picture)
{
    m_leave.stop();
    m_index = frame.index;
    m_time = frame.time;
    m_above = above;
    m_x = x;
    m_text = text;
    if (m_film)
        m_film->setHovered(picture == Picture::OfPlace ? std::optional(m_index) : std::nullopt);
    renew();
    setAccessibleName(text);
    show();
}

void HoverCard::leave()
{
    if (isVisible())
        m_leave.start();
}

void HoverCard::hideEvent(QHideEvent *event)
{
    if (m_film)
        m_film->setHovered({});
    QWidget::hideEvent(event);
}

void HoverCard::renew()
{
    const model::FramePtr frame = m_film ? m_film->nearest(m_index) : nullptr;
    const QLocale locale;
    m_picture = frame ? frame->image : QImage();
    m_caption.clear();
    if (frame && frame->id.index != m_index)
        m_caption =
            tr("near: number %1 · %2")
                .arg(locale.toString(qlonglong(frame->id.number.value)), timeOf(frame->id.time));
    place();
    update();
}

// With the day, where that is another one.
QString HoverCard::timeOf(store::FrameTime time) const
{
    const bool isSameDay = m_zone.dateText(time) == m_zone.dateText(m_time);
    return isSameDay ? m_zone.timeText(time, 1) : m_zone.dateTimeText(time, 1);
}

int HoverCard::padding() const
{
    return fontMetrics().height() / 3;
}

// The same with and without a picture, while there may be one: so that nothing jumps as it comes.
QSize HoverCard::pictureRoom() const
{
    const QSize shape = m_film ? m_film->pictureSize() : QSize();
    const int side = fontMetrics().height() * pictureUnits;
    return shape.isEmpty() ? QSize(0, 0) : shape.scaled(side, side * 3 / 4, Qt::KeepAspectRatio);
}

QSize HoverCard::textSize() const
{
    const int widest = fontMetrics().height() * mostTextUnits;
    return fontMetrics().boundingRect({0, 0, widest, widest}, textFlags, m_text).size();
}

void HoverCard::place()
{
    const QSize picture = pictureRoom();
    const QSize words = textSize();
    const int line = fontMetrics().height();
    const int above = picture.isEmpty() ? 0 : picture.height() + line + padding();
    const int widest =
        std::max({picture.width(), words.width(), fontMetrics().horizontalAdvance(m_caption)});
    // In steps: a digit more is not to change the width.
    const QSize size((widest + line - 1) / line * line + 2 * padding(),
                     above + words.height() + 2 * padding());
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int left = std::clamp(m_x - size.width() / 2, screen.left(),
                                std::max(screen.left(), screen.right() + 1 - size.width()));
    const int top = m_above.top() - gapAbove - size.height();
    setGeometry({{left, top >= screen.top() ? top : m_above.bottom() + 1 + gapAbove}, size});
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::ToolTipBase));
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect inner = rect().adjusted(padding(), padding(), -padding(), -padding());
    painter.drawText(inner, textFlags, m_text);
    if (m_picture.isNull())
        return;
    QRect area({}, m_picture.size().scaled(pictureRoom(), Qt::KeepAspectRatio));
    area.moveCenter({rect().center().x(), inner.top() + pictureRoom().height() / 2});
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, m_picture);
    const QRect under(inner.left(), inner.top() + pictureRoom().height(), inner.width(),
                      fontMetrics().height());
    painter.drawText(under, Qt::AlignCenter, m_caption);
}

} // namespace widgets
