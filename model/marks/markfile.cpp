// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markfile.h"

#include "model/paths.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace model {

namespace {

constexpr std::uint64_t maxFileBytes = std::uint64_t(256) << 20;

constexpr int patienceMs = 10'000; // with another program that is writing

// Of a time its bits: a time that is no number has its place in an order, too.
auto placeKey(const store::FrameId &id)
{
    return std::tuple(id.index.value, id.number.value,
                      std::bit_cast<std::int64_t>(id.time.seconds));
}

bool isBefore(const Mark &one, const Mark &other)
{
    if (const auto a = placeKey(one.begin), b = placeKey(other.begin); a != b)
        return a < b;
    if (one.end.has_value() != other.end.has_value())
        return other.end.has_value();
    if (one.end && placeKey(*one.end) != placeKey(*other.end))
        return placeKey(*one.end) < placeKey(*other.end);
    return std::tie(one.colour, one.label, one.text) <
           std::tie(other.colour, other.label, other.text);
}

std::vector<Mark> sorted(std::vector<Mark> marks)
{
    std::sort(marks.begin(), marks.end(), isBefore);
    return marks;
}

std::optional<store::FileStatus> statusOf(const std::filesystem::path &path)
{
    const auto status = store::fileStatus(path);
    return status ? std::optional(*status) : std::nullopt;
}

// What both have added is there once.
std::vector<Mark> with(const std::vector<Mark> &marks, const MarkDifference &change)
{
    std::vector<Mark> left = difference(change.removed, marks).added;
    const std::vector<Mark> added = difference(left, change.added).added;
    left.insert(left.end(), added.begin(), added.end());
    return left;
}

std::vector<StrayMark> with(const std::vector<StrayMark> &ours, const std::vector<StrayMark> &base,
                            std::vector<StrayMark> theirs)
{
    std::set<QByteArray> known; // to them: what is not theirs any more was removed
    for (const auto *strays : {&base, &std::as_const(theirs)})
        for (const StrayMark &stray : *strays)
            known.insert(stray.line);
    std::copy_if(ours.begin(), ours.end(), std::back_inserter(theirs),
                 [&known](const StrayMark &stray) { return !known.contains(stray.line); });
    return theirs;
}

// A name that nothing has yet, so that nothing is replaced.
std::filesystem::path oldPath(const std::filesystem::path &path)
{
    for (int i = 1;; ++i) {
        std::filesystem::path old = path;
        old += i == 1 ? ".old" : ".old" + std::to_string(i);
        if (!store::fileStatus(old))
            return old;
    }
}

// As mergedWithFile(), but of a file that cannot be understood: that says more, then.
std::variant<MarkTable, MarkFileError> mergedAnyway(const std::filesystem::path &path,
                                                    const MarkTable &ours, const MarkFile &base,
                                                    const store::ChunkIndex &index)
{
    auto merged = mergedWithFile(path, ours, base, index);
    const auto *error = std::get_if<MarkFileError>(&merged);
    if (error && std::holds_alternative<MarkCsvError>(*error))
        return MarkTable{ours.marks, ours.strays, true};
    return merged;
}

// Where that fails the file there was is back.
store::Result<void> replace(const std::filesystem::path &path, const QByteArray &csv, bool keeps)
{
    std::filesystem::path old;
    if (keeps) {
        const auto kept = setMarkFileAside(path);
        if (!kept)
            return kept.error();
        old = *kept;
    }
    auto written = store::writeFileAtomically(path, std::as_bytes(std::span(csv)));
    if (!written && keeps && !store::fileStatus(path))
        static_cast<void>(store::renameFile(old, path));
    return written;
}

} // namespace

MarkDifference difference(const std::vector<Mark> &from, const std::vector<Mark> &to)
{
    const auto before = sorted(from);
    const auto after = sorted(to);
    MarkDifference change;
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                        std::back_inserter(change.added), isBefore);
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(change.removed), isBefore);
    return change;
}

MarkFileResult readMarkFile(const std::filesystem::path &path, const store::ChunkIndex &index,
                            const std::stop_token &stop)
{
    std::vector<std::byte> bytes;
    const auto status = store::readFileInto(bytes, path, maxFileBytes);
    if (!status && status.error().code == store::Error::Code::NotFound)
        return MarkFile{};
    if (!status)
        return MarkFileError(status.error());
    auto table = marksFromCsv(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()),
                                                      static_cast<qsizetype>(bytes.size())),
                              index, stop);
    if (stop.stop_requested())
        return MarkFileError(store::Error{store::Error::Code::Cancelled, path, "stopped"});
    if (const auto *error = std::get_if<MarkCsvError>(&table))
        return MarkFileError(*error);
    return MarkFile{std::get<MarkTable>(std::move(table)), *status};
}

std::variant<MarkTable, MarkFileError> mergedWithFile(const std::filesystem::path &path,
                                                      const MarkTable &ours, const MarkFile &base,
                                                      const store::ChunkIndex &index)
{
    const auto status = statusOf(path);
    if (status && status == base.status)
        return MarkTable{ours.marks, ours.strays, base.saysMore};
    auto read = readMarkFile(path, index);
    if (const auto *error = std::get_if<MarkFileError>(&read))
        return *error;
    auto &theirs = std::get<MarkFile>(read);
    if (!theirs.status)
        return MarkTable{ours.marks, ours.strays};
    return MarkTable{with(ours.marks, difference(base.marks, theirs.marks)),
                     with(ours.strays, base.strays, std::move(theirs.strays)), theirs.saysMore};
}

// The lock's own troubles, as in a folder that is read only, are those of the writing as well, which
// says more about them.
std::unique_ptr<QLockFile> lockMarkFile(const std::filesystem::path &path)
{
    const auto lockPath = path.parent_path() / ("." + path.filename().string() + ".lock");
    auto lock = std::make_unique<QLockFile>(toText(lockPath));
    if (!lock->tryLock(patienceMs) && lock->error() == QLockFile::LockFailedError)
        return nullptr;
    return lock;
}

store::Result<std::filesystem::path> setMarkFileAside(const std::filesystem::path &path)
{
    std::filesystem::path old = oldPath(path);
    if (const auto renamed = store::renameFile(path, old); !renamed)
        return renamed.error();
    return old;
}

MarkFileResult writeMarkFile(const std::filesystem::path &path, const MarkTable &ours,
                             const MarkFile &base, const store::ChunkIndex &index)
{
    const auto lock = lockMarkFile(path);
    if (!lock)
        return MarkFileError(
            store::Error{store::Error::Code::Busy, path, "another program is writing it"});
    auto merged = mergedAnyway(path, ours, base, index);
    if (const auto *error = std::get_if<MarkFileError>(&merged))
        return *error;
    MarkFile file{std::get<MarkTable>(std::move(merged)), {}};
    if (file.marks.size() + file.strays.size() > maxMarks) // it could not be read again
        return MarkFileError(store::Error{store::Error::Code::TooLarge, path, "too many marks"});
    file.marks = sorted(std::move(file.marks));
    if (const auto written = replace(path, marksToCsv(file), file.saysMore); !written)
        return MarkFileError(written.error());
    file.saysMore = false;
    file.status = statusOf(path);
    return file;
}

std::variant<ImportedMarks, MarkFileError> importMarks(const std::filesystem::path &path,
                                                       const std::vector<Mark> &present,
                                                       const store::ChunkIndex &index,
                                                       const std::stop_token &stop)
{
    const auto read = readMarkFile(path, index, stop);
    if (const auto *error = std::get_if<MarkFileError>(&read))
        return *error;
    const auto &file = std::get<MarkFile>(read);
    std::vector<Mark> nearest;
    for (const StrayMark &stray : file.strays)
        nearest.push_back(stray.nearest);
    ImportedMarks imported{difference(present, file.marks).added, 0};
    const std::vector<Mark> near = difference(present, nearest).added;
    imported.near = near.size();
    imported.added.insert(imported.added.end(), near.begin(), near.end());
    return imported;
}

} // namespace model
