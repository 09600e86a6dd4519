// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportrows.h"
#include "store/export/exportsource.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

// What is exported at a place.
struct RowPicture
{
    // Of several stores one whose frame cannot be read, and that shows something else.
    struct Unread
    {
        std::size_t tile = 0; // in one picture, counted from 0
        std::optional<FrameIndex> held; // a frame from before; none: it is black
        Error error;
        bool isNew = true; // else it is the frame of the place before, once more
    };

    cv::Mat picture; // nobody writes into it
    std::vector<Unread> unread;
    bool isPlanar = false; // the picture is as ChunkDecoder::planes() gives it
};

// The pictures of an export's places, one after the other. One user at a time, from any thread.
class RowSource
{
public:
    virtual ~RowSource() = default;

    // REQUIRES: the export has the place.
    virtual Result<RowPicture> read(std::int64_t place, const std::stop_token &stop) = 0;

    // What was found wrong with what was read and is no reason not to show it.
    virtual std::vector<Error> problems() const = 0;
};

// Those of one store. Beside others, where what is broken is skipped, the frame before or a black picture
// stands in for a frame that cannot be read.
class StoreRows : public RowSource
{
public:
    // What `rows` and `source` read outlives it. `standsIn`: none, else what does.
    StoreRows(ExportRows rows, ExportSource source, std::optional<MissingPolicy> standsIn);

    Result<RowPicture> read(std::int64_t place, const std::stop_token &stop) override;
    std::vector<Error> problems() const override { return m_source.problems(); }

private:
    Result<RowPicture> standIn(FrameIndex frame, const Error &error, const std::stop_token &stop);

    ExportRows m_rows;
    ExportSource m_source;
    std::optional<MissingPolicy> m_standsIn;
    std::optional<FrameIndex> m_lastRead;
    cv::Mat m_lastPicture; // of that
    std::optional<FrameIndex> m_lastUnread;
};

// Several stores in one picture: tiles as large as the picture of the first store, from left to right and
// then below. Others are made to fit, with black around; all have the samples of the first if all have the
// same, else 8 bit, and colour if any has.
class TiledRows : public RowSource
{
public:
    // REQUIRES: there is one tile at least, and all have the same places.
    explicit TiledRows(std::vector<StoreRows> tiles);

    Result<RowPicture> read(std::int64_t place, const std::stop_token &stop) override;
    std::vector<Error> problems() const override;

    static int columnsFor(std::size_t tiles);

private:
    void plan(const std::vector<cv::Mat> &pictures);
    void put(const cv::Mat &picture, std::size_t tile, cv::Mat &whole) const;

    std::vector<StoreRows> m_tiles;
    cv::Size m_size; // of a tile; empty: nothing was read yet
    int m_type = 0; // OpenCV's, of the whole
};

// As the order wants it; both outlive it. `form` as ExportSource's. `takesPlanes`: pictures may be planar.
std::unique_ptr<RowSource> rowSourceOf(const Reader &reader, const ExportOrder &order,
                                       PixelForm form, bool takesPlanes);

} // namespace store
