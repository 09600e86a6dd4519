// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bareindex.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Columns
{
    std::vector<std::int64_t> numbers;
    std::vector<double> times;
};

template<typename T>
T valueAt(std::string_view bytes, std::size_t offset)
{
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

// The member's bytes by way of the central directory; nothing if any of it is odd.
std::string_view member(std::string_view file, std::string_view name)
{
    constexpr std::size_t endSize = 22;
    constexpr std::size_t entrySize = 46;
    if (file.size() < endSize)
        return {};
    const std::size_t end = file.size() - endSize;
    std::size_t at = valueAt<std::uint32_t>(file, end + 16);
    while (at + entrySize < end) {
        const std::size_t nameSize = valueAt<std::uint16_t>(file, at + 28);
        if (file.substr(at + entrySize, nameSize) == name) {
            const std::size_t local = valueAt<std::uint32_t>(file, at + 42);
            return file.substr(local + 30 + valueAt<std::uint16_t>(file, local + 26) +
                                   valueAt<std::uint16_t>(file, local + 28),
                               valueAt<std::uint32_t>(file, at + 20));
        }
        at += entrySize + nameSize + valueAt<std::uint16_t>(file, at + 30) +
              valueAt<std::uint16_t>(file, at + 32);
    }
    return {};
}

template<typename T>
bool copyColumn(std::string_view npy, std::vector<T> &column)
{
    constexpr std::size_t before = 10;
    if (npy.size() < before)
        return false;
    const std::string_view data = npy.substr(before + valueAt<std::uint16_t>(npy, 8));
    column.resize(data.size() / sizeof(T));
    std::memcpy(column.data(), data.data(), column.size() * sizeof(T));
    return true;
}

bool readColumns(const std::string &path, std::string &buffer, Columns &columns)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status = {};
    if (file < 0 || ::fstat(file, &status) != 0)
        return false;
    buffer.resize(static_cast<std::size_t>(status.st_size));
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    ::close(file);
    return got == status.st_size &&
           copyColumn(member(buffer, "frame_number.npy"), columns.numbers) &&
           copyColumn(member(buffer, "frame_time.npy"), columns.times);
}

} // namespace

std::size_t readBareIndexes(const fs::path &store, unsigned threads)
{
    std::vector<std::string> files;
    for (const fs::directory_entry &entry : fs::directory_iterator(store))
        if (entry.path().extension() == ".npz")
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    std::vector<Columns> columns(files.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> isGood = true;
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < threads; ++i)
            workers.emplace_back([&] {
                std::string buffer;
                for (std::size_t file = next++; file < files.size(); file = next++)
                    if (!readColumns(files[file], buffer, columns[file]))
                        isGood = false;
            });
    }
    std::size_t frames = 0;
    for (const Columns &chunk : columns)
        frames += chunk.numbers.size();
    return isGood ? frames : 0;
}
