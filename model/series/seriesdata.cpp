// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/series/seriesdata.h"

#include "model/place/notetime.h"
#include "store/extra/extradata.h"

#include <algorithm>

namespace model {

namespace {

// "temperature [°C]" or "force (mN)".
QString unitIn(const QString &name)
{
    for (const auto &[open, close] : {std::pair(u'[', u']'), std::pair(u'(', u')')}) {
        const qsizetype at = name.lastIndexOf(open);
        if (at > 0 && name.endsWith(close))
            return name.mid(at + 1, name.size() - at - 2).trimmed();
    }
    return {};
}

} // namespace

SeriesData::SeriesData(std::shared_ptr<const store::Reader> recording)
    : reader(std::move(recording))
{
    const store::ChunkIndex &index = reader->index();
    if (index.frameCount() == 0)
        chunks.push_back({0, {}, 0, 0.0, 0.0, {}, {}});
    for (const store::ChunkIndex::Chunk &chunk : index.chunks())
        chunks.push_back({chunk.number,
                          chunk.first,
                          chunk.count,
                          index.time(chunk.first).seconds,
                          index.time({chunk.first.value + chunk.count - 1}).seconds,
                          {},
                          {}});
}

SeriesData::Place SeriesData::placeOf(const Chunk &chunk, int series) const
{
    const auto at = static_cast<std::size_t>(series);
    return chunk.news.levels && at < chunk.places.size() ? chunk.places[at] : Place{};
}

const TrackLevels &SeriesData::track(const Chunk &chunk, int series) const
{
    return chunk.news.levels->tracks[static_cast<std::size_t>(placeOf(chunk, series).track)];
}

int SeriesData::seriesOf(const store::ExtraChunk::Column &column, const TrackLevels &track)
{
    const QString name = QString::fromStdString(column.name);
    const QString set = QString::fromStdString(column.set);
    const auto known = std::find_if(infos.begin(), infos.end(), [&](const SeriesInfo &info) {
        return info.name == name && info.set == set && info.isText == column.isText;
    });
    if (known != infos.end())
        return static_cast<int>(known - infos.begin());
    SeriesInfo info;
    info.name = name;
    info.set = set;
    info.unit = unitIn(name);
    info.rate = column.sampleRate;
    info.isWhole = true;
    info.isBinary = true;
    info.isText = column.isText;
    // A time against time is a straight line.
    info.isUsual = !column.isText && column.name != noteTime;
    info.hasDelay = track.hasDelay;
    infos.push_back(std::move(info));
    return static_cast<int>(infos.size()) - 1;
}

// What the chunk has adds to what is known of the series.
void SeriesData::count(const Chunk &chunk, int sign)
{
    for (std::size_t i = 0; i < chunk.places.size() && chunk.news.levels; ++i) {
        const Place place = chunk.places[i];
        if (place.isNone())
            continue;
        const auto &track = chunk.news.levels->tracks[static_cast<std::size_t>(place.track)];
        const auto column = static_cast<std::size_t>(place.column);
        SeriesInfo &info = infos[i];
        info.samples += sign * track.samples;
        info.isWhole = info.isWhole && track.isWhole[column];
        info.isBinary = info.isBinary && track.isBinary[column];
        info.hasDelay = info.hasDelay || track.hasDelay;
        if (!track.levels.empty())
            for (const Extremes &extremes : track.levels.back().columns[column])
                info.extent.add(extremes);
    }
}

void SeriesData::take(ChunkNews news)
{
    Chunk &chunk = chunks[news.chunk];
    count(chunk, -1);
    chunk.news = std::move(news);
    chunk.places.clear();
    for (std::size_t t = 0; chunk.news.levels && t < chunk.news.levels->tracks.size(); ++t) {
        const TrackLevels &track = chunk.news.levels->tracks[t];
        for (std::size_t c = 0; c < track.columns.size(); ++c) {
            const auto series = static_cast<std::size_t>(seriesOf(track.columns[c], track));
            if (chunk.places.size() <= series)
                chunk.places.resize(series + 1);
            chunk.places[series] = {static_cast<int>(t), static_cast<int>(c)};
        }
    }
    count(chunk, 1);
}

} // namespace model
