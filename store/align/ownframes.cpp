// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/align/ownframes.h"

#include <algorithm>
#include <cmath>

namespace store {

namespace {

constexpr std::int64_t nearby = 4; // frames that are sooner looked at than searched for

} // namespace

OwnFrames::OwnFrames(std::span<const TimedStore> stores, std::span<const double> tolerances)
    : m_stores(stores)
    , m_tolerances(tolerances)
{
    for (const TimedStore &store : stores)
        m_places.push_back({ColumnReader<double>(*store.index, &ChunkIndex::times)});
}

bool OwnFrames::areInAll(const TimeRows::Row &row)
{
    const double time = m_places[row.store].times.at(row.index.value) + m_stores[row.store].offset;
    for (std::size_t store = 0; store < m_stores.size(); ++store)
        if (store != row.store && !isIn(store, time - m_stores[store].offset))
            return false;
    return true;
}

bool OwnFrames::isIn(std::size_t store, double time)
{
    if (isNear(store, time))
        return true;
    const ChunkIndex &index = *m_stores[store].index;
    const auto nearest = index.nearest(FrameTime{time});
    if (!nearest)
        return false;
    m_places[store].last = nearest->value;
    return std::abs(index.time(*nearest).seconds - time) <= m_tolerances[store];
}

// Any frame within the tolerance will do: the nearest one is within it too.
bool OwnFrames::isNear(std::size_t store, double time)
{
    Place &place = m_places[store];
    const std::int64_t end = std::min(place.last + nearby, m_stores[store].index->frameCount());
    for (std::int64_t i = place.last; i < end; ++i) {
        if (std::abs(place.times.at(i) - time) <= m_tolerances[store]) {
            place.last = i;
            return true;
        }
    }
    return false;
}

} // namespace store
