// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportplaces.h"

#include "store/export/exportkind.h"
#include "store/reader.h"

#include <string>
#include <system_error>

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

} // namespace

Result<void> checkExportOrder(const Reader &reader, const ExportOrder &order)
{
    if (order.frames.count() == 0)
        return Error{Error::Code::InvalidArgument, reader.directory(),
                     "there is no frame in what was asked for"};
    for (const fs::path &place : {order.target, order.map})
        if (!place.empty() && liesInStore(place, reader))
            return Error{Error::Code::InvalidArgument, place,
                         "it would lie in the recording, which nothing is written into"};
    if (!order.map.empty() && order.map.extension() != ".csv")
        return Error{Error::Code::InvalidArgument, order.map, "the name of a table ends in .csv"};
    const std::string extension = infoOf(order.kind).extension;
    if (!extension.empty() && order.target.extension() != extension)
        return Error{Error::Code::InvalidArgument, order.target,
                     "the name of such a file ends in " + extension};
    if (order.preset == ClipPreset::Copy && infoOf(order.kind).isClip &&
        (order.change || order.speed != 1.0))
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
