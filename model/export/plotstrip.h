// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/timeaxis.h"
#include "model/series/extrafiles.h"
#include "model/series/seriesdata.h"
#include "model/series/seriesreading.h"
#include "model/series/seriesvalues.h"
#include "store/error.h"
#include "store/export/framechoice.h"
#include "store/frame.h"
#include "store/reader.h"

#include <QString>

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

enum class PlotPlace { None, Below, Beside };

// A series to be plotted.
struct PlotSeries
{
    QString name; // or, where no set is named, SET/NAME
    std::optional<QString> set = {}; // none: the only one with the name
    bool isText = false; // of a series with a set
    int colour = -1; // of seriesColours, which repeat; below 0: by its place
};

// What is plotted with exported pictures.
struct PlotWish
{
    std::vector<PlotSeries> series; // from top to bottom
    DelayUse delay = DelayUse::Corrected;
    bool mayLack =
        false; // of a series that these frames lack the lane is empty; else it is refused
    std::filesystem::path cache = {}; // where pyramids are kept; empty: nowhere
};

// The plots of some series over the frames of an export, bright on dark and a lane for each; every picture
// gets them with its own frame marked, and with the values there.
//
// One user at a time.
class PlotStrip
{
public:
    // For a worker: reads the extra data of these frames, which are not none. InvalidArgument, with all names
    // that there are, for a series that is refused or a name that several have, Cancelled; `stop` counts
    // later, too.
    static store::Result<std::shared_ptr<PlotStrip>>
    make(const std::shared_ptr<const store::Reader> &reader, const PlotWish &wish,
         store::FrameStretch frames, const std::stop_token &stop);

    // The picture with the plots, in three channels: as wide as it is, or as high and three quarters as wide;
    // of an even size across. InvalidArgument if there is no room for so many beside it, TooLarge. REQUIRES:
    // 8 bit, one or three channels; `place` is not None and always the same.
    store::Result<cv::Mat> withPlots(const cv::Mat &picture, PlotPlace place, store::FrameId frame);

    // What of the extra data could not be read.
    const std::vector<store::Error> &problems() const { return m_problems; }

private:
    struct Lane
    {
        PlotSeries wanted;
        int series = -1; // of the SeriesInfos; -1: the frames lack it
        cv::Scalar colour;
        cv::Rect name; // on the strip: its line of text
        cv::Rect area; // of the curve
    };

    PlotStrip(std::shared_ptr<const store::Reader> reader, const PlotWish &wish,
              store::FrameStretch frames, std::stop_token stop);
    store::Result<void> read(const PlotWish &wish);
    store::Result<int> find(const PlotSeries &wanted, bool mayLack) const;
    store::Result<void> layOut(cv::Size picture, PlotPlace place);
    void paintGround();
    void paintLane(const Lane &lane, const PlotCurve &curve);
    void paintTicks();
    double xOf(store::FrameId frame) const;
    QString nameOf(const Lane &lane) const;
    QString valueOf(const Lane &lane, const std::vector<SeriesReading> &readings) const;

    SeriesData m_data;
    ExtraFiles m_files;
    DelayUse m_delay;
    store::FrameStretch m_frames;
    std::stop_token m_stop;
    std::vector<store::Error> m_problems;
    std::vector<int> m_series; // of the lanes that have one
    std::vector<Lane> m_lanes;
    TimeAxis m_axis;
    cv::Size m_picture; // that the strip is laid out for
    cv::Mat m_ground; // the strip without a frame marked; empty: not painted yet
};

} // namespace model
