// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include <mutex>
#include <string>

namespace store {

// The turn of one call of the HDF5 library, which takes one thread at a time: it is quiet and loads
// nothing as long as that lasts.
class Hdf5Turn
{
public:
    Hdf5Turn();

private:
    static std::mutex &mutex();

    const std::lock_guard<std::mutex> m_lock;
};

// The innermost reason of the library's last failure.
struct Hdf5Reason
{
    bool isSystem = false; // the file could not be opened or read; else its bytes are wrong
    std::string text = "HDF5 cannot read it";
};

Hdf5Reason lastHdf5Reason(); // within the turn in which it failed

} // namespace store
