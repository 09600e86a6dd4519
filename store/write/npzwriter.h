// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/write/npywriter.h"

#include <span>
#include <string>

namespace store {

// A member of an archive: its name without ".npy", its file.
struct NpzMember
{
    std::string name;
    Bytes npy;
};

// The archive as numpy.savez() writes it: not compressed, members in order, dated 1980.
Result<Bytes> packNpz(std::span<const NpzMember> members);

} // namespace store
