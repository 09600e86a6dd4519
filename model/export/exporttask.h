// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/pairing.h"
#include "model/export/displayedpicture.h"
#include "model/export/exportchoice.h"
#include "store/error.h"
#include "store/export/exportframes.h"
#include "store/operate/progress.h"
#include "store/reader.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace model {

// A recording that lies beside the one that is exported.
struct ExportBeside
{
    std::shared_ptr<const store::Reader> reader; // not null
    PictureDisplay display; // as the task's
    PairOffset offset; // to what is exported
};

// All that is needed to make one export.
struct ExportTask
{
    std::shared_ptr<const store::Reader> reader; // not null
    ExportChoice choice;
    std::vector<store::FrameStretch> frames; // not empty; one for a store
    PictureDisplay display; // counts where the choice is as displayed
    std::vector<ExportBeside> beside; // count where the choice is not of one alone
    PairBy pairBy = PairBy::Number; // by what those are aligned

    std::filesystem::path target;
    bool overwrites = false;

    bool isTogether() const { return choice.together != ExportTogether::Alone && !beside.empty(); }
    std::int64_t frameCount() const; // of the reader's own
};

// What of it the export of a store takes, but for how its pictures are displayed. REQUIRES: its kind is not a
// store.
store::ExportOrder orderOf(const ExportTask &task);

// The cut of the pictures: of those that are turned, the scale is of what is seen.
store::PictureCut cutOf(const ExportChoice &choice, const PictureDisplay &display);

// Makes it, together with what lies beside it if that is wanted: runTogether(). InvalidArgument where a
// store is to be made of frames that do not follow each other, or of stores that were joined.
store::Result<store::ExportSummary>
runExport(const ExportTask &task, const store::Progress &progress, const std::stop_token &stop);

// Makes an export of pictures as they are displayed, with their plots, if there are some; what of those could
// not be read is among the problems. `order` does not say yet how pictures are changed.
store::Result<store::ExportSummary>
exportDisplayed(const std::shared_ptr<const store::Reader> &reader, store::ExportOrder order,
                const PictureDisplay &display, const store::Progress &progress,
                const std::stop_token &stop);

} // namespace model
