// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settings.h"

#include "model/timing/timingreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr int fileVersion = 1;
constexpr int defaultCacheMegabytes = 512;

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
const QString looksKey = QStringLiteral("viewing/looks");
const QString viewsKey = QStringLiteral("viewing/views");
const QString everyFrameKey = QStringLiteral("playing/everyFrame");
const QString frameRateKey = QStringLiteral("playing/framesPerSecond");
const QString skipPausesKey = QStringLiteral("playing/skipPauses");
const QString keysGroup = QStringLiteral("keys/");
const QString recordingFolderKey = QStringLiteral("recording/folder");
const QString recordingNameKey = QStringLiteral("recording/name");
const QString recordingFormatKey = QStringLiteral("recording/storeFormat");
const QString recordingCameraKey = QStringLiteral("recording/camera");

const QStringList themeNames{QStringLiteral("system"), QStringLiteral("light"),
                             QStringLiteral("dark")};

} // namespace

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
    if (m_settings.status() == QSettings::FormatError)
        m_settings.clear();
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
    return ok ? std::clamp(megabytes, minCacheMegabytes, maxCacheMegabytes) : defaultCacheMegabytes;
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
    for (const QString &key : m_settings.allKeys()) {
        if (key.startsWith(keysGroup))
            keys.insert(key.mid(keysGroup.size()), m_settings.value(key).toString());
    }
    return keys;
}

void Settings::setKeys(const QHash<QString, QString> &keys)
{
    m_settings.remove(keysGroup.chopped(1));
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
    return kept(looksKey, recording);
}

void Settings::setLook(const QString &recording, const QJsonObject &look)
{
    keep(looksKey, recording, look);
}

QJsonObject Settings::view(const QString &recording) const
{
    return kept(viewsKey, recording);
}

void Settings::setView(const QString &recording, const QJsonObject &view)
{
    keep(viewsKey, recording, view);
}

namespace {

const QString keptNameKey = QStringLiteral("recording");

QJsonArray readKept(const QSettings &settings, const QString &key)
{
    return QJsonDocument::fromJson(settings.value(key).toString().toUtf8()).array();
}

// The value stands under the last part of the list's key, without its plural.
QString valueKey(const QString &key)
{
    return key.section(QLatin1Char('/'), -1).chopped(1);
}

} // namespace

QJsonObject Settings::kept(const QString &key, const QString &recording) const
{
    for (const QJsonValue &one : readKept(m_settings, key)) {
        if (one[keptNameKey].toString() == recording)
            return one[valueKey(key)].toObject();
    }
    return {};
}

// The newest first.
void Settings::keep(const QString &key, const QString &recording, const QJsonObject &value)
{
    const QJsonArray before = readKept(m_settings, key);
    QJsonArray now;
    if (!value.isEmpty())
        now.append(QJsonObject{{keptNameKey, recording}, {valueKey(key), value}});
    for (const QJsonValue &one : before) {
        if (now.size() < mostKept && one[keptNameKey].toString() != recording)
            now.append(one);
    }
    if (now != before)
        m_settings.setValue(key,
                            QString::fromUtf8(QJsonDocument(now).toJson(QJsonDocument::Compact)));
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

} // namespace app
