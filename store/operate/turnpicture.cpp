// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/turnpicture.h"

#include <opencv2/core.hpp>

#include <exception>
#include <utility>

namespace store {

Result<cv::Mat> turned(const cv::Mat &picture, int quarterTurns)
try {
    if (quarterTurns == 0)
        return picture;
    const cv::RotateFlags turns[] = {cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180,
                                     cv::ROTATE_90_COUNTERCLOCKWISE};
    cv::Mat result;
    cv::rotate(picture, result, turns[quarterTurns - 1]);
    return result;
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

void turnShape(std::vector<int> &imageShape, int quarterTurns)
{
    if (quarterTurns % 2 != 0)
        std::swap(imageShape[0], imageShape[1]);
}

} // namespace store
