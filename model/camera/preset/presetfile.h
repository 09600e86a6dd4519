// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/preset/camerapreset.h"
#include "store/error.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace model {

// The presets of all cameras, by the camera's identity and a name, in one file of JSON that people may
// edit. It is read at each question, and replaced as a whole: call these on the pool.
//
// Programs that write it at the same time take turns. A file that cannot be understood is left as it is:
// Corrupt.
class PresetFile
{
public:
    explicit PresetFile(QString path)
        : m_path(std::move(path))
    {}

    // framehouse/cameras.json in the user's directory of settings.
    static PresetFile ofUser();

    // What the presets of a camera go by: its identity, else its ID.
    static QString keyOf(const CameraInfo &camera);

    store::Result<QStringList> names(const QString &camera) const; // in the order of the alphabet
    store::Result<CameraPreset> load(const QString &camera, const QString &name) const; // NotFound
    // In place of the one of that name. InvalidArgument without a name.
    store::Result<void> save(const QString &camera, const QString &name,
                             const CameraPreset &preset) const;
    store::Result<void> remove(const QString &camera, const QString &name) const; // NotFound

private:
    QString m_path;
};

} // namespace model
