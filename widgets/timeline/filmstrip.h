// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/timeline/filmslots.h"
#include "widgets/timeline/timestrip.h"

#include <QPointer>

#include <vector>

namespace model {
class FilmMaker;
}

namespace widgets {

// Small pictures of the recording side by side, each above its place on the axis. Choosing a frame
// works as in the other strips.
//
// While it is visible it wishes the pictures that it lacks; they are shown as they come.
class FilmStrip : public TimeStrip
{
    Q_OBJECT

public:
    explicit FilmStrip(QWidget *parent = nullptr);

    // Outlives the strip or is forgotten with it.
    void setFilm(model::FilmMaker *film);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    QRect trackRect() const override;
    QString tooltipText(double x) const override;
    void paintStill(QPainter &painter) const override;
    void paintMoving(QPainter &painter) const override;
    QRectF focusRect() const override;
    void retranslate() override;
    void axisChanged() override;

private:
    void arrange(); // places and wishes
    QSizeF pictureSize() const; // as it is shown, about
    struct Resampled
    {
        model::FramePtr frame;
        QImage picture;
    };
    // What it shows goes into `shown`.
    void paintSlot(QPainter &painter, const FilmSlot &slot, std::vector<Resampled> &shown) const;
    QImage resampled(const model::FramePtr &frame, const QSize &pixels) const;

    QPointer<model::FilmMaker> m_film;
    std::vector<FilmSlot> m_slots;
    mutable std::vector<Resampled> m_resampled; // as it was painted last, not to be made again
};

} // namespace widgets
