// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/filmmaker.h"

#include "model/film/filmcache.h"
#include "model/film/filmjob.h"
#include "model/frames/lastingdamage.h"
#include "model/paths.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <list>
#include <map>
#include <unordered_set>
#include <utility>

namespace model {

namespace {

constexpr std::size_t mostFailed = 10'000; // remembered, not to be tried again
// Pauses before what may come right by itself is tried again: each twice as long as the one before,
// until a picture comes.
constexpr std::chrono::milliseconds shortestPause{2'000};
constexpr std::chrono::milliseconds longestPause{60'000};

// The key frame of its group, wherever that begins.
FilmWish wishFor(store::FrameIndex hovered)
{
    return {hovered, hovered, hovered, {0}};
}

// As in metadata.yaml: rows, columns.
QSize shapeOf(const store::Reader &reader)
{
    const std::vector<int> shape = reader.metadata().shownShape();
    return shape.size() < 2 ? QSize() : QSize(shape[1], shape[0]);
}

} // namespace

class FilmMaker::Private
{
public:
    using Pictures = std::map<std::int64_t, FilmPicture>; // by index

    Private(FilmMaker *maker, WorkerPool &workerPool, const QString &cacheDirectory)
        : q(maker)
        , pool(workerPool)
        , directory(toPath(cacheDirectory))
    {}

    bool isInStore(const FilmWish &wish) const
    {
        return wish.target.value >= 0 && wish.target.value < source.index->frameCount();
    }
    bool isUpToDate(const FilmPicture &picture) const
    {
        return picture.frame->development == development;
    }
    bool isWished(const FilmPicture &picture) const
    {
        return std::any_of(wishes.begin(), wishes.end(),
                           [&](const FilmWish &wish) { return serves(picture, wish); });
    }

    const FilmPicture *serving(const FilmWish &wish) const;
    const FilmPicture *lastUpTo(store::FrameIndex index) const;
    bool isOpen(const FilmWish &wish) const; // something is to be done for it
    std::optional<FilmWish> next() const;
    void startNext();
    void start(const FilmWish &wish);
    void stopUnwanted();
    void take(FilmResult result, std::uint64_t ofSource);
    void keep(const FilmPicture &picture);
    void makeRoom();
    void noteFailure(const FilmResult &result);
    void retry();
    void close(FilmChunk chunk);
    void forget();

    FilmMaker *q;
    WorkerPool &pool;
    std::filesystem::path directory;
    FrameSource source;
    std::shared_ptr<const FilmCache> cache;
    QSize frameSize;
    std::uint64_t sourceCount = 0; // tells results of the source before
    DevelopmentPtr development = std::make_shared<Development>();
    std::vector<FilmWish> wishes;
    std::optional<store::FrameIndex> hovered;
    bool held = false;

    std::optional<FilmWish> running; // one job at a time
    std::stop_source job{std::nostopstate};
    FilmChunk idle;

    Pictures pictures;
    std::list<std::int64_t> madeFirst; // their indexes
    std::unordered_set<std::int64_t> failed; // targets
    std::unordered_set<std::int64_t> failedForNow; // likewise, until the timer goes off
    QTimer retryTimer;
    std::chrono::milliseconds pause = shortestPause;
};

// The one nearest to the target.
const FilmPicture *FilmMaker::Private::serving(const FilmWish &wish) const
{
    const FilmPicture *best = nullptr;
    std::int64_t distance = 0;
    const auto from = std::min(wish.first.value, wish.keyFrom.value);
    const auto to = std::max(wish.last.value, wish.target.value);
    for (auto at = pictures.lower_bound(from); at != pictures.end() && at->first <= to; ++at) {
        const std::int64_t away = std::abs(at->first - wish.target.value);
        if (!serves(at->second, wish) || (best && distance <= away))
            continue;
        best = &at->second;
        distance = away;
    }
    return best;
}

const FilmPicture *FilmMaker::Private::lastUpTo(store::FrameIndex index) const
{
    const auto behind = pictures.upper_bound(index.value);
    return behind == pictures.begin() ? nullptr : &std::prev(behind)->second;
}

bool FilmMaker::Private::isOpen(const FilmWish &wish) const
{
    const std::int64_t target = wish.target.value;
    if (!isInStore(wish) || failed.contains(target) || failedForNow.contains(target))
        return false;
    const FilmPicture *picture = serving(wish);
    return !picture || !isUpToDate(*picture);
}

std::optional<FilmWish> FilmMaker::Private::next() const
{
    if (hovered && isOpen(wishFor(*hovered)))
        return wishFor(*hovered);
    const auto wish = std::find_if(wishes.begin(), wishes.end(),
                                   [this](const FilmWish &each) { return isOpen(each); });
    return wish == wishes.end() ? std::nullopt : std::optional(*wish);
}

void FilmMaker::Private::startNext()
{
    if (running || held || !source.index)
        return;
    if (const auto wish = next())
        start(*wish);
    else if (!hovered)
        close(std::move(idle));
}

void FilmMaker::Private::start(const FilmWish &wish)
{
    const FilmPicture *there = serving(wish);
    if (!there)
        there = lastUpTo(wish.target);
    FilmJob work{source,
                 cache,
                 wish,
                 there ? std::optional(*there) : std::nullopt,
                 std::exchange(idle, {}),
                 development};
    job = std::stop_source();
    // The job has a stop of its own: stopped, it must still say that it is done.
    auto make = [work = std::move(work), own = job](const std::stop_token &poolStop) mutable {
        const std::stop_callback stopToo(poolStop, [&own] { own.request_stop(); });
        return makeFilmPicture(std::move(work), own.get_token());
    };
    auto report = [this, ofSource = sourceCount](FilmResult result) {
        take(std::move(result), ofSource);
    };
    running = wish;
    pool.run(q, std::move(make), std::move(report), WorkerPool::Priority::Background);
}

// One for a place that was hovered is short, and without it a moving mouse would show nothing. One that
// comes near a place that is wished goes on: while a recording grows, all places move a little.
void FilmMaker::Private::stopUnwanted()
{
    if (!running || *running == wishFor(running->target))
        return;
    const std::int64_t target = running->target.value;
    const bool isWished = std::any_of(wishes.begin(), wishes.end(), [target](const FilmWish &wish) {
        return wish.first.value <= target && target <= wish.last.value;
    });
    if (!isWished)
        job.request_stop();
}

void FilmMaker::Private::take(FilmResult result, std::uint64_t ofSource)
{
    running.reset();
    if (ofSource != sourceCount) {
        close(std::move(result.lent));
        return startNext();
    }
    idle = std::move(result.lent);
    if (!result.picture && !job.stop_requested())
        noteFailure(result);
    if (result.picture) {
        if (result.development == development)
            development = result.picture->frame->development; // maybe with its usual range
        keep(*result.picture);
        pause = shortestPause;
        emit q->changed();
    }
    startNext();
}

// Without the pause what fails at once would be tried all the time.
void FilmMaker::Private::noteFailure(const FilmResult &result)
{
    if (failed.size() >= mostFailed)
        failed.clear();
    if (!result.error || isLastingDamage(result.error->code)) {
        failed.insert(result.wish.target.value);
        return;
    }
    failedForNow.insert(result.wish.target.value);
    if (!retryTimer.isActive())
        retryTimer.start(pause);
}

void FilmMaker::Private::retry()
{
    failedForNow.clear();
    pause = std::min(2 * pause, longestPause);
    startNext();
}

void FilmMaker::Private::keep(const FilmPicture &picture)
{
    const std::int64_t index = picture.frame->id.index.value;
    const auto [place, isNew] = pictures.try_emplace(index, picture);
    if (isNew) {
        madeFirst.push_back(index);
    } else {
        const store::FrameIndex upTo{std::max(place->second.upTo.value, picture.upTo.value)};
        place->second = {picture.frame, upTo};
    }
    while (pictures.size() > mostPictures)
        makeRoom();
}

// The oldest that nobody wishes; there are more pictures than wishes, but one may serve none.
void FilmMaker::Private::makeRoom()
{
    auto oldest = std::find_if(madeFirst.begin(), madeFirst.end(), [this](std::int64_t index) {
        return !isWished(pictures.at(index));
    });
    if (oldest == madeFirst.end())
        oldest = madeFirst.begin();
    pictures.erase(*oldest);
    madeFirst.erase(oldest);
}

void FilmMaker::Private::close(FilmChunk chunk)
{
    if (chunk.decoder)
        pool.discard(std::move(chunk.decoder));
}

void FilmMaker::Private::forget()
{
    job.request_stop();
    ++sourceCount;
    close(std::move(idle));
    idle = {};
    pictures.clear();
    madeFirst.clear();
    failed.clear();
    failedForNow.clear();
    retryTimer.stop();
    pause = shortestPause;
    hovered.reset();
}

FilmMaker::FilmMaker(WorkerPool &pool, const QString &cacheDirectory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, pool, cacheDirectory))
{
    d->retryTimer.setSingleShot(true);
    connect(&d->retryTimer, &QTimer::timeout, this, [this] { d->retry(); });
}

FilmMaker::~FilmMaker()
{
    d->job.request_stop();
    d->close(std::move(d->idle));
}

void FilmMaker::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    d->cache = reader ? std::make_shared<FilmCache>(d->directory, reader) : nullptr;
    d->frameSize = reader ? shapeOf(*reader) : QSize();
    setSource(reader ? frameSource(reader) : FrameSource{});
}

void FilmMaker::setSource(FrameSource source)
{
    d->forget();
    d->source = std::move(source);
    d->development = std::make_shared<Development>(
        Development{d->development->look, std::nullopt, d->source.values});
    emit forgotten();
    d->startNext();
}

void FilmMaker::extendReader(const std::shared_ptr<const store::Reader> &reader)
{
    if (!d->source.index)
        return setReader(reader);
    d->source = frameSource(reader);
    d->failed.clear();
    d->failedForNow.clear();
    d->startNext();
}

void FilmMaker::setLook(const ImageLook &look, std::optional<ValueRange> usual)
{
    if (look == d->development->look && (!usual || usual == d->development->usual))
        return;
    const bool isTurned = look.orientation != d->development->look.orientation;
    d->development = std::make_shared<Development>(
        Development{look, usual ? usual : d->development->usual, d->development->values});
    if (isTurned)
        emit forgotten();
    d->startNext();
}

void FilmMaker::setWishes(std::vector<FilmWish> wishes)
{
    if (wishes.size() > mostWishes)
        wishes.resize(mostWishes);
    d->wishes = std::move(wishes);
    d->stopUnwanted();
    d->startNext();
}

void FilmMaker::setHovered(std::optional<store::FrameIndex> index)
{
    d->hovered = index;
    d->startNext();
}

void FilmMaker::setHeld(bool held)
{
    d->held = held;
    d->startNext();
}

FramePtr FilmMaker::nearest(store::FrameIndex index) const
{
    const auto &pictures = d->pictures;
    auto place = pictures.lower_bound(index.value);
    if (pictures.empty())
        return nullptr;
    if (place == pictures.end())
        --place;
    if (place != pictures.begin() &&
        index.value - std::prev(place)->first < std::abs(place->first - index.value))
        --place;
    return place->second.frame;
}

FramePtr FilmMaker::best(const FilmWish &wish) const
{
    const FilmPicture *picture = d->serving(wish);
    return picture ? picture->frame : nullptr;
}

QSize FilmMaker::pictureSize() const
{
    return d->development->look.orientation.seenSize(d->frameSize);
}

} // namespace model
