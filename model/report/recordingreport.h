// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/audit/audittrail.h"
#include "model/timing/irregularity.h"

#include <memory>

namespace model {

// All that a report on a recording tells. A plain value for any thread.
struct RecordingReport
{
    ReportedRecording timing;
    std::shared_ptr<const AuditTrail> recorder; // null: it said nothing of itself
};

} // namespace model
