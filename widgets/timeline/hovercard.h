// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "store/frame.h"

#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace model {
class FilmMaker;
}

namespace widgets {

// What lies under the mouse, above it: the nearest small picture and some lines of text. If the
// picture is of another frame it says of which one; a closer one takes its place as it comes.
//
// A window of its own that takes neither focus nor mouse.
class HoverCard : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    // Outlives the card or is forgotten with it; null: text only.
    void setFilm(model::FilmMaker *film);
    void setZone(const model::ZoneTime &zone) { m_zone = zone; }

    // OfPlace: one is made, if there is none of the very place yet.
    enum class Picture { OfPlace, Nearest };

    // `above` is what the card must not cover, `x` where its middle aims; both of the screen.
    void tell(const store::FrameId &frame, const QString &text, const QRect &above, int x,
              Picture picture = Picture::OfPlace);
    void leave(); // hides it, unless the mouse has only gone over to the next strip

    QString text() const { return m_text; }
    QString caption() const { return m_caption; } // of the picture; empty: it is the frame's own

protected:
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew(); // what there is of the film
    QSize pictureRoom() const;
    QSize textSize() const;
    int padding() const;
    void place();
    QString timeOf(store::FrameTime time) const;

    QPointer<model::FilmMaker> m_film;
    model::ZoneTime m_zone;
    store::FrameIndex m_index; // of the frame under the mouse
    store::FrameTime m_time; // likewise
    QRect m_above; // see tell()
    int m_x = 0;
    QString m_text;
    QString m_caption;
    QImage m_picture; // null: none
    QTimer m_leave;
};

} // namespace widgets
