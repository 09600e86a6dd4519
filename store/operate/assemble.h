// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/convert.h"

#include <filesystem>
#include <span>
#include <stop_token>

namespace store {

// Puts the parts of a recording, stores that say in `exported_from` what they are a part of, together into
// one, in the order of their frames, whatever the order of `parts`: chunk after chunk as they are. The new
// store says in the same way what it was made of.
//
// NotFound if a part is missing between, before or after the others, InvalidArgument if they are not of
// one recording and kind, overlap, or leave out frames. `destination` as of convert().
Result<Conversion> assemble(std::span<const std::filesystem::path> parts,
                            const std::filesystem::path &destination, const Progress &progress = {},
                            const std::stop_token &stop = {});

} // namespace store
