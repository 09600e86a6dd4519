// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportorder.h"
#include "store/operate/picturecut.h"
#include "store/reader.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {

// The pictures of a store's frames as they are exported, one after the other.
class ExportSource
{
public:
    // `reader` outlives it. `form` counts where nothing is changed. With `takesPlanes` pictures come as
    // ChunkDecoder::planes() where they can: then nothing is cut or changed.
    ExportSource(const Reader &reader, PixelForm form, PictureCut cut,
                 std::optional<PictureChange> change = {}, bool takesPlanes = false);

    // REQUIRES: `index` is one of the store's.
    // The same picture where it is the frame that was read last: nobody writes into it.
    Result<cv::Mat> read(FrameIndex index, const std::stop_token &stop);

    bool isPlanar() const { return m_isPlanar; } // what was read last

    // A black one like the others: like those that were read, else like the first that can be. REQUIRES: the
    // store has a frame.
    Result<cv::Mat> black(const std::stop_token &stop);

    // Chunks entered whose pictures are not as many as their index has rows.
    const std::vector<Error> &problems() const { return m_problems; }

private:
    void enter(int chunk, const std::stop_token &stop);
    Result<cv::Mat> prepared(const cv::Mat &picture, const FrameId &frame) const;

    const Reader &m_reader;
    PixelForm m_form;
    PictureCut m_cut;
    PictureChange m_change; // maybe without any step
    std::optional<int> m_chunk; // that the two below are of
    std::unique_ptr<ChunkDecoder> m_decoder; // null: it cannot be opened
    std::optional<Error> m_failure; // why
    Result<cv::Mat> decode(FrameIndex index, const std::stop_token &stop);
    Result<cv::Mat> findLike(const std::stop_token &stop) const;

    bool m_takesPlanes;
    bool m_hasPlanes = false; // the chunk may
    bool m_isPlanar = false;
    std::optional<FrameIndex> m_lastIndex; // that was read
    Result<cv::Mat> m_last{cv::Mat()}; // what came of it
    cv::Mat m_like; // a picture of the store; empty: none was read yet
    cv::Mat m_black; // empty: not needed yet
    std::vector<Error> m_problems;
};

} // namespace store
