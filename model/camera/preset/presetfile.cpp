// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/preset/presetfile.h"

#include "model/camera/preset/presetjson.h"
#include "model/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <functional>

namespace model {

namespace {

using Code = store::Error::Code;
using store::Value;

constexpr qint64 maxBytes = 16 << 20;
constexpr int patienceMs = 10000; // whoever writes it needs a moment
constexpr const char *presetsKey = "presets";

store::Error failure(Code code, const QString &path, const QString &detail)
{
    return {code, toPath(path), detail.toStdString()};
}

// The whole file as an object of cameras, empty if there is no file yet.
store::Result<Value> readAll(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Value::object();
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.error() == QFile::PermissionsError ? Code::PermissionDenied : Code::Io,
                       path, file.errorString());
    if (file.size() > maxBytes)
        return failure(Code::TooLarge, path, "too large for a file of presets");
    const QByteArray bytes = file.read(maxBytes);
    Value all = Value::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!all.is_object())
        return failure(Code::Corrupt, path, "not an object of JSON");
    return all;
}

// The presets of a camera; null if there are none. Corrupt if they are something else.
store::Result<const Value *> presetsOf(const Value &all, const std::string &camera,
                                       const QString &path)
{
    const auto found = all.find(camera);
    if (found == all.end())
        return static_cast<const Value *>(nullptr);
    const auto presets = found->is_object() ? found->find(presetsKey) : found->end();
    if (!found->is_object() || (presets != found->end() && !presets->is_object()))
        return failure(Code::Corrupt, path, "not the presets of a camera");
    return presets != found->end() ? &*presets : nullptr;
}

store::Result<void> writeAll(const QString &path, const Value &all)
{
    QSaveFile file(path);
    const std::string text =
        all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.write(text.data(), static_cast<qint64>(text.size())) ==
                               static_cast<qint64>(text.size()) &&
                           file.commit();
    if (!isWritten)
        return failure(Code::Io, path, file.errorString());
    return {};
}

// Reads, changes and replaces the file, while nobody else does.
store::Result<void> changeAll(const QString &path,
                              const std::function<store::Result<void>(Value &)> &change)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(Code::Io, path, "cannot make the directory");
    QLockFile lock(path + QLatin1String(".lock"));
    if (!lock.tryLock(patienceMs))
        return failure(lock.error() == QLockFile::PermissionError ? Code::PermissionDenied
                                                                  : Code::Busy,
                       path, "another program writes it");
    auto all = readAll(path);
    if (!all)
        return all.error();
    if (auto changed = change(*all); !changed)
        return changed;
    return writeAll(path, *all);
}

} // namespace

PresetFile PresetFile::ofUser()
{
    // Both programs have them in common, so the path has neither's name.
    return PresetFile(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                      QLatin1String("/framehouse/cameras.json"));
}

QString PresetFile::keyOf(const CameraInfo &camera)
{
    return camera.identity.isEmpty() ? camera.id : camera.identity;
}

store::Result<QStringList> PresetFile::names(const QString &camera) const
{
    const auto all = readAll(m_path);
    if (!all)
        return all.error();
    const auto presets = presetsOf(*all, camera.toStdString(), m_path);
    if (!presets)
        return presets.error();
    QStringList names;
    if (*presets) {
        for (const auto &[name, preset] : (*presets)->items())
            names.push_back(QString::fromStdString(name));
    }
    names.sort();
    return names;
}

store::Result<CameraPreset> PresetFile::load(const QString &camera, const QString &name) const
{
    const auto all = readAll(m_path);
    if (!all)
        return all.error();
    const auto presets = presetsOf(*all, camera.toStdString(), m_path);
    if (!presets)
        return presets.error();
    if (!*presets || !(*presets)->contains(name.toStdString()))
        return failure(Code::NotFound, name, "the camera has no such preset");
    auto preset = presetFromJson((**presets)[name.toStdString()]);
    if (!preset)
        return failure(Code::Corrupt, m_path, "the preset cannot be understood");
    return *std::move(preset);
}

store::Result<void> PresetFile::save(const QString &camera, const QString &name,
                                     const CameraPreset &preset) const
{
    if (camera.isEmpty() || name.trimmed().isEmpty())
        return failure(Code::InvalidArgument, m_path, "a preset needs a name");
    return changeAll(m_path, [&](Value &all) -> store::Result<void> {
        if (const auto presets = presetsOf(all, camera.toStdString(), m_path); !presets)
            return presets.error();
        all[camera.toStdString()][presetsKey][name.toStdString()] = toJson(preset);
        return {};
    });
}

store::Result<void> PresetFile::remove(const QString &camera, const QString &name) const
{
    return changeAll(m_path, [&](Value &all) -> store::Result<void> {
        const auto presets = presetsOf(all, camera.toStdString(), m_path);
        if (!presets)
            return presets.error();
        if (!*presets || !(*presets)->contains(name.toStdString()))
            return failure(Code::NotFound, name, "the camera has no such preset");
        all[camera.toStdString()][presetsKey].erase(name.toStdString());
        return {};
    });
}

} // namespace model
