// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace model {

// The store that a path given by a user means: the directory itself, or the one that holds the
// file: metadata.yaml, a chunk's video or index, an image in a chunk's folder, or such a folder.
// `path` as it is where nothing of the kind is found. Touches the disk.
std::filesystem::path findStore(const std::filesystem::path &path);

} // namespace model
