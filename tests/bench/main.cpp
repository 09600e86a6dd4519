// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reader.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/benchstore.h"
#include "tests/support/manychunks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

const QStringList allParts{"opening",     "reading", "slow-disk",
                           "many-chunks", "writing", "exporting"};

struct CommandLine
{
    BenchOptions options;
    QStringList stores;
    QStringList parts = allParts;
    bool asJson = false;
    bool isShort = false;
    bool isOnSlowDisk = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        "Measures opening, reading, writing and exporting against the best of others, in one run.");
    parser.addHelpOption();
    parser.addOption({"json", "Print JSON instead of a table."});
    parser.addOption({"short", "A run of seconds, to see that everything runs."});
    parser.addOption(
        {"part", "Measure only this (repeat for more): " + allParts.join(", ") + ".", "part"});
    parser.addOption({"repeats", "How often single frames are fetched.", "N", "60"});
    parser.addOption({"frames", "How many frames are read in a run.", "N", "3000"});
    parser.addOption({"rounds", "How often longer runs are repeated.", "N", "5"});
    parser.addOption({"cpu", "Count the processors' time instead of the clock's."});
    QCommandLineOption onSlowDisk("on-slow-disk", "For itself: in a process with slow files.");
    onSlowDisk.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(onSlowDisk);
    parser.addPositionalArgument("store",
                                 "Video stores, instead of a short one that is made: of more than "
                                 "100 chunks to be opened, of fewer to be read.",
                                 "[store...]");
}

CommandLine parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    CommandLine line;
    line.stores = parser.positionalArguments();
    if (parser.isSet("part"))
        line.parts = parser.values("part");
    line.asJson = parser.isSet("json");
    line.isShort = parser.isSet("short");
    line.isOnSlowDisk = parser.isSet("on-slow-disk") && !line.stores.isEmpty();
    line.options.repeats = std::max(parser.value("repeats").toInt(), 1);
    line.options.frames = std::max(parser.value("frames").toInt(), 20);
    line.options.rounds = std::max(parser.value("rounds").toInt(), 1);
    if (line.isShort)
        line.options = {2, 20, 1, false};
    line.options.countsProcessorTime = parser.isSet("cpu");
    return line;
}

// Two stores in `directory`: one to read, and one of many chunks of the same video. Empty, with a line
// on standard error, if they cannot be written.
QStringList makeStores(const QTemporaryDir &directory, int frames)
{
    const QString toRead = directory.filePath("made");
    if (const auto written = writeStore(toRead.toStdString(), "avc1/mp4", frames); !written) {
        std::fprintf(stderr, "%s\n", written.error().detail.c_str());
        return {};
    }
    const QString toOpen = directory.filePath("chunks");
    manychunks::Options many;
    many.chunks = 120;
    many.framesPerChunk = frames;
    many.video = (toRead + "/000000.mp4").toStdString();
    if (!manychunks::make(toOpen.toStdString(), many)) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(toOpen));
        return {};
    }
    return {toOpen, toRead};
}

bool hasManyChunks(const std::filesystem::path &path)
{
    constexpr std::size_t many = 100;
    const auto reader = store::Reader::open(path);
    return reader && (*reader)->index().chunks().size() > many;
}

bool measureStore(const QString &path, const CommandLine &line, ResultTable &table)
{
    const std::filesystem::path store = path.toStdString();
    if (hasManyChunks(store))
        return !line.parts.contains("opening") || benchOpening(store, line.options, table);
    return !line.parts.contains("reading") || benchReading(store, line.options, table);
}

bool measure(const CommandLine &line, ResultTable &table)
{
    const QString program = QCoreApplication::applicationFilePath();
    const int slow = line.isShort ? 20 : 200;
    const int many = line.isShort ? 200 : 100'000;
    return std::all_of(line.stores.begin(), line.stores.end(),
                       [&](const QString &store) { return measureStore(store, line, table); }) &&
           (!line.parts.contains("slow-disk") ||
            benchSlowDisk(program, slow, line.options, table)) &&
           (!line.parts.contains("many-chunks") || benchManyChunks(many, line.options, table)) &&
           (!line.parts.contains("writing") || benchWriting(line.options, table)) &&
           (!line.parts.contains("exporting") || benchExporting(line.options, table));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    CommandLine line = parse(application);
    if (line.isOnSlowDisk)
        return openOnSlowDisk(line.stores.first().toStdString(), line.options.rounds);
    Stopwatch::countProcessorTime(line.options.countsProcessorTime);
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    const bool needsStores = line.parts.contains("opening") || line.parts.contains("reading");
    if (line.stores.isEmpty() && needsStores) {
        line.stores = makeStores(directory, line.isShort ? 50 : 1000);
        if (line.stores.isEmpty())
            return 1;
    }
    ResultTable table(line.asJson);
    if (!measure(line, table))
        return 1;
    table.finish();
    return 0;
}
