// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/reader.h"

namespace store {

Result<std::unique_ptr<ChunkDecoder>> Reader::openChunk(int chunk) const
{
    return store::openChunk(m_directory, m_metadata, chunk);
}

Result<cv::Mat> Reader::frame(FrameIndex index, PixelForm form) const
{
    const ChunkIndex::Location place = m_index.locate(index);
    const auto decoder = openChunk(place.chunk);
    if (!decoder)
        return decoder.error();
    return (*decoder)->decode(place.offset, form);
}

} // namespace store
