// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/camerabook.h"

#include "model/camera/pixelname.h"
#include "model/camera/preset/presetjson.h"

#include <QJsonArray>

namespace app {

namespace {

const QString labelKey = QStringLiteral("label");
const QString settingsKey = QStringLiteral("settings");
const QString controlsKey = QStringLiteral("controls");
const QString idKey = QStringLiteral("id");
const QString controlValueKey =
    QStringLiteral("value"); // JSON as a text: here numbers have 53 bits

QJsonObject toJson(const CameraSettings &settings)
{
    QJsonArray controls;
    for (const auto &[id, value] : settings.controls)
        controls.append(QJsonObject{
            {idKey, id}, {controlValueKey, QString::fromStdString(model::toJson(value).dump())}});
    const model::FormatWish &wish = settings.wish;
    const model::PicturePlace place = wish.place.value_or(model::PicturePlace());
    QJsonObject json{
        {QStringLiteral("width"), wish.width},      {QStringLiteral("height"), wish.height},
        {QStringLiteral("left"), place.left},       {QStringLiteral("top"), place.top},
        {QStringLiteral("binning"), place.binning}, {controlsKey, controls}};
    if (wish.fps)
        json[QStringLiteral("fps")] = *wish.fps;
    if (wish.pixels)
        json[QStringLiteral("pixels")] = QString::fromStdString(model::pixelName(*wish.pixels));
    return json;
}

CameraSettings settingsFromJson(const QJsonObject &json)
{
    CameraSettings settings;
    settings.wish.width = json[QStringLiteral("width")].toInt();
    settings.wish.height = json[QStringLiteral("height")].toInt();
    settings.wish.place = model::PicturePlace{json[QStringLiteral("left")].toInt(-1),
                                              json[QStringLiteral("top")].toInt(-1),
                                              json[QStringLiteral("binning")].toInt(1)};
    if (const QJsonValue fps = json[QStringLiteral("fps")]; fps.isDouble())
        settings.wish.fps = fps.toDouble();
    settings.wish.pixels =
        model::pixelsOfName(json[QStringLiteral("pixels")].toString().toStdString());
    for (const QJsonValue &control : json[controlsKey].toArray()) {
        const auto value =
            store::Value::parse(control[controlValueKey].toString().toStdString(), nullptr, false);
        settings.setControl(control[idKey].toString(),
                            model::controlFromJson(value).value_or(model::ControlValue()));
    }
    return settings;
}

} // namespace

// The newest last: what depends on another control is set after it.
void CameraSettings::setControl(const QString &id, const model::ControlValue &value)
{
    removeControl(id);
    if (!id.isEmpty() && !std::holds_alternative<std::monostate>(value))
        controls.emplace_back(id, value);
}

void CameraSettings::removeControl(const QString &id)
{
    std::erase_if(controls, [&](const auto &control) { return control.first == id; });
}

QString CameraBook::label(const QString &camera) const
{
    return m_pages.value(camera).label;
}

void CameraBook::setLabel(const QString &camera, const QString &label)
{
    m_pages[camera].label = label;
}

CameraSettings CameraBook::settings(const QString &camera) const
{
    return m_pages.value(camera).settings;
}

void CameraBook::setSettings(const QString &camera, const CameraSettings &settings)
{
    m_pages[camera].settings = settings;
}

void CameraBook::take(const CameraBook &other, const QStringList &except)
{
    for (auto page = other.m_pages.begin(); page != other.m_pages.end(); ++page)
        if (!except.contains(page.key()))
            m_pages[page.key()] = *page;
}

QJsonObject CameraBook::toJson() const
{
    QJsonObject json;
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        json[page.key()] =
            QJsonObject{{labelKey, page->label}, {settingsKey, app::toJson(page->settings)}};
    }
    return json;
}

CameraBook CameraBook::fromJson(const QJsonObject &json)
{
    CameraBook book;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonObject page = it.value().toObject();
        Page &read = book.m_pages[it.key()];
        read.label = page[labelKey].toString();
        read.settings = settingsFromJson(page[settingsKey].toObject());
    }
    return book;
}

} // namespace app
