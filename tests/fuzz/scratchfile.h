// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

// A directory of this process alone with one file in it, for parsers that take a path.
class ScratchFile
{
public:
    explicit ScratchFile(const char *name)
        : m_directory(std::filesystem::temp_directory_path() /
                      ("fuzz." + std::to_string(::getpid())))
        , m_file(m_directory / name)
    {
        std::filesystem::create_directories(m_directory);
    }
    ~ScratchFile()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_directory, ignored);
    }
    ScratchFile(const ScratchFile &) = delete;
    ScratchFile &operator=(const ScratchFile &) = delete;

    void write(const std::uint8_t *data, std::size_t size) const
    {
        std::ofstream(m_file, std::ios::binary)
            .write(reinterpret_cast<const char *>(data), static_cast<std::streamsize>(size));
    }

    const std::filesystem::path &directory() const { return m_directory; }
    const std::filesystem::path &path() const { return m_file; }

private:
    std::filesystem::path m_directory;
    std::filesystem::path m_file;
};
