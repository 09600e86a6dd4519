// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exportjson.h"

#include "store/export/exportkind.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr std::int64_t mostEvery = 1'000'000'000;
constexpr int mostExportPixels = 65536; // of a side
constexpr double leastLength = 1e-9; // of a pixel
constexpr double mostLength = 1e9;
constexpr int mostUnitLetters = 16;

QString idOf(ExportAs as)
{
    return QLatin1String(traitsOf(as).id);
}

QString idOf(PlotPlace place)
{
    return place == PlotPlace::Below    ? QStringLiteral("below")
           : place == PlotPlace::Beside ? QStringLiteral("beside")
                                        : QString();
}

QString idOf(ExportTogether together)
{
    return together == ExportTogether::Each         ? QStringLiteral("each")
           : together == ExportTogether::OnePicture ? QStringLiteral("picture")
                                                    : QString();
}

QString idOf(store::MissingPolicy missing)
{
    return missing == store::MissingPolicy::Drop    ? QStringLiteral("drop")
           : missing == store::MissingPolicy::Black ? QStringLiteral("black")
                                                    : QString();
}

QString idOf(store::ClipPreset preset)
{
    for (const store::ClipPresetInfo &info : store::clipPresets())
        if (info.preset == preset)
            return QLatin1String(info.name);
    return {};
}

// Puts what is not usual into an object.
class Differences
{
public:
    template<typename T>
    void add(const char *key, const T &value, const T &usual)
    {
        if (!(value == usual))
            m_json[QLatin1String(key)] = value;
    }
    void add(const char *key, std::int64_t value, std::int64_t usual)
    {
        add<qint64>(key, value, usual);
    }
    void set(const char *key, const QJsonArray &numbers) { m_json[QLatin1String(key)] = numbers; }
    QJsonObject json() const { return m_json; }

private:
    QJsonObject m_json;
};

double numberIn(const QJsonObject &json, const char *key, double least, double most, double usual)
{
    const double number = json[QLatin1String(key)].toDouble(usual);
    return number >= least && number <= most ? number : usual;
}

std::optional<QRect> cropIn(const QJsonObject &json)
{
    const QJsonArray sides = json[QLatin1String("crop")].toArray();
    const QRect crop(sides.at(0).toInt(-1), sides.at(1).toInt(-1), sides.at(2).toInt(),
                     sides.at(3).toInt());
    const bool isSound = sides.size() == 4 && crop.x() >= 0 && crop.y() >= 0 && crop.isValid();
    return isSound ? std::optional(crop) : std::nullopt;
}

std::optional<QSize> scaleIn(const QJsonObject &json)
{
    const QJsonArray sides = json[QLatin1String("scale")].toArray();
    const QSize scale(sides.at(0).toInt(), sides.at(1).toInt());
    const bool isSound = sides.size() == 2 && !scale.isEmpty() &&
                         std::max(scale.width(), scale.height()) <= mostExportPixels;
    return isSound ? std::optional(scale) : std::nullopt;
}

} // namespace

QJsonObject toJson(const ExportChoice &choice)
{
    const ExportChoice usual;
    Differences json;
    json.add("as", idOf(choice.as), idOf(usual.as));
    json.add("preset", idOf(choice.preset), idOf(usual.preset));
    json.add("every", choice.every, usual.every);
    if (const auto &crop = choice.crop)
        json.set("crop", {crop->x(), crop->y(), crop->width(), crop->height()});
    if (const auto &scale = choice.scale)
        json.set("scale", {scale->width(), scale->height()});
    json.add("constant", choice.isConstant, usual.isConstant);
    json.add("rate", choice.frameRate, usual.frameRate);
    json.add("speed", choice.speed, usual.speed);
    json.add("sound", choice.sound, usual.sound);
    json.add("displayed", choice.isDisplayed, usual.isDisplayed);
    json.add("writeNumber", choice.overlay.number, usual.overlay.number);
    json.add("writeIndex", choice.overlay.index, usual.overlay.index);
    json.add("writeTime", choice.overlay.time, usual.overlay.time);
    json.add("writeMarks", choice.overlay.marks, usual.overlay.marks);
    json.add("scaleBar", choice.overlay.scaleBar, usual.overlay.scaleBar);
    json.add("pixelLength", choice.overlay.pixelLength, usual.overlay.pixelLength);
    json.add("lengthUnit", choice.overlay.lengthUnit, usual.overlay.lengthUnit);
    json.add("plots", idOf(choice.plotPlace), idOf(usual.plotPlace));
    json.add("pictureFormat", choice.pictureFormat, usual.pictureFormat);
    json.add("pictureName", choice.pictureName, usual.pictureName);
    json.add("storeFormat", choice.storeFormat, usual.storeFormat);
    json.add("together", idOf(choice.together), idOf(usual.together));
    json.add("missing", idOf(choice.missing), idOf(usual.missing));
    json.add("map", choice.hasMap, usual.hasMap);
    json.add("skipBroken", choice.skipsBroken, usual.skipsBroken);
    return json.json();
}

ExportChoice exportChoiceFromJson(const QJsonObject &json)
{
    const auto flag = [&json](const char *key, bool usual) {
        return json[QLatin1String(key)].toBool(usual);
    };
    const auto text = [&json](const char *key, const QString &usual) {
        return json[QLatin1String(key)].toString(usual);
    };
    ExportChoice choice;
    for (const ExportAsTraits &traits : exportKinds())
        if (text("as", {}) == QLatin1String(traits.id))
            choice.as = traits.as;
    for (const store::ClipPresetInfo &info : store::clipPresets())
        if (text("preset", {}) == QLatin1String(info.name))
            choice.preset = info.preset;
    choice.every = std::llround(numberIn(json, "every", 1, mostEvery, 1));
    choice.crop = cropIn(json);
    choice.scale = scaleIn(json);
    choice.isConstant = flag("constant", choice.isConstant);
    choice.frameRate = numberIn(json, "rate", 0.01, 10000, 0);
    choice.speed = numberIn(json, "speed", 0.001, 10000, 1);
    choice.sound = text("sound", {});
    choice.isDisplayed = flag("displayed", choice.isDisplayed);
    choice.overlay.number = flag("writeNumber", false);
    choice.overlay.index = flag("writeIndex", false);
    choice.overlay.time = flag("writeTime", false);
    choice.overlay.marks = flag("writeMarks", false);
    choice.overlay.scaleBar = flag("scaleBar", false);
    choice.overlay.pixelLength = numberIn(json, "pixelLength", leastLength, mostLength, 0);
    choice.overlay.lengthUnit = text("lengthUnit", choice.overlay.lengthUnit).left(mostUnitLetters);
    for (const PlotPlace place : {PlotPlace::Below, PlotPlace::Beside})
        if (text("plots", {}) == idOf(place))
            choice.plotPlace = place;
    const QStringList formats = pictureFormats();
    const QString format = text("pictureFormat", choice.pictureFormat);
    choice.pictureFormat = formats.contains(format) ? format : choice.pictureFormat;
    choice.pictureName = text("pictureName", choice.pictureName);
    choice.storeFormat = text("storeFormat", choice.storeFormat);
    for (const ExportTogether together : {ExportTogether::Each, ExportTogether::OnePicture})
        if (text("together", {}) == idOf(together))
            choice.together = together;
    for (const store::MissingPolicy missing :
         {store::MissingPolicy::Drop, store::MissingPolicy::Black})
        if (text("missing", {}) == idOf(missing))
            choice.missing = missing;
    choice.hasMap = flag("map", choice.hasMap);
    choice.skipsBroken = flag("skipBroken", choice.skipsBroken);
    return choice;
}

} // namespace model
