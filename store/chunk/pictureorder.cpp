// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/pictureorder.h"

#include <algorithm>
#include <climits>

namespace store {

PictureOrderReader::PictureOrderReader(const AVCodecParameters &parameters)
{
    if (parameters.codec_id != AV_CODEC_ID_H264 && parameters.codec_id != AV_CODEC_ID_HEVC)
        return;
    m_parser.reset(av_parser_init(parameters.codec_id));
    m_codec.reset(avcodec_alloc_context3(nullptr));
    if (!m_parser || !m_codec || avcodec_parameters_to_context(m_codec.get(), &parameters) < 0)
        m_parser.reset();
    else
        m_parser->flags |= PARSER_FLAG_COMPLETE_FRAMES;
}

bool PictureOrderReader::canStartDecoding() const
{
    if (m_parser->key_frame == 1)
        return true;
    return m_codec->codec_id == AV_CODEC_ID_H264 && m_parser->pict_type == AV_PICTURE_TYPE_I;
}

std::optional<PictureOrderReader::Picture> PictureOrderReader::read(const AVPacket &packet)
{
    if (!m_parser)
        return std::nullopt;
    m_parser->output_picture_number = INT_MIN;
    std::uint8_t *frame = nullptr;
    int frameSize = 0;
    av_parser_parse2(m_parser.get(), m_codec.get(), &frame, &frameSize, packet.data, packet.size,
                     AV_NOPTS_VALUE, AV_NOPTS_VALUE, -1);
    const int count = m_parser->output_picture_number;
    if (count == INT_MIN)
        return std::nullopt;
    const bool isKey = canStartDecoding();
    // Only a picture that restarts the count can be a key and no later than all before it.
    if (m_epoch < 0 || (isKey && count <= m_firstCount)) {
        ++m_epoch;
        m_firstCount = count;
    }
    m_firstCount = std::min(m_firstCount, count);
    return Picture{m_epoch, count, isKey};
}

} // namespace store
