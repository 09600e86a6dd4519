// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/commandline.h"

#include "app/version.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <cmath>
#include <optional>

namespace app {

namespace {

// Seconds since the Unix epoch, or a date and time as ISO 8601 writes it (UTC without an offset).
std::optional<double> parseTime(const QString &text)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    if (ok)
        return std::isfinite(seconds) ? std::optional(seconds) : std::nullopt;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return static_cast<double>(time.toMSecsSinceEpoch()) / 1000.0;
}

std::optional<StartPosition> parsePosition(const QString &option, const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (option == QLatin1String("frame-number"))
        return ok ? std::optional<StartPosition>(store::FrameNumber{value}) : std::nullopt;
    if (option == QLatin1String("index"))
        return ok && value >= 0 ? std::optional<StartPosition>(store::FrameIndex{value})
                                : std::nullopt;
    const auto time = parseTime(text);
    return time ? std::optional<StartPosition>(store::FrameTime{*time}) : std::nullopt;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        CommandLine::tr("Shows, scrubs and makes imgstore recordings."));
    parser.addOptions({
        {QStringLiteral("frame-number"),
         CommandLine::tr("Begin at the frame with this number, or the nearest."),
         QStringLiteral("N")},
        {QStringLiteral("index"), CommandLine::tr("Begin at the frame with this index, from 0."),
         QStringLiteral("I")},
        {QStringLiteral("time"),
         CommandLine::tr("Begin at the frame nearest to this time: seconds since 1970, or ISO "
                         "8601 in UTC."),
         QStringLiteral("T")},
        {QStringLiteral("beside"),
         CommandLine::tr("Open all recordings in one window, side by side under one playhead.")},
        {QStringLiteral("fullscreen"), CommandLine::tr("Begin in full screen.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, CommandLine::tr("Show the version.")},
    });
    parser.addPositionalArgument(
        QStringLiteral("PATH"),
        CommandLine::tr("A recording: its folder or its metadata.yaml; or a session of several "
                        "cameras: its NAME.session.json, or NAME.session.json/CAMERA for one of "
                        "them. Each opens in a window of its own."),
        QStringLiteral("[PATH…]"));
}

CommandLine refused(const QString &message)
{
    CommandLine result;
    result.wish = CommandLine::Wish::Refuse;
    result.message = message;
    return result;
}

// Fills `result.start`; false if the options contradict each other or make no sense.
bool readPosition(const QCommandLineParser &parser, CommandLine &result)
{
    QStringList given;
    for (const char *name : {"frame-number", "index", "time"}) {
        if (parser.isSet(QLatin1String(name)))
            given.append(QLatin1String(name));
    }
    if (given.size() > 1) {
        result = refused(CommandLine::tr("Give only one of --frame-number, --index and --time."));
        return false;
    }
    if (given.isEmpty())
        return true;
    const QString text = parser.value(given.first());
    const auto position = parsePosition(given.first(), text);
    if (!position) {
        result = refused(CommandLine::tr("“%1” makes no sense for --%2.").arg(text, given.first()));
        return false;
    }
    result.start = *position;
    return true;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return refused(parser.errorText());

    CommandLine result;
    if (parser.isSet(QStringLiteral("help"))) {
        result.wish = Wish::Help;
        result.message = parser.helpText();
        return result;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        result.wish = Wish::Version;
        result.message = QStringLiteral("framehouse %1\n").arg(QLatin1String(version));
        return result;
    }
    if (!readPosition(parser, result))
        return result;
    result.paths = parser.positionalArguments();
    result.beside = parser.isSet(QStringLiteral("beside"));
    result.fullScreen = parser.isSet(QStringLiteral("fullscreen"));
    return result;
}

} // namespace app
