// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/record/recordjob.h"
#include "app/cli/record/sessionjob.h"
#include "app/common/metadatavalue.h"
#include "model/camera/camera.h"
#include "model/camera/pixelname.h"
#include "model/paths.h"
#include "model/record/recorder.h"
#include "model/record/session/formatchoice.h"
#include "model/record/session/planfile.h"
#include "model/record/session/target.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <optional>

namespace app {

namespace {

constexpr std::array options{
    Option{
        "camera", 0, ValueKind::Text, "ID",
        QT_TRANSLATE_NOOP("app::Commands", "The camera; \"framehouse-cli cameras\" lists them.")},
    Option{"format", 0, ValueKind::Format, "FORMAT",
           QT_TRANSLATE_NOOP("app::Commands",
                             "The store's format; \"framehouse-cli formats\" lists them.")},
    Option{"frames", 0, ValueKind::Count, "N",
           QT_TRANSLATE_NOOP("app::Commands", "Stop after N frames.")},
    Option{"duration", 0, ValueKind::Seconds, "S",
           QT_TRANSLATE_NOOP("app::Commands", "Stop after S seconds; without a limit, at Ctrl+C.")},
    Option{"chunk-size", 0, ValueKind::Count, "N",
           QT_TRANSLATE_NOOP("app::Commands", "Frames per chunk.")},
    Option{"chunk-duration", 0, ValueKind::Rate, "S",
           QT_TRANSLATE_NOOP("app::Commands", "Seconds per chunk, instead of frames.")},
    Option{"lossless", 0, ValueKind::None, nullptr,
           QT_TRANSLATE_NOOP("app::Commands", "H.264 that keeps every sample.")},
    Option{
        "notes", 0, ValueKind::None, nullptr,
        QT_TRANSLATE_NOOP("app::Commands",
                          "Keep each line of standard input with the newest frame, as a note; as "
                          "a mark if it begins with \"!\".")},
    Option{"encoding", 0, ValueKind::Text, "CODE",
           QT_TRANSLATE_NOOP("app::Commands",
                             "Mosaic or colour space of the raw frames, such as cv_bayerbg.")},
    Option{
        "metadata", 0, ValueKind::Text, "KEY=VALUE",
        QT_TRANSLATE_NOOP("app::Commands",
                          "User metadata; numbers, true and false keep their type. Repeatable.")},
    Option{"size", 0, ValueKind::Text, "WxH",
           QT_TRANSLATE_NOOP("app::Commands", "The camera's picture size.")},
    Option{"fps", 0, ValueKind::Rate, "RATE",
           QT_TRANSLATE_NOOP("app::Commands", "The camera's frames per second.")},
    Option{"pixel-format", 0, ValueKind::Text, "NAME",
           QT_TRANSLATE_NOOP("app::Commands",
                             "The camera's pixels: gray8, gray10, gray12, gray16, bayerrg8, "
                             "bayergr8, bayergb8, bayerbg8, bayerrg10, bayergr10, bayergb10, "
                             "bayerbg10, bayerrg12, bayergr12, bayergb12, bayerbg12, bayerrg16, "
                             "bayergr16, bayergb16, "
                             "bayerbg16, bgr8, yuyv or mjpeg.")},
};

// Empty, having said why, if an option is wrong.
std::optional<model::FormatWish> parseWish(const Arguments &arguments, Output &output)
{
    static const QRegularExpression sizeShape(
        QStringLiteral("\\A([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\z"));
    model::FormatWish wish;
    if (const auto size = arguments.text("size")) {
        const auto match = sizeShape.match(*size);
        if (!match.hasMatch()) {
            output.usage(Commands::tr("--size wants WIDTHxHEIGHT, not %1.").arg(*size));
            return std::nullopt;
        }
        wish.width = match.captured(1).toInt();
        wish.height = match.captured(2).toInt();
    }
    wish.fps = arguments.seconds("fps");
    if (const auto name = arguments.text("pixel-format")) {
        wish.pixels = model::pixelsOfName(name->toStdString());
        if (!wish.pixels) {
            output.usage(Commands::tr("--pixel-format knows no %1; it knows %2.")
                             .arg(*name, QString::fromStdString(model::pixelNames(", "))));
            return std::nullopt;
        }
    }
    return wish;
}

std::optional<store::Value> parseMetadata(const QStringList &pairs, Output &output)
{
    store::Value result = store::Value::object();
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const QString key = pair.left(equals);
        if (equals <= 0 || key == QLatin1String("__store")) {
            output.usage(Commands::tr("--metadata wants KEY=VALUE with a key of your own, not %1.")
                             .arg(pair));
            return std::nullopt;
        }
        result[key.toStdString()] = metadataValue(pair.mid(equals + 1));
    }
    return result;
}

std::optional<model::RecordingOptions> parseOptions(const Arguments &arguments, Output &output)
{
    const auto metadata = parseMetadata(arguments.texts("metadata"), output);
    if (!metadata)
        return std::nullopt;
    model::RecordingOptions result;
    result.directory = QDir::cleanPath(arguments.operands()[0]);
    result.writer.format = arguments.text("format")->toStdString();
    result.writer.encoding = arguments.text("encoding").value_or(QString()).toStdString();
    result.writer.chunkSize = arguments.integer("chunk-size").value_or(0);
    result.writer.timezone = QTimeZone::systemTimeZoneId().toStdString();
    result.writer.user = *metadata;
    result.writer.isLossless = arguments.has("lossless");
    result.chunkSeconds = arguments.seconds("chunk-duration");
    result.maxFrames = arguments.integer("frames");
    result.maxSeconds = arguments.seconds("duration");
    return result;
}

// Whether the operand is a session's file, and no store to be made.
bool isSession(const QString &operand)
{
    return operand.endsWith(QLatin1String(".yaml"), Qt::CaseInsensitive) ||
           operand.endsWith(QLatin1String(".yml"), Qt::CaseInsensitive);
}

// False, having said why, if options are there that the form of the call does not have.
bool fitForm(const Arguments &arguments, Output &output)
{
    if (!isSession(arguments.operands()[0])) {
        for (const char *name : {"camera", "format"}) {
            if (!arguments.has(name)) {
                output.usage(Commands::tr("--%1 is needed.").arg(QLatin1String(name)));
                return false;
            }
        }
        if (!arguments.has("notes"))
            return true;
        output.usage(Commands::tr("--notes goes with a session's file."));
        return false;
    }
    for (const Option &option : options) {
        const QString name = QLatin1String(option.name);
        const bool isGeneral = name == QLatin1String("frames") ||
                               name == QLatin1String("duration") ||
                               name == QLatin1String("metadata") || name == QLatin1String("notes");
        if (arguments.has(option.name) && !isGeneral) {
            output.usage(Commands::tr("--%1 is the session file's business.").arg(name));
            return false;
        }
    }
    return true;
}

std::optional<Arguments> parse(const QStringList &words, Output &output)
{
    auto arguments = Arguments::parse(words, options, {1, 1}, output);
    if (!arguments)
        return std::nullopt;
    if (!fitForm(*arguments, output))
        return std::nullopt;
    if (arguments->has("chunk-size") && arguments->has("chunk-duration")) {
        output.usage(Commands::tr("Give --chunk-size or --chunk-duration, not both."));
        return std::nullopt;
    }
    if (arguments->has("frames") && arguments->has("duration")) {
        output.usage(Commands::tr("Give --frames or --duration, not both."));
        return std::nullopt;
    }
    if (arguments->seconds("duration").value_or(1) <= 0) {
        output.usage(Commands::tr("--duration wants a number above 0."));
        return std::nullopt;
    }
    return arguments;
}

// What the call says goes before what the file says.
Exit runSession(const Arguments &arguments, Output &output)
{
    const auto metadata = parseMetadata(arguments.texts("metadata"), output);
    if (!metadata)
        return Exit::Usage;
    auto plan = model::readPlan(model::toPath(arguments.operands()[0]));
    if (!plan)
        return output.fail(plan.error());
    plan->metadata.update(*metadata);
    if (arguments.has("frames") || arguments.has("duration")) {
        plan->maxFrames = arguments.integer("frames");
        plan->maxSeconds = arguments.seconds("duration");
    }
    return SessionJob(output).run(*plan, arguments.has("notes"));
}

Exit runOne(const Arguments &arguments, Output &output)
{
    const auto wish = parseWish(arguments, output);
    const auto recording = wish ? parseOptions(arguments, output) : std::nullopt;
    if (!recording)
        return Exit::Usage;
    const auto free =
        model::checkTarget(model::toPath(recording->directory), QDateTime::currentDateTime());
    if (!free)
        return output.fail(free.error());
    const CameraChoice choice{*arguments.text("camera"), *wish};
    auto camera = model::openCamera(choice.id);
    if (!camera)
        return output.fail(camera.error());
    const auto format = model::chooseFormat(**camera, *wish);
    if (!format)
        return output.fail({store::Error::Code::Unsupported, choice.id.toStdString(),
                            "the camera has no such size or pixel format"});
    return RecordJob(choice, *recording, output).run(std::move(*camera), *format);
}

Exit run(const QStringList &words, Output &output)
{
    const auto arguments = parse(words, output);
    if (!arguments)
        return Exit::Usage;
    return isSession(arguments->operands()[0]) ? runSession(*arguments, output)
                                               : runOne(*arguments, output);
}

} // namespace

Command recordCommand()
{
    return {
        "record",
        "(DEST --camera ID --format FORMAT [--frames N | --duration S] [--chunk-size N | "
        "--chunk-duration S] [--lossless] [--encoding CODE] [--metadata KEY=VALUE]... [--size WxH] "
        "[--fps RATE] [--pixel-format NAME] | SESSION.yaml [--frames N | --duration S] "
        "[--metadata KEY=VALUE]... [--notes])",
        QT_TRANSLATE_NOOP("app::Commands",
                          "Records a camera into a new store at DEST, or several as a session."),
        run, options};
}

} // namespace app
