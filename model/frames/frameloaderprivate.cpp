// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloaderprivate.h"

#include "model/frames/decodejob.h"
#include "model/frames/lastingdamage.h"
#include "model/workerpool.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace model {

namespace {

constexpr int mostAhead = 32; // frames
constexpr int mostBackward = 16; // frames kept of one way from a key frame
constexpr int mostPerJob = 4; // frames fetched ahead at once
constexpr std::size_t bytesPerJob = std::size_t(32) << 20; // likewise
constexpr std::size_t mostBroken = 10'000; // remembered, not to be fetched ahead again

} // namespace

void FrameLoader::Private::start(store::FrameIndex target, int count, std::int64_t stride,
                                 std::int64_t hurry)
{
    const int chunk = source.index->locate(target).chunk;
    const std::int64_t step = wanted == target ? wantedStep : 0;
    auto decoder = decoders.take(chunk);
    auto surplus = decoder ? nullptr : decoders.takeSurplus();
    DecodeJob work{
        source, std::move(decoder), std::move(surplus), target, count, stride, hurry, step,
        form,   development};
    const bool isRow = stride == 1 && hurry == 0;
    const store::FrameIndex last{isRow ? target.value + count - 1 : target.value};
    running = Job{++jobCount, sourceCount, {}, target, last, hurry > 0, chunk};
    // The job has a stop of its own: stopped, it must still bring the decoder back.
    auto decode = [work = std::move(work),
                   own = running->stop](const std::stop_token &poolStop) mutable {
        const std::stop_callback stopToo(poolStop, [&own] { own.request_stop(); });
        return decodeFrames(std::move(work), own.get_token());
    };
    // Delivered also when the loader is gone: closing the decoder closes a file.
    auto report = [loader = QPointer(q), to = &pool, job = jobCount](DecodedFrames result) {
        if (loader)
            loader->d->finish(std::move(result), job);
        else
            to->discard(std::move(result));
    };
    pool.run(&pool, std::move(decode), std::move(report));
}

// One in a hurry is not stopped: it is short, and without it a long drag would show nothing. One that
// was stopped notices it after the picture it is at; it is not waited for, unless its decoder is needed.
void FrameLoader::Private::makeWayFor(store::FrameIndex index)
{
    if (!running || running->isHurried)
        return;
    running->stop.request_stop();
    const bool hasDecoder =
        running->ofSource == sourceCount && running->chunk == source.index->locate(index).chunk;
    if (!hasDecoder && !leaving)
        leaving = std::exchange(running, std::nullopt);
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

// The picture that was decoded just now is to be seen first: fetching ahead would take the processor's
// cores away from painting it, which Qt does in an event of low priority.
void FrameLoader::Private::startAheadBehindPaint()
{
    QCoreApplication::postEvent(q, new QEvent(QEvent::User), Qt::LowEventPriority - 1);
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

void FrameLoader::Private::finish(DecodedFrames result, std::uint64_t number)
{
    const bool isRunning = running && running->number == number;
    const Job job = *std::exchange(isRunning ? running : leaving, std::nullopt);
    if (result.decoder && (job.ofSource != sourceCount || job.isDecoderOld))
        pool.discard(std::move(result.decoder));
    const bool wasWanted = wanted.has_value();
    if (job.ofSource == sourceCount) {
        keep(result, job.chunk);
        if (result.problem && told.insert(job.chunk).second)
            emit q->problemFound(*result.problem);
        answer(result);
    }
    // A slot may have asked for another frame meanwhile, and so have started it.
    if (wanted && !running)
        startWanted();
    if (wasWanted && !wanted)
        startAheadBehindPaint();
    else
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
    development = std::make_shared<Development>(Development{look, usual, source.values});
}

void FrameLoader::Private::forgetFrames()
{
    if (running)
        running->stop.request_stop();
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
    for (std::optional<Job> *job : {&running, &leaving})
        if (*job && (*job)->chunk == chunk)
            (*job)->isDecoderOld = true;
}

void FrameLoader::Private::tellSoon()
{
    if (!tellTimer.isActive())
        tellTimer.start();
}

} // namespace model
