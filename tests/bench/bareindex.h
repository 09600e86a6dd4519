// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <filesystem>

// What opening a store costs without any care: all its .npz files read, their two columns copied to
// where they stay, and not a look at a checksum or a type. Right for what numpy.savez wrote; returns
// how many frames that are, 0 if a file is not as expected.
std::size_t readBareIndexes(const std::filesystem::path &store, unsigned threads);
