// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"
#include "store/pattern.h"

#include <QApplication>
#include <QImage>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace widgets {
class FrameView;
}

// What the pictures of the measured recordings show (shared by all of them): in the upper part
// `codeHeight` of the picture, a pattern (store/pattern.h) with the frame's place in its chunk as
// index and the chunk's film, of which there are `films`, as number.
struct FilmRule
{
    std::int64_t framesPerChunk = 10'000;
    int films = 3;
    double codeHeight = 160.0 / 480.0;
};

// What has reached the pixels of a window on the offscreen platform.
//
// An application, as it has to see what happens after an event: whenever a window was painted, the
// pixels of each view that was are compared with the frame that the view says it shows.
class Screen : public QApplication
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    Screen(int &argc, char **argv);

    void setRule(const FilmRule &rule) { m_rule = rule; }
    void watch(const std::vector<widgets::FrameView *> &views); // forgets the counts

    struct Counts
    {
        std::int64_t pictures = 0; // that were painted and are of another frame than the one before
        std::int64_t wrong = 0; // their pixels are those of no frame that the view was given
        double longestPause = 0; // ms between two of them
    };
    const Counts &counts(std::size_t view) const { return m_views.at(view).counts; }

    // Of the first view: the frame that was painted last, and when.
    store::FrameIndex lastPainted() const { return m_views.front().last; }
    Clock::time_point lastPaintedAt() const { return m_views.front().lastAt; }

    // Runs the event loop until `done`, asked whenever something was painted or `ms` have passed;
    // false if the time is over.
    bool runUntil(const std::function<bool()> &done, int ms);

    bool notify(QObject *receiver, QEvent *event) override;

signals:
    void painted();

private:
    struct View
    {
        widgets::FrameView *view = nullptr;
        Counts counts;
        bool isPainted = false;
        std::vector<store::FrameIndex> given; // frames, from the one that is on the screen on
        store::FrameIndex last{-1}; // that was painted
        Clock::time_point lastAt;
    };

    void look();
    void look(View &view, const QImage &pixels) const;
    store::PatternCode codeOf(store::FrameIndex index) const;
    std::optional<store::PatternCode> readCode(const widgets::FrameView &view,
                                               const QImage &pixels) const;

    FilmRule m_rule;
    std::vector<View> m_views;
};
