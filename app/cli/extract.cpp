// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "store/chunk/saveframe.h"
#include "store/reader.h"

#include <QFileInfo>

#include <optional>

namespace app {

namespace {

constexpr Option options[] = {
    {"index", 0, ValueKind::Integer, "I",
     QT_TRANSLATE_NOOP("app::Commands", "the frame at this place, counted from 0")},
    {"number", 0, ValueKind::Integer, "N",
     QT_TRANSLATE_NOOP("app::Commands", "the first frame with this frame number")},
    {"nearest", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "with --number: else the frame with the nearest number")},
    {"time", 0, ValueKind::Time, "T",
     QT_TRANSLATE_NOOP("app::Commands", "the frame nearest to this time")},
    {"output", 'o', ValueKind::Text, "FILE",
     QT_TRANSLATE_NOOP("app::Commands", "the picture to write: .png .tif .jpg .bmp .npy")},
};

// What is wrong with the combination of options; empty: nothing.
QString mistake(const Arguments &arguments)
{
    const int wanted = arguments.has("index") + arguments.has("number") + arguments.has("time");
    if (wanted != 1)
        return Commands::tr("Say which frame with one of --index, --number and --time.");
    if (arguments.has("nearest") && !arguments.has("number"))
        return Commands::tr("--nearest belongs to --number.");
    if (!arguments.has("output"))
        return Commands::tr("Say where to write the picture with -o FILE.");
    static const QStringList suffixes{"png", "tif", "tiff", "jpg", "jpeg", "bmp", "npy"};
    const QString file = *arguments.text("output");
    if (!suffixes.contains(QFileInfo(file).suffix().toLower()))
        return Commands::tr("%1 must end in .png, .tif, .jpg, .bmp or .npy.").arg(file);
    return {};
}

std::optional<store::FrameIndex> find(const Arguments &arguments, const store::ChunkIndex &index)
{
    if (const auto asked = arguments.integer("index")) {
        if (*asked < 0 || *asked >= index.frameCount())
            return std::nullopt;
        return store::FrameIndex{*asked};
    }
    if (const auto asked = arguments.integer("number")) {
        const store::FrameNumber number{*asked};
        return arguments.has("nearest") ? index.nearest(number) : index.find(number);
    }
    return index.nearest(store::FrameTime{*arguments.seconds("time")});
}

// Whether the frame that was asked for, and is not this one, may lie in a broken chunk beside it.
bool mayBeMissed(const Arguments &arguments, const store::Reader &reader, store::FrameIndex found)
{
    const store::FrameId frame = reader.index().frame(found);
    const auto number = arguments.integer("number");
    const auto time = arguments.seconds("time");
    const bool isLater = number ? *number > frame.number.value : time && *time > frame.time.seconds;
    const bool isEarlier =
        number ? *number < frame.number.value : time && *time < frame.time.seconds;
    const std::int64_t next = found.value + (isLater ? 1 : 0);
    return (isLater || isEarlier) && isBrokenBefore(reader, next);
}

Exit failNoSuchFrame(const store::Reader &reader, Output &output)
{
    const std::int64_t count = reader.index().frameCount();
    if (count == 0)
        return output.fail(
            {store::Error::Code::NoFrames, reader.directory(), "its index is empty"});
    output.say(Commands::tr("%1 holds no such frame. Its frames have the indexes 0 to %2.")
                   .arg(ErrorText::escaped(reader.directory()), QString::number(count - 1)));
    return Exit::Failed;
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    if (const QString wrong = mistake(*parsed); !wrong.isEmpty())
        return output.usage(wrong);
    const auto reader = openStore(parsed->operands()[0], output);
    if (!reader)
        return Exit::Failed;
    const auto index = find(*parsed, reader->index());
    if (!index)
        return failNoSuchFrame(*reader, output);
    const auto picture = reader->frame(*index, store::PixelForm::Full);
    if (!picture)
        return output.fail(picture.error());
    const QString file = *parsed->text("output");
    if (const auto saved = store::saveFrame(*picture, file.toStdString()); !saved)
        return output.fail(saved.error());
    const auto frame = reader->index().frame(*index);
    output.say(Commands::tr("Wrote frame index %1, number %2, time %3 to %4.")
                   .arg(frame.index.value)
                   .arg(frame.number.value)
                   .arg(frame.time.seconds, 0, 'f', 6)
                   .arg(ErrorText::escaped(file)));
    if (!mayBeMissed(*parsed, *reader, *index))
        return Exit::Done;
    sayProblems(*reader, output);
    return Exit::Failed;
}

} // namespace

Command extractCommand()
{
    return {"extract", "PATH (--index I | --number N [--nearest] | --time T) -o FILE",
            QT_TRANSLATE_NOOP("app::Commands", "one frame as a picture file, at its true depth"),
            run, options};
}

} // namespace app
