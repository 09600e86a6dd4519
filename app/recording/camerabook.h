// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"
#include "model/record/session/formatchoice.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace app {

// How a camera is to be set up.
struct CameraSettings
{
    model::FormatWish wish{.place = model::PicturePlace()};
    std::vector<std::pair<QString, model::ControlValue>> controls; // in the order they were set

    void setControl(const QString &id, const model::ControlValue &value);
    void removeControl(const QString &id);
    bool operator==(const CameraSettings &) const = default;
};

// What is remembered of cameras between runs, by what they are known by: their identity, or else
// their id. A plain value.
class CameraBook
{
public:
    QString label(const QString &camera) const; // empty: never said
    void setLabel(const QString &camera, const QString &label);

    CameraSettings settings(const QString &camera) const; // as it was set last
    void setSettings(const QString &camera, const CameraSettings &settings);

    // All pages of `other`, but for those of `except`.
    void take(const CameraBook &other, const QStringList &except);

    // Reading is tolerant: what makes no sense counts as never said.
    QJsonObject toJson() const;
    static CameraBook fromJson(const QJsonObject &json);

private:
    struct Page
    {
        QString label;
        CameraSettings settings;
    };

    QMap<QString, Page> m_pages;
};

} // namespace app
