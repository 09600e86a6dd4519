// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/thumbnail.h"
#include "widgets/start/recentgrid.h"

#include <QList>
#include <QObject>
#include <QString>

namespace model {
class WorkerPool;
}

namespace app {

class Settings;

// The recordings that were open lately, the newest first, each once, with what their cards show.
//
// Lives on the GUI thread and never looks at the disk there: whether a recording is missing, and
// its thumbnail, come from the pool.
class RecentRecordings : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxCount = 10;

    // All outlive *this. `cacheDirectory`: of thumbnails; empty: none are kept.
    RecentRecordings(Settings &settings, model::WorkerPool &pool, const QString &cacheDirectory,
                     QObject *parent = nullptr);

    const QList<widgets::RecentCard> &cards() const { return m_cards; }

public slots:
    void add(const QString &path); // to the front; nothing if the settings say so
    void remove(const QString &path);
    void clear();
    void reload(); // from the settings
    void refresh(); // asks for thumbnails again

signals:
    void changed(); // a card was added, removed or told more

private:
    void save();
    void describe(const QString &path, const model::Thumbnail &thumbnail);
    void complain(const QString &path, const store::Error &error);
    widgets::RecentCard *find(const QString &path);

    Settings &m_settings;
    model::ThumbnailLoader m_thumbnails;
    QList<widgets::RecentCard> m_cards;
};

} // namespace app
