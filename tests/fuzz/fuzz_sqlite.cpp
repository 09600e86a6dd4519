// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/index/sqliteindex.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

// A file of this process, gone with it.
class Scratch
{
public:
    ~Scratch() { std::filesystem::remove(m_path); }

    const std::filesystem::path &fill(const std::uint8_t *data, std::size_t size) const
    {
        std::ofstream file(m_path, std::ios::binary | std::ios::trunc);
        file.write(reinterpret_cast<const char *>(data), static_cast<std::streamsize>(size));
        return m_path;
    }

private:
    std::filesystem::path m_path =
        std::filesystem::temp_directory_path() / ("fuzz_sqlite " + std::to_string(::getpid()));
};

} // namespace

// `.index.sqlite`: opened, and read to its end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Scratch scratch;
    const auto index = store::SqliteIndex::open(scratch.fill(data, size));
    if (index)
        static_cast<void>(index->read([](int, const store::IndexColumns &) { return true; }));
    return 0;
}
