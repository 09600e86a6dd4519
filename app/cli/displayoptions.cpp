// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/displayoptions.h"

#include "app/cli/commands.h"

#include <QStringList>

#include <array>

namespace app {

namespace {

using model::ColourMap;

constexpr std::array displayOptionNames{"levels", "invert", "colormap",
                                        "rotate", "flip",   "overlay"};

constexpr std::array<const char *, model::colourMapCount> mapNames{
    "grey", "viridis", "cividis", "plasma", "inferno", "magma", "turbo", "hot", "bone"};

bool readLevels(const QString &text, model::Levels &levels)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() < 2 || parts.size() > 3)
        return false;
    std::array<double, 3> values{0, 0, 1};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        values[static_cast<std::size_t>(i)] = parts[i].toDouble(&isNumber);
        if (!isNumber)
            return false;
    }
    levels.mode = model::Levels::Mode::Manual;
    levels.range = {values[0], values[1]};
    levels.gamma = values[2];
    return values[0] < values[1] && values[2] >= model::Levels::minGamma &&
           values[2] <= model::Levels::maxGamma;
}

bool readColourMap(const QString &text, ColourMap &map)
{
    for (std::size_t i = 0; i < mapNames.size(); ++i) {
        if (text == QLatin1String(mapNames[i])) {
            map = static_cast<ColourMap>(i);
            return true;
        }
    }
    return false;
}

bool readFlip(const QString &text, model::Orientation &orientation)
{
    if (text == QLatin1String("h"))
        orientation = orientation.flippedHorizontally();
    else if (text == QLatin1String("v"))
        orientation = orientation.flippedVertically();
    else
        return false;
    return true;
}

bool readTurn(const QString &text, model::Orientation &orientation)
{
    const qsizetype turns = QStringList{QStringLiteral("0"), QStringLiteral("90"),
                                        QStringLiteral("180"), QStringLiteral("270")}
                                .indexOf(text);
    for (qsizetype i = 0; i < turns; ++i)
        orientation = orientation.turnedRight();
    return turns > 0;
}

bool readOverlay(const QString &text, model::PictureOverlay &overlay)
{
    for (const QString &part : text.split(QLatin1Char(','))) {
        if (part == QLatin1String("number"))
            overlay.number = true;
        else if (part == QLatin1String("index"))
            overlay.index = true;
        else if (part == QLatin1String("time"))
            overlay.time = true;
        else
            return false;
    }
    return true;
}

QString listOfMaps()
{
    QStringList names;
    for (const char *name : mapNames)
        names << QLatin1String(name);
    return names.join(QLatin1String(", "));
}

} // namespace

const char *givenDisplayOption(const Arguments &arguments)
{
    for (const char *name : displayOptionNames)
        if (arguments.has(name))
            return name;
    return nullptr;
}

// A picture is mirrored before it is turned.
std::optional<model::PictureDisplay> readDisplay(const Arguments &arguments, QString &wrong)
{
    if (!givenDisplayOption(arguments))
        return std::nullopt;
    model::PictureDisplay display;
    model::ImageLook &look = display.development.look;
    const auto text = [&](const char *name) { return arguments.text(name).value_or(QString()); };
    look.inverted = arguments.has("invert");
    if (arguments.has("levels") && !readLevels(text("levels"), look.levels))
        wrong =
            Commands::tr("--levels needs black and white, and gamma from 0.1 to 10 if you like, as "
                         "100:900 or 100:900:1.5, not \"%1\".")
                .arg(text("levels"));
    if (arguments.has("colormap") && !readColourMap(text("colormap"), look.map))
        wrong = Commands::tr("--%1 needs one of %2, not \"%3\".")
                    .arg(QLatin1String("colormap"), listOfMaps(), text("colormap"));
    if (arguments.has("flip") && !readFlip(text("flip"), look.orientation))
        wrong = Commands::tr("--%1 needs one of %2, not \"%3\".")
                    .arg(QLatin1String("flip"), QLatin1String("h, v"), text("flip"));
    if (arguments.has("rotate") && !readTurn(text("rotate"), look.orientation))
        wrong = Commands::tr("--%1 needs one of %2, not \"%3\".")
                    .arg(QLatin1String("rotate"), QLatin1String("90, 180, 270"), text("rotate"));
    if (arguments.has("overlay") && !readOverlay(text("overlay"), display.overlay))
        wrong = Commands::tr("--overlay needs some of number, index, time with commas between, not "
                             "\"%1\".")
                    .arg(text("overlay"));
    return display;
}

} // namespace app
