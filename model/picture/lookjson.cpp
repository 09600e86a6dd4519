// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/lookjson.h"

#include <QStringList>

#include <algorithm>

namespace model {

namespace {

const QString modeKey = QStringLiteral("levels");
const QString blackKey = QStringLiteral("black");
const QString whiteKey = QStringLiteral("white");
const QString gammaKey = QStringLiteral("gamma");
const QString clipKey = QStringLiteral("clipPercent");
const QString mapKey = QStringLiteral("map");
const QString invertedKey = QStringLiteral("inverted");
const QString saturatedKey = QStringLiteral("marksSaturated");
const QString saturatedFromKey = QStringLiteral("saturatedFrom");
const QString turnsKey = QStringLiteral("quarterTurns");
const QString mirroredKey = QStringLiteral("mirrored");
const QString mosaicKey = QStringLiteral("rawMosaic");
const QString overlayKey = QStringLiteral("overlay");

// In the order of Levels::Mode and ColourMap.
QStringList modeNames()
{
    return {QStringLiteral("usual"), QStringLiteral("full"), QStringLiteral("extremes"),
            QStringLiteral("percentile"), QStringLiteral("manual")};
}

QStringList mapNames()
{
    return {QStringLiteral("grey"),   QStringLiteral("viridis"), QStringLiteral("cividis"),
            QStringLiteral("plasma"), QStringLiteral("inferno"), QStringLiteral("magma"),
            QStringLiteral("turbo"),  QStringLiteral("hot"),     QStringLiteral("bone")};
}

int nameIndex(const QStringList &names, const QJsonValue &name)
{
    return static_cast<int>(std::max<qsizetype>(0, names.indexOf(name.toString())));
}

void putLevels(const Levels &levels, QJsonObject &json)
{
    const Levels usual;
    if (levels.mode != usual.mode)
        json[modeKey] = modeNames().at(static_cast<int>(levels.mode));
    if (levels.range != usual.range) {
        json[blackKey] = levels.range.black;
        json[whiteKey] = levels.range.white;
    }
    if (levels.gamma != usual.gamma)
        json[gammaKey] = levels.gamma;
    if (levels.clipPercent != usual.clipPercent)
        json[clipKey] = levels.clipPercent;
}

Levels levelsFrom(const QJsonObject &json)
{
    Levels levels;
    levels.mode = static_cast<Levels::Mode>(nameIndex(modeNames(), json[modeKey]));
    const ValueRange range{json[blackKey].toDouble(levels.range.black),
                           json[whiteKey].toDouble(levels.range.white)};
    if (range.white > range.black)
        levels.range = range;
    const double gamma = json[gammaKey].toDouble(levels.gamma);
    if (gamma >= Levels::minGamma && gamma <= Levels::maxGamma)
        levels.gamma = gamma;
    const double clip = json[clipKey].toDouble(levels.clipPercent);
    if (clip >= 0 && clip <= Levels::maxClipPercent)
        levels.clipPercent = clip;
    return levels;
}

} // namespace

QJsonObject toJson(const PictureLook &look)
{
    QJsonObject json;
    putLevels(look.image.levels, json);
    if (look.image.map != ColourMap::Grey)
        json[mapKey] = mapNames().at(static_cast<int>(look.image.map));
    if (look.image.saturatedFrom)
        json[saturatedFromKey] = *look.image.saturatedFrom;
    if (look.image.orientation.turns != 0)
        json[turnsKey] = look.image.orientation.turns;
    const auto put = [&json](const QString &key, bool value) {
        if (value)
            json[key] = true;
    };
    put(invertedKey, look.image.inverted);
    put(saturatedKey, look.image.marksSaturated);
    put(mirroredKey, look.image.orientation.mirrored);
    put(mosaicKey, look.rawMosaic);
    put(overlayKey, look.overlay);
    return json;
}

PictureLook lookFromJson(const QJsonObject &json)
{
    PictureLook look;
    look.image.levels = levelsFrom(json);
    look.image.map = static_cast<ColourMap>(nameIndex(mapNames(), json[mapKey]));
    look.image.inverted = json[invertedKey].toBool();
    look.image.marksSaturated = json[saturatedKey].toBool();
    if (json[saturatedFromKey].isDouble())
        look.image.saturatedFrom = json[saturatedFromKey].toDouble();
    look.image.orientation = {std::clamp(json[turnsKey].toInt(), 0, 3), json[mirroredKey].toBool()};
    look.rawMosaic = json[mosaicKey].toBool();
    look.overlay = json[overlayKey].toBool();
    return look;
}

} // namespace model
