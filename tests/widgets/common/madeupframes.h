// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "widgets/common/framelookup.h"

#include <algorithm>
#include <cmath>

// A recording of `count` frames, one a second from the epoch's second 1000 on; numbers are even,
// from 500 on.
inline widgets::FrameLookup madeUpFrames(std::int64_t count)
{
    const auto clamped = [count](double value) {
        const auto index = static_cast<std::int64_t>(std::llround(value));
        return std::optional(store::FrameIndex{std::clamp<std::int64_t>(index, 0, count - 1)});
    };
    widgets::FrameLookup frames;
    frames.count = count;
    frames.frame = [](store::FrameIndex index) {
        return store::FrameId{
            index, {500 + 2 * index.value}, {1000.0 + static_cast<double>(index.value)}};
    };
    frames.nearestNumber = [clamped](store::FrameNumber number) {
        return clamped(static_cast<double>(number.value - 500) / 2 - 0.1);
    };
    frames.findNumber = [nearest = frames.nearestNumber](store::FrameNumber number) {
        const auto found = nearest(number);
        return 500 + 2 * found->value == number.value ? found : std::nullopt;
    };
    frames.nearestTime = [clamped](store::FrameTime time) {
        return clamped(time.seconds - 1000.0);
    };
    frames.times = [](store::FrameIndex first, std::span<double> room) {
        for (std::size_t i = 0; i < room.size(); ++i)
            room[i] = 1000.0 + static_cast<double>(first.value) + static_cast<double>(i);
    };
    return frames;
}

// Without pixels that could be read out.
inline model::FramePtr madeUpPicture(const QSize &size)
{
    auto frame = std::make_shared<model::ShownFrame>();
    frame->pixels = cv::Mat::zeros(size.height(), size.width(), CV_8UC1);
    frame->image = QImage(size, QImage::Format_RGB32);
    frame->image.fill(Qt::gray);
    return frame;
}

// 64 by 48 pixels of 16 bit; the value at (x, y) is 1000 y + x.
inline model::FramePtr madeUpPicture()
{
    auto frame = std::make_shared<model::ShownFrame>();
    frame->pixels.create(48, 64, CV_16UC1);
    frame->image = QImage(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            frame->pixels.at<ushort>(y, x) = static_cast<ushort>(1000 * y + x);
            frame->image.setPixel(x, y, qRgb(4 * x, 5 * y, 128));
        }
    }
    return frame;
}
