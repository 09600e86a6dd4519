// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class BenchWindow;
class ResultTable;

struct ViewOptions
{
    int dragSeconds = 10;
    int scrubSeconds = 60; // before memory is measured
    int playSeconds = 30;
    int steps = 500; // back, and forward
    int places = 60; // where the pointer rests
    int repaints = 30; // of the timeline at each zoom
};

// Says on standard error what went wrong; false.
bool fails(const char *what);

// Each adds its rows to the table. False, with a line there, if it cannot be measured.
bool benchDrag(BenchWindow &window, const ViewOptions &options, ResultTable &table);
bool benchSteps(BenchWindow &window, const ViewOptions &options, ResultTable &table);
bool benchRest(BenchWindow &window, const ViewOptions &options, ResultTable &table);
bool benchPlaying(BenchWindow &window, const ViewOptions &options, ResultTable &table);
bool benchFastPlaying(BenchWindow &window, const ViewOptions &options, ResultTable &table);
bool benchTimeline(BenchWindow &window, const ViewOptions &options, ResultTable &table);
bool benchMemory(BenchWindow &window, const ViewOptions &options, ResultTable &table);
