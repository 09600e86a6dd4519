// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/actions.h"
#include "app/viewer/viewerpage.h"
#include "tests/bench/resident.h"
#include "tests/bench/resulttable.h"
#include "tests/bench/view/benchviews.h"
#include "tests/bench/view/benchwindow.h"

#include <QAction>
#include <QElapsedTimer>

#include <algorithm>

using Better = ResultTable::Better;

namespace {

constexpr double fastest = model::Playhead::maxSpeed;

// Plays for so long and pauses.
void play(BenchWindow &window, double speed, int seconds)
{
    model::Playhead &playhead = window.page().playhead();
    window.screen().watch(window.views());
    playhead.setSpeed(speed);
    window.actions().playPause->trigger();
    QElapsedTimer clock;
    clock.start();
    window.screen().runUntil(
        [&] { return clock.hasExpired(seconds * 1000) || !playhead.isPlaying(); },
        seconds * 1000 + 100);
    playhead.pause();
}

} // namespace

bool benchPlaying(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    window.seek({window.frameCount() / 3});
    if (!window.waitUntilExact())
        return fails("A frame to play from does not come.");
    play(window, 1, options.playSeconds);
    const model::PlayTally tally = window.page().playhead().tally();
    const Screen::Counts &counts = window.screen().counts(0);
    const auto shown = static_cast<double>(tally.shown);
    table.add({"playing 1x", "pictures", shown, "those due",
               shown + static_cast<double>(tally.skipped + tally.unreadable), Better::More, 1});
    table.add({"playing 1x, on time", "pictures", shown - static_cast<double>(tally.late),
               "those shown", shown, Better::More, 0.99});
    table.add({"playing 1x, painted right", "pictures",
               static_cast<double>(counts.pictures - counts.wrong), "painted",
               static_cast<double>(counts.pictures), Better::More, 1});
    return true;
}

bool benchFastPlaying(BenchWindow &window, const ViewOptions &options, ResultTable &table)
{
    window.seek({0});
    if (!window.waitUntilExact())
        return fails("A frame to play from does not come.");
    play(window, fastest, options.playSeconds / 3);
    const double before = residentMb();
    play(window, fastest, options.playSeconds);
    const Screen::Counts &counts = window.screen().counts(0);
    window.page().playhead().setSpeed(1);
    table.add({"playing 1024x", "pict./s",
               static_cast<double>(counts.pictures) / options.playSeconds, "what the eye asks", 30,
               Better::More, 1});
    table.add({"playing 1024x, longest pause", "ms", counts.longestPause, "felt as a stop", 200,
               Better::Less, 1});
    table.add({"playing 1024x, right ones", "pictures",
               static_cast<double>(counts.pictures - counts.wrong), "all painted",
               static_cast<double>(counts.pictures), Better::More, 1});
    table.add({"playing 1024x, memory", "MB", residentMb(), "a third of the way", before,
               Better::Less, 1.05});
    return true;
}
