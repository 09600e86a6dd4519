// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/indexfile.h"

#include "store/index/npy.h"
#include "store/index/npz.h"
#include "store/index/storedmember.h"
#include "store/meta/yamlvalue.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <span>
#include <string>
#include <string_view>

namespace store {

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::byte>;

constexpr std::uint64_t maxYamlBytes = 64 << 20;
constexpr YamlLimits yamlLimits = {4, 4'000'000};

Error corrupt(std::string detail)
{
    return {Error::Code::Corrupt, {}, std::move(detail)};
}

// A plain one-dimensional array that is all there is in its file.
Result<NpyArray> parseColumn(std::span<const std::byte> bytes, std::string_view name)
{
    auto array = parseNpy(bytes);
    if (!array)
        return Error{array.error().code, {}, std::string(name) + ": " + array.error().detail};
    if (array->shape.size() != 1 || array->trailingBytes != 0)
        return corrupt(std::string(name) + " is no plain column");
    return array;
}

// The column as `convert` makes it; its bytes are gone again before the next one is read.
template<typename Convert>
auto columnOf(const ZipArchive &archive, const std::string &name, const IndexLimits &limits,
              Convert convert) -> decltype(convert(NpyArray()))
{
    const auto bytes = archive.read(name + ".npy", limits.columnBytes);
    if (!bytes && bytes.error().code == Error::Code::NotFound)
        return corrupt(bytes.error().detail); // the file itself is there
    if (!bytes)
        return bytes.error();
    const auto array = parseColumn(*bytes, name);
    if (!array)
        return array.error();
    return convert(*array);
}

Result<IndexColumns> columnsOfArchive(std::span<const std::byte> bytes, const IndexLimits &limits)
{
    const auto archive = ZipArchive::open(bytes);
    if (!archive)
        return archive.error();
    auto numbers = columnOf(*archive, "frame_number", limits, [](const NpyArray &array) {
        auto integers = toIntegers(array);
        return integers ? std::move(integers) : corrupt("frame_number: " + integers.error().detail);
    });
    if (!numbers)
        return numbers.error();
    auto times = columnOf(*archive, "frame_time", limits, [](const NpyArray &array) {
        return Result<std::vector<double>>(toDoubles(array));
    });
    if (!times)
        return times.error();
    return IndexColumns{*std::move(numbers), *std::move(times)};
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

Result<IndexColumns> columnsOfFile(const fs::path &file, const Bytes &bytes,
                                   const IndexLimits &limits)
{
    auto columns = Result<IndexColumns>(IndexColumns());
    if (file.extension() == ".yaml") {
        const auto document =
            parseYaml({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, yamlLimits);
        columns = document ? columnsOfDocument(*document) : document.error();
    } else {
        columns = columnsOfArchive(bytes, limits);
    }
    if (columns && columns->numbers.size() != columns->times.size())
        return corrupt(std::to_string(columns->numbers.size()) + " frame numbers, but " +
                       std::to_string(columns->times.size()) + " times");
    return columns;
}

// A column as numpy.savez writes it, 8 little-endian bytes a value, where it lies in the archive.
std::optional<std::span<const std::byte>> plainColumn(std::span<const std::byte> archive,
                                                      std::string_view name, NpyArray::Kind kind)
{
    const auto member = storedMember(archive, name);
    const auto array = member ? parseColumn(*member, name) : Result<NpyArray>(Error{});
    if (!array || array->kind != kind || array->itemSize != sizeof(double) || array->bigEndian)
        return std::nullopt;
    return array->data;
}

std::optional<PackedChunk> plainChunk(std::span<const std::byte> archive)
{
    const auto numbers = plainColumn(archive, "frame_number.npy", NpyArray::Kind::Signed);
    const auto times = plainColumn(archive, "frame_time.npy", NpyArray::Kind::Float);
    if (!numbers || !times || numbers->size() != times->size())
        return std::nullopt;
    return PackedChunk::packBytes(*numbers, *times);
}

Result<FileStatus> readBytes(const fs::path &file, const IndexLimits &limits, Bytes &bytes)
{
    const bool isYaml = file.extension() == ".yaml";
    return readFileInto(bytes, file,
                        isYaml ? std::min(maxYamlBytes, limits.fileBytes / 4) : limits.fileBytes);
}

Error inFile(const fs::path &file, const Error &error)
{
    return {error.code, file, error.detail};
}

} // namespace

Result<IndexColumns> readIndexFile(const fs::path &file)
{
    try {
        Bytes bytes;
        if (const auto status = readBytes(file, {}, bytes); !status)
            return inFile(file, status.error());
        auto columns = columnsOfFile(file, bytes, {});
        if (!columns)
            return inFile(file, columns.error());
        return columns;
    } catch (const std::exception &error) { // std::bad_alloc, or nlohmann's
        return Error{Error::Code::TooLarge, file, error.what()};
    }
}

Result<PackedIndex> readPackedIndex(const fs::path &file, const IndexLimits &limits, Bytes &scratch)
{
    try {
        const auto status = readBytes(file, limits, scratch);
        if (!status)
            return inFile(file, status.error());
        if (auto plain = plainChunk(scratch))
            return PackedIndex{*std::move(plain), *status};
        const auto columns = columnsOfFile(file, scratch, limits);
        if (!columns)
            return inFile(file, columns.error());
        return PackedIndex{PackedChunk::pack(columns->numbers, columns->times), *status};
    } catch (const std::exception &error) { // std::bad_alloc, or nlohmann's
        return Error{Error::Code::TooLarge, file, error.what()};
    }
}

} // namespace store
