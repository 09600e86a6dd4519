// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportsource.h"

#include <utility>

namespace store {

ExportSource::ExportSource(const Reader &reader, PixelForm form, PictureCut cut)
    : m_reader(reader)
    , m_form(form)
    , m_cut(std::move(cut))
{}

void ExportSource::enter(int chunk, const std::stop_token &stop)
{
    m_chunk = chunk;
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
    const auto place = m_reader.index().locate(index);
    if (m_chunk != place.chunk)
        enter(place.chunk, stop);
    if (!m_decoder)
        return *m_failure;
    const auto picture = m_decoder->decode(place.offset, m_form, stop);
    if (!picture)
        return picture.error();
    auto part = cutPicture(*picture, m_cut);
    return part ? part : Error{part.error().code, m_reader.directory(), part.error().detail};
}

} // namespace store
