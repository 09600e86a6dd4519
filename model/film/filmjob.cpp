// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/filmjob.h"

#include "model/frames/framedeveloper.h"
#include "model/picture/sampletype.h"

#include <QSize>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace model {

namespace {

using Entry = FilmCache::Entry;
using Made = store::Result<std::optional<FilmPicture>>; // none: it would be too long a way

// Frames decoded for one picture where its key frame is too far away to stand for it.
constexpr std::int64_t longestWay = 500;

// What OpenCV can average is, of 64 bits, all that the samples hold.
cv::Mat reduced(const cv::Mat &pixels)
{
    cv::Mat samples = typedSamples(pixels);
    const QSize size(samples.cols, samples.rows);
    if (size.boundedTo(filmPictureSize) == size)
        return samples;
    const QSize aim = size.scaled(filmPictureSize, Qt::KeepAspectRatio).expandedTo({1, 1});
    const int depth = samples.depth();
    if (depth == CV_8S || depth == CV_32S)
        samples.convertTo(samples, CV_64F);
    cv::Mat small;
    cv::resize(samples, small, {aim.width(), aim.height()}, 0, 0, cv::INTER_AREA);
    if (small.depth() != depth)
        small.convertTo(small, depth);
    return small;
}

FilmPicture redeveloped(const FilmJob &job, store::FrameIndex upTo)
{
    const FramePtr &frame = job.known->frame;
    DevelopmentPtr how = job.development;
    return {developed(frame->id, frame->pixels, how), upTo};
}

// A wish in terms of the chunk that it lies in.
class Making
{
public:
    Making(FilmJob &job, const std::stop_token &stop)
        : m_job(job)
        , m_stop(stop)
        , m_place(job.source.index->locate(job.wish.target))
        , m_first(job.wish.target.value - m_place.offset)
    {
        if (m_job.cache)
            m_source = m_job.cache->sourceOf(m_place.chunk, m_place.offset);
    }

    Made picture()
    {
        if (m_source)
            m_entries = m_job.cache->read(m_place.chunk);
        if (const Entry *kept = serving())
            return Made(developedOf(*kept));
        if (const auto opened = openChunk(); !opened)
            return opened.error();
        const auto offset = offsetToDecode();
        if (!offset)
            return Made(std::nullopt);
        if (m_job.known && m_job.known->frame->id.index.value == m_first + *offset)
            return Made(redeveloped(m_job, m_job.wish.target));
        Entry *kept = entryOf(*offset);
        if (!kept)
            return decoded(*offset);
        kept->upTo = std::max<std::int64_t>(kept->upTo, m_place.offset);
        m_job.cache->write(m_place.chunk, m_entries);
        return Made(developedOf(*kept));
    }

private:
    // Each picture of a folder has a file of its own, but is also the only one that may serve.
    bool isOfSource(const Entry &entry) const { return entry.source == m_source; }

    const Entry *serving() const
    {
        const std::int64_t keyFrom = m_job.wish.keyFrom.value - m_first;
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) {
            const bool isKey =
                keyFrom <= e.offset && e.offset <= m_place.offset && m_place.offset <= e.upTo;
            return (isKey || e.offset == m_place.offset) && isOfSource(e);
        });
        return entry == m_entries.end() ? nullptr : &*entry;
    }

    Entry *entryOf(std::int64_t offset)
    {
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) {
            return e.offset == offset && isOfSource(e);
        });
        return entry == m_entries.end() ? nullptr : &*entry;
    }

    // A decoder is used again only for a file that is as it was.
    store::Result<void> openChunk()
    {
        FilmChunk &lent = m_job.lent;
        const bool isSame = !m_job.cache || (m_source && m_source == lent.source);
        if (lent.decoder && lent.number == m_place.chunk && isSame)
            return {};
        lent.decoder.reset(); // one open file at a time
        auto opened = m_job.source.openChunk(m_place.chunk, m_stop);
        if (!opened)
            return opened.error();
        lent = {m_place.chunk, m_source, std::move(*opened)};
        return {};
    }

    // The key frame if it may stand for the target, else the target unless that is too long a way.
    std::optional<std::int64_t> offsetToDecode() const
    {
        const std::int64_t offset = m_place.offset;
        const std::int64_t key =
            std::clamp<std::int64_t>(m_job.lent.decoder->runStart(offset), 0, offset);
        if (m_first + key >= m_job.wish.keyFrom.value)
            return key;
        return offset - key <= longestWay ? std::optional(offset) : std::nullopt;
    }

    Made decoded(std::int64_t offset)
    {
        const auto pixels = m_job.lent.decoder->decode(offset, store::PixelForm::Full, m_stop);
        if (!pixels) {
            m_job.lent.decoder.reset();
            return pixels.error();
        }
        const Entry entry{offset, m_place.offset, m_source.value_or(store::FileStatus{}),
                          reduced(*pixels)};
        if (m_source) {
            std::erase_if(m_entries, [&](const Entry &e) { return e.offset == offset; });
            m_entries.push_back(entry);
            m_job.cache->write(m_place.chunk, m_entries);
        }
        return Made(developedOf(entry));
    }

    FilmPicture developedOf(const Entry &entry)
    {
        const store::FrameIndex index{m_first + entry.offset};
        DevelopmentPtr how = m_job.development;
        return {developed(m_job.source.index->frame(index), entry.pixels, how),
                {m_first + entry.upTo}};
    }

    FilmJob &m_job;
    const std::stop_token &m_stop;
    store::ChunkIndex::Location m_place;
    std::int64_t m_first; // index of the chunk's first frame
    std::optional<store::FileStatus> m_source;
    std::vector<Entry> m_entries;
};

Made pictureOf(FilmJob &job, const std::stop_token &stop)
try {
    if (stop.stop_requested())
        return store::Error{store::Error::Code::Cancelled, {}, "not wished any more"};
    if (job.known && serves(*job.known, job.wish))
        return Made(redeveloped(job, job.known->upTo));
    return Making(job, stop).picture();
} catch (const std::exception &exception) { // memory, or what OpenCV cannot convert
    return store::Error{store::Error::Code::TooLarge, {}, exception.what()};
}

} // namespace

FilmResult makeFilmPicture(FilmJob job, const std::stop_token &stop)
{
    FilmResult result;
    result.wish = job.wish;
    Made made = pictureOf(job, stop);
    if (made)
        result.picture = std::move(*made);
    else
        result.error = made.error();
    result.development = job.development;
    if (!stop.stop_requested())
        result.lent = std::move(job.lent);
    return result;
}

} // namespace model
