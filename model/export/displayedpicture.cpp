// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/displayedpicture.h"

#include "model/export/scalebar.h"
#include "model/frames/displayimage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <exception>
#include <optional>
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
    explicit FrameLooks(const Development &development)
        : m_development(development)
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

// Of a picture that is so large before and after it is scaled, both before it is turned.
std::optional<ScaleBar> barFor(const PictureDisplay &display, cv::Size from, cv::Size to)
{
    const PictureOverlay &overlay = display.overlay;
    if (!overlay.scaleBar || !(overlay.pixelLength > 0.0))
        return std::nullopt;
    const bool isAcross = display.development.look.orientation.turns % 2 == 0;
    const double zoom = isAcross ? double(to.width) / std::max(from.width, 1)
                                 : double(to.height) / std::max(from.height, 1);
    return scaleBarFor(isAcross ? to.width : to.height, overlay.pixelLength / zoom,
                       overlay.lengthUnit);
}

} // namespace

store::PictureChange displayedPictures(const PictureDisplay &display, const store::PictureCut &cut,
                                       const std::shared_ptr<PlotStrip> &plots)
{
    struct State
    {
        FrameLooks looks;
        cv::Size cut; // size of what is left, before it is scaled
    };
    const auto state = std::make_shared<State>(State{FrameLooks(display.development), {}});
    store::PictureChange change;
    change.form = display.isMosaic ? store::PixelForm::Mosaic : store::PixelForm::Full;
    change.beforeCut = [state, cut](const cv::Mat &picture, const store::FrameId &frame) {
        state->cut = cut.crop ? cut.crop->size() : picture.size();
        return state->looks(picture, frame);
    };
    change.afterCut = [state, display,
                       plots](const cv::Mat &picture,
                              const store::FrameId &frame) -> store::Result<cv::Mat> {
        try {
            cv::Mat made = picture.clone();
            turnPicture(made, display.development.look.orientation);
            const cv::Rect taken = paintOverlay(
                made, overlayLines(display.overlay, frame, display.zone, display.marks));
            if (const auto bar = barFor(display, state->cut, picture.size()))
                paintScaleBar(made, *bar, taken);
            return plots ? plots->withPlots(made, display.plotPlace, frame)
                         : store::Result<cv::Mat>(made);
        } catch (const std::exception &exception) {
            return pictureError(exception);
        }
    };
    return change;
}

} // namespace model
