// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settingsfile.h"
#include "app/settings/theme.h"
#include "model/axis/nighthours.h"
#include "model/view/playpacing.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <utility>

namespace app {

// What the user chose and what the program remembers; the only class that knows the keys.
//
// An INI file, read at once and written by a worker. Reading is tolerant: a value that makes no sense
// counts as its default, a file that cannot be parsed as an empty one.
class Settings
{
public:
    static constexpr int minCacheMegabytes = 64;
    static constexpr int maxCacheMegabytes = 65536;
    static constexpr int mostKept = 200; // recordings of which something is remembered

    explicit Settings(const QString &file = defaultFile());

    static QString defaultFile();

    Theme theme() const;
    void setTheme(Theme theme);

    QString language() const; // "en", "de"; empty: the system's
    void setLanguage(const QString &language);

    // Of decoded frames in memory, for all windows together: a quarter of the machine's memory, at most
    // 2 GiB, unless the user chose.
    int cacheMegabytes() const;
    static int usualCacheMegabytes(std::uint64_t memoryBytes); // 0: nobody knows
    void setCacheMegabytes(int megabytes);

    bool showsFilmStrip() const;
    void setShowsFilmStrip(bool show);

    double soundVolume() const; // 0 .. 1
    void setSoundVolume(double volume);
    bool isMuted() const;
    void setMuted(bool muted);

    bool shadesNights() const;
    void setShadesNights(bool shade);
    model::NightHours nightHours() const;
    void setNightHours(const model::NightHours &hours);

    model::PlayPacing pacing() const;
    void setPacing(const model::PlayPacing &pacing);

    // The keys that actions have in place of their usual ones, as texts, by action id.
    QHash<QString, QString> keys() const;
    void setKeys(const QHash<QString, QString> &keys);

    double lateFactor() const; // how many usual intervals make a frame late
    void setLateFactor(double factor);

    bool remembersRecent() const;
    void setRemembersRecent(bool remember); // false forgets what was remembered

    // Directories of recordings, the newest first.
    QStringList recent() const;
    void setRecent(const QStringList &paths); // does nothing unless remembersRecent()

    // How was exported last, into which folder; the user's own ways by name.
    QJsonObject lastExport() const;
    void setLastExport(const QJsonObject &choice);
    QString exportFolder() const;
    void setExportFolder(const QString &folder);
    QJsonObject exportPresets() const;
    void setExportPresets(const QJsonObject &presets);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindowLayout(const QByteArray &geometry, const QByteArray &state);

    QByteArray splitterState() const; // of the viewer
    void setSplitterState(const QByteArray &state);

    // How a recording is looked at, by its name here; empty: as usual. That of the recordings looked
    // at last is kept.
    QJsonObject look(const QString &recording) const;
    void setLook(const QString &recording, const QJsonObject &look);

    // How a recording was left; likewise.
    QJsonObject view(const QString &recording) const;
    void setView(const QString &recording, const QJsonObject &view);

    // How the next recording is made, if nothing else is said; texts empty where never said.
    struct Recording
    {
        QString folder;
        QString name;
        QString storeFormat;
        QString camera; // its id
        bool operator==(const Recording &) const = default;
    };
    Recording recording() const;
    void setRecording(const Recording &recording);

    // All else that the recording page remembers; empty: nothing yet.
    QJsonObject recordingSetup() const;
    void setRecordingSetup(const QJsonObject &setup);

    void sync() { m_settings.sync(); } // waits for the disk

    // Called once for each time that the file begins to refuse what is set.
    void setRefused(std::function<void()> refused) { m_settings.setRefused(std::move(refused)); }
    const QString &file() const { return m_settings.path(); }

private:
    QJsonObject kept(const QString &group, const QString &recording) const;
    void keep(const QString &group, const QString &recording, const QJsonObject &value);

    SettingsFile m_settings;
};

} // namespace app
