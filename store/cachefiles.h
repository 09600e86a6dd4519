// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace store {

// Removes, of the files in a cache's directory whose names end so, those not used for longest until
// all take at most `maxBytes`. A file's time is when it was read or written last.
void removeOldest(const std::filesystem::path &directory, std::string_view ending,
                  std::uint64_t maxBytes);

// What the files in a cache's directory whose names end so take.
std::uint64_t sizeOfFiles(const std::filesystem::path &directory, std::string_view ending);

} // namespace store
