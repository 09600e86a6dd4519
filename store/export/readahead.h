// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/export/exportsource.h"
#include "store/export/framechoice.h"
#include "store/write/taskthread.h"

#include <cstdint>
#include <memory>
#include <stop_token>

namespace store {

// Reads the next picture of an export while the last one is worked on.
class ReadAhead
{
public:
    // `frames` and what `source` reads outlive it. TooLarge if the system gives no thread.
    static Result<std::unique_ptr<ReadAhead>> begin(ExportSource source, const FrameChoice &frames,
                                                    std::stop_token stop);

    // The picture of the next frame. REQUIRES: there is one.
    Result<cv::Mat> next();

    // As ExportSource::problems(), of what next() has returned. REQUIRES: no frame is left.
    const std::vector<Error> &problems() const { return m_source.problems(); }

private:
    ReadAhead(ExportSource source, const FrameChoice &frames, std::stop_token stop);
    void start();

    ExportSource m_source; // the thread's, while it is at work
    const FrameChoice &m_frames;
    std::stop_token m_stop;
    std::int64_t m_place = 0; // of the frame that the thread reads
    Result<cv::Mat> m_picture{cv::Mat()}; // what it read
    std::unique_ptr<TaskThread> m_thread; // the last: it uses the others
};

} // namespace store
