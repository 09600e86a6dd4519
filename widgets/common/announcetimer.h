// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <chrono>

namespace widgets {

// Runs out a moment after the first of many changes, once for all of them: while a recording plays,
// assistive technology would be told of every frame, and could not follow.
class AnnounceTimer : public QTimer
{
public:
    AnnounceTimer()
    {
        setSingleShot(true);
        setInterval(std::chrono::milliseconds(150));
    }

    void begin() // unless it has begun
    {
        if (!isActive())
            start();
    }
};

} // namespace widgets
