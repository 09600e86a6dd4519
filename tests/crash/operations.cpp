// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/crash/operations.h"

#include "store/index/sqliteindexwriter.h"
#include "store/meta/metadata.h"
#include "store/operate/convert.h"
#include "store/operate/insert.h"
#include "store/operate/reindex.h"

#include <filesystem>
#include <iostream>

namespace crash {

namespace {

namespace fs = std::filesystem;

int say(const char *what, const store::Error &error)
{
    std::cout << what << ": " << error.path << ": " << error.detail << std::endl;
    return 1;
}

template<typename Value>
int report(const store::Result<Value> &result, const std::vector<store::Error> &missing = {})
{
    if (!result)
        return say("failed", result.error());
    if (!missing.empty())
        return say("missing", missing.front());
    std::cout << "done" << std::endl;
    return 0;
}

int index(const fs::path &path)
{
    const auto metadata = store::readMetadata(path);
    if (!metadata)
        return report(metadata);
    const auto written = store::writeSqliteIndex(path, *metadata);
    return report(written, written ? *written : std::vector<store::Error>());
}

int reindex(const fs::path &path)
{
    const auto reindexed = store::reindex(path);
    return report(reindexed, reindexed ? reindexed->leftAlone : std::vector<store::Error>());
}

int convert(const fs::path &path, const fs::path &target)
{
    store::ConvertOptions options;
    options.format = "png";
    const auto converted = store::convert(path, target, options);
    return report(converted, converted ? converted->problems : std::vector<store::Error>());
}

} // namespace

std::optional<int> operate(const std::vector<std::string> &arguments)
{
    const std::string &what = arguments.at(0);
    if (what == "--reindex")
        return reindex(arguments.at(1));
    if (what == "--insert") {
        const std::vector<fs::path> videos(arguments.begin() + 2, arguments.end());
        store::InsertOptions options;
        options.firstNumber = store::FrameNumber{100};
        return report(store::insert(arguments.at(1), videos, options));
    }
    if (what == "--index")
        return index(arguments.at(1));
    if (what == "--convert")
        return convert(arguments.at(1), arguments.at(2));
    return std::nullopt;
}

} // namespace crash
