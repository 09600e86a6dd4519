// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/recorder.h"

#include <QWidget>

namespace widgets {

// The two lines above a live picture: whose it is, and how that camera does.
class LiveChip : public QWidget
{
    Q_OBJECT

public:
    enum class State { Off, Opening, Live, Recording, Lost, Finishing, Failed };
    Q_ENUM(State)

    struct Status
    {
        QString name; // of the camera
        State state = State::Off;
        model::RecordingCounters counters = {};
        double saturated = 0; // share of the pixels, 0 .. 1
    };

    explicit LiveChip(QWidget *parent = nullptr);

    const Status &status() const { return m_status; }
    void setStatus(const Status &status);
    void setActive(bool isActive); // settings are its camera's

    static QString stateText(State state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece
    {
        QString text;
        bool isAlarm = false;
    };

    int padding() const { return fontMetrics().height() / 3; }
    QList<Piece> pieces() const; // of the second line; those that matter most first
    QString details() const;
    QColor stateColour() const;
    void describe();
    void paintFirst(QPainter &painter, const QRect &area) const;
    void paintSecond(QPainter &painter, const QRect &area) const;

    Status m_status;
    bool m_isActive = false;
};

} // namespace widgets
