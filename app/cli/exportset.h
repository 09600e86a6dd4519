// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exportoptions.h"
#include "app/cli/output.h"
#include "app/cli/storeaccess.h"

namespace app {

inline constexpr int mostExportedTogether = 16;

// Exports the recordings of the command's operands row for row, each into a file or folder of its own.
Exit exportTogether(const Arguments &arguments, const ExportWish &wish,
                    const FrameSelection &selection, Output &output);

} // namespace app
