// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/clipclock.h"
#include "store/export/clipencoder.h"
#include "store/export/clipmuxer.h"
#include "store/export/exportsink.h"
#include "store/export/marklist.h"
#include "store/export/packetdigest.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace store {

// Makes a video file.
class ClipSink : public ExportSink
{
public:
    // `usualRate` as planClip() wants it. `order` outlives the sink. Of the frames that are asked for
    // `sound`; null: none.
    ClipSink(const ExportOrder &order, std::filesystem::path workplace, double usualRate,
             std::unique_ptr<ClipSound> sound = nullptr);

    PixelForm form() const override;
    std::uint64_t leastBytes(const cv::Mat &picture, std::int64_t count) const override;
    bool takesPlanes() const override;
    Result<std::optional<double>> add(const cv::Mat &picture, const FrameId &frame) override;
    Result<std::optional<double>> addPlanar(const cv::Mat &planes, const FrameId &frame) override;
    bool isLongFinish() const override { return isDecodedAgain(); }
    Result<void> finish(const Progress &progress, const std::stop_token &stop) override;
    void describe(ExportSummary &summary) const override;

private:
    Result<void> open(const cv::Mat &picture, FrameTime time);
    // `shape`: of the picture only size and type count.
    Result<std::optional<double>> add(const cv::Mat &shape, const FrameId &frame,
                                      const std::function<Result<void>(std::int64_t)> &encode);
    bool isDecodedAgain() const { return m_order.preset != ClipPreset::Share; }
    std::int64_t nextTicks(FrameTime time);
    ClipEncoder::Take taking();
    Error here(const Error &error) const; // with the workplace where it has no path

    const ExportOrder &m_order;
    std::filesystem::path m_workplace;
    double m_usualRate;
    ClipFormat m_format;
    cv::Size m_size; // of the first picture
    int m_type = 0; // OpenCV's, of the first picture
    std::unique_ptr<ClipEncoder> m_encoder; // null: no picture came yet
    std::unique_ptr<ClipSound> m_sound; // null: none
    std::unique_ptr<ClipMuxer> m_muxer; // uses m_sound
    std::optional<ClipClock> m_clock; // of true times
    PacketDigest m_packets; // of each picture its time in the file
    MarkList m_marks; // of each picture, if they are decoded again
};

} // namespace store
