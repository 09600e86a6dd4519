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

// The spare folder comes first where it is known to be needed: a disk that is dead may well hang.
store::Result<KeptRecord> keepRecord(const SessionPlaces &places, const SessionRecord &record,
                                     bool alsoInSpare)
{
    KeptRecord kept{places.file(), asSeenFrom(places.folder, record)};
    KeptRecord spare{places.spareFile(), asSeenFrom(places.spare, record), true};
    const auto writeSpare = [&] {
        return !places.spare.empty() && writeSession(spare.file, spare.record);
    };
    if (alsoInSpare || hasStoreIn(places.spare, record))
        kept.isInSpare = writeSpare();
    const auto written = writeSession(kept.file, kept.record);
    if (written)
        return kept;
    return kept.isInSpare || writeSpare() ? store::Result<KeptRecord>(std::move(spare))
                                          : written.error();
}

} // namespace model
