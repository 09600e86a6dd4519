// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/playhead.h"
#include "tests/model/view/handclock.h"

#include <QObject>

#include <memory>
#include <vector>

// A playhead in a recording of 1000 frames, 100 a second, whose clock a test turns, and the positions
// it asked for.
class PlayTest : public QObject
{
protected:
    void begin()
    {
        auto clock = std::make_unique<HandClock>();
        m_clock = clock.get();
        m_playhead = std::make_unique<model::Playhead>(std::move(clock));
        m_playhead->setIndex(indexOf(steadyTimes(1000, 100.0)));
        m_asked.clear();
        m_shows = true;
        m_breaks = false;
        m_playhead->frameShown({0});
        connect(m_playhead.get(), &model::Playhead::positionChanged, this,
                [this](store::FrameIndex index) {
                    m_asked.push_back(index.value);
                    if (m_breaks && index.value % 10 == 0)
                        m_playhead->frameFailed(index);
                    else if (m_shows)
                        m_playhead->frameShown(index);
                });
    }

    HandClock *m_clock = nullptr;
    std::unique_ptr<model::Playhead> m_playhead;
    std::vector<std::int64_t> m_asked;
    bool m_shows = true; // what is asked for
    bool m_breaks = false; // of it, each tenth frame
};
