// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"
#include "store/value.h"

#include <QString>

#include <optional>

namespace model {

// What was typed or marked by a key while it was recorded.
struct RecordedNote
{
    store::FrameId frame; // that was the newest then
    QString text;
    bool isEvent = false; // one of the names given before; else free text

    bool operator==(const RecordedNote &) const = default;
};

// The text, cut where it is too long, of a row of extra data that is a note; its frame is not set. Rows
// of other programs are notes where they have a text as "note".
std::optional<RecordedNote> recordedNote(const store::Value &row);

} // namespace model
