// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/filehandle.h"

#include <cstdint>
#include <filesystem>
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
    void seek(std::int64_t position) { m_position = position; } // from the start
    std::int64_t position() const { return m_position; }
    std::int64_t size() const { return m_size; }

    bool sync(); // waits until all of it is on the disk
    void startSync() { m_file.startSync(); } // lets the system begin with that

    // Cuts off what is behind `size`, and syncs, although a write failed before.
    Result<void> cut(std::int64_t size);

    bool close(); // false if the system reports lost bytes
    const std::optional<Error> &error() const { return m_error; }

    // Whether the system failed to bring to the disk what it had taken: nothing is sure then.
    bool isDoubtful() const { return m_isDoubtful; }

private:
    OutputFile(FileHandle file, SpaceReserve &reserve);

    FileHandle m_file;
    SpaceReserve &m_reserve;
    std::int64_t m_position = 0;
    std::int64_t m_size = 0;
    std::optional<Error> m_error;
    bool m_isDoubtful = false;
};

} // namespace store
