// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/data/problemmodel.h"
#include "store/reader.h"
#include "widgets/common/framelookup.h"
#include "widgets/timeline/timelinecontent.h"

#include <memory>
#include <vector>

namespace model {
struct AuditTrail;
struct TimingReport;
} // namespace model

namespace app {

// What the views are told of an open store: its own data in the views' words.

// What is remembered of a recording is known by: its id, so that copies are the same one; without an
// id by its place.
QString recordingKey(const store::Reader &reader);

widgets::FrameLookup frameLookup(const std::shared_ptr<const store::Reader> &reader);
widgets::TimelineContent timelineContent(const store::Reader &reader,
                                         const std::vector<store::ChunkProblem> &foundLater,
                                         std::shared_ptr<const model::TimingReport> timing,
                                         std::shared_ptr<const model::AuditTrail> audit);

// The number and the time of a frame, by the clock of its recording's zone.
QString placeText(const store::Reader &reader, const store::FrameId &frame);
// What is left of it where there is less and less room: the date goes first, the time of day last.
QStringList shorterPlaceTexts(const store::Reader &reader, const store::FrameId &frame);

// The first frame of `chunk`, or of what follows it; the last frame, if nothing does.
// REQUIRES: there are frames.
store::FrameIndex frameOfChunk(int chunk, const store::ChunkIndex &index);

// All that its user should know: what is damaged, also what was found `late`, after opening; what is
// odd although all can be viewed; which files were passed over.
std::vector<model::Problem> problemsOf(const store::Reader &reader,
                                       const std::vector<store::ChunkProblem> &late);

} // namespace app
