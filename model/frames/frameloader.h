// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/frameranges.h"
#include "model/frames/framesource.h"
#include "model/frames/shownframe.h"
#include "model/picture/picturelook.h"
#include "store/error.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace model {

class WorkerPool;

// Gets frames: from the cache in the same turn, else decoded on the pool. The newest request wins:
// at most one job decodes for request() at a time, a newer request stops it, waiting for its end only
// if it needs the same decoder, and those in between are never started. A drag queues up no work.
//
// After an answer the frames next in the direction of travel are fetched ahead; going backwards,
// the frames decoded on the way from the key frame are kept.
//
// Lives on the GUI thread. Decoders are lent to one job at a time and closed on the pool when they
// were idle for a while.
class FrameLoader : public QObject
{
    Q_OBJECT

public:
    FrameLoader(WorkerPool &pool, std::size_t cacheBytes, QObject *parent = nullptr);
    ~FrameLoader() override;

    // Forgets everything of the store before; null, or a source without index: none.
    void setReader(std::shared_ptr<const store::Reader> reader);
    void setSource(FrameSource source);
    // The same store with more frames behind those there were: nothing is forgotten.
    void extendReader(std::shared_ptr<const store::Reader> reader);

    // Asks for a frame; loaded() or failed() follows, maybe before this returns, unless a newer
    // request took its place. REQUIRES: a source is set and holds the index.
    //
    // In fast playing, `step` tells how many frames ago the picture before is. Where a whole group of
    // pictures fits into that, passed() answers instead, with the group's key frame.
    void request(store::FrameIndex index, std::int64_t step = 0);

    // Frames that will be wanted soon, in this order; done when nothing else is asked for. Replaces
    // the list before. Indexes outside the store are passed over.
    void prefetch(const std::vector<store::FrameIndex> &indexes);

    // How frames are made into pictures from now on, and in the stores that follow. The frame that
    // is shown is redrawn() from its pixels, those in the cache when they are asked for.
    void setLook(const ImageLook &look);

    // Which pixels of the store are wanted; Full at first. What was decoded before is forgotten; the
    // frame that is shown is to be asked for again.
    void setPixelForm(store::PixelForm form);
    store::PixelForm pixelForm() const;

    void setCacheBytes(std::size_t bytes);

    bool isBusy() const; // a request() is unanswered

    // What is shown as black and white: of 8 bit the full range, else the range of the first frame
    // that was decoded, until the store changes. Empty before the first frame.
    std::optional<ValueRange> valueRange() const;

    // The frames that are in memory; cachedChanged() tells of changes.
    const FrameRanges &cached() const;

    void setDecoderIdleTime(std::chrono::milliseconds time); // 10 s at first

signals:
    void loaded(const model::FramePtr &frame);
    // The frame loaded() last, with another look.
    void redrawn(const model::FramePtr &frame);
    // Only in a drag that outruns decoding: a key frame before the one asked for, or a frame that was
    // asked for before it; that one still follows. Its own id says which it is; nothing that counts may be made of it.
    void nearby(const model::FramePtr &frame);
    // The answer to a request for which a key frame will do: its picture, where decoding the one that
    // was asked for would take long. Nothing that counts may be made of it, as of nearby().
    void passed(store::FrameIndex index, const model::FramePtr &keyFrame);
    // `isChunkBroken`: no frame of its chunk can be had, as the bytes of the file are not right.
    void failed(store::FrameIndex index, const store::Error &error, bool isChunkBroken);
    // A chunk is not as its index says, or a frame of it that was asked for is damaged; once for each.
    void problemFound(const store::ChunkProblem &problem);
    void busyChanged(bool busy);
    void valueRangeChanged();
    void cachedChanged(); // three times a second at most

protected:
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
