// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/storeaccess.h"
#include "store/align/columnreader.h"

namespace app {

namespace {

constexpr Option options[] = {
    rangeOption,
    numbersOption,
    timesOption,
    {"json", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "one JSON object per line")},
};

std::string csvLine(const store::FrameId &frame)
{
    return std::to_string(frame.index.value) + ',' + std::to_string(frame.number.value) + ',' +
           exactNumber(frame.time.seconds) + '\n';
}

std::string jsonLine(const store::FrameId &frame)
{
    return "{\"index\": " + std::to_string(frame.index.value) +
           ", \"number\": " + std::to_string(frame.number.value) +
           ", \"time\": " + exactJson(frame.time.seconds) + "}\n";
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    const auto selection = FrameSelection::parse(*parsed, output);
    if (!selection)
        return Exit::Usage;
    const auto reader = openStore(parsed->operands()[0], output);
    if (!reader)
        return Exit::Failed;
    sayProblems(*reader, output);
    const auto line = parsed->has("json") ? jsonLine : csvLine;
    const store::ChunkIndex &index = reader->index();
    store::ColumnReader<std::int64_t> numbers(index, &store::ChunkIndex::numbers);
    store::ColumnReader<double> times(index, &store::ChunkIndex::times);
    const std::int64_t last = selection->last(index.frameCount());
    for (std::int64_t i = selection->first(index.frameCount()); i < last; ++i) {
        const store::FrameId frame{{i}, {numbers.at(i)}, {times.at(i)}};
        if (selection->contains(frame) && !output.write(line(frame)))
            break;
    }
    return selection->touchesProblem(*reader) ? Exit::Failed : Exit::Done;
}

} // namespace

Command framesCommand()
{
    return {"frames", "PATH [--range A:B] [--numbers A:B] [--times A:B] [--json]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "index, number and time of every frame, a line each, as CSV"),
            run, options};
}

} // namespace app
