// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videochunk.h"

#include "store/chunk/encoding.h"

#include <opencv2/imgproc.hpp>

namespace store {

namespace {

Result<cv::Mat> toGrey(const cv::Mat &bgr)
{
    try {
        cv::Mat grey;
        cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
        return grey;
    } catch (const std::exception &exception) {
        return Error{Error::Code::TooLarge, {}, exception.what()};
    }
}

// Whether its planes are what an encoder of 4:2:0 is given.
bool isPlainPicture(const AVFrame &frame)
{
    const bool isUsualColour = frame.colorspace == AVCOL_SPC_UNSPECIFIED ||
                               frame.colorspace == AVCOL_SPC_SMPTE170M ||
                               frame.colorspace == AVCOL_SPC_BT470BG;
    return frame.format == AV_PIX_FMT_YUV420P && frame.color_range != AVCOL_RANGE_JPEG &&
           isUsualColour && frame.width % 2 == 0 && frame.height % 2 == 0;
}

} // namespace

Result<std::unique_ptr<ChunkDecoder>> VideoChunk::open(const std::filesystem::path &file,
                                                       const Metadata &metadata,
                                                       const std::stop_token &stop)
{
    auto decoder = VideoDecoder::open(file, stop);
    if (!decoder)
        return decoder.error();
    return std::unique_ptr<ChunkDecoder>(new VideoChunk(file, std::move(*decoder), metadata));
}

VideoChunk::VideoChunk(std::filesystem::path file, std::unique_ptr<VideoDecoder> decoder,
                       const Metadata &metadata)
    : m_file(std::move(file))
    , m_decoder(std::move(decoder))
    , m_encoding(metadata.encoding)
    , m_isColour(metadata.imageShape.size() > 2 && metadata.imageShape[2] > 1)
{}

Result<cv::Mat> VideoChunk::decode(std::int64_t offset, PixelForm form, const std::stop_token &stop)
{
    const auto frame = m_decoder->picture(offset, stop);
    if (!frame)
        return frame.error();
    auto picture = form == PixelForm::Raw ? planesOf(**frame) : shown(**frame, form);
    if (!picture)
        return Error{picture.error().code, m_file, picture.error().detail};
    return picture;
}

Result<cv::Mat> VideoChunk::planes(std::int64_t offset, const std::stop_token &stop)
{
    if (!m_isColour || !m_encoding.empty())
        return cv::Mat();
    const auto frame = m_decoder->picture(offset, stop);
    if (!frame)
        return frame.error();
    if (!isPlainPicture(**frame))
        return cv::Mat();
    const auto bytes = planesOf(**frame);
    return bytes ? Result(bytes->reshape(1, (*frame)->height / 2 * 3))
                 : Error{bytes.error().code, m_file, bytes.error().detail};
}

std::int64_t VideoChunk::runStart(std::int64_t offset) const
{
    const PacketTable &table = m_decoder->table();
    if (!table.isOrdered())
        return 0; // pictures are counted from the start
    const auto packet = offset < table.pictureCount() ? table.packetOf(offset) : std::nullopt;
    if (!packet)
        return offset;
    const std::int64_t start = table.packets()[table.startFor(*packet)].rank;
    return start >= 0 && start < offset ? start : offset;
}

std::int64_t VideoChunk::distanceTo(std::int64_t offset) const
{
    const PacketTable &table = m_decoder->table();
    if (!table.isOrdered())
        return offset + 1; // pictures are counted from the start
    return offset < table.pictureCount() ? m_decoder->distanceTo(offset) : 1;
}

Result<cv::Mat> VideoChunk::shown(const AVFrame &frame, PixelForm form)
{
    auto picture = m_converter.convert(frame, m_decoder->codec());
    if (picture && !m_isColour)
        picture = toGrey(*picture);
    if (!picture || form == PixelForm::Mosaic || m_encoding.empty())
        return picture;
    return decodeEncoding(*picture, m_encoding, m_file);
}

} // namespace store
