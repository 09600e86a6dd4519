// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace store {

// When a store was made whose metadata does not say so, in seconds since the Unix epoch: the
// 20YYMMDD_HHMMSS in its directory's name, read in `zone`, else metadata.yaml's modification time.
std::optional<double> guessCreation(const std::filesystem::path &directory,
                                    const std::string &zone);

} // namespace store
