// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

// One of the stores in tests/data/stores.
inline std::filesystem::path testStore(const std::string &name)
{
    return std::filesystem::path(TEST_DATA) / "stores" / name;
}

// A folder of its own, for copies of the stores in tests/data/stores that a test may change.
class StoreCopies
{
public:
    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_directory.path().toStdString()) / name;
    }

    std::filesystem::path take(const std::string &store) const
    {
        const auto copy = path("a copy of " + store);
        std::filesystem::copy(testStore(store), copy, std::filesystem::copy_options::recursive);
        return copy;
    }

private:
    QTemporaryDir m_directory{QDir::tempPath() + QStringLiteral("/changed stores XXXXXX")};
};

inline std::string readBytes(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeBytes(const std::filesystem::path &file, const std::string &bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

// Every file below a folder, by its path in it.
inline std::map<std::string, std::string> tree(const std::filesystem::path &folder)
{
    std::map<std::string, std::string> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = readBytes(entry.path());
    return files;
}
