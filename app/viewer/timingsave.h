// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/irregularity.h"
#include "store/error.h"

#include <stop_token>

namespace app {

// Writes a report to `path`: a PDF if it ends in .pdf, else a CSV. What is there is replaced, at
// once or not at all. In any thread. REQUIRES: there is a report.
store::Result<void> saveTiming(const model::ReportedRecording &recording, const QString &path,
                               const std::stop_token &stop);

} // namespace app
