// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/displayedpicture.h"

#include "model/frames/displayimage.h"

#include <opencv2/imgproc.hpp>

#include <exception>
#include <memory>
#include <utility>

namespace model {

namespace {

store::Error pictureError(const std::exception &exception)
{
    return {store::Error::Code::TooLarge, {}, exception.what()};
}

bool staysGrey(const cv::Mat &picture, const ImageLook &look)
{
    return picture.channels() == 1 && look.map == ColourMap::Grey && !look.marksSaturated;
}

cv::Mat withoutAlpha(const QImage &image, bool isGrey)
{
    const cv::Mat samples(image.height(), image.width(), CV_8UC4,
                          const_cast<uchar *>(image.constBits()),
                          static_cast<std::size_t>(image.bytesPerLine()));
    cv::Mat picture;
    if (isGrey)
        cv::extractChannel(samples, picture, 0);
    else
        cv::cvtColor(samples, picture, cv::COLOR_BGRA2BGR);
    return picture;
}

// Keeps the usual range of the first frame for those after it.
class FrameLooks
{
public:
    explicit FrameLooks(Development development)
        : m_development(std::move(development))
    {
        ImageLook &look = m_development.look;
        look.orientation = {};
        if (m_development.values && !look.saturatedFrom)
            look.saturatedFrom = m_development.values->white;
    }

    store::Result<cv::Mat> operator()(const cv::Mat &picture, const store::FrameId &)
    try {
        if (!m_development.usual)
            m_development.usual = m_development.values.value_or(naturalRange(picture));
        const ImageLook &look = m_development.look;
        const ValueRange range =
            levelRange(picture, look.levels, *m_development.usual, m_development.values);
        const QImage image = displayImage(picture, range, look);
        if (image.isNull())
            return store::Error{store::Error::Code::TooLarge, {}, "no memory for a picture"};
        return withoutAlpha(image, staysGrey(picture, look));
    } catch (const std::exception &exception) {
        return pictureError(exception);
    }

private:
    Development m_development;
};

void turnPicture(cv::Mat &picture, const Orientation &orientation)
{
    cv::Mat turned;
    if (orientation.mirrored) {
        cv::flip(picture, turned, 1);
        picture = std::exchange(turned, {});
    }
    if (orientation.turns > 0) {
        cv::rotate(picture, turned, orientation.turns - 1); // ROTATE_90_CLOCKWISE and following
        picture = turned;
    }
}

} // namespace

store::PictureChange displayedPictures(const PictureDisplay &display)
{
    store::PictureChange change;
    change.form = display.isMosaic ? store::PixelForm::Mosaic : store::PixelForm::Full;
    change.beforeCut = [looks = std::make_shared<FrameLooks>(display.development)](
                           const cv::Mat &picture, const store::FrameId &frame) {
        return (*looks)(picture, frame);
    };
    change.afterCut = [display](const cv::Mat &picture,
                                const store::FrameId &frame) -> store::Result<cv::Mat> {
        try {
            cv::Mat made = picture.clone();
            turnPicture(made, display.development.look.orientation);
            paintOverlay(made, overlayLines(display.overlay, frame, display.zone, display.marks));
            return made;
        } catch (const std::exception &exception) {
            return pictureError(exception);
        }
    };
    return change;
}

} // namespace model
