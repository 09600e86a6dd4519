// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"
#include "store/mp4/fragments.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace store::mp4 {

// Makes of a video in fragments an ordinary one with its first `count` samples, in place and without
// a copy: what lies behind them is cut off, a table of all samples is appended, and once that is on
// the disk the fragments become the content of one box by a change of 16 bytes. At every moment, and
// after a crash at any, the file is a video; it may then be done again. Durable on return.
// REQUIRES: count <= fragments.samples.size().
Result<void> finish(FileHandle &file, const Fragments &fragments, std::size_t count);

// The same for the file of this name, unless it is finished already. Corrupt if it holds fewer.
Result<void> finishFile(const std::filesystem::path &path, std::size_t count);

// About how many bytes finish() appends.
std::uint64_t tableBytes(std::size_t count);

} // namespace store::mp4
