// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace store {

// The contents of one member of a ZIP file in memory, its checksum verified.
//
// NotFound if there is none of that name; Corrupt if the archive is damaged or has two of them;
// Unsupported if it is encrypted; TooLarge above `maxBytes` or 1000 members, before anything is allocated. No other
// member is touched.
Result<std::vector<std::byte>> readZipMember(std::span<const std::byte> archive,
                                             const std::string &name, std::uint64_t maxBytes);

} // namespace store
