// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace model {

// The time by which a Playhead plays, with an alarm. Tests turn it by hand.
class PlayClock : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual double seconds() const = 0; // since some moment; never steps back

    // Emits rang() once at `time`, or as soon as possible; replaces the alarm before.
    virtual void setAlarm(double time) = 0;
    virtual void clearAlarm() = 0;

signals:
    void rang();
};

// The real time, by a monotonic clock and a precise timer.
class SteadyPlayClock : public PlayClock
{
    Q_OBJECT

public:
    explicit SteadyPlayClock(QObject *parent = nullptr);

    double seconds() const override;
    void setAlarm(double time) override;
    void clearAlarm() override;

private:
    QElapsedTimer m_elapsed;
    QTimer m_timer;
};

} // namespace model
