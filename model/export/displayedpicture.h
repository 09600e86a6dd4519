// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "model/export/pictureoverlay.h"
#include "model/export/plotstrip.h"
#include "model/picture/development.h"
#include "store/export/exportorder.h"

#include <memory>
#include <vector>

namespace model {

// How frames become the pictures that a view shows of them.
struct PictureDisplay
{
    Development development; // without a usual range, that of the first frame is used
    bool isMosaic = false; // of an encoded store the samples as they were recorded
    PictureOverlay overlay;
    ZoneTime zone; // of times in the overlay
    std::vector<MarkWords> marks; // in the overlay
    PlotPlace plotPlace = PlotPlace::None;
    PlotWish plots; // what is plotted there
    bool hasPlots() const { return plotPlace != PlotPlace::None && !plots.series.empty(); }
};

// Makes pictures of 8 bit for an export with this cut: levels and colours of the whole frame, then the
// turning, the overlay of what is left of it, and the plots; null: there are none. Grey stays grey where
// it can.
store::PictureChange displayedPictures(const PictureDisplay &display,
                                       const store::PictureCut &cut = {},
                                       const std::shared_ptr<PlotStrip> &plots = nullptr);

} // namespace model
