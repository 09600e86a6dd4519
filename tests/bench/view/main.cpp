// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/freedmemory.h"
#include "store/pattern.h"
#include "store/write/writer.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/resulttable.h"
#include "tests/bench/view/benchviews.h"
#include "tests/bench/view/benchwindow.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

namespace {

using Part = bool (*)(BenchWindow &, const ViewOptions &, ResultTable &);

const std::map<QString, Part> allParts{{"drag", benchDrag},        {"steps", benchSteps},
                                       {"rest", benchRest},        {"playing", benchPlaying},
                                       {"fast", benchFastPlaying}, {"timeline", benchTimeline},
                                       {"memory", benchMemory}};

struct CommandLine
{
    ViewOptions options;
    QStringList stores;
    QStringList parts{"drag", "steps", "rest", "playing", "fast", "timeline", "memory"};
    bool asJson = false;
    bool isShort = false;
};

CommandLine parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        "Measures what a user of the window sees and waits for, and checks the pixels.");
    parser.addHelpOption();
    CommandLine line;
    parser.addOption({"json", "Print JSON instead of a table."});
    parser.addOption({"short", "A run of seconds, to see that everything runs."});
    parser.addOption(
        {"part", "Measure only this (repeat for more): " + line.parts.join(", ") + ".", "part"});
    parser.addPositionalArgument(
        "store",
        "Video stores whose pictures say what they are, instead of a short "
        "one that is made: one, and those beside it.",
        "[store...]");
    parser.process(application);
    line.stores = parser.positionalArguments();
    if (parser.isSet("part"))
        line.parts = parser.values("part");
    line.asJson = parser.isSet("json");
    line.isShort = parser.isSet("short");
    if (line.isShort)
        line.options = {1, 1, 1, 6, 3, 2};
    return line;
}

// A short store in which the pictures say what they are as in the long ones.
bool makeStore(const QString &path, const FilmRule &rule)
{
    store::WriterOptions options;
    options.format = "avc1/mp4";
    options.imageShape = {benchHeight, benchWidth, 3};
    options.chunkSize = rule.framesPerChunk;
    const auto writer = store::Writer::create(path.toStdString(), options);
    bool isGood = bool(writer);
    const int codeRows = static_cast<int>(benchHeight * rule.codeHeight);
    for (std::int64_t i = 0; isGood && i < 6 * rule.framesPerChunk; ++i) {
        cv::Mat picture = benchPicture(i).clone();
        store::paintPattern(benchWidth, codeRows, store::PatternPixels::Bgr8,
                            {i / rule.framesPerChunk % rule.films}, {i % rule.framesPerChunk})
            .copyTo(picture.rowRange(0, codeRows));
        isGood = bool((*writer)->add(picture, {i}, {static_cast<double>(i) / 25}));
    }
    return isGood && (*writer)->close();
}

} // namespace

bool fails(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    return false;
}

int main(int argc, char **argv)
{
    model::keepFreedMemory(); // as the program does
    qputenv("QT_QPA_PLATFORM", "offscreen"); // whose pixels can be read
    Screen screen(argc, argv);
    CommandLine line = parse(screen);
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    if (line.stores.isEmpty()) {
        FilmRule rule;
        rule.framesPerChunk = 50;
        screen.setRule(rule);
        line.stores = {directory.filePath("made")};
        if (!makeStore(line.stores.first(), rule)) {
            fails("The store cannot be written.");
            return 1;
        }
    }
    BenchWindow window(screen);
    if (!window.open(line.stores))
        return 1;
    ResultTable table(line.asJson);
    for (const QString &name : line.parts) {
        const auto part = allParts.find(name);
        if (part == allParts.end() || !part->second(window, line.options, table))
            return 1;
    }
    table.finish();
    return 0;
}
