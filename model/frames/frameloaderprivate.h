// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/decoderpool.h"
#include "model/frames/dragpace.h"
#include "model/frames/framecache.h"
#include "model/frames/framedeveloper.h"
#include "model/frames/frameloader.h"
#include "model/frames/travel.h"
#include "store/index/chunkindex.h"

#include <QTimer>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_set>

namespace model {

struct DecodedFrames;

// What a loader holds, which job runs, what becomes of its result. Nobody but FrameLoader includes it.
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
        return running && running->ofSource == sourceCount && index.value >= running->first.value &&
               index.value <= running->last.value;
    }
    void makeWayFor(store::FrameIndex index);

    void start(store::FrameIndex target, int count, std::int64_t stride, std::int64_t hurry);
    void startWanted();
    void startAhead();
    void startAheadBehindPaint();
    std::optional<store::FrameIndex> nextAhead() const;
    void finish(DecodedFrames result, std::uint64_t number);
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

    struct Job
    {
        std::uint64_t number = 0; // as no other's
        std::uint64_t ofSource = 0;
        std::stop_source stop;
        store::FrameIndex first; // frames it is sure to try, both included
        store::FrameIndex last;
        bool isHurried = false;
        int chunk = 0;
        bool isDecoderOld = false; // the chunk has grown meanwhile
    };
    std::optional<Job> running; // one job at a time
    std::optional<Job> leaving; // and maybe one that was stopped and has not noticed it yet
    std::uint64_t jobCount = 0;

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

} // namespace model
