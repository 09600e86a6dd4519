// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/thumbnail.h"

#include "model/frames/displayimage.h"
#include "model/paths.h"
#include "model/picture/significantbits.h"
#include "model/place/sessionrecording.h"
#include "model/place/storepath.h"
#include "model/workerpool.h"
#include "store/file.h"
#include "store/reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>

#include <filesystem>
#include <stop_token>
#include <utility>
#include <vector>

namespace model {

namespace {

namespace fs = std::filesystem;

constexpr int mostFiles = 300; // in the cache
constexpr char secondsKey[] = "seconds";
constexpr char startKey[] = "start";
constexpr char zoneKey[] = "zone";
constexpr char framesKey[] = "frames";

// Where the thumbnail of this state of a recording is kept; empty: nowhere.
QString cacheFile(const QString &cache, const fs::path &recording)
{
    const auto status = store::fileStatus(fileOfRecording(recording));
    if (cache.isEmpty() || !status)
        return {};
    const QString key = toText(recording) + QLatin1Char('\n') + QString::number(status->modifiedNs);
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1);
    return cache + QLatin1Char('/') + QString::fromLatin1(hash.toHex()) + QStringLiteral(".png");
}

std::optional<Thumbnail> readCached(const QString &file)
{
    QImageReader reader(file, "png");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > ThumbnailLoader::maxWidth ||
        size.height() > ThumbnailLoader::maxHeight)
        return std::nullopt;
    Thumbnail thumbnail;
    thumbnail.image = reader.read();
    bool numbers[] = {false, false};
    thumbnail.seconds = thumbnail.image.text(secondsKey).toDouble(&numbers[0]);
    thumbnail.frameCount = thumbnail.image.text(framesKey).toLongLong(&numbers[1]);
    thumbnail.timezone = thumbnail.image.text(zoneKey);
    bool hasStart = false;
    const double start = thumbnail.image.text(startKey).toDouble(&hasStart);
    if (hasStart)
        thumbnail.startUtc = start;
    if (thumbnail.image.isNull() || !numbers[0] || !numbers[1])
        return std::nullopt;
    return thumbnail;
}

void pruneCache(const QString &cache)
{
    const QDir directory(cache);
    const QFileInfoList files =
        directory.entryInfoList({QStringLiteral("*.png")}, QDir::Files, QDir::Time);
    for (qsizetype i = mostFiles; i < files.size(); ++i)
        QFile::remove(files[i].filePath());
}

// A cache that cannot be written costs time, nothing else.
void writeCached(const Thumbnail &thumbnail, const QString &file)
{
    if (file.isEmpty() || thumbnail.image.isNull())
        return;
    const QString cache = QFileInfo(file).path();
    if (!QDir().mkpath(cache))
        return;
    constexpr int exact = 17; // digits
    QImage image = thumbnail.image;
    image.setText(secondsKey, QString::number(thumbnail.seconds, 'g', exact));
    image.setText(framesKey, QString::number(thumbnail.frameCount));
    image.setText(zoneKey, thumbnail.timezone);
    if (thumbnail.startUtc)
        image.setText(startKey, QString::number(*thumbnail.startUtc, 'g', exact));
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly) && image.save(&target, "PNG"))
        target.commit();
    pruneCache(cache);
}

QImage firstPicture(const store::Reader &reader)
{
    if (reader.index().frameCount() == 0)
        return {};
    const auto pixels = reader.frame({0}, store::PixelForm::Full);
    if (!pixels)
        return {};
    const auto values = significantValues(reader.metadata());
    const QImage image = displayImage(*pixels, values ? *values : naturalRange(*pixels));
    if (image.width() <= ThumbnailLoader::maxWidth && image.height() <= ThumbnailLoader::maxHeight)
        return image;
    return image.scaled(ThumbnailLoader::maxWidth, ThumbnailLoader::maxHeight, Qt::KeepAspectRatio,
                        Qt::SmoothTransformation);
}

store::Result<Thumbnail> makeThumbnail(const fs::path &path, const QString &cache,
                                       const std::stop_token &stop)
{
    const QString file = cacheFile(cache, findStore(path));
    if (auto cached = file.isEmpty() ? std::nullopt : readCached(file))
        return *cached;
    const auto reader = openRecording(path, stop);
    if (!reader)
        return reader.error();
    const store::Reader &opened = **reader;
    Thumbnail thumbnail;
    thumbnail.image = firstPicture(opened);
    thumbnail.timezone = QString::fromStdString(opened.metadata().timezone);
    thumbnail.frameCount = opened.index().frameCount();
    thumbnail.startUtc = opened.metadata().createdUtc;
    if (const auto range = opened.index().range()) {
        thumbnail.startUtc = range->minTime.seconds;
        thumbnail.seconds = range->maxTime.seconds - range->minTime.seconds;
    }
    writeCached(thumbnail, file);
    return thumbnail;
}

} // namespace

class ThumbnailLoader::Private
{
public:
    WorkerPool &pool;
    QString cache;
    std::vector<std::stop_source> jobs;
};

ThumbnailLoader::ThumbnailLoader(WorkerPool &pool, QString cacheDirectory, QObject *parent)
    : QObject(parent)
    , d(new Private{pool, std::move(cacheDirectory), {}})
{}

ThumbnailLoader::~ThumbnailLoader()
{
    cancelAll();
}

void ThumbnailLoader::request(const QString &path)
{
    auto make = [file = toPath(path), cache = d->cache](const std::stop_token &stop) {
        return makeThumbnail(file, cache, stop);
    };
    auto report = [this, path](const store::Result<Thumbnail> &thumbnail) {
        if (thumbnail)
            emit ready(path, *thumbnail);
        else
            emit failed(path, thumbnail.error());
    };
    d->jobs.push_back(d->pool.run(this, std::move(make), report, WorkerPool::Priority::Background));
}

void ThumbnailLoader::cancelAll()
{
    for (std::stop_source &job : d->jobs)
        job.request_stop();
    d->jobs.clear();
}

} // namespace model
