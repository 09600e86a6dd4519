// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settingsfile.h"

#include <QSettings>

#include <chrono>
#include <stop_token>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto delay = 200ms; // what is set at once is written at once

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
    , m_writer(std::make_unique<model::WorkerPool>(1))
{
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::FormatError) {
        for (const QString &key : file.allKeys())
            m_values.insert(key, file.value(key));
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { startWriting(); });
}

SettingsFile::~SettingsFile()
{
    m_writer.reset();
    sync();
}

QVariant SettingsFile::value(const QString &key, const QVariant &otherwise) const
{
    return m_values.value(key, otherwise);
}

QStringList SettingsFile::keys() const
{
    return m_values.keys();
}

void SettingsFile::setValue(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    change(key, value);
}

void SettingsFile::remove(const QString &key)
{
    if (m_values.remove(key))
        change(key, {});
}

void SettingsFile::change(const QString &key, const QVariant &value)
{
    m_changed.insert(key, value);
    m_soon.start();
}

void SettingsFile::startWriting()
{
    if (!m_written.isEmpty()) // the end of that starts the next
        return;
    m_written = std::exchange(m_changed, {});
    auto job = [path = m_path, changes = m_written](const std::stop_token &) {
        return write(path, changes);
    };
    m_writer->run(m_writer.get(), std::move(job), [this](bool written) {
        const bool hasMore = !m_changed.isEmpty();
        take(written);
        if (hasMore)
            startWriting();
    });
}

void SettingsFile::take(bool written)
{
    Values refused = std::exchange(m_written, {});
    if (!written) {
        refused.insert(m_changed); // which are newer
        m_changed = refused;
    }
    if (std::exchange(m_isRefused, !written) == written && m_refused && !written)
        m_refused();
}

void SettingsFile::sync()
{
    m_soon.stop();
    Values changes = m_written; // a worker that is at them comes to the same
    changes.insert(m_changed);
    if (changes.isEmpty() || write(m_path, changes))
        m_changed.clear();
}

// QSettings joins them with what others have written meanwhile.
bool SettingsFile::write(const QString &path, const Values &changes)
{
    QSettings file(path, QSettings::IniFormat);
    if (file.status() == QSettings::FormatError)
        file.clear();
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change.value().isValid())
            file.setValue(change.key(), change.value());
        else
            file.remove(change.key());
    }
    file.sync();
    return file.status() != QSettings::AccessError;
}

} // namespace app
