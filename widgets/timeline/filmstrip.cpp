// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/filmstrip.h"

#include "model/film/coarsefirst.h"
#include "model/film/filmmaker.h"
#include "model/frames/framescaler.h"
#include "widgets/common/tints.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr QSizeF usualShape{4, 3}; // where the recording says nothing
constexpr double leastWidth = 0.6; // of the height: tall pictures would stand too close

} // namespace

FilmStrip::FilmStrip(QWidget *parent)
    : TimeStrip(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FilmStrip::retranslate();
}

void FilmStrip::setFilm(model::FilmMaker *film)
{
    if (m_film)
        m_film->disconnect(this);
    m_film = film;
    if (m_film) {
        connect(m_film, &model::FilmMaker::changed, this, &FilmStrip::forgetPicture);
        connect(m_film, &model::FilmMaker::forgotten, this, &FilmStrip::arrange);
    }
    arrange();
}

QSize FilmStrip::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 40, unit * 7 / 2};
}

QSize FilmStrip::minimumSizeHint() const
{
    return {fontMetrics().height() * 12, sizeHint().height()};
}

void FilmStrip::retranslate()
{
    setAccessibleName(tr("Film strip"));
}

QRect FilmStrip::trackRect() const
{
    const int margin = trackMargin(fontMetrics());
    return {margin, 1, std::max(1, width() - 2 * margin), std::max(1, height() - 4)};
}

QRectF FilmStrip::focusRect() const
{
    return QRectF(trackRect()).adjusted(-3, -1, 3, 1);
}

QString FilmStrip::tooltipText(double x) const
{
    const store::FrameId id = frames().frame(scale().toIndex(x));
    return zone().dateTimeText(id.time);
}

void FilmStrip::resizeEvent(QResizeEvent *event)
{
    TimeStrip::resizeEvent(event);
    arrange();
}

void FilmStrip::showEvent(QShowEvent *event)
{
    TimeStrip::showEvent(event);
    arrange();
}

void FilmStrip::hideEvent(QHideEvent *event)
{
    TimeStrip::hideEvent(event);
    arrange();
}

void FilmStrip::axisChanged()
{
    arrange();
}

QSizeF FilmStrip::pictureSize() const
{
    const QSize known = m_film ? m_film->pictureSize() : QSize();
    const QSizeF shape = known.isEmpty() ? usualShape : QSizeF(known);
    const double height = trackRect().height();
    return {std::max(shape.width() / shape.height(), leastWidth) * height, height};
}

void FilmStrip::arrange()
{
    m_slots.clear();
    if (isActive() && isVisible())
        m_slots = filmSlots(scale(), frames(), pictureSize().width());
    std::vector<model::FilmWish> wishes;
    for (const int i : model::coarseFirst(static_cast<int>(m_slots.size())))
        wishes.push_back(m_slots[static_cast<std::size_t>(i)].wish);
    if (m_film)
        m_film->setWishes(std::move(wishes));
    forgetPicture();
}

void FilmStrip::paintStill(QPainter &painter) const
{
    std::vector<Resampled> shown;
    for (const FilmSlot &slot : m_slots)
        paintSlot(painter, slot, shown);
    m_resampled = std::move(shown);
}

QImage FilmStrip::resampled(const model::FramePtr &frame, const QSize &pixels) const
{
    const auto same = [&](const Resampled &one) {
        return one.frame == frame && one.picture.size() == pixels;
    };
    const auto known = std::find_if(m_resampled.begin(), m_resampled.end(), same);
    return known != m_resampled.end() ? known->picture : model::resampled(frame->image, pixels);
}

// In whole pixels of the screen, so that pictures are sharp and the room between them even.
void FilmStrip::paintSlot(QPainter &painter, const FilmSlot &slot,
                          std::vector<Resampled> &shown) const
{
    const double ratio = devicePixelRatioF();
    const QRect track = trackRect();
    const QSizeF room(slot.width - 2, track.height());
    const model::FramePtr frame = m_film ? m_film->best(slot.wish) : nullptr;
    const bool isThere = frame && !frame->image.isNull();
    const QSizeF shape = isThere ? QSizeF(frame->image.size()) : pictureSize();
    const QSize pixels =
        (shape.scaled(room, Qt::KeepAspectRatio) * ratio).toSize().expandedTo({1, 1});
    const QPointF corner(slot.left + (slot.width - pixels.width() / ratio) / 2,
                         track.top() + (track.height() - pixels.height() / ratio) / 2);
    const QPointF aligned(std::round(corner.x() * ratio) / ratio,
                          std::round(corner.y() * ratio) / ratio);
    if (!isThere)
        return painter.fillRect(QRectF(aligned, QSizeF(pixels) / ratio),
                                blended(palette().color(QPalette::Window),
                                        palette().color(QPalette::WindowText), 0.08));
    shown.push_back({frame, resampled(frame, pixels)});
    painter.drawImage(QRectF(aligned, QSizeF(pixels) / ratio), shown.back().picture);
}

void FilmStrip::paintMoving(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    const double x = scale().toX(position());
    painter.fillRect(QRectF(x - 2, 0, 4, height()), palette().color(QPalette::Window));
    painter.fillRect(QRectF(x - 1, 0, 2, height()), palette().color(QPalette::WindowText));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace widgets
