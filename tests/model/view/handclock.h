// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/playclock.h"
#include "store/index/chunkindex.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

// What tests of playing need: a clock and recordings that are nothing but times.

// Turned by hand.
class HandClock : public model::PlayClock
{
public:
    double seconds() const override { return m_now; }
    void setAlarm(double time) override { m_alarm = time; }
    void clearAlarm() override { m_alarm.reset(); }

    std::optional<double> alarm() const { return m_alarm; }

    // Lets the time pass; alarms ring at their moment.
    void pass(double seconds)
    {
        const double end = m_now + seconds;
        while (m_alarm && *m_alarm <= end) {
            m_now = std::max(m_now, *m_alarm);
            m_alarm.reset();
            emit rang();
        }
        m_now = end;
    }

    // Lets the time pass as if the program was busy: alarms ring at the end.
    void sleepThrough(double seconds)
    {
        m_now += seconds;
        pass(0.0);
    }

private:
    double m_now = 100.0;
    std::optional<double> m_alarm;
};

inline std::shared_ptr<const store::ChunkIndex> indexOf(const std::vector<double> &times)
{
    auto index = std::make_shared<store::ChunkIndex>();
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 0; i < times.size(); ++i)
        numbers.push_back(static_cast<std::int64_t>(i));
    if (!index->append(0, numbers, times))
        qFatal("the index refuses the frames");
    index->finish();
    return index;
}

inline std::vector<double> steadyTimes(int count, double fps)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(1000.0 + i / fps);
    return times;
}
