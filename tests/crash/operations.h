// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace crash {

// Changes a store: --reindex STORE, --insert STORE VIDEO..., --index STORE, --convert STORE TARGET. Says
// "done", "missing: REASON" where not all could be read, or "failed: REASON", and returns the exit
// code; nothing for other arguments.
std::optional<int> operate(const std::vector<std::string> &arguments);

} // namespace crash
