// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <filesystem>
#include <string>
#include <vector>

namespace model {

// What a session of recording came to: which stores belong together, in which order, and what is
// missing between them. Kept beside them in NAME.session.json.
struct SessionRecord
{
    // A store of a camera. Those of one camera follow each other.
    struct Part
    {
        std::string directory; // beside the file, or absolute
        std::int64_t frames = 0; // once it is closed
        bool isClosed = false;
        std::string uuid = {}; // of the store; empty: not known yet
        bool operator==(const Part &) const = default;
    };

    // What kept a camera from going on into the next part.
    struct Gap
    {
        int afterPart = 0; // from 1
        std::string reason; // "camera", "silence", "format", "disk", "sleep"
        std::string detail; // English, for experts
        double fromTime = 0; // seconds since the Unix epoch
        double toTime = 0; // 0: nothing came any more
        bool operator==(const Gap &) const = default;
    };

    struct Track
    {
        std::string label; // of the camera
        std::string device; // its identity or id
        std::vector<Part> parts;
        std::vector<Gap> gaps;
        // Rows of extra data for which there was no store: the camera did not come back. Each has its
        // "note_time", seconds since the Unix epoch.
        std::vector<store::Value> notes = {};
        bool operator==(const Track &) const = default;
    };

    std::string id; // a UUID; in each store's metadata, too
    std::string name;
    double startTime = 0; // seconds since the Unix epoch
    double endTime = 0; // 0: it runs, or was killed
    bool isTriggered = false; // one trigger for all: frames with one number belong together
    std::vector<Track> tracks;

    bool operator==(const SessionRecord &) const = default;
};

inline constexpr const char *sessionSuffix = ".session.json";

store::Value sessionValue(const SessionRecord &record);

// Corrupt if the value is none of a session.
store::Result<SessionRecord> sessionRecord(const store::Value &value);

// The record with each part's uuid where its store tells it, so that the recording keeps its own when
// its first store is gone. On the disk.
SessionRecord withUuids(SessionRecord record, const std::filesystem::path &file);

// Durable, in one step. Never on the GUI thread, as the next.
store::Result<void> writeSession(const std::filesystem::path &file, const SessionRecord &record);
store::Result<SessionRecord> readSession(const std::filesystem::path &file);

// Where a part's store is: where it was, or else beside the file, as whatever was brought together, by
// hand or onto another disk. On the disk.
std::filesystem::path placeOf(const SessionRecord::Part &part, const std::filesystem::path &file);

// The stores of a track, in order: those that are on the disk, and those that were closed and are gone.
// Without what is only to come. One that is no longer where it was is looked for beside the file.
std::vector<std::filesystem::path> storesOf(const SessionRecord::Track &track,
                                            const std::filesystem::path &file);

} // namespace model
