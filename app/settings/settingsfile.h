// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workerpool.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariant>

#include <functional>
#include <memory>
#include <utility>

namespace app {

// An INI file of values by key, read when it is made and held in memory: a worker writes what changed,
// so that nobody who asks or sets waits for the disk.
//
// Of a file that other programs change, too, the keys set here are written, and only those. What was set
// last is written before the destructor ends.
class SettingsFile
{
public:
    // A file that cannot be parsed counts as empty.
    explicit SettingsFile(const QString &path);
    ~SettingsFile();

    const QString &path() const { return m_path; }
    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    QStringList keys() const; // in no order
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key);

    void sync(); // writes what was set; waits for the disk

    // Called when the file cannot be written, and not again until it could be. What was set stays in
    // memory, and is written with what is set next.
    void setRefused(std::function<void()> refused) { m_refused = std::move(refused); }

private:
    using Values = QHash<QString, QVariant>;

    void change(const QString &key, const QVariant &value);
    void startWriting();
    static bool write(const QString &path, const Values &changes); // false: refused
    void take(bool written);

    QString m_path;
    Values m_values;
    Values m_changed; // not written yet; values that are none: removed
    Values m_written; // at the moment
    std::function<void()> m_refused;
    bool m_isRefused = false; // the last time
    QTimer m_soon;
    std::unique_ptr<model::WorkerPool> m_writer;
};

} // namespace app
