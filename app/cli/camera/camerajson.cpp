// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/camera/camerajson.h"

#include "model/camera/preset/presetfile.h"
#include "model/camera/preset/presetjson.h"

namespace app {

namespace {

using model::CameraControl;
using nlohmann::ordered_json;

const char *kindName(CameraControl::Kind kind)
{
    switch (kind) {
    case CameraControl::Kind::Integer:
        return "integer";
    case CameraControl::Kind::Real:
        return "real";
    case CameraControl::Kind::Boolean:
        return "boolean";
    case CameraControl::Kind::Choice:
        return "choice";
    case CameraControl::Kind::Command:
        return "command";
    case CameraControl::Kind::Text:
        return "text";
    }
    return "";
}

const char *roleName(CameraControl::Role role)
{
    using Role = CameraControl::Role;
    switch (role) {
    case Role::None:
        return "";
    case Role::FrameRate:
        return "frame_rate";
    case Role::Exposure:
        return "exposure";
    case Role::ExposureAuto:
        return "exposure_auto";
    case Role::Gain:
        return "gain";
    case Role::GainAuto:
        return "gain_auto";
    case Role::TriggerMode:
        return "trigger_mode";
    case Role::TriggerSource:
        return "trigger_source";
    case Role::TriggerEdge:
        return "trigger_edge";
    case Role::SoftwareTrigger:
        return "software_trigger";
    case Role::PacketSize:
        return "packet_size";
    case Role::Temperature:
        return "temperature";
    }
    return "";
}

ordered_json controlJson(const CameraControl &control)
{
    ordered_json json = {
        {"id", control.id.toStdString()},       {"name", control.name.toStdString()},
        {"group", control.group.toStdString()}, {"kind", kindName(control.kind)},
        {"role", roleName(control.role)},       {"value", model::toJson(control.value)}};
    const bool isNumber =
        control.kind == CameraControl::Kind::Integer || control.kind == CameraControl::Kind::Real;
    if (isNumber) {
        json["min"] = control.min;
        json["max"] = control.max;
        json["step"] = control.step;
        json["unit"] = control.unit.toStdString();
    }
    if (control.kind == CameraControl::Kind::Choice) {
        json["choices"] = ordered_json::array();
        for (const QString &choice : control.choices)
            json["choices"].push_back(choice.toStdString());
    }
    json["read_only"] = control.isReadOnly;
    json["automatic"] = control.isAutomatic;
    json["available"] = control.isAvailable;
    return json;
}

ordered_json limitsJson(const model::CameraLimits &limits)
{
    return {{"width", {limits.minWidth, limits.maxWidth, limits.widthStep}},
            {"height", {limits.minHeight, limits.maxHeight, limits.heightStep}},
            {"fps", {limits.minFps, limits.maxFps}},
            {"binning", limits.maxBinning}};
}

ordered_json presetsJson(const model::CameraInfo &info)
{
    auto json = ordered_json::array();
    const auto names = model::PresetFile::ofUser().names(model::PresetFile::keyOf(info));
    for (const QString &name : names ? *names : QStringList())
        json.push_back(name.toStdString());
    return json;
}

ordered_json infoJson(const model::CameraInfo &info)
{
    return {{"id", info.id.toStdString()},
            {"name", info.name.toStdString()},
            {"backend", info.backend.toStdString()},
            {"identity", info.identity.toStdString()}};
}

} // namespace

ordered_json cameraJson(const model::Camera &camera)
{
    ordered_json json = infoJson(camera.info());
    json["formats"] = ordered_json::array();
    for (const model::CameraFormat &format : camera.formats())
        json["formats"].push_back(model::toJson(format));
    if (const auto limits = camera.limits())
        json["limits"] = limitsJson(*limits);
    const auto controls = camera.controls();
    const auto all = controls ? controls->list() : std::vector<CameraControl>();
    json["controls"] = ordered_json::array();
    for (const CameraControl &control : all ? *all : std::vector<CameraControl>())
        json["controls"].push_back(controlJson(control));
    json["presets"] = presetsJson(camera.info());
    return json;
}

ordered_json cameraJson(const model::CameraInfo &info)
{
    const auto camera = model::openCamera(info.id);
    if (camera)
        return cameraJson(**camera);
    ordered_json json = infoJson(info);
    json["error"] = camera.error().detail;
    json["formats"] = ordered_json::array();
    json["controls"] = ordered_json::array();
    json["presets"] = presetsJson(info);
    return json;
}

} // namespace app
