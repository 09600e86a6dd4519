// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/rowsource.h"

#include "store/chunk/saveframe.h"
#include "store/reader.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

namespace store {

namespace {

// The picture with samples of this type, which is its own, or of 8 bit.
cv::Mat withType(const cv::Mat &picture, int type)
{
    cv::Mat samples = picture;
    if (samples.depth() == CV_16U && CV_MAT_DEPTH(type) == CV_8U)
        samples = upperEightBits(samples);
    else if (samples.depth() != CV_MAT_DEPTH(type))
        samples.convertTo(samples, CV_MAT_DEPTH(type));
    cv::Mat changed;
    if (samples.channels() == 1 && CV_MAT_CN(type) == 3)
        cv::cvtColor(samples, changed, cv::COLOR_GRAY2BGR);
    return changed.empty() ? samples : changed;
}

// As large as fits, in the middle.
cv::Rect fitted(const cv::Size &picture, const cv::Size &tile)
{
    const double scale =
        std::min(double(tile.width) / picture.width, double(tile.height) / picture.height);
    const cv::Size size(std::clamp(int(std::lround(picture.width * scale)), 1, tile.width),
                        std::clamp(int(std::lround(picture.height * scale)), 1, tile.height));
    return {{(tile.width - size.width) / 2, (tile.height - size.height) / 2}, size};
}

} // namespace

StoreRows::StoreRows(ExportRows rows, ExportSource source, std::optional<MissingPolicy> standsIn)
    : m_rows(std::move(rows))
    , m_source(std::move(source))
    , m_standsIn(standsIn)
{}

Result<RowPicture> StoreRows::read(std::int64_t place, const std::stop_token &stop)
{
    const auto frame = m_rows.at(place).frame;
    const auto picture = frame ? m_source.read(*frame, stop) : m_source.black(stop);
    if (picture) {
        if (frame) {
            m_lastRead = frame;
            m_lastPicture = *picture;
        }
        return RowPicture{*picture, {}, m_source.isPlanar()};
    }
    const Error::Code code = picture.error().code;
    const bool isOfFrame = code != Error::Code::Cancelled && code != Error::Code::InvalidArgument;
    return m_standsIn && frame && isOfFrame ? standIn(*frame, picture.error(), stop)
                                            : picture.error();
}

Result<RowPicture> StoreRows::standIn(FrameIndex frame, const Error &error,
                                      const std::stop_token &stop)
{
    RowPicture::Unread unread{0, std::nullopt, error, m_lastUnread != frame};
    m_lastUnread = frame;
    if (m_standsIn == MissingPolicy::Hold && m_lastRead) {
        unread.held = m_lastRead;
        return RowPicture{m_lastPicture, {unread}};
    }
    const auto black = m_source.black(stop);
    return black ? Result(RowPicture{*black, {unread}}) : error;
}

TiledRows::TiledRows(std::vector<StoreRows> tiles)
    : m_tiles(std::move(tiles))
{}

int TiledRows::columnsFor(std::size_t tiles)
{
    return static_cast<int>(std::ceil(std::sqrt(double(tiles))));
}

// By the first picture of each: its others have the same size and samples.
void TiledRows::plan(const std::vector<cv::Mat> &pictures)
{
    m_size = pictures.front().size();
    m_type = pictures.front().type();
    const auto isOther = [this](const cv::Mat &picture) { return picture.type() != m_type; };
    if (std::none_of(pictures.begin(), pictures.end(), isOther))
        return;
    const auto isColour = [](const cv::Mat &picture) { return picture.channels() == 3; };
    m_type = std::any_of(pictures.begin(), pictures.end(), isColour) ? CV_8UC3 : CV_8UC1;
}

void TiledRows::put(const cv::Mat &picture, std::size_t tile, cv::Mat &whole) const
{
    const int columns = columnsFor(m_tiles.size());
    const cv::Point corner(static_cast<int>(tile) % columns * m_size.width,
                           static_cast<int>(tile) / columns * m_size.height);
    const cv::Mat samples = withType(picture, m_type);
    const cv::Rect place = fitted(picture.size(), m_size) + corner;
    if (place.size() == picture.size())
        samples.copyTo(whole(place));
    else
        cv::resize(samples, whole(place), place.size(), 0, 0, cv::INTER_AREA);
}

Result<RowPicture> TiledRows::read(std::int64_t place, const std::stop_token &stop)
try {
    RowPicture row;
    std::vector<cv::Mat> pictures;
    for (std::size_t tile = 0; tile < m_tiles.size(); ++tile) {
        auto part = m_tiles[tile].read(place, stop);
        if (!part)
            return part;
        for (RowPicture::Unread &unread : part->unread) {
            unread.tile = tile;
            row.unread.push_back(std::move(unread));
        }
        pictures.push_back(std::move(part->picture));
    }
    if (m_size.empty())
        plan(pictures);
    const int columns = columnsFor(m_tiles.size());
    const int rows = (static_cast<int>(m_tiles.size()) + columns - 1) / columns;
    row.picture = cv::Mat::zeros(rows * m_size.height, columns * m_size.width, m_type);
    for (std::size_t tile = 0; tile < pictures.size(); ++tile)
        put(pictures[tile], tile, row.picture);
    return row;
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

std::vector<Error> TiledRows::problems() const
{
    std::vector<Error> all;
    for (const StoreRows &tile : m_tiles) {
        const auto some = tile.problems();
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::unique_ptr<RowSource> rowSourceOf(const Reader &reader, const ExportOrder &order,
                                       PixelForm form, bool takesPlanes)
{
    std::optional<MissingPolicy> standsIn;
    if (order.rows && order.whenBroken == WhenBroken::Skip)
        standsIn = order.rows->alignment->policy();
    const bool isAsRecorded = !order.rows && !order.change && order.cut.isWhole();
    StoreRows own(ExportRows(reader, order.frames, order.rows),
                  ExportSource(reader, form, order.cut, order.change, takesPlanes && isAsRecorded),
                  standsIn);
    if (order.beside.empty())
        return std::make_unique<StoreRows>(std::move(own));
    std::vector<StoreRows> tiles;
    tiles.push_back(std::move(own));
    for (std::size_t i = 0; i < order.beside.size(); ++i) {
        const BesideStore &beside = order.beside[i];
        tiles.emplace_back(
            rowsBeside(order, i),
            ExportSource(*beside.reader, form, beside.cut.value_or(order.cut), beside.change),
            standsIn);
    }
    return std::make_unique<TiledRows>(std::move(tiles));
}

} // namespace store
