// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/session/sessionstart.h"

#include "model/paths.h"
#include "model/record/session/target.h"
#include "store/file.h"

#include <QByteArray>
#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <string>
#include <system_error>

namespace model {

namespace {

namespace fs = std::filesystem;
using About = StartRefusal::About;
using Code = store::Error::Code;

constexpr double leastSeconds = 10; // that a disk must last

std::optional<StartRefusal> makeFolder(const fs::path &folder, About about)
{
    if (QDir().mkpath(toText(folder)))
        return std::nullopt;
    return StartRefusal{{Code::Io, folder, "the folder cannot be made"}, about};
}

std::optional<StartRefusal> checkRecord(const fs::path &file, About about)
{
    std::error_code error;
    if (!fs::exists(file, error))
        return std::nullopt;
    return StartRefusal{{Code::AlreadyExists, file, "it tells of another session"}, about};
}

bool isWithin(const fs::path &inner, const fs::path &outer)
{
    const auto [end, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return end == outer.end();
}

bool areOnOneDisk(const fs::path &folder, const fs::path &spare)
{
    const auto one = store::fileSystemId(folder);
    const auto other = store::fileSystemId(spare);
    if (one && other && *one == *other)
        return true;
    // Parts of one btrfs have IDs of their own.
    const QByteArray device = QStorageInfo(toText(folder)).device();
    return device.startsWith("/dev/") && device == QStorageInfo(toText(spare)).device();
}

// Another disk that is mounted within the folder is another place.
bool isSamePlace(const fs::path &folder, const fs::path &spare)
{
    std::error_code error;
    if (fs::equivalent(folder, spare, error))
        return true;
    const fs::path whole = fs::canonical(folder, error);
    const fs::path other = fs::canonical(spare, error);
    if (!isWithin(whole, other) && !isWithin(other, whole))
        return false;
    return areOnOneDisk(whole, other);
}

std::optional<StartRefusal> checkSpare(SessionStart &start)
{
    const SessionPlaces &places = start.places;
    if (places.spare.empty())
        return std::nullopt;
    if (auto refusal = makeFolder(places.spare, About::SpareFolder))
        return refusal;
    if (isSamePlace(places.folder, places.spare))
        return StartRefusal{
            {Code::InvalidArgument, places.spare,
             "the spare folder is the folder of the recordings, or one of them lies "
             "in the other"},
            About::SameFolder};
    start.isSpareOnSameDisk = areOnOneDisk(places.folder, places.spare);
    return checkRecord(places.spareFile(), About::SpareFolder);
}

std::optional<StartRefusal> checkSpace(SessionStart &start)
{
    std::error_code error; // an unknown disk counts as endless: the writers find out
    const fs::path &folder = start.places.folder;
    DiskForecast &forecast = start.forecast;
    forecast.bytesFree =
        start.space ? start.space(folder).available : fs::space(folder, error).available;
    if (forecast.seconds() >= leastSeconds && forecast.bytesFree >= forecast.reserve)
        return std::nullopt;
    return StartRefusal{{Code::DiskFull, folder,
                         std::to_string(forecast.bytesFree >> 20U) + " MiB are free, of which " +
                             std::to_string(forecast.reserve >> 20U) + " stay so"}};
}

} // namespace

std::optional<StartRefusal> checkStart(SessionStart &start)
{
    if (auto refusal = makeFolder(start.places.folder, About::Recording))
        return refusal;
    if (auto refusal = checkSpare(start))
        return refusal;
    for (const QString &name : start.stores) {
        const auto free = checkTarget(start.places.folder / toPath(name), start.now);
        if (!free)
            return StartRefusal{free.error()};
    }
    if (auto refusal = checkRecord(start.places.file(), About::Recording))
        return refusal;
    return checkSpace(start);
}

} // namespace model
