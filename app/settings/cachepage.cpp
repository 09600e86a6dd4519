// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/cachepage.h"

#include "app/settings/cachefolder.h"
#include "app/settings/settings.h"
#include "model/film/filmcache.h"
#include "model/series/levelcache.h"
#include "store/index/indexcache.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace app {

namespace {

// Small pictures and the curves of extra data have a folder in common.
std::uint64_t filmBytes(const std::filesystem::path &directory)
{
    return model::FilmCache::sizeBytes(directory) + model::LevelCache::sizeBytes(directory);
}

void clearFilm(const std::filesystem::path &directory)
{
    model::FilmCache::clear(directory);
    model::LevelCache::clear(directory);
}

} // namespace

CachePage::CachePage(Settings &settings, model::WorkerPool &pool, const DiskCaches &caches,
                     QWidget *parent)
    : FormPage(parent)
    , m_frames(new QSpinBox)
{
    m_frames->setRange(Settings::minCacheMegabytes, Settings::maxCacheMegabytes);
    m_frames->setSingleStep(64);
    m_frames->setValue(settings.cacheMegabytes());
    m_frames->setKeyboardTracking(false); // half a number would drop what is kept
    addField(m_frames, "cache");
    m_framesNote = addNote();
    m_indexFolder = addFolder("indexCache", "clearIndexes", "indexSize");
    m_filmFolder = addFolder("filmCache", "clearFilm", "filmSize");
    const auto make = [&pool](const QString &directory, const CacheFolder::Ways &ways,
                              const Folder &folder) {
        return std::make_unique<CacheFolder>(
            pool, directory, ways, CacheFolder::Widgets{folder.path, folder.clear, folder.size});
    };
    using store::IndexCache;
    m_indexes = make(caches.indexes, {&IndexCache::sizeBytes, &IndexCache::clear}, m_indexFolder);
    m_film = make(caches.film, {&filmBytes, &clearFilm}, m_filmFolder);
    retranslate();
    connect(m_frames, &QSpinBox::valueChanged, this, [this, &settings](int megabytes) {
        settings.setCacheMegabytes(megabytes);
        emit cacheChanged();
    });
}

CachePage::~CachePage() = default;

CachePage::Folder CachePage::addFolder(const char *name, const char *clearName,
                                       const char *sizeName)
{
    Folder folder{new QLineEdit, new QPushButton, nullptr, nullptr};
    folder.clear->setObjectName(QLatin1String(clearName));
    addField(folder.path, folder.clear, name);
    folder.note = addNote();
    folder.size = addNote();
    folder.size->setObjectName(QLatin1String(sizeName));
    return folder;
}

QString CachePage::title() const
{
    return tr("Cache");
}

void CachePage::showEvent(QShowEvent *event)
{
    FormPage::showEvent(event);
    m_indexes->measure();
    m_film->measure();
}

void CachePage::retranslate()
{
    nameField(m_frames, tr("&Memory for frames:"));
    m_frames->setSuffix(tr(" MB"));
    m_framesNote->setText(tr("Frames kept in memory show again at once. All windows share it."));
    nameField(m_indexFolder.path, tr("&Index cache:"));
    m_indexFolder.note->setText(
        tr("Notes where the frames of long recordings are, so that these "
           "open at once. What is cleared is made again when it is needed."));
    m_indexFolder.clear->setText(tr("&Clear"));
    m_indexFolder.clear->setToolTip(tr("Remove the indexes that are kept"));
    m_indexes->showSize();
    nameField(m_filmFolder.path, tr("&Film cache:"));
    m_filmFolder.note->setText(tr("The small pictures of recordings along the timeline, and the "
                                  "curves of their extra data. What is cleared is made again when "
                                  "it is needed."));
    m_filmFolder.clear->setText(tr("C&lear"));
    m_filmFolder.clear->setToolTip(tr("Remove the small pictures and the curves that are kept"));
    m_film->showSize();
}

} // namespace app
