// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/changing.h"

#include "store/file.h"
#include "store/index/npy.h"
#include "store/index/npz.h"
#include "store/index/sqliteindex.h"
#include "store/index/sqliteindexwriter.h"
#include "store/reader.h"
#include "store/storelock.h"
#include "store/write/storekeys.h"

#include <algorithm>
#include <string>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr const char *beforeName = "_frame_number_before_reindex";
constexpr std::uint64_t maxFileBytes = std::uint64_t(4) << 30;
constexpr std::uint64_t maxColumnBytes = std::uint64_t(1) << 30;

bool isWhole(const Value &value)
{
    return value.is_number_integer();
}

// The keys of __store that an index file can hold; what a foreign metadata.yaml says may be anything.
Value plainKeys(const Value &keys)
{
    Value plain = Value::object();
    for (const auto &[key, value] : keys.items()) {
        const bool isShape = value.is_array() && std::all_of(value.begin(), value.end(), isWhole);
        const bool isColumn = key == "frame_number" || key == "frame_time" || key == beforeName;
        if ((value.is_string() || isWhole(value) || isShape) && !isColumn)
            plain[key] = value;
    }
    return plain;
}

// An error about a part of the file, of which it does not know.
Error at(const fs::path &file, Error error)
{
    error.path = file;
    return error;
}

const char *reasonOf(LockState state)
{
    switch (state) {
    case LockState::Held:
        return "it is being recorded or repaired";
    case LockState::Unknown:
        return "it was not closed, and the system does not say whether a program records there";
    default:
        return "its recorder was interrupted, and it has to be recovered first";
    }
}

// Keeps others from changing the store.
Result<FileHandle> guardOf(const fs::path &directory)
{
    auto guard = FileHandle::open(directory / "metadata.yaml", FileHandle::Mode::Read);
    if (!guard)
        return guard.error();
    const auto isOurs = guard->lock();
    if (!isOurs)
        return Error{isOurs.error().code, directory,
                     "cannot be kept from being changed by two programs (" + isOurs.error().detail +
                         ")"};
    if (!*isOurs)
        return Error{Error::Code::Busy, directory, "another program changes it"};
    return guard;
}

} // namespace

Result<ChangingStore> openForChange(const fs::path &path)
{
    const auto directory = storeDirectory(path);
    if (!directory)
        return directory.error();
    auto guard = guardOf(*directory); // before anything is read that it guards
    if (!guard)
        return guard.error();
    auto metadata = readMetadata(*directory);
    if (!metadata)
        return metadata.error();
    if (const LockState state = lockState(*directory); state != LockState::None)
        return Error{Error::Code::Busy, *directory, reasonOf(state)};
    return ChangingStore{*directory, *std::move(metadata), *std::move(guard)};
}

std::vector<Error> uncountedChunks(const Reader &reader)
{
    std::vector<Error> uncounted;
    const auto chunks = reader.index().chunks();
    for (const ChunkProblem &problem : reader.problems()) {
        const bool isCounted = std::any_of(chunks.begin(), chunks.end(), [&](const auto &chunk) {
            return chunk.number == problem.chunk;
        });
        if (!isCounted)
            uncounted.push_back(problem.error);
    }
    return uncounted;
}

Result<void> writeIndex(const Metadata &metadata, const fs::path &file,
                        std::span<const std::int64_t> numbers, std::span<const double> times,
                        std::span<const std::int64_t> before)
{
    const auto bytes = indexFile(numbers, times, plainKeys(metadata.storeKeys), before);
    if (!bytes)
        return bytes.error();
    return writeFileAtomically(file, *bytes);
}

Result<std::vector<std::int64_t>> readOriginalNumbers(const fs::path &index)
{
    using Numbers = std::vector<std::int64_t>;
    if (index.extension() != ".npz")
        return Numbers();
    const auto bytes = readFile(index, maxFileBytes);
    if (!bytes)
        return bytes.error();
    const auto archive = ZipArchive::open(*bytes);
    if (!archive)
        return at(index, archive.error());
    const auto member = archive->read(std::string(beforeName) + ".npy", maxColumnBytes);
    if (!member)
        return member.error().code == Error::Code::NotFound ? Result<Numbers>(Numbers())
                                                            : at(index, member.error());
    const auto array = parseNpy(*member);
    if (!array)
        return at(index, array.error());
    if (array->shape.size() != 1)
        return Error{Error::Code::Corrupt, index, "the numbers before are no column"};
    auto numbers = toIntegers(*array);
    return numbers ? numbers : at(index, numbers.error());
}

Result<void> refreshSqliteIndex(const ChangingStore &store, const std::stop_token &stop)
{
    const fs::path file = store.directory / sqlite::indexName;
    if (!fileStatus(file))
        return {};
    const auto reader = Reader::open(store.directory, stop);
    if (!reader)
        return reader.error();
    const auto index = SqliteIndex::open(file);
    if (index && index->compare((*reader)->index(), stop))
        return {};
    const auto written = writeSqliteIndex(store.directory, store.metadata, stop);
    if (!written)
        return written.error();
    for (const Error &leftOut : *written)
        if (leftOut.code == Error::Code::Io || leftOut.code == Error::Code::PermissionDenied)
            return leftOut; // a damaged chunk was not in it before, either
    return {};
}

} // namespace store
