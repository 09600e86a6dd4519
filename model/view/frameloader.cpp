// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/view/frameloader.h"

#include "model/view/decodejob.h"
#include "model/view/decoderpool.h"
#include "model/view/dragpace.h"
#include "model/view/framecache.h"
#include "model/view/framedeveloper.h"
#include "model/view/lastingdamage.h"
#include "model/view/travel.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <cassert>
#include <deque>
#include <unordered_set>
#include <utility>

namespace model {

namespace {

constexpr std::chrono::milliseconds usualIdleTime{10'000};
constexpr std::chrono::milliseconds tellInterval{333};
constexpr int mostAhead = 32; // frames
constexpr int mostBackward = 16; // frames kept of one way from a key frame
constexpr int mostPerJob = 4; // frames fetched ahead at once
constexpr std::size_t bytesPerJob = std::size_t(32) << 20; // likewise
constexpr std::size_t mostBroken = 10'000; // remembered, not to be fetched ahead again

// The chunk that was the last one and has more frames now: its decoders know only those before.
std::optional<int> grownChunk(const store::ChunkIndex &before, const store::ChunkIndex &now)
{
    if (before.chunks().empty())
        return std::nullopt;
    const auto &last = before.chunks().back();
    const auto &same = now.chunks()[before.chunks().size() - 1];
    return same.count > last.count ? std::optional(last.number) : std::nullopt;
}

} // namespace

class FrameLoader::Private
{
public:
    Private(FrameLoader *loader, WorkerPool &workerPool, std::size_t cacheBytes)
        : q(loader)
        , pool(workerPool)
        , cache(cacheBytes)
        , developer(workerPool)
    {}

    // Frames of the size seen last that take at most `bytes`; at least one, at most `most`.
    int framesIn(std::size_t bytes, int most) const
    {
        if (frameBytes == 0)
            return 1;
        return static_cast<int>(std::clamp<std::size_t>(bytes / frameBytes, 1, std::size_t(most)));
    }
    bool isInStore(store::FrameIndex index) const
    {
        return source.index && index.value >= 0 && index.value < source.index->frameCount();
    }
    bool isWorthFetching(store::FrameIndex index) const
    {
        return isInStore(index) && !cache.contains(index) && !broken.contains(index.value);
    }

    bool isUpToDate(const FramePtr &frame) const { return frame->development == development; }

    bool isUnderway(store::FrameIndex index) const
    {
        return running && index.value >= jobFirst.value && index.value <= jobLast.value;
    }
    // One in a hurry is short, and without it a long drag would show nothing.
    void stopJob()
    {
        if (running && !jobIsHurried)
            job.request_stop();
    }

    void start(store::FrameIndex target, int count, std::int64_t stride, std::int64_t hurry);
    void startWanted();
    void startAhead();
    std::optional<store::FrameIndex> nextAhead() const;
    void finish(DecodedFrames result, int chunk, std::uint64_t ofSource);
    void keep(DecodedFrames &result, int chunk);
    void answer(const DecodedFrames &result);
    void answer(const FramePtr &frame);
    void fail(const store::Error &error, bool isClosed);
    void takeDeveloped(const FramePtr &frame);
    void develop(const ImageLook &look, std::optional<ValueRange> usual);
    void forgetFrames();
    void setWanted(std::optional<store::FrameIndex> index);
    void close(DecoderPool::Decoders decoders);
    void drop(FrameCache::Frames frames);
    void closeDecoderOf(int chunk);
    void tellSoon();

    FrameLoader *q;
    WorkerPool &pool;
    FrameSource source;
    std::uint64_t sourceCount = 0; // tells results of the source before
    FrameCache cache;
    DecoderPool decoders;
    QTimer idleTimer;
    QTimer tellTimer; // of what is cached
    FrameDeveloper developer;
    DevelopmentPtr development = std::make_shared<Development>();
    store::PixelForm form = store::PixelForm::Full;
    std::size_t frameBytes = 0; // of the last one
    DragPace pace;

    bool running = false; // one job at a time
    std::stop_source job;
    store::FrameIndex jobFirst; // frames the running job is sure to try, both included
    store::FrameIndex jobLast;
    bool jobIsHurried = false;
    int jobChunk = 0;
    bool jobDecoderIsOld = false; // its chunk has grown meanwhile

    std::optional<store::FrameIndex> wanted;
    std::int64_t wantedStep = 0; // also of the one answered last
    bool superseded = false; // a request went unanswered: the user is dragging
    store::FrameIndex position; // answered last
    FramePtr shown; // there; null: none, or it could not be decoded
    Travel travel;
    std::deque<store::FrameIndex> soon;
    std::unordered_set<std::int64_t> broken;
    std::unordered_set<int> told; // chunks whose problem was said
};

void FrameLoader::Private::start(store::FrameIndex target, int count, std::int64_t stride,
                                 std::int64_t hurry)
{
    const int chunk = source.index->locate(target).chunk;
    const std::int64_t step = wanted == target ? wantedStep : 0;
    DecodeJob work{source, decoders.take(chunk), target, count, stride, hurry, step,
                   form,   development};
    job = std::stop_source();
    // The job has a stop of its own: stopped, it must still bring the decoder back.
    auto decode = [work = std::move(work), own = job](const std::stop_token &poolStop) mutable {
        const std::stop_callback stopToo(poolStop, [&own] { own.request_stop(); });
        return decodeFrames(std::move(work), own.get_token());
    };
    // Delivered also when the loader is gone: closing the decoder closes a file.
    auto report = [loader = QPointer(q), to = &pool, chunk,
                   ofSource = sourceCount](DecodedFrames result) {
        if (loader)
            loader->d->finish(std::move(result), chunk, ofSource);
        else
            to->discard(std::move(result));
    };
    running = true;
    jobIsHurried = hurry > 0;
    jobChunk = chunk;
    jobDecoderIsOld = false;
    jobFirst = target;
    jobLast = stride == 1 && !jobIsHurried ? store::FrameIndex{target.value + count - 1} : target;
    pool.run(&pool, std::move(decode), std::move(report));
}

void FrameLoader::Private::startWanted()
{
    if (const FramePtr frame = cache.find(*wanted))
        return developer.request(frame, development);
    const std::int64_t stride = travel.stride();
    const int backward = framesIn(std::min(2 * bytesPerJob, cache.maxBytes() / 4), mostBackward);
    start(*wanted, stride < 0 ? backward : 1, stride, superseded ? pace.pictures() : 0);
}

void FrameLoader::Private::startAhead()
{
    if (running || !source.index || wantedStep > mostAhead)
        return;
    while (!soon.empty() && !isWorthFetching(soon.front()))
        soon.pop_front();
    if (!soon.empty())
        return start(soon.front(), 1, 1, 0);
    const auto target = nextAhead();
    if (!target)
        return;
    const std::size_t bytes = std::min(bytesPerJob, cache.maxBytes() / 4);
    const bool backward = travel.stride() < 0;
    const int count = backward ? framesIn(2 * bytes, mostBackward) : framesIn(bytes, mostPerJob);
    start(*target, count, travel.stride(), 0);
}

// The first frame in the direction of travel that is not there yet.
std::optional<store::FrameIndex> FrameLoader::Private::nextAhead() const
{
    if (!cache.contains(position))
        return std::nullopt;
    const int ahead = travel.framesAhead(framesIn(cache.maxBytes() / 4, mostAhead));
    for (int i = 1; i <= ahead; ++i) {
        const store::FrameIndex index{position.value + i * travel.stride()};
        if (isWorthFetching(index))
            return index;
    }
    return std::nullopt;
}

void FrameLoader::Private::finish(DecodedFrames result, int chunk, std::uint64_t ofSource)
{
    running = false;
    if (result.decoder && (ofSource != sourceCount || jobDecoderIsOld))
        pool.discard(std::move(result.decoder));
    if (ofSource == sourceCount) {
        keep(result, chunk);
        if (result.problem && told.insert(chunk).second)
            emit q->problemFound(*result.problem);
        answer(result);
    }
    // A slot may have asked for another frame meanwhile, and so have started it.
    if (wanted && !running)
        startWanted();
    startAhead();
}

void FrameLoader::Private::keep(DecodedFrames &result, int chunk)
{
    if (result.decoder) {
        close(decoders.put(chunk, std::move(result.decoder)));
        if (!idleTimer.isActive())
            idleTimer.start();
    }
    for (const FramePtr &frame : result.frames) {
        frameBytes = sizeBytes(*frame);
        cache.insert(frame);
        tellSoon();
    }
    pace.note(result.pictureTime);
    if (broken.size() > mostBroken)
        broken.clear();
    for (const store::FrameIndex index : result.broken)
        broken.insert(index.value);
    if (!development->usual && result.development->usual) {
        if (development->look == result.development->look)
            development = result.development;
        else
            develop(development->look, result.development->usual);
        emit q->valueRangeChanged();
    }
}

void FrameLoader::Private::answer(const DecodedFrames &result)
{
    if (!wanted)
        return;
    if (const FramePtr frame = cache.find(*wanted)) {
        if (isUpToDate(frame))
            answer(frame);
    } else if (result.suffices && wantedStep > 0 && result.target == *wanted &&
               !result.frames.empty()) {
        position = result.target;
        shown = result.frames.front();
        superseded = false;
        setWanted(std::nullopt);
        emit q->passed(position, shown);
    } else if (result.coarse || (result.hurried && !result.frames.empty())) {
        superseded = result.target != *wanted; // the drag goes on; else now the exact one
        if (!superseded)
            wantedStep = 0;
        if (!result.frames.empty())
            emit q->nearby(result.frames.back());
    } else if (result.target == *wanted && result.error &&
               result.error->code != store::Error::Code::Cancelled) {
        fail(*result.error, result.isClosed);
    }
}

// To the frame that is wanted.
void FrameLoader::Private::fail(const store::Error &error, bool isClosed)
{
    const store::FrameIndex index = *wanted;
    const int chunk = source.index->locate(index).chunk;
    const bool isDamage = isLastingDamage(error.code);
    shown.reset();
    setWanted(std::nullopt);
    if (isDamage && told.insert(chunk).second)
        emit q->problemFound({chunk, error});
    emit q->failed(index, error, isDamage && isClosed);
}

void FrameLoader::Private::answer(const FramePtr &frame)
{
    position = frame->id.index;
    shown = frame;
    superseded = false;
    setWanted(std::nullopt);
    emit q->loaded(frame);
}

// Also with a look that is not the newest any more: it is newer than what is on the screen, and the
// newest is being made.
void FrameLoader::Private::takeDeveloped(const FramePtr &frame)
{
    const store::FrameIndex index = frame->id.index;
    if (cache.contains(index))
        cache.insert(frame);
    if (wanted == index) {
        answer(frame);
        return startAhead();
    }
    if (shown && shown->id.index == index) {
        shown = frame;
        emit q->redrawn(frame);
    }
}

void FrameLoader::Private::develop(const ImageLook &look, std::optional<ValueRange> usual)
{
    development = std::make_shared<Development>(Development{look, usual});
}

void FrameLoader::Private::forgetFrames()
{
    job.request_stop();
    developer.forget();
    ++sourceCount;
    drop(cache.takeAll());
    tellSoon();
    broken.clear();
    shown.reset();
    develop(development->look, std::nullopt);
}

void FrameLoader::Private::setWanted(std::optional<store::FrameIndex> index)
{
    const bool wasBusy = wanted.has_value();
    wanted = index;
    if (wasBusy != wanted.has_value())
        emit q->busyChanged(wanted.has_value());
}

void FrameLoader::Private::close(DecoderPool::Decoders closing)
{
    if (!closing.empty())
        pool.discard(std::move(closing));
}

// Gigabytes take a while. Not behind all else: others are to take their place.
void FrameLoader::Private::drop(FrameCache::Frames frames)
{
    if (!frames.empty())
        pool.discard(std::move(frames), WorkerPool::Priority::Normal);
}

void FrameLoader::Private::closeDecoderOf(int chunk)
{
    if (auto decoder = decoders.take(chunk))
        pool.discard(std::move(decoder));
    jobDecoderIsOld = jobDecoderIsOld || (running && jobChunk == chunk);
}

void FrameLoader::Private::tellSoon()
{
    if (!tellTimer.isActive())
        tellTimer.start();
}

FrameLoader::FrameLoader(WorkerPool &pool, std::size_t cacheBytes, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, pool, cacheBytes))
{
    d->idleTimer.setInterval(usualIdleTime);
    d->tellTimer.setInterval(tellInterval);
    d->tellTimer.setSingleShot(true);
    connect(&d->tellTimer, &QTimer::timeout, this, &FrameLoader::cachedChanged);
    connect(&d->developer, &FrameDeveloper::ready, this,
            [this](const FramePtr &frame) { d->takeDeveloped(frame); });
    connect(&d->idleTimer, &QTimer::timeout, this, [this] {
        d->close(d->decoders.takeOld());
        if (d->decoders.isEmpty())
            d->idleTimer.stop();
    });
}

FrameLoader::~FrameLoader()
{
    d->job.request_stop();
    d->close(d->decoders.takeAll());
    d->drop(d->cache.takeAll());
}

void FrameLoader::setReader(std::shared_ptr<const store::Reader> reader)
{
    setSource(reader ? frameSource(std::move(reader)) : FrameSource{});
}

void FrameLoader::setSource(FrameSource source)
{
    d->forgetFrames();
    d->close(d->decoders.takeAll());
    d->source = std::move(source);
    d->told.clear();
    d->soon.clear();
    d->travel = {};
    d->pace = {};
    d->position = {};
    d->superseded = false;
    d->wantedStep = 0;
    d->setWanted(std::nullopt);
}

void FrameLoader::extendReader(std::shared_ptr<const store::Reader> reader)
{
    const auto before = d->source.index;
    d->source = frameSource(std::move(reader));
    const auto grown = before ? grownChunk(*before, *d->source.index) : std::nullopt;
    if (!grown)
        return;
    d->closeDecoderOf(*grown);
    d->broken.clear();
}

void FrameLoader::request(store::FrameIndex index, std::int64_t step)
{
    assert(d->isInStore(index));
    d->wantedStep = step;
    d->travel.visit(index);
    const bool unanswered = d->wanted && *d->wanted != index;
    const FramePtr frame = d->cache.find(index);
    // What is fetched ahead goes on while it is of use, that is, while what it fetched is shown.
    if (!d->isUnderway(index) && (unanswered || !frame))
        d->stopJob();
    if (frame && d->isUpToDate(frame)) {
        d->answer(frame);
        return d->startAhead();
    }
    d->superseded = d->superseded || unanswered;
    d->setWanted(index);
    if (frame || !d->running)
        d->startWanted();
}

void FrameLoader::prefetch(const std::vector<store::FrameIndex> &indexes)
{
    d->soon.assign(indexes.begin(), indexes.end());
    d->startAhead();
}

void FrameLoader::setLook(const ImageLook &look)
{
    if (look == d->development->look)
        return;
    d->develop(look, d->development->usual);
    FramePtr frame = d->wanted ? d->cache.find(*d->wanted) : d->shown;
    if (!frame) // what is wanted is still to come: meanwhile that is seen
        frame = d->shown;
    if (frame)
        d->developer.request(frame, d->development);
}

void FrameLoader::setPixelForm(store::PixelForm form)
{
    if (form == d->form)
        return;
    d->form = form;
    d->forgetFrames();
}

store::PixelForm FrameLoader::pixelForm() const
{
    return d->form;
}

void FrameLoader::setCacheBytes(std::size_t bytes)
{
    d->drop(d->cache.takeBeyond(bytes));
    d->tellSoon();
}

bool FrameLoader::isBusy() const
{
    return d->wanted.has_value();
}

std::optional<ValueRange> FrameLoader::valueRange() const
{
    return d->development->usual;
}

const FrameRanges &FrameLoader::cached() const
{
    return d->cache.ranges();
}

void FrameLoader::setDecoderIdleTime(std::chrono::milliseconds time)
{
    d->idleTimer.setInterval(time);
}

} // namespace model
