// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settings.h"

#include "model/machinememory.h"
#include "model/timing/timingreport.h"

#include <QJsonDocument>
#include <QMultiMap>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr int fileVersion = 1;
constexpr int mostUsualCacheMegabytes = 2048;
constexpr int modestCacheMegabytes = 512; // where nobody knows how much memory there is

const QString versionKey = QStringLiteral("version");
const QString themeKey = QStringLiteral("look/theme");
const QString languageKey = QStringLiteral("look/language");
const QString cacheKey = QStringLiteral("viewing/cacheMegabytes");
const QString filmStripKey = QStringLiteral("viewing/filmStrip");
const QString shadeKey = QStringLiteral("viewing/shadeNights");
const QString nightBeginKey = QStringLiteral("viewing/nightBegin");
const QString nightEndKey = QStringLiteral("viewing/nightEnd");
const QString lateFactorKey = QStringLiteral("viewing/lateFactor");
const QString rememberKey = QStringLiteral("recent/remember");
const QString recentKey = QStringLiteral("recent/list");
const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
const QString splitterKey = QStringLiteral("window/splitter");
const QString looksGroup = QStringLiteral("looks/");
const QString viewsGroup = QStringLiteral("views/");
const QString everyFrameKey = QStringLiteral("playing/everyFrame");
const QString frameRateKey = QStringLiteral("playing/framesPerSecond");
const QString skipPausesKey = QStringLiteral("playing/skipPauses");
const QString volumeKey = QStringLiteral("playing/volume");
const QString mutedKey = QStringLiteral("playing/muted");
const QString keysGroup = QStringLiteral("keys/");
const QString recordingFolderKey = QStringLiteral("recording/folder");
const QString recordingNameKey = QStringLiteral("recording/name");
const QString recordingFormatKey = QStringLiteral("recording/storeFormat");
const QString recordingCameraKey = QStringLiteral("recording/camera");
const QString lastExportKey = QStringLiteral("export/last");
const QString exportFolderKey = QStringLiteral("export/folder");
const QString exportPresetsKey = QStringLiteral("export/presets");
const QString recordingSetupKey = QStringLiteral("recording/setup");

const QStringList themeNames{QStringLiteral("system"), QStringLiteral("light"),
                             QStringLiteral("dark")};

} // namespace

Settings::Settings(const QString &file)
    : m_settings(file)
{
    m_settings.setValue(versionKey, fileVersion);
}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/framehouse.ini");
}

Theme Settings::theme() const
{
    const auto index = themeNames.indexOf(m_settings.value(themeKey).toString());
    return static_cast<Theme>(std::max<qsizetype>(0, index));
}

void Settings::setTheme(Theme theme)
{
    m_settings.setValue(themeKey, themeNames.at(static_cast<int>(theme)));
}

QString Settings::language() const
{
    const QString language = m_settings.value(languageKey).toString();
    return language == QLatin1String("en") || language == QLatin1String("de") ? language
                                                                              : QString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue(languageKey, language);
}

int Settings::cacheMegabytes() const
{
    bool ok = false;
    const int megabytes = m_settings.value(cacheKey).toInt(&ok);
    return ok ? std::clamp(megabytes, minCacheMegabytes, maxCacheMegabytes)
              : usualCacheMegabytes(model::machineMemoryBytes());
}

int Settings::usualCacheMegabytes(std::uint64_t memoryBytes)
{
    if (memoryBytes == 0)
        return modestCacheMegabytes;
    const std::uint64_t quarter = (memoryBytes / 4) >> 20;
    return static_cast<int>(
        std::clamp<std::uint64_t>(quarter, minCacheMegabytes, mostUsualCacheMegabytes));
}

void Settings::setCacheMegabytes(int megabytes)
{
    m_settings.setValue(cacheKey, megabytes);
}

bool Settings::showsFilmStrip() const
{
    return m_settings.value(filmStripKey, true).toBool();
}

void Settings::setShowsFilmStrip(bool show)
{
    m_settings.setValue(filmStripKey, show);
}

double Settings::soundVolume() const
{
    return std::clamp(m_settings.value(volumeKey, 1.0).toDouble(), 0.0, 1.0);
}

void Settings::setSoundVolume(double volume)
{
    m_settings.setValue(volumeKey, volume);
}

bool Settings::isMuted() const
{
    return m_settings.value(mutedKey, false).toBool();
}

void Settings::setMuted(bool muted)
{
    m_settings.setValue(mutedKey, muted);
}

bool Settings::shadesNights() const
{
    return m_settings.value(shadeKey, false).toBool();
}

void Settings::setShadesNights(bool shade)
{
    m_settings.setValue(shadeKey, shade);
}

model::NightHours Settings::nightHours() const
{
    model::NightHours hours;
    const auto read = [this](const QString &key, QTime &time) {
        const QTime written = QTime::fromString(m_settings.value(key).toString(), Qt::ISODate);
        time = written.isValid() ? written : time;
    };
    read(nightBeginKey, hours.begin);
    read(nightEndKey, hours.end);
    return hours;
}

void Settings::setNightHours(const model::NightHours &hours)
{
    m_settings.setValue(nightBeginKey, hours.begin.toString(Qt::ISODate));
    m_settings.setValue(nightEndKey, hours.end.toString(Qt::ISODate));
}

model::PlayPacing Settings::pacing() const
{
    model::PlayPacing pacing;
    pacing.everyFrame = m_settings.value(everyFrameKey, pacing.everyFrame).toBool();
    pacing.skipsPauses = m_settings.value(skipPausesKey, pacing.skipsPauses).toBool();
    bool ok = false;
    const double rate = m_settings.value(frameRateKey).toDouble(&ok);
    if (ok && std::isfinite(rate))
        pacing.framesPerSecond = std::clamp(rate, model::PlayPacing::minFramesPerSecond,
                                            model::PlayPacing::maxFramesPerSecond);
    return pacing;
}

void Settings::setPacing(const model::PlayPacing &pacing)
{
    m_settings.setValue(everyFrameKey, pacing.everyFrame);
    m_settings.setValue(skipPausesKey, pacing.skipsPauses);
    m_settings.setValue(frameRateKey, pacing.framesPerSecond);
}

QHash<QString, QString> Settings::keys() const
{
    QHash<QString, QString> keys;
    for (const QString &key : m_settings.keys()) {
        if (key.startsWith(keysGroup))
            keys.insert(key.mid(keysGroup.size()), m_settings.value(key).toString());
    }
    return keys;
}

void Settings::setKeys(const QHash<QString, QString> &keys)
{
    const auto before = this->keys();
    for (auto key = before.cbegin(); key != before.cend(); ++key)
        m_settings.remove(keysGroup + key.key());
    for (auto key = keys.cbegin(); key != keys.cend(); ++key)
        m_settings.setValue(keysGroup + key.key(), key.value());
}

double Settings::lateFactor() const
{
    bool ok = false;
    const double factor = m_settings.value(lateFactorKey).toDouble(&ok);
    return ok && std::isfinite(factor) ? factor : model::TimingReport::defaultLateFactor;
}

void Settings::setLateFactor(double factor)
{
    m_settings.setValue(lateFactorKey, factor);
}

bool Settings::remembersRecent() const
{
    return m_settings.value(rememberKey, true).toBool();
}

void Settings::setRemembersRecent(bool remember)
{
    m_settings.setValue(rememberKey, remember);
    if (!remember)
        m_settings.remove(recentKey);
}

QStringList Settings::recent() const
{
    QStringList paths = m_settings.value(recentKey).toStringList();
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths;
}

void Settings::setRecent(const QStringList &paths)
{
    if (remembersRecent())
        m_settings.setValue(recentKey, paths);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value(stateKey).toByteArray();
}

void Settings::setWindowLayout(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue(geometryKey, geometry);
    m_settings.setValue(stateKey, state);
}

QByteArray Settings::splitterState() const
{
    return m_settings.value(splitterKey).toByteArray();
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_settings.setValue(splitterKey, state);
}

QJsonObject Settings::look(const QString &recording) const
{
    return kept(looksGroup, recording);
}

void Settings::setLook(const QString &recording, const QJsonObject &look)
{
    keep(looksGroup, recording, look);
}

QJsonObject Settings::view(const QString &recording) const
{
    return kept(viewsGroup, recording);
}

void Settings::setView(const QString &recording, const QJsonObject &view)
{
    keep(viewsGroup, recording, view);
}

namespace {

// What is kept of a recording has a key of its own, so that programs do not write over what others keep;
// with it a number that rises, by which the oldest is known.
const QString orderKey = QStringLiteral("order");
const QString valueKey = QStringLiteral("value");

QString keyOf(const QString &group, const QString &recording)
{
    return group + QString::fromLatin1(QUrl::toPercentEncoding(recording));
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject entry(const SettingsFile &file, const QString &key)
{
    return QJsonDocument::fromJson(file.value(key).toString().toUtf8()).object();
}

} // namespace

QJsonObject Settings::kept(const QString &group, const QString &recording) const
{
    return entry(m_settings, keyOf(group, recording))[valueKey].toObject();
}

void Settings::keep(const QString &group, const QString &recording, const QJsonObject &value)
{
    const QString key = keyOf(group, recording);
    if (value.isEmpty())
        return m_settings.remove(key);
    QMultiMap<qint64, QString> others; // by age
    for (const QString &one : m_settings.keys()) {
        if (one.startsWith(group) && one != key)
            others.insert(entry(m_settings, one)[orderKey].toInteger(), one);
    }
    const qint64 order = others.isEmpty() ? 0 : others.lastKey() + 1;
    const QJsonObject before = entry(m_settings, key);
    if (before[valueKey].toObject() == value && before[orderKey].toInteger() >= order)
        return;
    const QJsonObject now{{orderKey, order}, {valueKey, value}};
    m_settings.setValue(key, compact(now));
    for (auto oldest = others.cbegin(); others.size() >= mostKept && oldest != others.cend();) {
        m_settings.remove(oldest.value());
        oldest = others.erase(oldest);
    }
}

Settings::Recording Settings::recording() const
{
    return {m_settings.value(recordingFolderKey).toString(),
            m_settings.value(recordingNameKey).toString(),
            m_settings.value(recordingFormatKey).toString(),
            m_settings.value(recordingCameraKey).toString()};
}

void Settings::setRecording(const Recording &recording)
{
    m_settings.setValue(recordingFolderKey, recording.folder);
    m_settings.setValue(recordingNameKey, recording.name);
    m_settings.setValue(recordingFormatKey, recording.storeFormat);
    m_settings.setValue(recordingCameraKey, recording.camera);
}

QJsonObject Settings::recordingSetup() const
{
    return entry(m_settings, recordingSetupKey);
}

void Settings::setRecordingSetup(const QJsonObject &setup)
{
    m_settings.setValue(recordingSetupKey, compact(setup));
}

QJsonObject Settings::lastExport() const
{
    return entry(m_settings, lastExportKey);
}

void Settings::setLastExport(const QJsonObject &choice)
{
    m_settings.setValue(lastExportKey, compact(choice));
}

QString Settings::exportFolder() const
{
    return m_settings.value(exportFolderKey).toString();
}

void Settings::setExportFolder(const QString &folder)
{
    m_settings.setValue(exportFolderKey, folder);
}

QJsonObject Settings::exportPresets() const
{
    return entry(m_settings, exportPresetsKey);
}

void Settings::setExportPresets(const QJsonObject &presets)
{
    m_settings.setValue(exportPresetsKey, compact(presets));
}

} // namespace app
