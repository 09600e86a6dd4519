// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportplaces.h"

#include "store/export/exportkind.h"
#include "store/export/picturename.h"
#include "store/operate/newstore.h"
#include "store/reader.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

namespace store {

namespace fs = std::filesystem;

namespace {

// Whether the place lies in the store, or in one of those that were joined.
bool liesInStore(const fs::path &place, const Reader &reader)
{
    fs::path last;
    for (const ChunkIndex::Chunk &chunk : reader.index().chunks()) {
        const fs::path directory = reader.placeOf(chunk.number).directory;
        if (directory != last && liesIn(place, directory))
            return true;
        last = directory;
    }
    return false;
}

// What several stores have and cannot have.
Result<void> checkRows(const Reader &reader, const ExportOrder &order)
{
    const auto wrong = [&order](const char *why) {
        return Error{Error::Code::InvalidArgument, order.target, why};
    };
    if (!order.rows)
        return order.beside.empty() ? Result<void>()
                                    : wrong("it does not say how stores are aligned");
    const std::size_t last = order.rows->store + order.beside.size();
    if (last >= order.rows->alignment->storeCount())
        return wrong("more stores than are aligned");
    if (isCopy(order) || order.kind == ExportKind::Wav || !order.sound.empty())
        return wrong("several stores are neither copied nor heard");
    if (!order.beside.empty() && order.kind == ExportKind::Table)
        return wrong("several stores in one picture have no table without one");
    std::vector<const Reader *> readers{&reader};
    for (const BesideStore &beside : order.beside)
        readers.push_back(beside.reader.get());
    for (const Reader *each : readers)
        if (each->index().frameCount() == 0)
            return Error{Error::Code::NoFrames, each->directory(),
                         "nothing is known of its pictures"};
    if (order.kind != ExportKind::Pictures)
        return {};
    const auto name = PictureName::parse(order.pictureName);
    if (name && name->of({}, 0) == name->of({}, 1))
        return wrong("several stores have frames more than once: their names need {frame}");
    return {};
}

} // namespace

Result<void> checkExportOrder(const Reader &reader, const ExportOrder &order)
{
    if (auto checked = checkRows(reader, order); !checked)
        return checked;
    if (order.frames.count() == 0)
        return Error{Error::Code::InvalidArgument, reader.directory(),
                     "there is no frame in what was asked for"};
    const auto isInStore = [&](const fs::path &place) {
        return liesInStore(place, reader) ||
               std::any_of(order.beside.begin(), order.beside.end(), [&place](const auto &beside) {
                   return liesInStore(place, *beside.reader);
               });
    };
    for (const fs::path &place : {order.target, order.map})
        if (!place.empty() && isInStore(place))
            return Error{Error::Code::InvalidArgument, place,
                         "it would lie in the recording, which nothing is written into"};
    if (!order.map.empty() && order.map.extension() != ".csv")
        return Error{Error::Code::InvalidArgument, order.map, "the name of a table ends in .csv"};
    const std::string extension = infoOf(order.kind).extension;
    if (!extension.empty() && order.target.extension() != extension)
        return Error{Error::Code::InvalidArgument, order.target,
                     "the name of such a file ends in " + extension};
    if (isCopy(order) && (order.change || order.speed != 1.0))
        return Error{Error::Code::InvalidArgument, order.target,
                     "packets that are copied keep their pictures and their speed"};
    if (!order.sound.empty() && !takesSound(order.kind))
        return Error{Error::Code::InvalidArgument, order.target,
                     "of clips only .mp4 and .mkv have sound"};
    if (!order.sound.empty() && order.speed != 1.0)
        return Error{Error::Code::InvalidArgument, order.target,
                     "sound goes with the speed at which it was recorded"};
    return {};
}

fs::path mapBeside(const ExportOrder &order)
{
    return order.map.empty() ? fs::path(order.target) += ".frames.csv" : order.map;
}

bool isMapInside(const ExportOrder &order, const fs::path &target)
{
    if (order.kind != ExportKind::Pictures || order.map.empty())
        return order.kind == ExportKind::Pictures;
    std::error_code error; // what cannot be reached is told when it is opened
    const fs::path folder = fs::weakly_canonical(fs::absolute(order.map).parent_path(), error);
    return !error && folder == fs::weakly_canonical(target, error) && !error;
}

} // namespace store
