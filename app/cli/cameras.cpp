// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/common/errortext.h"
#include "model/camera/camera.h"
#include "model/camera/pixelname.h"

#include <nlohmann/json.hpp>

#include <array>

namespace app {

namespace {

constexpr std::array options{
    Option{"json", 0, ValueKind::None, nullptr,
           QT_TRANSLATE_NOOP("app::Commands", "One JSON array, with every camera's formats.")},
};

nlohmann::ordered_json formatsOf(const QString &id)
{
    auto formats = nlohmann::ordered_json::array();
    const auto camera = model::openCamera(id);
    if (!camera)
        return formats;
    for (const model::CameraFormat &format : (*camera)->formats())
        formats.push_back({{"width", format.width},
                           {"height", format.height},
                           {"fps", format.fps},
                           {"pixel_format", model::pixelName(format.pixels)}});
    return formats;
}

std::string asJson(const std::vector<model::CameraInfo> &cameras)
{
    auto all = nlohmann::ordered_json::array();
    for (const model::CameraInfo &camera : cameras)
        all.push_back({{"id", camera.id.toStdString()},
                       {"name", camera.name.toStdString()},
                       {"backend", camera.backend.toStdString()},
                       {"formats", formatsOf(camera.id)}});
    return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {}, output);
    if (!parsed)
        return Exit::Usage;
    const auto cameras = model::listCameras();
    if (parsed->has("json")) {
        output.write(asJson(cameras));
        return Exit::Done;
    }
    for (const model::CameraInfo &camera : cameras)
        output.write(QStringLiteral("%1\t%2\t%3\n")
                         .arg(camera.id, ErrorText::escaped(camera.name), camera.backend));
    return Exit::Done;
}

} // namespace

Command camerasCommand()
{
    return {"cameras", "[--json]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "Lists the attached cameras: ID, name and backend, one per line."),
            run, options};
}

} // namespace app
