// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/clipclock.h"
#include "store/export/clipformat.h"
#include "store/export/exportsink.h"
#include "store/export/marklist.h"

#include <filesystem>
#include <memory>
#include <vector>

struct WebPAnimEncoder;

namespace store {

// Makes an animated WebP, which is held in memory until it is whole: of at most mostPictures.
//
// Its encoder shows a picture that is the one before for longer, instead of coding it again; so pictures
// are looked up by the time at which they are shown.
class WebpSink : public ExportSink
{
public:
    static constexpr std::int64_t mostPictures = 10'000;

    // `usualRate` as planClip() wants it. `order` outlives the sink.
    WebpSink(const ExportOrder &order, std::filesystem::path workplace, double usualRate);
    ~WebpSink() override;

    PixelForm form() const override;
    std::uint64_t leastBytes(const cv::Mat &picture, std::int64_t count) const override;
    Result<std::optional<double>> add(const cv::Mat &picture, const FrameId &frame) override;
    bool isLongFinish() const override { return true; }
    Result<void> finish(const Progress &progress, const std::stop_token &stop) override;
    void describe(ExportSummary &summary) const override;

private:
    struct Closer
    {
        void operator()(WebPAnimEncoder *encoder) const;
    };

    Result<void> open(const cv::Mat &picture);
    Result<int> nextMilliseconds(FrameTime time);
    Result<void> encode(const cv::Mat &pixels, int milliseconds);
    Result<void> write();
    Result<void> check(const Progress &progress, const std::stop_token &stop);
    Error refused(const char *why) const;
    Error failed() const; // of the encoder

    const ExportOrder &m_order;
    std::filesystem::path m_workplace;
    double m_usualRate;
    ClipFormat m_format;
    cv::Size m_size; // of the first picture
    int m_type = 0; // OpenCV's, of the first picture
    std::optional<ClipClock> m_clock; // of true times
    std::unique_ptr<WebPAnimEncoder, Closer> m_encoder; // null: no picture came yet
    std::vector<int> m_times; // of each picture, milliseconds
    int m_end = 0; // of the last one
    MarkList m_marks; // of each picture
    std::uint64_t m_bytes = 0;
};

} // namespace store
