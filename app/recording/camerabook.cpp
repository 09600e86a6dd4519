// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/camerabook.h"

#include <QJsonArray>

#include <algorithm>

namespace app {

namespace {

const QString labelKey = QStringLiteral("label");
const QString settingsKey = QStringLiteral("settings");
const QString controlsKey = QStringLiteral("controls");
const QString idKey = QStringLiteral("id");
const QString valueKey = QStringLiteral("value");
const QString wholeKey = QStringLiteral("whole"); // a text: JSON's numbers have 53 bits

QJsonObject controlToJson(const QString &id, const model::ControlValue &value)
{
    QJsonObject json{{idKey, id}};
    if (const auto *yes = std::get_if<bool>(&value))
        json[valueKey] = *yes;
    else if (const auto *whole = std::get_if<std::int64_t>(&value))
        json[wholeKey] = QString::number(*whole);
    else if (const auto *real = std::get_if<double>(&value))
        json[valueKey] = *real;
    else if (const auto *text = std::get_if<QString>(&value))
        json[valueKey] = *text;
    return json;
}

model::ControlValue controlFromJson(const QJsonObject &json)
{
    bool isWhole = false;
    const qlonglong whole = json[wholeKey].toString().toLongLong(&isWhole);
    if (isWhole)
        return static_cast<std::int64_t>(whole);
    const QJsonValue value = json[valueKey];
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble();
    if (value.isString())
        return value.toString();
    return {};
}

QJsonObject toJson(const CameraSettings &settings)
{
    QJsonArray controls;
    for (const auto &[id, value] : settings.controls)
        controls.append(controlToJson(id, value));
    const model::FormatWish &wish = settings.wish;
    QJsonObject json{{QStringLiteral("width"), wish.width},
                     {QStringLiteral("height"), wish.height},
                     {QStringLiteral("left"), settings.place.left},
                     {QStringLiteral("top"), settings.place.top},
                     {QStringLiteral("binning"), settings.place.binning},
                     {controlsKey, controls}};
    if (wish.fps)
        json[QStringLiteral("fps")] = *wish.fps;
    if (wish.pixels)
        json[QStringLiteral("pixels")] = static_cast<int>(*wish.pixels);
    return json;
}

CameraSettings settingsFromJson(const QJsonObject &json)
{
    CameraSettings settings;
    settings.wish.width = json[QStringLiteral("width")].toInt();
    settings.wish.height = json[QStringLiteral("height")].toInt();
    settings.place = {json[QStringLiteral("left")].toInt(-1), json[QStringLiteral("top")].toInt(-1),
                      json[QStringLiteral("binning")].toInt(1)};
    if (const QJsonValue fps = json[QStringLiteral("fps")]; fps.isDouble())
        settings.wish.fps = fps.toDouble();
    const int pixels = json[QStringLiteral("pixels")].toInt(-1);
    if (pixels >= 0 && pixels <= static_cast<int>(model::PixelFormat::Mjpeg))
        settings.wish.pixels = static_cast<model::PixelFormat>(pixels);
    for (const QJsonValue &control : json[controlsKey].toArray())
        settings.setControl(control[idKey].toString(), controlFromJson(control.toObject()));
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
