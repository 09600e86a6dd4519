// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/levelbuilding.h"
#include "model/series/seriesdata.h"

#include <filesystem>
#include <memory>

// All of a recording's extra data, read at once.
inline model::SeriesData builtData(const std::shared_ptr<const store::Reader> &reader,
                                   const std::filesystem::path &cache = {})
{
    model::SeriesData data(reader);
    model::LevelBuilding building(reader, cache);
    while (!building.isDone())
        for (model::ChunkNews &news : building.work(1000, {}))
            data.take(std::move(news));
    return data;
}
