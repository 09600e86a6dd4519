// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/displayoptions.h"

#include "app/cli/commands.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace app {

namespace {

using model::ColourMap;

constexpr std::array displayOptionNames{"levels",  "invert",     "colormap", "rotate",    "flip",
                                        "overlay", "pixel-size", "plot",     "plot-place"};

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
        else if (part == QLatin1String("scale"))
            overlay.scaleBar = true;
        else
            return false;
    }
    return true;
}

// A length and its unit, as 0.05mm.
bool readPixelSize(const QString &text, model::PictureOverlay &overlay)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("([0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([^0-9\\s.]\\S*)")));
    const auto match = form.match(text);
    overlay.pixelLength = match.captured(1).toDouble();
    overlay.lengthUnit = match.captured(2);
    return overlay.pixelLength > 0.0;
}

bool readPlotPlace(const QString &text, model::PlotPlace &place)
{
    place = text == QLatin1String("beside") ? model::PlotPlace::Beside : model::PlotPlace::Below;
    return text == QLatin1String("below") || text == QLatin1String("beside");
}

QString listOfMaps()
{
    QStringList names;
    for (const char *name : mapNames)
        names << QLatin1String(name);
    return names.join(QLatin1String(", "));
}

void readPlots(const Arguments &arguments, model::PictureDisplay &display, QString &wrong)
{
    if (!arguments.has("plot")) {
        if (arguments.has("plot-place"))
            wrong = Commands::tr("--plot-place needs --plot.");
        return;
    }
    for (const QString &name : arguments.text("plot")->split(u',', Qt::SkipEmptyParts))
        display.plots.series.push_back({name.trimmed()});
    if (display.plots.series.empty())
        wrong = Commands::tr("--plot needs the names of extra data with commas between.");
    display.plotPlace = model::PlotPlace::Below;
    const QString place = arguments.text("plot-place").value_or(QStringLiteral("below"));
    if (!readPlotPlace(place, display.plotPlace))
        wrong = Commands::tr("--%1 needs one of %2, not \"%3\".")
                    .arg(QLatin1String("plot-place"), QLatin1String("below, beside"), place);
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
        wrong = Commands::tr("--overlay needs some of number, index, time, scale with commas "
                             "between, not \"%1\".")
                    .arg(text("overlay"));
    if (arguments.has("pixel-size") && !readPixelSize(text("pixel-size"), display.overlay))
        wrong = Commands::tr("--pixel-size needs a length with its unit, as 0.05mm, not \"%1\".")
                    .arg(text("pixel-size"));
    if (display.overlay.scaleBar != arguments.has("pixel-size"))
        wrong =
            Commands::tr("--overlay scale and --pixel-size go together: a scale bar needs to know "
                         "how long a pixel is.");
    readPlots(arguments, display, wrong);
    return display;
}

} // namespace app
