// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportsource.h"

#include <cassert>
#include <utility>

namespace store {

ExportSource::ExportSource(const Reader &reader, PixelForm form, PictureCut cut,
                           std::optional<PictureChange> change, bool takesPlanes)
    : m_reader(reader)
    , m_form(change ? change->form : form)
    , m_cut(cut)
    , m_change(change ? *std::move(change) : PictureChange())
    , m_takesPlanes(takesPlanes)
{
    assert(!takesPlanes || (m_cut.isWhole() && !m_change.beforeCut && !m_change.afterCut));
}

void ExportSource::enter(int chunk, const std::stop_token &stop)
{
    m_chunk = chunk;
    m_hasPlanes = m_takesPlanes;
    m_decoder.reset();
    m_failure.reset();
    auto decoder = m_reader.openChunk(chunk, stop);
    if (!decoder) {
        m_failure = decoder.error();
        return;
    }
    m_decoder = std::move(*decoder);
    if (const auto problem = m_reader.checkCount(chunk, *m_decoder))
        m_problems.push_back(problem->error);
}

Result<cv::Mat> ExportSource::read(FrameIndex index, const std::stop_token &stop)
{
    if (m_lastIndex == index)
        return m_last;
    m_last = decode(index, stop);
    m_lastIndex = stop.stop_requested() ? std::nullopt : std::optional(index);
    if (m_last)
        m_like = *m_last;
    return m_last;
}

Result<cv::Mat> ExportSource::decode(FrameIndex index, const std::stop_token &stop)
{
    const auto place = m_reader.index().locate(index);
    if (m_chunk != place.chunk)
        enter(place.chunk, stop);
    if (!m_decoder)
        return *m_failure;
    m_isPlanar = false;
    if (m_hasPlanes) {
        auto planes = m_decoder->planes(place.offset, stop);
        m_isPlanar = planes && !planes->empty();
        if (!planes || m_isPlanar)
            return planes;
        m_hasPlanes = false; // nor of the other frames
    }
    const auto picture = m_decoder->decode(place.offset, m_form, stop);
    if (!picture)
        return picture.error();
    auto made = prepared(*picture, m_reader.index().frame(index));
    return made ? made : Error{made.error().code, m_reader.directory(), made.error().detail};
}

// The first frame that can be read, of the first of each chunk.
Result<cv::Mat> ExportSource::findLike(const std::stop_token &stop) const
{
    constexpr int mostTried = 64; // chunks
    const ChunkIndex &index = m_reader.index();
    std::optional<Error> failure;
    int tried = 0;
    for (const ChunkIndex::Chunk &chunk : index.chunks()) {
        if (chunk.count == 0)
            continue;
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, m_reader.directory(), "stopped while exporting"};
        const auto picture = m_reader.frame(chunk.first, m_form);
        if (picture)
            return prepared(*picture, index.frame(chunk.first));
        failure = picture.error();
        if (++tried == mostTried)
            break;
    }
    return failure.value_or(
        Error{Error::Code::NoFrames, m_reader.directory(), "nothing is known of its pictures"});
}

Result<cv::Mat> ExportSource::black(const std::stop_token &stop)
{
    if (!m_black.empty())
        return m_black;
    if (m_like.empty()) {
        auto like = findLike(stop);
        if (!like)
            return like;
        m_like = *std::move(like);
    }
    m_black = cv::Mat::zeros(m_like.size(), m_like.type());
    return m_black;
}

Result<cv::Mat> ExportSource::prepared(const cv::Mat &picture, const FrameId &frame) const
{
    auto whole = m_change.beforeCut ? m_change.beforeCut(picture, frame) : picture;
    if (!whole)
        return whole;
    auto part = cutPicture(*whole, m_cut);
    return part && m_change.afterCut ? m_change.afterCut(*part, frame) : part;
}

} // namespace store
