// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// The Python dictionary in the head of an .npy file, as it is written there.
struct NpyHeader
{
    std::string descr; // "<f8"; empty where it is a list, that is, for records
    bool fortranOrder = false;
    std::vector<std::int64_t> shape;
};

// Empty if `text` is not such a dictionary with exactly the three keys.
std::optional<NpyHeader> parseNpyHeader(std::string_view text);

} // namespace store
