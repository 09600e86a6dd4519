// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <span>

namespace store {

class SpaceReserve;

// A new file written in pieces, without a buffer of its own: what write() took is the system's. The
// first failure is kept, and every later write fails.
class OutputFile
{
public:
    // `reserve` is released when the disk is full, and the write tried again; it outlives the file.
    static Result<std::unique_ptr<OutputFile>> create(const std::filesystem::path &path,
                                                      SpaceReserve &reserve);

    bool write(std::span<const std::uint8_t> bytes);
    bool seek(std::int64_t position); // from the start
    std::int64_t position() const { return m_position; }
    std::int64_t size() const { return m_size; }

    bool close(); // false if the system reports lost bytes
    const std::optional<Error> &error() const { return m_error; }

private:
    OutputFile(std::filesystem::path path, SpaceReserve &reserve);
    void fail(const char *what);

    std::filesystem::path m_path;
    SpaceReserve &m_reserve;
    std::filebuf m_file;
    std::int64_t m_position = 0;
    std::int64_t m_size = 0;
    std::optional<Error> m_error;
};

} // namespace store
