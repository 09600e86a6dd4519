// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/recordednote.h"

#include "model/place/notetime.h"

namespace model {

namespace {

constexpr qsizetype mostLetters = 4000;

std::optional<QString> textAt(const store::Value &row, const char *key)
{
    const auto found = row.find(key);
    if (found == row.end() || !found->is_string())
        return std::nullopt;
    return QString::fromStdString(found->get<std::string>()).trimmed().left(mostLetters);
}

} // namespace

std::optional<RecordedNote> recordedNote(const store::Value &row)
{
    if (!row.is_object())
        return std::nullopt;
    const auto note = textAt(row, "note");
    // A "mark" could be anything if it were not for the time that our recorder adds.
    const auto mark = row.contains(noteTime) ? textAt(row, "mark") : std::nullopt;
    if (note && !note->isEmpty())
        return RecordedNote{{}, *note, false};
    if (mark && !mark->isEmpty())
        return RecordedNote{{}, *mark, true};
    return std::nullopt;
}

} // namespace model
