// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/gaplist.h"
#include "widgets/view/framelookup.h"
#include "widgets/view/timelinecontent.h"

#include <QStringList>

#include <memory>

namespace store {
class Reader;
}

namespace app {

// What the views are told of an open store: its own data in the views' words.

widgets::FrameLookup frameLookup(const std::shared_ptr<const store::Reader> &reader);
widgets::TimelineContent timelineContent(const store::Reader &reader, const model::GapList &gaps);

// A sentence for each broken chunk.
QStringList problemSentences(const store::Reader &reader);

// What is odd about a store although all of it can be viewed: it was not closed, its metadata are
// unusual.
QStringList remarkSentences(const store::Reader &reader);

} // namespace app
