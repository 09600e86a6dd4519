// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/convert.h"

#include <filesystem>
#include <stop_token>

namespace store {

class Reader;

// Whether converting comes to copying: the whole store, in its own format and chunks, none of which
// is being written or was left unfinished.
bool isCopying(const Reader &reader, const ConvertOptions &options);

// Whether the visible files are the store, and stay as they are meanwhile: none of its chunks is being
// written or was left unfinished.
bool isSettled(const Reader &reader);

// Copies everything that belongs to the store, byte for byte, into `directory`, which is made. Chunks
// without an index are copied, too, and named as problems.
Result<Conversion> copyStore(const Reader &reader, const std::filesystem::path &directory,
                             const Progress &progress, const std::stop_token &stop);

} // namespace store
