// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/operate/convert.h"
#include "app/cli/commands.h"
#include "app/cli/longjob.h"
#include "app/cli/sessionstores.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "model/paths.h"
#include "store/meta/zone.h"
#include "store/operate/assemble.h"

#include <algorithm>
#include <climits>
#include <filesystem>
#include <optional>
#include <vector>

namespace app {

namespace {

constexpr Option options[] = {
    {"format", 0, ValueKind::Text, "FORMAT",
     QT_TRANSLATE_NOOP("app::Commands", "of the new recording, as formats lists it")},
    rangeOption,
    chunksOption,
    {"assemble", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands",
                       "put parts, made with --chunks or by export, together again")},
    {"output", 'o', ValueKind::Text, "OUT",
     QT_TRANSLATE_NOOP("app::Commands", "of --assemble: the recording to make")},
    {"encoding", 0, ValueKind::Text, "CODE",
     QT_TRANSLATE_NOOP("app::Commands",
                       "the mosaic or colour space of the source's pictures, cv_bayerbg")},
    {"chunk-size", 0, ValueKind::Count, "N",
     QT_TRANSLATE_NOOP("app::Commands", "frames per chunk")},
    {"quality", 0, ValueKind::Quality, "Q",
     QT_TRANSLATE_NOOP("app::Commands", "1 (small) to 100 (best), where the format is lossy")},
    {"fps", 0, ValueKind::Rate, "RATE",
     QT_TRANSLATE_NOOP("app::Commands", "frames per second of pictures that have no times")},
    {"times-from", 0, ValueKind::Text, "SOURCE",
     QT_TRANSLATE_NOOP("app::Commands",
                       "file: the video's times, or when pictures were taken by their EXIF data; "
                       "rate: --fps")},
    {"start", 0, ValueKind::Time, "TIME",
     QT_TRANSLATE_NOOP("app::Commands", "of the first frame, where the source does not say it")},
    {"timezone", 0, ValueKind::Text, "ZONE",
     QT_TRANSLATE_NOOP("app::Commands", "of a video or of pictures, such as Europe/Vienna")},
    {"copy", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "only if nothing has to be encoded anew")},
    {"encode", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "encode anew what could be copied as it is")},
};

store::FrameTimes timesFrom(const QString &source)
{
    if (source == QLatin1String("rate"))
        return store::FrameTimes::Rate;
    return source == QLatin1String("file") ? store::FrameTimes::File : store::FrameTimes::Automatic;
}

// What is wrong with options that are right one by one; empty: nothing.
QString contradiction(const Arguments &arguments)
{
    const QString times = arguments.text("times-from").value_or(QStringLiteral("file"));
    const QString zone = arguments.text("timezone").value_or(QStringLiteral("UTC"));
    if (!arguments.has("format"))
        return Commands::tr("Say what to convert to with --format FORMAT.");
    if (times != QLatin1String("file") && times != QLatin1String("rate"))
        return Commands::tr("--times-from takes file or rate, not \"%1\".").arg(times);
    if (!store::isKnownZone(zone.toStdString()))
        return Commands::tr("\"%1\" is no time zone that this computer knows.").arg(zone);
    if (arguments.has("copy") && arguments.has("encode"))
        return Commands::tr("--copy and --encode exclude each other.");
    return {};
}

store::ConvertOptions wishes(const Arguments &arguments)
{
    store::ConvertOptions wishes;
    wishes.format = arguments.text("format").value_or(QString()).toStdString();
    wishes.encoding = arguments.text("encoding").value_or(QString()).toStdString();
    wishes.chunkSize = arguments.integer("chunk-size").value_or(0);
    wishes.quality = static_cast<int>(arguments.integer("quality").value_or(0));
    wishes.frameRate = arguments.seconds("fps").value_or(0.0);
    wishes.times = timesFrom(arguments.text("times-from").value_or(QString()));
    wishes.startTime = arguments.seconds("start");
    wishes.timezone = arguments.text("timezone").value_or(QString()).toStdString();
    if (arguments.has("copy") || arguments.has("encode"))
        wishes.coding = arguments.has("copy") ? store::Coding::Copy : store::Coding::Encode;
    const IndexRange range = arguments.range("range");
    wishes.begin = range.begin;
    wishes.end = range.end;
    return wishes;
}

QString summary(const store::Conversion &result, const QString &destination)
{
    const QString text =
        result.isCopy
            ? Commands::tr("Copied %n frame(s) as they are into %1.", nullptr,
                           static_cast<int>(std::min<std::int64_t>(result.frames, INT_MAX)))
            : Commands::tr("Wrote %n frame(s) into %1.", nullptr,
                           static_cast<int>(std::min<std::int64_t>(result.frames, INT_MAX)));
    return text.arg(ErrorText::escaped(destination)) + QLatin1Char('\n');
}

Exit report(const store::Conversion &result, const QString &destination, Output &output)
{
    output.write(summary(result, destination));
    if (result.remarks.soundTracks > 0)
        output.say(Commands::tr("%n sound track(s): a recording has no place for them.", nullptr,
                                result.remarks.soundTracks));
    if (result.remarks.hasEvenTimes)
        output.say(
            Commands::tr("The times are even, by the frame rate, and not the source's own."));
    for (const store::Error &error : result.problems)
        output.say(ErrorText::sentence(error));
    if (result.missing > 0)
        output.say(Commands::tr("%n frame(s) could not be read; their numbers are left out.",
                                nullptr,
                                static_cast<int>(std::min<std::int64_t>(result.missing, INT_MAX))));
    return result.problems.empty() && result.missing == 0 ? Exit::Done : Exit::Failed;
}

Exit assembleParts(const Arguments &arguments, Output &output)
{
    if (!arguments.has("output"))
        return output.usage(Commands::tr("Say what to make with -o OUT."));
    for (const char *option :
         {"format", "range", "chunks", "encoding", "chunk-size", "quality", "fps"})
        if (arguments.has(option))
            return output.usage(Commands::tr("--%1 has no meaning for %2.")
                                    .arg(QLatin1String(option), QStringLiteral("--assemble")));
    std::vector<std::filesystem::path> parts;
    for (const QString &part : arguments.operands())
        parts.push_back(model::toPath(part));
    const QString destination = *arguments.text("output");
    const auto result = LongJob(output).run([=](const auto &progress, const auto &stop) {
        return store::assemble(parts, model::toPath(destination), progress, stop);
    });
    return result ? report(*result, destination, output) : output.fail(result.error());
}

// The frames of --chunks. Empty after a mistake, which `output` has been told.
std::optional<store::FrameStretch> framesOf(const Arguments &arguments, Output &output)
{
    const auto reader = openStore(arguments.operands()[0], output);
    if (!reader)
        return std::nullopt;
    const store::FrameStretch frames = framesOfChunks(arguments, reader->index());
    if (frames.begin < frames.end)
        return frames;
    output.say(Commands::tr("%1 has no chunk with frames in the range that was asked for.")
                   .arg(ErrorText::escaped(arguments.operands()[0])));
    return std::nullopt;
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, -1}, output);
    if (!parsed)
        return Exit::Usage;
    if (parsed->has("assemble"))
        return assembleParts(*parsed, output);
    if (parsed->operands().size() != 2 || parsed->has("output"))
        return output.usage(Commands::tr("Name what to convert, and what to make of it."));
    if (parsed->has("chunks") && parsed->has("range"))
        return output.usage(Commands::tr("--chunks and --range say two different things."));
    if (const auto refused = refusesSession(parsed->operands()[0], output))
        return *refused;
    if (const QString reason = contradiction(*parsed); !reason.isEmpty())
        return output.usage(reason);
    store::ConvertOptions wished = wishes(*parsed);
    if (parsed->has("chunks")) {
        const auto frames = framesOf(*parsed, output);
        if (!frames)
            return Exit::Failed;
        wished.begin = frames->begin;
        wished.end = frames->end;
        wished.tellsOrigin = true;
    }
    const std::filesystem::path from = model::toPath(parsed->operands()[0]);
    const std::filesystem::path to = model::toPath(parsed->operands()[1]);
    const auto result = LongJob(output).run([=](const auto &progress, const auto &stop) {
        return store::convert(from, to, wished, progress, stop);
    });
    if (!result && result.error().code == store::Error::Code::UnknownFormat &&
        !isWritableFormat(*parsed->text("format")))
        return output.usage(
            Commands::tr("Nothing can be written as %1. \"framehouse-cli formats\" lists what can.")
                .arg(*parsed->text("format")));
    return result ? report(*result, parsed->operands()[1], output) : output.fail(result.error());
}

} // namespace

Command convertCommand()
{
    return {"convert",
            "SOURCE DEST --format FORMAT [--range|--chunks A:B] [--encoding CODE] [--chunk-size N] "
            "[--quality Q] [--fps RATE] [--times-from SOURCE] [--start TIME] [--timezone ZONE] "
            "[--copy | --encode]; --assemble PART... -o OUT",
            QT_TRANSLATE_NOOP("app::Commands",
                              "make a recording of another one, a video or a folder of pictures"),
            run, options};
}

} // namespace app
