// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exporttask.h"
#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/operate/progress.h"

#include <stop_token>

namespace model {

// Makes the export of a task with others beside it: of each a file or folder, all in one folder and with as
// many frames, or all of them in one picture. The rows are those from the first to the last of the task's
// frames, of each stretch.
//
// The summary is of all together: frames are rows, what is missing counts in every one. InvalidArgument if
// nothing of them belongs together.
store::Result<store::ExportSummary>
runTogether(const ExportTask &task, const store::Progress &progress, const std::stop_token &stop);

} // namespace model
