// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/markfile.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

class QString;

namespace store {
class Reader;
}

namespace model {

// The files that the marks of a recording can be in. The first that is there counts.
struct MarkPlaces
{
    std::filesystem::path ofUser; // named by the recording's uuid, so that copies have it, too
    std::filesystem::path inRecording; // marks.csv
    // What was the user's before it was moved into a recording: for copies that have no marks.csv.
    std::filesystem::path moved;
};

// `directory`: where the user's files are.
MarkPlaces markPlaces(const store::Reader &reader, const QString &directory);

// A file, and what it is known to hold.
struct KnownMarks
{
    std::filesystem::path path;
    MarkFile file;
};

struct FoundMarks
{
    std::filesystem::path path;
    MarkFileResult file;
    std::size_t hidden = 0; // marks that are only in the recording, where the user's file counts
};

// For workers, as all below. Cancelled. REQUIRES: there are frames.
FoundMarks findMarks(const MarkPlaces &places, const store::ChunkIndex &index,
                     const std::stop_token &stop);

struct SavedMarks
{
    KnownMarks known;
    bool isMerged = false; // others had changed something
    std::optional<store::Error> left; // why the file that was left is still there
};
using SavedMarksResult = std::variant<SavedMarks, MarkFileError>;

// Writes marks to where they were, or where another program has moved them to. What changes in the
// recording changes in what is kept for copies, too.
SavedMarksResult saveMarks(const MarkPlaces &places, const std::vector<Mark> &marks,
                           const KnownMarks &known, const store::ChunkIndex &index);

// Writes marks to another of the places, joins those that are there, and leaves the former. The user's
// own file holds those of copies as well then. Where that fails the former file counts as before,
// unless the marks are the user's now.
SavedMarksResult moveMarks(const MarkPlaces &places, const std::vector<Mark> &marks,
                           const KnownMarks &from, const std::filesystem::path &to,
                           const store::ChunkIndex &index);

} // namespace model
