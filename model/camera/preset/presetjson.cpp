// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/preset/presetjson.h"

#include "model/camera/pixelname.h"

#include <cmath>
#include <limits>

namespace model {

namespace {

using store::Value;

constexpr int maxSide = 1 << 20;

// An integer of `object` from `min` on; `otherwise` if it is not there.
std::optional<int> integerOf(const Value &object, const char *name, int min,
                             std::optional<int> otherwise = std::nullopt)
{
    const auto found = object.find(name);
    if (found == object.end())
        return otherwise;
    if (!found->is_number_integer())
        return std::nullopt;
    const auto value = found->get<std::int64_t>();
    return value >= min && value <= maxSide ? std::optional(static_cast<int>(value)) : std::nullopt;
}

std::optional<CameraFormat> formatFromJson(const Value &json)
{
    if (!json.is_object())
        return std::nullopt;
    const auto width = integerOf(json, "width", 1);
    const auto height = integerOf(json, "height", 1);
    const auto left = integerOf(json, "left", -1, -1);
    const auto top = integerOf(json, "top", -1, -1);
    const auto binning = integerOf(json, "binning", 1, 1);
    const auto fps = json.find("fps");
    const auto name = json.find("pixel_format");
    const auto pixels = name != json.end() && name->is_string()
                            ? pixelsOfName(name->get<std::string>())
                            : std::nullopt;
    const bool hasRate = fps != json.end() && fps->is_number();
    if (!width || !height || !left || !top || !binning || !pixels || !hasRate)
        return std::nullopt;
    return CameraFormat{*width, *height, fps->get<double>(), *pixels, *left, *top, *binning};
}

} // namespace

Value toJson(const ControlValue &value)
{
    if (const auto *const truth = std::get_if<bool>(&value))
        return *truth;
    if (const auto *const integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto *const real = std::get_if<double>(&value))
        return std::isfinite(*real) ? Value(*real) : Value();
    if (const auto *const words = std::get_if<QString>(&value))
        return words->toStdString();
    return {};
}

std::optional<ControlValue> controlFromJson(const Value &json)
{
    if (json.is_boolean())
        return ControlValue(json.get<bool>());
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    if (json.is_number_integer())
        return ControlValue(json.get<std::int64_t>());
    if (json.is_number_float())
        return ControlValue(json.get<double>());
    if (json.is_string())
        return ControlValue(QString::fromStdString(json.get<std::string>()));
    return std::nullopt;
}

Value toJson(const CameraFormat &format)
{
    Value json = {{"width", format.width},
                  {"height", format.height},
                  {"fps", format.fps},
                  {"pixel_format", pixelName(format.pixels)}};
    if (format.left >= 0)
        json["left"] = format.left;
    if (format.top >= 0)
        json["top"] = format.top;
    if (format.binning != 1)
        json["binning"] = format.binning;
    return json;
}

Value toJson(const CameraPreset &preset)
{
    Value json = Value::object();
    if (preset.format)
        json["format"] = toJson(*preset.format);
    json["controls"] = Value::object();
    for (const CameraPreset::Setting &setting : preset.settings)
        json["controls"][setting.id.toStdString()] = toJson(setting.value);
    return json;
}

std::optional<CameraPreset> presetFromJson(const Value &json)
{
    if (!json.is_object())
        return std::nullopt;
    CameraPreset preset;
    if (const auto format = json.find("format"); format != json.end()) {
        preset.format = formatFromJson(*format);
        if (!preset.format)
            return std::nullopt;
    }
    const auto controls = json.find("controls");
    if (controls == json.end())
        return preset;
    if (!controls->is_object())
        return std::nullopt;
    for (const auto &[id, value] : controls->items()) {
        const auto read = controlFromJson(value);
        if (!read)
            return std::nullopt;
        preset.settings.push_back({QString::fromStdString(id), *read});
    }
    return preset;
}

} // namespace model
