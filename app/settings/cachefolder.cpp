// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/cachefolder.h"

#include "model/paths.h"
#include "model/workerpool.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace app {

CacheFolder::CacheFolder(model::WorkerPool &pool, const QString &directory, const Ways &ways,
                         const Widgets &widgets)
    : m_pool(pool)
    , m_directory(directory)
    , m_ways(ways)
    , m_widgets(widgets)
{
    m_widgets.folder->setText(QDir::toNativeSeparators(directory));
    m_widgets.folder->setReadOnly(true);
    m_widgets.folder->setCursorPosition(0);
    m_widgets.clear->setAutoDefault(false);
    connect(m_widgets.clear, &QPushButton::clicked, this, &CacheFolder::clear);
}

void CacheFolder::measure()
{
    if (m_directory.isEmpty())
        return;
    auto job = [size = m_ways.sizeBytes, directory = model::toPath(m_directory)](
                   const std::stop_token &) { return static_cast<qint64>(size(directory)); };
    auto report = [this](qint64 bytes) {
        m_bytes = bytes;
        showSize();
    };
    m_pool.run(this, std::move(job), report);
}

void CacheFolder::clear()
{
    auto job = [remove = m_ways.clear, directory = model::toPath(m_directory)](
                   const std::stop_token &) { return remove(directory), true; };
    m_pool.run(this, std::move(job), [this](bool) { measure(); });
}

void CacheFolder::showSize()
{
    const QString size = QLocale().formattedDataSize(std::max<qint64>(0, m_bytes));
    m_widgets.size->setText(m_bytes < 0 ? QString() : tr("%1 on the disk").arg(size));
    m_widgets.clear->setEnabled(m_bytes > 0);
}

} // namespace app
