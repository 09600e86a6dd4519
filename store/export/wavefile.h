// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/export/soundsource.h"
#include "store/write/outputfile.h"
#include "store/write/spacereserve.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace store {

// A new .wav: samples as they are, of 16 or 32 bits or floating. Above 4 GiB it is an RF64.
class WaveFile
{
public:
    static Result<std::unique_ptr<WaveFile>> create(const std::filesystem::path &path,
                                                    const SoundFormat &format);
    WaveFile(const WaveFile &) = delete;
    WaveFile &operator=(const WaveFile &) = delete;

    Result<void> add(std::span<const std::byte> samples);

    // Writes the head, waits until all is on the disk, and reads it again. To be called once.
    Result<void> finish();

    std::int64_t sizeBytes() const { return m_file->size(); }

private:
    WaveFile(std::filesystem::path path, const SoundFormat &format);
    std::vector<std::uint8_t> head() const;
    Result<void> check() const;

    std::filesystem::path m_path;
    SoundFormat m_format;
    SpaceReserve m_noReserve; // the file's
    std::unique_ptr<OutputFile> m_file;
    std::uint64_t m_bytes = 0; // of samples
    std::uint32_t m_checksum = 0; // of them
};

} // namespace store
