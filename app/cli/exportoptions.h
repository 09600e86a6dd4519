// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "model/export/displayedpicture.h"
#include "store/export/exportorder.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace app {

// What `export` was asked for, but for the frames.
struct ExportWish
{
    store::ExportOrder order;
    bool isStore = false; // a recording, by convert(); of the order only target and cut count
    QString format; // of that recording; empty: as before
    std::int64_t every = 1;
    bool alignsByTime = false; // of several recordings; else by number
    bool isOnePicture = false; // likewise: all are shown in one
    std::vector<double> offsets; // likewise: of each but the first, frames or seconds; empty: none
    store::MissingPolicy missing = store::MissingPolicy::Hold; // likewise
    std::optional<model::PictureDisplay> display; // none: pictures as they were recorded
};

// The options of `export`.
std::span<const Option> exportOptions();

// Reads the wish from arguments that were parsed with those. Empty after a mistake, which `output` has
// been told.
std::optional<ExportWish> readExportWish(const Arguments &arguments, Output &output);

} // namespace app
