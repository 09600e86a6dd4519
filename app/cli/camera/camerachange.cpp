// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/camera/camerachange.h"

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/common/errortext.h"
#include "model/camera/preset/presetfile.h"

namespace app {

namespace {

using Code = store::Error::Code;
using Kind = model::CameraControl::Kind;

Exit refuse(const QString &control, const store::Error &error, Output &output)
{
    output.say(Commands::tr("The camera does not take %1: %2")
                   .arg(ErrorText::escaped(control),
                        ErrorText::escaped(QString::fromStdString(error.detail))));
    return Exit::Failed;
}

// One "NAME=VALUE".
Exit set(model::CameraControls &controls, const QString &setting, Output &output)
{
    const QString name = setting.section(QLatin1Char('='), 0, 0);
    const auto control = controls.read(name);
    if (!control)
        return control.error().code == Code::NotFound ? refuse(name, control.error(), output)
                                                      : output.fail(control.error());
    const auto value = controlValue(control->kind, setting.section(QLatin1Char('='), 1));
    if (!value)
        return refuse(name, {Code::InvalidArgument, {}, "a value of another kind is wanted"},
                      output);
    const auto changed = controls.set(name, *value);
    return changed ? Exit::Done : refuse(name, changed.error(), output);
}

Exit apply(const model::Camera &camera, model::CameraControls &controls, const QString &name,
           Output &output)
{
    const auto preset =
        model::PresetFile::ofUser().load(model::PresetFile::keyOf(camera.info()), name);
    if (!preset)
        return output.fail(preset.error());
    const auto refused = model::applySettings(controls, preset->settings);
    if (!refused)
        return output.fail(refused.error());
    for (const model::RefusedSetting &each : *refused)
        refuse(each.id, each.error, output);
    return refused->empty() ? Exit::Done : Exit::Failed;
}

Exit save(const model::Camera &camera, model::CameraControls &controls, const QString &name,
          Output &output)
{
    const auto all = controls.list();
    if (!all)
        return output.fail(all.error());
    const auto saved = model::PresetFile::ofUser().save(model::PresetFile::keyOf(camera.info()),
                                                        name, {{}, model::settingsOf(*all)});
    return saved ? Exit::Done : output.fail(saved.error());
}

Exit changeControls(const model::Camera &camera, model::CameraControls &controls,
                    const CameraChange &change, Output &output)
{
    Exit exit = change.preset ? apply(camera, controls, *change.preset, output) : Exit::Done;
    for (const QString &setting : change.settings) {
        if (set(controls, setting, output) != Exit::Done)
            exit = Exit::Failed;
    }
    // What was not set as it should be is not worth keeping.
    if (exit != Exit::Done || !change.savedPreset)
        return exit;
    return save(camera, controls, *change.savedPreset, output);
}

} // namespace

std::optional<model::ControlValue> controlValue(Kind kind, const QString &typed)
{
    switch (kind) {
    case Kind::Command:
        return model::ControlValue();
    case Kind::Boolean:
        if (typed == QLatin1String("true") || typed == QLatin1String("false"))
            return model::ControlValue(typed == QLatin1String("true"));
        return std::nullopt;
    case Kind::Integer:
        if (const auto integer = parseInteger(typed))
            return model::ControlValue(*integer);
        return std::nullopt;
    case Kind::Real:
        if (const auto real = parseSeconds(typed))
            return model::ControlValue(*real);
        return std::nullopt;
    case Kind::Choice:
    case Kind::Text:
        break;
    }
    return model::ControlValue(typed);
}

QString controlText(const model::ControlValue &value)
{
    if (const auto *const truth = std::get_if<bool>(&value))
        return *truth ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *const integer = std::get_if<std::int64_t>(&value))
        return QString::number(qint64(*integer));
    if (const auto *const real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    const auto *const words = std::get_if<QString>(&value);
    return words ? *words : QString();
}

Exit changeCamera(const model::Camera &camera, const CameraChange &change, Output &output)
{
    const auto controls = camera.controls();
    const bool wantsControls = change.preset || !change.settings.isEmpty() || change.savedPreset;
    if (wantsControls && !controls)
        return output.fail({Code::Unsupported, camera.info().id.toStdString(),
                            "nothing can be set on this camera"});
    if (wantsControls) {
        const Exit exit = changeControls(camera, *controls, change, output);
        if (exit != Exit::Done)
            return exit;
    }
    if (!change.deletedPreset)
        return Exit::Done;
    const auto removed = model::PresetFile::ofUser().remove(model::PresetFile::keyOf(camera.info()),
                                                            *change.deletedPreset);
    return removed ? Exit::Done : output.fail(removed.error());
}

} // namespace app
