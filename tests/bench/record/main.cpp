// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/camera.h"
#include "tests/bench/record/benchrecorder.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace {

const QStringList allParts{"fast", "roll-over", "preview", "memory"};

} // namespace

int main(int argc, char **argv)
{
    model::prepareCameras();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Measures what recording costs, in one run.");
    parser.addHelpOption();
    parser.addOption({"json", "Print JSON instead of a table."});
    parser.addOption({"short", "A run of seconds, to see that everything runs."});
    parser.addOption(
        {"part", "Measure only this (repeat for more): " + allParts.join(", ") + ".", "part"});
    parser.addOption({"frames", "How many frames are recorded as fast as can be.", "N", "1000"});
    parser.addOption({"seconds", "How long recordings at a camera's rate take.", "S", "30"});
    parser.addOption({"memory-seconds", "How long memory is watched.", "S", "120"});
    parser.addOption({"rounds", "How often runs are repeated.", "N", "3"});
    parser.process(application);

    RecorderBenchOptions options;
    options.frames = std::max(parser.value("frames").toInt(), 20);
    options.seconds = std::max(parser.value("seconds").toDouble(), 0.3);
    options.memorySeconds = std::max(parser.value("memory-seconds").toDouble(), 3.0);
    options.rounds = std::max(parser.value("rounds").toInt(), 1);
    if (parser.isSet("short"))
        options = {20, 0.3, 3, 1};
    const QStringList parts = parser.isSet("part") ? parser.values("part") : allParts;
    ResultTable table(parser.isSet("json"));
    const bool done = (!parts.contains("fast") || benchFastRecording(options, table)) &&
                      (!parts.contains("roll-over") || benchRollOver(options, table)) &&
                      (!parts.contains("preview") || benchPreview(options, table)) &&
                      (!parts.contains("memory") || benchMemory(options, table));
    if (!done)
        return 1;
    table.finish();
    return 0;
}
