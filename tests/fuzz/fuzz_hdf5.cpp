// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/extra/samplefile.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace {

// A file of this process alone, gone with it.
class Scratch
{
public:
    Scratch()
        : m_path(std::filesystem::temp_directory_path() /
                 ("fuzz_hdf5." + std::to_string(::getpid()) + ".h5"))
    {}
    ~Scratch() { std::filesystem::remove(m_path); }

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

// The HDF5 library asks for as many bytes as a file claims a piece of metadata to have, before it looks
// whether the file is that long, and goes on without them. Only its malloc() gets none here; where a
// `new` of ours asks for as much, it is still reported.
extern "C" const char *__asan_default_options()
{
    return "allocator_may_return_null=1:max_allocation_size_mb=1024";
}

// Motif's extra data of one chunk, all of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Scratch scratch;
    std::ofstream(scratch.path(), std::ios::binary)
        .write(reinterpret_cast<const char *>(data), static_cast<std::streamsize>(size));
    const auto file = store::SampleFile::open(scratch.path());
    if (!file)
        return 0;
    static_cast<void>((*file)->countSamples());
    int blocks = 0;
    constexpr int enough = 8; // a sparse file may claim many
    static_cast<void>((*file)->forEachBlock(
        [&blocks](const store::SampleFile::Block &) { return ++blocks < enough; }));
    return 0;
}
