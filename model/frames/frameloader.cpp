// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/frames/frameloader.h"

#include "model/frames/frameloaderprivate.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <QEvent>

#include <cassert>
#include <utility>

namespace model {

namespace {

constexpr std::chrono::milliseconds usualIdleTime{10'000};
constexpr std::chrono::milliseconds tellInterval{333};

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
    if (d->running)
        d->running->stop.request_stop();
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
    d->develop(d->development->look, std::nullopt);
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
        d->makeWayFor(index);
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

bool FrameLoader::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    d->startAhead();
    return true;
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
