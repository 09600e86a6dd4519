// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>

class QLabel;
class QLineEdit;
class QPushButton;

namespace model {
class WorkerPool;
}

namespace app {

// The folder of a cache on disk, with widgets that tell what it takes and clear it. Workers look into
// it.
class CacheFolder : public QObject
{
    Q_OBJECT

public:
    // Called on a worker.
    struct Ways
    {
        std::uint64_t (*sizeBytes)(const std::filesystem::path &directory);
        void (*clear)(const std::filesystem::path &directory);
    };
    // None is owned; all outlive *this.
    struct Widgets
    {
        QLineEdit *folder;
        QPushButton *clear;
        QLabel *size;
    };

    // pool outlives *this. `directory`: empty: there is no such cache.
    CacheFolder(model::WorkerPool &pool, const QString &directory, const Ways &ways,
                const Widgets &widgets);

    void measure(); // anew
    void showSize(); // as it is known, in the language of now

private:
    void clear();

    model::WorkerPool &m_pool;
    QString m_directory;
    Ways m_ways;
    Widgets m_widgets;
    qint64 m_bytes = -1; // not known yet
};

} // namespace app
