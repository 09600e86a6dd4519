// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/audit/auditsummary.h"
#include "store/value.h"

namespace app {

// What a recorder said of itself, as `info --json` has it under "recorder".
store::Value auditData(const model::AuditSummary &summary);

} // namespace app
