// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/align/alignment.h"
#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/operate/progress.h"
#include "store/reader.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace store {

// Several stores that are exported side by side, row for row.
struct ExportSetOrder
{
    struct Member
    {
        std::shared_ptr<const Reader> reader; // not null
        std::string name; // of its file or folder, without an extension; no other has it
        std::optional<PictureChange> change; // as ExportOrder's
        std::optional<PictureCut> cut = {}; // none: as the order's
    };

    // Of each; its target is the new folder that all lie in, its frames count rows of `alignment`. No
    // sound, no copy, no place of its own for a map.
    ExportOrder order;
    std::vector<Member> members; // in the order of the alignment's stores
    std::shared_ptr<const Alignment> alignment; // not null
};

// Of each its folder's name, made different where another has it: for members.
std::vector<std::string> exportNames(const std::vector<std::shared_ptr<const Reader>> &readers);

// InvalidArgument if the frame numbers of one start anew: then they do not say which frames of several belong
// together.
Result<void> checkNumbersRise(const std::vector<std::shared_ptr<const Reader>> &readers);

// How many rows usually follow one another in a second, from the first of these on; 0 if nobody knows.
double rowsPerSecond(const Alignment &alignment, const FrameChoice &rows);

// Exports all of them: a file, or a folder of pictures, and a frame map of each, all with as many frames,
// shown at the same times. A frame that is missing, or that cannot be read where such are skipped, is what
// the alignment says: held or black.
//
// The folder appears whole, at the end, and what it holds has been looked at again as exportFrames() does.
// Its errors, and InvalidArgument for what a set cannot have.
Result<std::vector<ExportSummary>> exportSet(const ExportSetOrder &set,
                                             const Progress &progress = {},
                                             const std::stop_token &stop = {});

} // namespace store
