// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/formpage.h"

#include <QString>

#include <memory>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace model {
class WorkerPool;
}

namespace app {

class CacheFolder;
class Settings;

// The directories of what is kept on disk; empty: it is not kept.
struct DiskCaches
{
    QString indexes; // of recordings
    QString film; // small pictures of them
};

// The settings of what is kept so that it need not be read again: frames in memory, indexes and small
// pictures on disk.
class CachePage : public FormPage
{
    Q_OBJECT

public:
    // All outlive *this.
    CachePage(Settings &settings, model::WorkerPool &pool, const DiskCaches &caches,
              QWidget *parent = nullptr);
    ~CachePage() override;

    QString title() const override;

signals:
    void cacheChanged(); // how much memory frames may take

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    // A folder, with the lines about it.
    struct Folder
    {
        QLineEdit *path;
        QPushButton *clear;
        QLabel *note;
        QLabel *size;
    };

    Folder addFolder(const char *name, const char *clearName, const char *sizeName);

    QSpinBox *m_frames;
    QLabel *m_framesNote;
    Folder m_indexFolder;
    Folder m_filmFolder;
    std::unique_ptr<CacheFolder> m_indexes;
    std::unique_ptr<CacheFolder> m_film;
};

} // namespace app
