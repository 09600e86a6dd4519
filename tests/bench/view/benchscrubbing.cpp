// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/actions.h"
#include "app/viewer/viewerpage.h"
#include "tests/bench/barelibav.h"
#include "tests/bench/resident.h"
#include "tests/bench/resulttable.h"
#include "tests/bench/view/benchviews.h"
#include "tests/bench/view/benchwindow.h"
#include "tests/bench/view/watchdog.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

using Better = ResultTable::Better;

namespace {

constexpr int mousePeriod = 8; // ms; as a usual mouse

// Drags over the whole track for so long, from end to end in ten seconds.
void drag(BenchWindow &window, int seconds)
{
    constexpr double wayMs = 10'000;
    QElapsedTimer clock;
    clock.start();
    const auto place = [&] {
        const double ways = static_cast<double>(clock.elapsed()) / wayMs;
        const double place = std::fmod(ways, 2);
        return place < 1 ? place : 2 - place;
    };
    window.press(0);
    QTimer mouse;
    mouse.setTimerType(Qt::PreciseTimer);
    QObject::connect(&mouse, &QTimer::timeout, &mouse, [&] { window.move(place()); });
    mouse.start(mousePeriod);
    window.screen().runUntil([&] { return clock.hasExpired(seconds * 1000); },
                             seconds * 1000 + 100);
    mouse.stop();
    window.release(place());
}

// Steps until the frame is on the screen, `count` times. Milliseconds; negative if it never comes.
double step(BenchWindow &window, QAction *action, int count)
{
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i) {
        action->trigger();
        if (!window.waitUntilExact())
            return -1;
    }
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

bool benchDrag(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    if (!window.waitUntilExact())
        return fails("The first picture does not come.");
    window.screen().watch(window.views());
    const Watchdog::Waits waits = [&] {
        Watchdog watchdog;
        drag(window, options.dragSeconds);
        return watchdog.take();
    }();
    const std::size_t views = window.views().size();
    double slowest = INFINITY;
    double wrong = 0;
    double pictures = 0;
    for (std::size_t i = 0; i < views; ++i) {
        const Screen::Counts &counts = window.screen().counts(i);
        slowest = std::min(slowest, static_cast<double>(counts.pictures) / options.dragSeconds);
        wrong += static_cast<double>(counts.wrong);
        pictures += static_cast<double>(counts.pictures);
    }
    const QString work =
        views == 1 ? QString("drag over all of it") : QString("drag with %1 recordings").arg(views);
    table.add({work, "pict./s", pictures / options.dragSeconds, "what the eye asks", 30,
               Better::More, 1});
    if (views > 1)
        table.add({work + ", slowest view", "pict./s", slowest, "what the eye asks", 30,
                   Better::More, 1});
    table.add({work + ", right ones", "pictures", pictures - wrong, "all painted", pictures,
               Better::More, 1});
    table.add(
        {work + ", event loop p99", "ms", waits.p99, "a screen's refresh", 16, Better::Less, 1});
    table.add({work + ", longest", "ms", waits.longest, "three refreshes", 50, Better::Less, 1});
    return window.waitUntilExact() || fails("The last picture of the drag does not come.");
}

// In chunks that no other part has been to, so that nothing is in memory.
bool benchSteps(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    const std::int64_t places = window.frameCount() / 8;
    const std::int64_t half = options.steps / 2;
    double forward = 0;
    double back = 0;
    for (int round = 0; round < 2; ++round) {
        window.seek({places * (1 + 2 * round) - half});
        if (!window.waitUntilExact())
            return fails("A frame to step from does not come.");
        forward += step(window, window.actions().nextFrame, options.steps);
        window.seek({places * (2 + 2 * round) + half});
        if (!window.waitUntilExact())
            return fails("A frame to step from does not come.");
        back += step(window, window.actions().previousFrame, options.steps);
    }
    const double count = 2000.0 * options.steps;
    table.add(
        {"step back", "pict./s", count / back, "step forward", count / forward, Better::More, 0.8});
    return true;
}

bool benchRest(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(0.02, 0.98);
    std::vector<double> ours;
    std::vector<double> opening;
    std::vector<double> bare;
    for (int i = 0; i < options.places; ++i) {
        const double place = anywhere(random);
        window.press(place - 0.01); // the chunk's decoder may be open, as it may in a drag
        window.waitUntilExact();
        const auto begin = Screen::Clock::now();
        window.move(place);
        if (!window.waitUntilExact())
            return fails("The frame where the pointer rests does not come.");
        const std::chrono::duration<double, std::milli> wait =
            window.screen().lastPaintedAt() - begin;
        ours.push_back(wait.count());
        window.release(place);
        BareLibav libav(window.file());
        Stopwatch peer;
        libav.reopen();
        libav.fetch(window.rank());
        opening.push_back(peer.elapsedMs());
        Stopwatch again;
        libav.fetch(window.rank());
        bare.push_back(again.elapsedMs());
    }
    table.add({"exact where the pointer rests", "ms", medianOf(ours), "bare libav, opening",
               medianOf(opening), Better::Less, 1.15});
    table.add(
        {"the same", "ms", medianOf(ours), "bare libav, open", medianOf(bare), Better::Less, 1.15});
    return true;
}

bool benchMemory(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    drag(window, options.scrubSeconds);
    if (!window.waitUntilExact())
        return fails("The last picture of the drag does not come.");
    table.add({"memory beyond the frame cache", "MB", residentMb() - BenchWindow::cacheMegabytes,
               "goal", 400, Better::Less, 1});
    return true;
}
