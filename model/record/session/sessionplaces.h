// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/place/sessionrecord.h"
#include "store/error.h"

#include <filesystem>
#include <string>

namespace model {

// Where the stores of a session lie, and its record beside them. Absolute paths.
struct SessionPlaces
{
    std::filesystem::path folder;
    std::filesystem::path spare; // where stores go on when the disk refuses; empty: nowhere
    std::string name; // of the session

    std::filesystem::path file() const { return folder / (name + sessionSuffix); }
    std::filesystem::path spareFile() const { return spare / (name + sessionSuffix); }
};

// The record as it stands in a file of `folder`: stores beside it have their names alone, so that all
// of it can be moved. REQUIRES: those of `record` have absolute paths.
SessionRecord asSeenFrom(const std::filesystem::path &folder, SessionRecord record);

// What was written, and where.
struct KeptRecord
{
    std::filesystem::path file; // the folder's, or else the spare folder's
    SessionRecord record; // as it stands in there
    bool isInSpare = false; // as well, or only there
};

// Writes the record into the folder; into the spare one, too, if the folder does not take it, a store
// lies there, or `alsoInSpare`: a disk that failed may come back with what it had. The folder's error if
// neither takes it. On the disk: never on the GUI thread. REQUIRES: as asSeenFrom().
store::Result<KeptRecord> keepRecord(const SessionPlaces &places, const SessionRecord &record,
                                     bool alsoInSpare);

} // namespace model
