// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/indexfile.h"

#include "store/file.h"
#include "store/index/npy.h"
#include "store/index/npz.h"
#include "store/meta/yamlvalue.h"

#include <cmath>
#include <limits>
#include <new>
#include <span>
#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::byte>;

constexpr std::uint64_t maxFileBytes = std::uint64_t(4) << 30;
constexpr std::uint64_t maxColumnBytes = std::uint64_t(1) << 30; // 2^27 frames
constexpr std::uint64_t maxYamlBytes = 64 << 20;
constexpr YamlLimits yamlLimits = {4, 4'000'000};

Error corrupt(std::string detail)
{
    return {Error::Code::Corrupt, {}, std::move(detail)};
}

// A plain one-dimensional array that is all there is in its file.
Result<NpyArray> parseColumn(std::span<const std::byte> bytes, const std::string &name)
{
    auto array = parseNpy(bytes);
    if (!array)
        return Error{array.error().code, {}, name + ": " + array.error().detail};
    if (array->shape.size() != 1 || array->trailingBytes != 0)
        return corrupt(name + " is no plain column");
    return array;
}

Result<IndexColumns> columnsOfArchive(std::span<const std::byte> archive)
{
    const auto numberBytes = readZipMember(archive, "frame_number.npy", maxColumnBytes);
    if (!numberBytes)
        return numberBytes.error();
    const auto timeBytes = readZipMember(archive, "frame_time.npy", maxColumnBytes);
    if (!timeBytes)
        return timeBytes.error();
    const auto numbers = parseColumn(*numberBytes, "frame_number");
    if (!numbers)
        return numbers.error();
    const auto times = parseColumn(*timeBytes, "frame_time");
    if (!times)
        return times.error();
    auto integers = toIntegers(*numbers);
    if (!integers)
        return corrupt("frame_number: " + integers.error().detail);
    return IndexColumns{*std::move(integers), toDoubles(*times)};
}

Result<std::int64_t> frameNumber(const Value &value)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX)
        return corrupt("frame_number beyond 64 bits");
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    const double number = value.is_number() ? value.get<double>() : limit;
    if (!(number >= -limit && number < limit) || number != std::trunc(number))
        return corrupt("frame_number " + value.dump() + " is not a whole number of 64 bits");
    return static_cast<std::int64_t>(number);
}

Result<IndexColumns> columnsOfDocument(const Value &document)
{
    if (!document.is_object() || !document.contains("frame_number") ||
        !document.contains("frame_time"))
        return corrupt("has no frame_number and frame_time");
    const Value &numbers = document["frame_number"];
    const Value &times = document["frame_time"];
    if (!numbers.is_array() || !times.is_array())
        return corrupt("frame_number and frame_time are no lists");
    IndexColumns columns;
    for (const Value &value : numbers) {
        const auto number = frameNumber(value);
        if (!number)
            return number.error();
        columns.numbers.push_back(*number);
    }
    for (const Value &value : times) {
        if (!value.is_number() && !value.is_null())
            return corrupt("frame_time holds what is no number");
        columns.times.push_back(value.is_null() ? std::numeric_limits<double>::quiet_NaN()
                                                : value.get<double>());
    }
    return columns;
}

Result<IndexColumns> readYaml(const fs::path &file)
{
    const auto bytes = readFile(file, maxYamlBytes);
    if (!bytes)
        return bytes.error();
    const auto document =
        parseYaml({reinterpret_cast<const char *>(bytes->data()), bytes->size()}, yamlLimits);
    return document ? columnsOfDocument(*document) : document.error();
}

Result<IndexColumns> readNpz(const fs::path &file)
{
    const auto bytes = readFile(file, maxFileBytes);
    return bytes ? columnsOfArchive(*bytes) : bytes.error();
}

} // namespace

Result<IndexColumns> readIndexFile(const fs::path &file)
{
    try {
        auto columns = file.extension() == ".yaml" ? readYaml(file) : readNpz(file);
        if (!columns)
            return Error{columns.error().code, file, columns.error().detail};
        if (columns->numbers.size() != columns->times.size())
            return Error{Error::Code::Corrupt, file,
                         std::to_string(columns->numbers.size()) + " frame numbers, but " +
                             std::to_string(columns->times.size()) + " times"};
        return columns;
    } catch (const std::exception &error) { // std::bad_alloc, or nlohmann's
        return Error{Error::Code::TooLarge, file, error.what()};
    }
}

} // namespace store
