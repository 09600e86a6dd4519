// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/recordingsession.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace widgets {
class MetadataForm;
class TargetForm;
} // namespace widgets

namespace app {

// What the forms ask for, of these cameras.
model::SessionPlan planOf(const widgets::TargetForm &target, const widgets::MetadataForm &metadata,
                          std::vector<model::PlannedCamera> cameras);

// What the stores of a recording that starts at `now` would be called.
struct PlannedNames
{
    QStringList names; // of folders, one for each camera
    QString problem; // a sentence, if there can be none
};
PlannedNames namesOf(const model::SessionPlan &plan, const QDateTime &now);

// What all cameras of a session came to together.
model::RecordingCounters totalOf(const model::RecordingSession &session);

} // namespace app
