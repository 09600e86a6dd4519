// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/operate/progress.h"
#include "store/reader.h"

#include <stop_token>

namespace store {

// Exports frames of a store, with a map that tells which frame each one is.
//
// Target and map appear complete, at the end; until then they are `.exporting.NAME` beside their places,
// and gone if anything fails or `stop` asks. AlreadyExists before anything is read, DiskFull where the
// room is sure not to suffice, InvalidArgument where nothing of the kind can be made of the frames, or
// where a place lies in this store or another, or a map's name does not end in .csv.
// What was written is looked at again, but for tables: how many pictures there are, of clips their
// times, and of clips for analysis and lossless ones the pictures. `progress` counts frames twice where
// that takes as long.
Result<ExportSummary> exportFrames(const Reader &reader, const ExportOrder &order,
                                   const Progress &progress = {}, const std::stop_token &stop = {});

} // namespace store
