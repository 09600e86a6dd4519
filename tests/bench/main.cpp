// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchmarks.h"
#include "tests/bench/benchstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

struct CommandLine
{
    BenchOptions options;
    QStringList stores;
    bool asJson = false;
    bool isShort = false;
};

CommandLine parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        "Measures reading and writing against the best of others, in one run.");
    parser.addHelpOption();
    parser.addOption({"json", "Print JSON instead of a table."});
    parser.addOption({"short", "A run of seconds, to see that everything runs."});
    parser.addOption({"repeats", "How often single frames are fetched.", "N", "60"});
    parser.addOption({"frames", "How many frames are read in a run.", "N", "3000"});
    parser.addOption({"cpu", "Count the processors' time instead of the clock's."});
    parser.addPositionalArgument("store", "Video stores to read, instead of a short one.",
                                 "[store...]");
    parser.process(application);
    CommandLine line;
    line.stores = parser.positionalArguments();
    line.asJson = parser.isSet("json");
    line.isShort = parser.isSet("short");
    line.options.repeats = std::max(parser.value("repeats").toInt(), 1);
    line.options.frames = std::max(parser.value("frames").toInt(), 20);
    if (line.isShort)
        line.options = {2, 20, false};
    line.options.countsProcessorTime = parser.isSet("cpu");
    return line;
}

// False, with a line on standard error, if it cannot be written.
bool makeStore(const QString &directory, int frames)
{
    const auto written = writeStore(directory.toStdString(), "avc1/mp4", frames);
    if (!written)
        std::fprintf(stderr, "%s\n", written.error().detail.c_str());
    return static_cast<bool>(written);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    CommandLine line = parse(application);
    Stopwatch::countProcessorTime(line.options.countsProcessorTime);
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    if (line.stores.isEmpty()) {
        line.stores.append(directory.filePath("made"));
        if (!makeStore(line.stores.first(), line.isShort ? 50 : 1000))
            return 1;
    }
    ResultTable table(line.asJson);
    for (const QString &store : line.stores)
        if (!benchReading(store.toStdString(), line.options, table))
            return 1;
    if (!benchWriting(line.options, table))
        return 1;
    table.finish();
    return 0;
}
