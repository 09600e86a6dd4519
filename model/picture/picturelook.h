// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/colourmap.h"
#include "model/picture/levels.h"
#include "model/picture/orientation.h"

#include <optional>

namespace model {

// How the samples of a frame become the picture on the screen. The frame itself stays as it is.
struct ImageLook
{
    Levels levels;
    ColourMap map = ColourMap::Grey; // only counts where there is one channel
    bool inverted = false;
    bool marksSaturated = false; // pixels with a sample of at least this are red:
    std::optional<double> saturatedFrom; // empty: the largest of the type; of floating point none
    Orientation orientation;
    bool operator==(const ImageLook &) const = default;
};

// How a recording is looked at. Kept for the next time it is open.
struct PictureLook
{
    ImageLook image;
    bool rawMosaic = false; // of an encoded store the samples as they were recorded
    bool overlay = false; // number and time on the picture
    bool operator==(const PictureLook &) const = default;
};

} // namespace model
