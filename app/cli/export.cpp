// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/exportoptions.h"
#include "app/cli/exportreport.h"
#include "app/cli/exportset.h"
#include "app/cli/longjob.h"
#include "app/cli/plural.h"
#include "app/cli/sessionstores.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "model/export/exporttask.h"
#include "store/align/columnreader.h"
#include "store/export/exportframes.h"
#include "store/extra/jsonrows.h"
#include "store/operate/convert.h"
#include "store/operate/newstore.h"
#include "store/value.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace app {

namespace {

// The frames that were asked for.
std::vector<store::FrameStretch> stretchesOf(const FrameSelection &selection,
                                             const store::FrameStretch &chunks,
                                             const store::ChunkIndex &index)
{
    const std::int64_t first = std::max(selection.first(index.frameCount()), chunks.begin);
    const std::int64_t last = std::min(selection.last(index.frameCount()), chunks.end);
    if (selection.isByIndex())
        return first < last ? std::vector{store::FrameStretch{first, last}}
                            : std::vector<store::FrameStretch>();
    store::ColumnReader<std::int64_t> numbers(index, &store::ChunkIndex::numbers);
    store::ColumnReader<double> times(index, &store::ChunkIndex::times);
    std::vector<store::FrameStretch> stretches;
    for (std::int64_t i = first; i < last; ++i) {
        if (!selection.contains({{i}, {numbers.at(i)}, {times.at(i)}}))
            continue;
        if (!stretches.empty() && stretches.back().end == i)
            ++stretches.back().end;
        else
            stretches.push_back({i, i + 1});
    }
    return stretches;
}

store::Value asJson(const store::Conversion &result, const std::filesystem::path &target)
{
    return {{"output", target.string()},
            {"frames", result.frames},
            {"missing", result.missing},
            {"copied_chunks", result.copiedChunks},
            {"problems", problemSentences(result.problems)}};
}

Exit exportAsFile(const std::shared_ptr<const store::Reader> &reader, const ExportWish &wish,
                  bool asJsonDocument, Output &output)
{
    const auto result = LongJob(output).run([=](const auto &progress, const auto &stop) {
        if (!wish.display)
            return store::exportFrames(*reader, wish.order, progress, stop);
        return model::exportDisplayed(reader, wish.order,
                                      displayOf(*wish.display, reader->metadata()), progress, stop);
    });
    if (!result)
        return failExport(result.error(), {reader}, wish.order, true, output);
    if (asJsonDocument)
        output.write(store::toJson(summaryAsJson(*result)) + '\n');
    else
        sayExport(*result, output);
    return sayExportLosses(result->missing, result->problems, Lost::LeftOut, output);
}

void sayStore(const store::Conversion &result, const std::filesystem::path &target, Output &output)
{
    output.write(Commands::tr("Wrote %n frame(s) into %1.", nullptr, pluralOf(result.frames))
                     .arg(shownPath(target)) +
                 QLatin1Char('\n'));
    if (result.copiedChunks > 0)
        output.write(Commands::tr("%n chunk(s) were copied as they are.", nullptr,
                                  pluralOf(result.copiedChunks)) +
                     QLatin1Char('\n'));
}

// Convert() takes one stretch of a store.
Exit exportAsStore(const store::Reader &reader, const std::vector<store::FrameStretch> &stretches,
                   const ExportWish &wish, bool asJsonDocument, Output &output)
{
    if (stretches.size() != 1)
        return output.usage(Commands::tr("The frames with these numbers or times do not follow one "
                                         "another; a store is made of one range."));
    store::ConvertOptions options;
    options.format = wish.format.isEmpty() ? reader.metadata().format : wish.format.toStdString();
    options.begin = stretches[0].begin;
    options.end = stretches[0].end;
    options.every = wish.every;
    options.cut = wish.order.cut;
    options.tellsOrigin = true;
    const bool isKept = options.format == reader.metadata().format; // chunks can be copied
    if (!isKept && !isWritableFormat(QString::fromStdString(options.format)))
        return output.usage(
            Commands::tr("Nothing can be written as %1. \"framehouse-cli formats\" lists what can; "
                         "choose one with --format.")
                .arg(QString::fromStdString(options.format)));
    const auto from = reader.directory();
    const auto to = wish.order.target;
    const auto result = LongJob(output).run([=](const auto &progress, const auto &stop) {
        return store::convert(from, to, options, progress, stop);
    });
    if (!result && result.error().code == store::Error::Code::UnknownFormat)
        return output.usage(
            Commands::tr("Nothing can be written as %1. \"framehouse-cli formats\" lists what can; "
                         "choose one with --format.")
                .arg(QString::fromStdString(options.format)));
    if (!result)
        return output.fail(result.error());
    if (asJsonDocument)
        output.write(store::toJson(asJson(*result, to)) + '\n');
    else
        sayStore(*result, to, output);
    return sayExportLosses(result->missing, result->problems, Lost::LeftOut, output);
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed =
        Arguments::parse(arguments, exportOptions(), {1, mostExportedTogether}, output);
    if (!parsed)
        return Exit::Usage;
    auto wish = readExportWish(*parsed, output);
    const auto selection = wish ? FrameSelection::parse(*parsed, output) : std::nullopt;
    if (!selection)
        return Exit::Usage;
    if (parsed->operands().size() > 1)
        return exportTogether(*parsed, *wish, *selection, output);
    const QString path = parsed->operands()[0];
    if (const auto refused = wish->isStore ? refusesSession(path, output) : std::nullopt)
        return *refused;
    const auto reader = openStore(path, output);
    if (!reader)
        return Exit::Failed;
    auto stretches =
        stretchesOf(*selection, framesOfChunks(*parsed, reader->index()), reader->index());
    if (stretches.empty()) {
        output.say(
            Commands::tr("%1 has no frame in the range that was asked for. It has %n frame(s).",
                         nullptr, pluralOf(reader->index().frameCount()))
                .arg(shownPath(reader->directory())));
        return Exit::Failed;
    }
    if (wish->isStore)
        return exportAsStore(*reader, stretches, *wish, parsed->has("json"), output);
    wish->order.frames = store::FrameChoice(std::move(stretches), wish->every);
    return exportAsFile(reader, *wish, parsed->has("json"), output);
}

} // namespace

Command exportCommand()
{
    return {"export",
            "PATH... -o OUT [--range|--numbers|--times|--chunks A:B] [--every N] "
            "[--as mp4|mkv|avi|gif|webp|images|npy|csv|wav|store] [--preset "
            "share|analysis|lossless|copy] "
            "[--rate true|FPS] [--speed X] [--audio] [--audio-set NAME] [--crop WxH+X+Y] "
            "[--scale WxH] [--levels BLACK:WHITE[:GAMMA]] [--invert] [--colormap NAME] "
            "[--flip h|v] [--rotate DEGREES] [--overlay LIST] [--pixel-size LENGTH] [--plot LIST] "
            "[--plot-place below|beside] [--name NAME] [--format FORMAT] "
            "[--map FILE] [--overwrite] [--broken stop|skip] [--align number|time] "
            "[--offset LIST] [--missing drop|hold|black] [--grid] [--json]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "frames as a video, pictures, an array, a table or a recording"),
            run, exportOptions()};
}

} // namespace app
