// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/markcsv.h"
#include "store/file.h"

#include <QLockFile>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace model {

// A file of marks, as it was read or written last.
struct MarkFile : MarkTable
{
    std::optional<store::FileStatus> status; // none: it was not there, or is not known any more
};

// Why a file of marks could not be read or written.
using MarkFileError = std::variant<store::Error, MarkCsvError>;
using MarkFileResult = std::variant<MarkFile, MarkFileError>;

// The marks in a file; none if it is not there. Cancelled. REQUIRES: there are frames.
MarkFileResult readMarkFile(const std::filesystem::path &path, const store::ChunkIndex &index,
                            const std::stop_token &stop = {});

// `ours` and what others have changed in the file since `base`: what they added is added, what they
// removed is left out. A file that is not there says nothing. Whether the table says more is that of
// the file. REQUIRES: there are frames.
std::variant<MarkTable, MarkFileError> mergedWithFile(const std::filesystem::path &path,
                                                      const MarkTable &ours, const MarkFile &base,
                                                      const store::ChunkIndex &index);

// Keeps all programs from writing a file, and from moving it away, while it lives. Null where another
// holds it for long. Without effect where no file can be made: then none can be written either.
std::unique_ptr<QLockFile> lockMarkFile(const std::filesystem::path &path);

// Gives a file the name NAME.old, or one like it that nothing has yet. Returns it.
store::Result<std::filesystem::path> setMarkFileAside(const std::filesystem::path &path);

// Makes the file hold `ours`, whole or not at all, merged with what others have changed. Returns what
// it holds then. A file that cannot be understood, or says more than can be written, is set aside.
// Locks it; Busy where another program holds it. REQUIRES: there are frames.
MarkFileResult writeMarkFile(const std::filesystem::path &path, const MarkTable &ours,
                             const MarkFile &base, const store::ChunkIndex &index);

// What leads from one list to the other; each in no certain order.
struct MarkDifference
{
    std::vector<Mark> added, removed;
    bool isEmpty() const { return added.empty() && removed.empty(); }
};
MarkDifference difference(const std::vector<Mark> &from, const std::vector<Mark> &to);

struct ImportedMarks
{
    std::vector<Mark> added; // those that were not there yet
    std::size_t near = 0; // of them: their frames are not here, these come nearest
};

// What a file adds to the marks that are there. Cancelled. REQUIRES: there are frames.
std::variant<ImportedMarks, MarkFileError> importMarks(const std::filesystem::path &path,
                                                       const std::vector<Mark> &present,
                                                       const store::ChunkIndex &index,
                                                       const std::stop_token &stop);

} // namespace model
