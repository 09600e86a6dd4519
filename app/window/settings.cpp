// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settings.h"

#include "model/timing/timingreport.h"

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
const QString shadeKey = QStringLiteral("viewing/shadeNights");
const QString nightBeginKey = QStringLiteral("viewing/nightBegin");
const QString nightEndKey = QStringLiteral("viewing/nightEnd");
const QString lateFactorKey = QStringLiteral("viewing/lateFactor");
const QString rememberKey = QStringLiteral("recent/remember");
const QString recentKey = QStringLiteral("recent/list");
const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
const QString splitterKey = QStringLiteral("window/splitter");
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
