// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/creation.h"

#include "store/file.h"
#include "store/meta/civiltime.h"
#include "store/meta/zone.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace store {

namespace {

// "20160203_010203" somewhere in a name.
constexpr std::string_view shape = "20dddddd_dddddd";

bool hasShape(std::string_view text)
{
    return std::equal(shape.begin(), shape.end(), text.begin(), [](char expected, char c) {
        return expected == 'd' ? c >= '0' && c <= '9' : c == expected;
    });
}

std::optional<CivilTime> dateIn(std::string_view name)
{
    for (std::size_t i = 0; i + shape.size() <= name.size(); ++i) {
        const std::string digits(name.substr(i, shape.size()));
        if (!hasShape(digits))
            continue;
        const auto part = [&](std::size_t first, std::size_t count) {
            return digits.substr(first, count);
        };
        const auto time = parseCivilTime(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" +
                                         part(9, 2) + ":" + part(11, 2) + ":" + part(13, 2));
        if (time)
            return time;
    }
    return std::nullopt;
}

std::string nameOf(const std::filesystem::path &directory)
{
    std::error_code error;
    const auto absolute = std::filesystem::absolute(directory, error).lexically_normal();
    return (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
}

} // namespace

std::optional<double> guessCreation(const std::filesystem::path &directory, const std::string &zone)
{
    if (const auto named = dateIn(nameOf(directory)))
        return epochSecondsIn(zone, *named);
    const auto status = fileStatus(directory / "metadata.yaml");
    constexpr double nsPerSecond = 1e9;
    if (!status)
        return std::nullopt;
    return static_cast<double>(status->modifiedNs) / nsPerSecond;
}

} // namespace store
