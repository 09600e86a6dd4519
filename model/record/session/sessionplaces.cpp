// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/sessionplaces.h"

#include "model/paths.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;

fs::path directoryOf(const SessionRecord::Part &part)
{
    return toPath(QString::fromStdString(part.directory));
}

bool hasStoreIn(const fs::path &folder, const SessionRecord &record)
{
    return std::any_of(record.tracks.begin(), record.tracks.end(), [&](const auto &track) {
        return std::any_of(track.parts.begin(), track.parts.end(), [&](const auto &part) {
            return directoryOf(part).parent_path() == folder;
        });
    });
}

} // namespace

SessionRecord asSeenFrom(const fs::path &folder, SessionRecord record)
{
    for (SessionRecord::Track &track : record.tracks) {
        for (SessionRecord::Part &part : track.parts) {
            const fs::path directory = directoryOf(part);
            if (directory.parent_path() == folder)
                part.directory = directory.filename().string();
        }
    }
    return record;
}

// The spare folder comes first where it is known to be needed: a disk that is dead may well hang, also
// when it is only asked for a store's uuid.
store::Result<KeptRecord> keepRecord(const SessionPlaces &places, const SessionRecord &record,
                                     bool alsoInSpare)
{
    const auto writeSpare = [&places](const SessionRecord &all) {
        return !places.spare.empty() &&
               writeSession(places.spareFile(), asSeenFrom(places.spare, all));
    };
    const bool isEarly = (alsoInSpare || hasStoreIn(places.spare, record)) && writeSpare(record);
    const SessionRecord whole = withUuids(record, places.file());
    KeptRecord kept{places.file(), asSeenFrom(places.folder, whole)};
    kept.isInSpare = isEarly && writeSpare(whole);
    const auto written = writeSession(kept.file, kept.record);
    if (written)
        return kept;
    if (!kept.isInSpare && !writeSpare(whole))
        return written.error();
    return KeptRecord{places.spareFile(), asSeenFrom(places.spare, whole), true};
}

} // namespace model
