// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/cachepage.h"

#include "app/window/settings.h"
#include "model/paths.h"
#include "model/workerpool.h"
#include "store/index/indexcache.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace app {

namespace {} // namespace

CachePage::CachePage(Settings &settings, model::WorkerPool &pool, const QString &indexCache,
                     QWidget *parent)
    : FormPage(parent)
    , m_settings(settings)
    , m_pool(pool)
    , m_indexCache(indexCache)
    , m_frames(new QSpinBox)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(indexCache)))
    , m_clear(new QPushButton)
{
    m_frames->setRange(Settings::minCacheMegabytes, Settings::maxCacheMegabytes);
    m_frames->setSingleStep(64);
    m_frames->setValue(m_settings.cacheMegabytes());
    m_folder->setReadOnly(true);
    m_folder->setCursorPosition(0);
    m_clear->setObjectName(QStringLiteral("clearIndexes"));
    m_clear->setAutoDefault(false);
    addField(m_frames, "cache");
    m_framesNote = addNote();
    addField(m_folder, m_clear, "indexCache");
    m_folderNote = addNote();
    m_size = addNote();
    m_size->setObjectName(QStringLiteral("indexSize"));
    retranslate();
    connect(m_frames, &QSpinBox::valueChanged, this,
            [this](int megabytes) { m_settings.setCacheMegabytes(megabytes); });
    connect(m_clear, &QPushButton::clicked, this, &CachePage::clear);
}

QString CachePage::title() const
{
    return tr("Cache");
}

void CachePage::measure()
{
    auto job = [directory = model::toPath(m_indexCache)](const std::stop_token &) {
        return static_cast<qint64>(store::IndexCache::sizeBytes(directory));
    };
    auto report = [this](qint64 bytes) {
        m_bytes = bytes;
        showSize();
    };
    m_pool.run(this, std::move(job), report);
}

void CachePage::clear()
{
    auto job = [directory = model::toPath(m_indexCache)](const std::stop_token &) {
        store::IndexCache::clear(directory);
        return 0;
    };
    m_pool.run(this, std::move(job), [this](int) { measure(); });
}

void CachePage::showSize()
{
    const QString size = QLocale().formattedDataSize(std::max<qint64>(0, m_bytes));
    m_size->setText(m_bytes < 0 ? QString() : tr("%1 on the disk").arg(size));
    m_clear->setEnabled(m_bytes > 0);
}

void CachePage::showEvent(QShowEvent *event)
{
    FormPage::showEvent(event);
    if (!m_indexCache.isEmpty())
        measure();
}

void CachePage::retranslate()
{
    nameField(m_frames, tr("&Memory for frames:"));
    nameField(m_folder, tr("&Index cache:"));
    m_frames->setSuffix(tr(" MB"));
    m_framesNote->setText(tr("Frames kept in memory show again at once. Holds for recordings that "
                             "are opened in new windows."));
    m_folderNote->setText(tr("Notes where the frames of long recordings are, so that these open at "
                             "once. What is cleared is made again when it is needed."));
    m_clear->setText(tr("&Clear"));
    m_clear->setToolTip(tr("Remove the indexes that are kept"));
    showSize();
}

} // namespace app
