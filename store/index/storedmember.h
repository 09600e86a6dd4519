// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace store {

// The bytes of one member of a ZIP file in memory, where they lie in it, their checksum verified.
//
// Only for the plain case: a member that is there once, uncompressed, unencrypted, in an archive
// without comment, as numpy.savez writes it. Empty for any other, whole or damaged: ZipArchive
// then reads it or says what is wrong.
std::optional<std::span<const std::byte>> storedMember(std::span<const std::byte> archive,
                                                       std::string_view name);

} // namespace store
