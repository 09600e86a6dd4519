// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "model/export/pictureoverlay.h"
#include "model/picture/development.h"
#include "store/export/exportorder.h"

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
};

// Makes pictures of 8 bit for an export: levels and colours of the whole frame, then the turning and the
// overlay of what is left of it. Grey stays grey where it can.
store::PictureChange displayedPictures(const PictureDisplay &display);

} // namespace model
