// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/recordjob.h"
#include "app/common/metadatavalue.h"
#include "model/camera/camera.h"
#include "model/camera/pixelname.h"
#include "model/record/recorder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
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
                             "The camera's pixels: gray8, gray16, bgr8, yuyv or mjpeg.")},
};

// What is asked of the camera; what is empty is the camera's choice.
struct Wish
{
    int width = 0;
    int height = 0;
    std::optional<double> fps;
    std::optional<model::PixelFormat> pixels;
};

// Empty, having said why, if an option is wrong.
std::optional<Wish> parseWish(const Arguments &arguments, Output &output)
{
    static const QRegularExpression sizeShape(
        QStringLiteral("\\A([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\z"));
    Wish wish;
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
            output.usage(Commands::tr("--pixel-format knows no %1; it knows gray8, gray16, bgr8, "
                                      "yuyv and mjpeg.")
                             .arg(*name));
            return std::nullopt;
        }
    }
    return wish;
}

// How far a format is from the wish: rates count only between equal sizes. Empty: it contradicts.
std::optional<double> distance(const model::CameraFormat &format, const Wish &wish)
{
    const bool isWrong =
        (wish.width > 0 && (format.width != wish.width || format.height != wish.height)) ||
        (wish.pixels && *wish.pixels != format.pixels);
    if (isWrong)
        return std::nullopt;
    return wish.fps ? std::abs(format.fps - *wish.fps) : 0;
}

// The first of the nearest; the order is the camera's.
std::optional<model::CameraFormat> chooseFormat(const std::vector<model::CameraFormat> &formats,
                                                const Wish &wish)
{
    std::optional<model::CameraFormat> best;
    double bestDistance = 0;
    for (const model::CameraFormat &format : formats) {
        const auto far = distance(format, wish);
        if (far && (!best || *far < bestDistance)) {
            best = format;
            bestDistance = *far;
        }
    }
    return best;
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
    result.maxFrames = arguments.integer("frames");
    result.maxSeconds = arguments.seconds("duration");
    return result;
}

std::optional<Arguments> parse(const QStringList &words, Output &output)
{
    auto arguments = Arguments::parse(words, options, {1, 1}, output);
    if (!arguments)
        return std::nullopt;
    for (const char *name : {"camera", "format"}) {
        if (!arguments->has(name)) {
            output.usage(Commands::tr("--%1 is needed.").arg(QLatin1String(name)));
            return std::nullopt;
        }
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

Exit run(const QStringList &words, Output &output)
{
    const auto arguments = parse(words, output);
    const auto wish = arguments ? parseWish(*arguments, output) : std::nullopt;
    const auto recording = wish ? parseOptions(*arguments, output) : std::nullopt;
    if (!recording)
        return Exit::Usage;

    auto camera = model::openCamera(*arguments->text("camera"));
    if (!camera)
        return output.fail(camera.error());
    const auto format = chooseFormat((*camera)->formats(), *wish);
    if (!format)
        return output.fail({store::Error::Code::Unsupported,
                            arguments->text("camera")->toStdString(),
                            "the camera has no such size or pixel format"});
    return RecordJob(output).run(std::move(*camera), *format, *recording);
}

} // namespace

Command recordCommand()
{
    return {"record",
            "DEST --camera ID --format FORMAT [--frames N | --duration S] [--chunk-size N] "
            "[--encoding CODE] [--metadata KEY=VALUE]... [--size WxH] [--fps RATE] "
            "[--pixel-format NAME]",
            QT_TRANSLATE_NOOP("app::Commands", "Records a camera into a new store at DEST."), run,
            options};
}

} // namespace app
