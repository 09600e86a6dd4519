// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "model/export/displayedpicture.h"

#include <optional>

namespace app {

// How pictures are to be displayed, as the options --levels, --invert, --colormap, --rotate, --flip,
// --overlay, --pixel-size, --plot and --plot-place say; none without any of them. `wrong` gets the sentence
// about a mistake, and stays as it is without one.
std::optional<model::PictureDisplay> readDisplay(const Arguments &arguments, QString &wrong);

// The name of the first of these options that was given; null: none was.
const char *givenDisplayOption(const Arguments &arguments);

} // namespace app
