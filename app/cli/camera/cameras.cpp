// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/camera/camerachange.h"
#include "app/cli/camera/camerajson.h"
#include "app/common/errortext.h"
#include "model/camera/camera.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array options{
    Option{"json", 0, ValueKind::None, nullptr,
           QT_TRANSLATE_NOOP("app::Commands",
                             "One JSON array, with every camera's formats, controls and presets.")},
    Option{"camera", 0, ValueKind::Text, "ID",
           QT_TRANSLATE_NOOP("app::Commands",
                             "Only this camera, by its ID or its identity; lists its controls.")},
    Option{"preset", 0, ValueKind::Text, "NAME",
           QT_TRANSLATE_NOOP("app::Commands", "Set the camera as the preset NAME says.")},
    Option{"set", 0, ValueKind::Text, "CONTROL=VALUE",
           QT_TRANSLATE_NOOP("app::Commands",
                             "Set a control of the camera; a command needs no value. Repeatable.")},
    Option{
        "save-preset", 0, ValueKind::Text, "NAME",
        QT_TRANSLATE_NOOP("app::Commands", "Keep how the camera is set then as its preset NAME.")},
    Option{"delete-preset", 0, ValueKind::Text, "NAME",
           QT_TRANSLATE_NOOP("app::Commands", "Forget the camera's preset NAME.")},
};

Exit writeJson(const nlohmann::ordered_json &json, Output &output)
{
    output.write(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
    return Exit::Done;
}

Exit listAll(bool asJson, Output &output)
{
    const auto cameras = model::listCameras();
    if (asJson) {
        auto all = nlohmann::ordered_json::array();
        for (const model::CameraInfo &camera : cameras)
            all.push_back(cameraJson(camera));
        return writeJson(all, output);
    }
    for (const model::CameraInfo &camera : cameras)
        output.write(QStringLiteral("%1\t%2\t%3\t%4\n")
                         .arg(camera.id, ErrorText::escaped(camera.name), camera.backend,
                              ErrorText::escaped(camera.identity)));
    return Exit::Done;
}

Exit listControls(const model::Camera &camera, Output &output)
{
    const auto controls = camera.controls();
    if (!controls)
        return Exit::Done;
    const auto all = controls->list();
    if (!all)
        return output.fail(all.error());
    for (const model::CameraControl &control : *all)
        output.write(QStringLiteral("%1\t%2\t%3\n")
                         .arg(control.id, ErrorText::escaped(controlText(control.value)),
                              ErrorText::escaped(control.name)));
    return Exit::Done;
}

CameraChange changeOf(const Arguments &arguments)
{
    return {arguments.text("preset"), arguments.texts("set"), arguments.text("save-preset"),
            arguments.text("delete-preset")};
}

Exit run(const QStringList &words, Output &output)
{
    const auto arguments = Arguments::parse(words, options, {}, output);
    if (!arguments)
        return Exit::Usage;
    constexpr std::array changes{"preset", "set", "save-preset", "delete-preset"};
    const bool isChange = std::any_of(changes.begin(), changes.end(),
                                      [&](const char *name) { return arguments->has(name); });
    const auto id = arguments->text("camera");
    if (isChange && !id)
        return output.usage(Commands::tr("--camera is needed: which camera is to be set?"));
    if (!id)
        return listAll(arguments->has("json"), output);

    const auto camera = model::openCamera(*id);
    if (!camera)
        return output.fail(camera.error());
    if (isChange) {
        const Exit exit = changeCamera(**camera, changeOf(*arguments), output);
        if (exit != Exit::Done)
            return exit;
    }
    if (arguments->has("json"))
        return writeJson(nlohmann::ordered_json::array({cameraJson(**camera)}), output);
    return isChange ? Exit::Done : listControls(**camera, output);
}

} // namespace

Command camerasCommand()
{
    return {"cameras",
            "[--json] [--camera ID [--preset NAME] [--set CONTROL=VALUE]... "
            "[--save-preset NAME] [--delete-preset NAME]]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "Lists the attached cameras: ID, name, backend and identity, one per "
                              "line. Sets one of them."),
            run, options};
}

} // namespace app
