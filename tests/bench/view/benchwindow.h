// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"
#include "tests/app/window/windowfixture.h"
#include "tests/bench/view/screen.h"

#include <QPoint>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace app {
class ViewerPage;
}

namespace widgets {
class Timeline;
}

// The application's window with a recording in it, and the hand that holds the mouse.
class BenchWindow
{
public:
    static constexpr int cacheMegabytes = 256;

    explicit BenchWindow(Screen &screen);

    // With `paths` after the first one beside it. False, with a line on standard error, if they do
    // not open; else all indexes are complete and each view shows a picture.
    bool open(const QStringList &paths);

    Screen &screen() { return m_screen; }
    const app::Actions &actions() const { return m_fixture.window->actions(); }
    app::ViewerPage &page() const;
    const store::Reader &reader() const { return *m_reader; } // the benchmark's own, of the first
    widgets::Timeline &overview() const;
    std::vector<widgets::FrameView *> views() const;
    std::int64_t frameCount() const { return m_reader->index().frameCount(); }

    // The left button on the overview's track, at a fraction of its width.
    void press(double place);
    void move(double place);
    void release(double place);

    // The video that the frame at the position is in, and its place there.
    std::string file() const;
    std::int64_t rank() const;

    void seek(store::FrameIndex index);
    bool isExact() const; // what the view shows is the frame at the position, and painted
    bool waitUntilExact();

private:
    QPoint pointAt(double place) const;
    void send(QEvent::Type type, double place, bool isDown);

    Screen &m_screen;
    WindowFixture m_fixture;
    std::shared_ptr<const store::Reader> m_reader;
};
