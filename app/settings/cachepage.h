// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/formpage.h"

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace model {
class WorkerPool;
}

namespace app {

class Settings;

// The settings of what is kept so that it need not be read again: frames in memory, indexes on disk.
class CachePage : public FormPage
{
    Q_OBJECT

public:
    // All outlive *this. `indexCache`: the directory of the indexes; empty: none are kept.
    CachePage(Settings &settings, model::WorkerPool &pool, const QString &indexCache,
              QWidget *parent = nullptr);

    QString title() const override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void measure(); // how much the indexes take
    void clear();
    void showSize();

    Settings &m_settings;
    model::WorkerPool &m_pool;
    QString m_indexCache;
    qint64 m_bytes = -1; // not known yet
    QSpinBox *m_frames;
    QLabel *m_framesNote;
    QLineEdit *m_folder;
    QPushButton *m_clear;
    QLabel *m_folderNote;
    QLabel *m_size;
};

} // namespace app
