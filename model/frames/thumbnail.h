// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace model {

class WorkerPool;

// What a list of recordings shows of one.
struct Thumbnail
{
    QImage image; // of the first frame; null if it cannot be decoded
    double seconds = 0.0; // from the first to the last frame
    std::optional<double> startUtc; // time of the first frame, or the store's creation
    QString timezone; // IANA name
    std::int64_t frameCount = 0;
};

// Makes thumbnails of stores on the pool, and keeps them on disk.
//
// Lives on the GUI thread. A file in the cache is good for one path and one modification time of
// metadata.yaml; the cache is safe to delete at any time and holds at most a few hundred files.
class ThumbnailLoader : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxWidth = 320; // pixels
    static constexpr int maxHeight = 180;

    // `cacheDirectory` is created when needed; empty: nothing is kept.
    ThumbnailLoader(WorkerPool &pool, QString cacheDirectory, QObject *parent = nullptr);
    ~ThumbnailLoader() override; // gives up what is not done

    // ready() or failed() follows, for each call.
    void request(const QString &path);
    void cancelAll();

signals:
    void ready(const QString &path, const model::Thumbnail &thumbnail);
    void failed(const QString &path, const store::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
