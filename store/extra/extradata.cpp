// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"

#include "store/extra/jsonrows.h"
#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maxFileBytes = 256 << 20;

bool isThere(const fs::path &file)
{
    return static_cast<bool>(fileStatus(file));
}

// Where one chunk's extra data is; the first kind that exists wins.
struct Place
{
    enum class Kind { None, Hdf5, Motif, Plain };

    Kind kind = Kind::None;
    fs::path file;
};

Place placeOf(const Reader &reader, int chunk)
{
    const fs::path root = reader.directory() / chunkName(chunk);
    const bool isVideo = reader.metadata().storeClass == StoreClass::Video;
    const fs::path beside = isVideo ? root : root / "index";
    const auto with = [](fs::path stem, const char *ending) { return stem += ending; };
    const std::pair<Place::Kind, fs::path> places[] = {
        {Place::Kind::Hdf5, with(root, ".extra_data.h5")},
        {Place::Kind::Motif, with(root, ".extra_data.json")},
        {Place::Kind::Plain, with(beside, ".extra.json")},
        {Place::Kind::Plain, with(beside, ".extra_data.json")},
    };
    for (const auto &[kind, file] : places)
        if (isThere(file))
            return {kind, file};
    return {};
}

// A number of a row; NaN if the row has none.
double numberIn(const Value &row, const char *key)
{
    const auto found = row.find(key);
    return found != row.end() && found->is_number() ? found->get<double>()
                                                    : std::numeric_limits<double>::quiet_NaN();
}

// Motif allocates rows ahead, numbered below 0, and writes them as the sensors report.
void tidyMotifRows(std::vector<Value> &rows)
{
    std::erase_if(rows, [](const Value &row) {
        const char *before = "_frame_number_before_reindex"; // frames may have been moved below 0
        return numberIn(row, row.contains(before) ? before : "frame_number") < 0;
    });
    const auto rank = [](const Value &row, const char *key) {
        const double number = numberIn(row, key);
        return std::isnan(number) ? std::numeric_limits<double>::infinity() : number;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const Value &a, const Value &b) {
        return std::pair(rank(a, "frame_index"), rank(a, "sensor_time")) <
               std::pair(rank(b, "frame_index"), rank(b, "sensor_time"));
    });
}

Result<ExtraRows> readRows(const Place &place, const std::stop_token &stop)
{
    const auto bytes = readFile(place.file, maxFileBytes);
    if (!bytes)
        return bytes.error();
    ExtraRows rows;
    rows.file = place.file;
    const auto cut = readJsonRows({reinterpret_cast<const char *>(bytes->data()), bytes->size()},
                                  [&](Value &&row) {
                                      rows.rows.push_back(std::move(row));
                                      return !stop.stop_requested();
                                  });
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, place.file, "stopped while reading"};
    if (!cut)
        return Error{cut.error().code, place.file, cut.error().detail};
    rows.cut = *cut;
    if (place.kind == Place::Kind::Motif)
        tidyMotifRows(rows.rows);
    return rows;
}

// Calls `take` with the rows of each chunk, `fail` with what is wrong with a chunk's.
template<typename Take, typename Fail>
Result<void> forEachChunk(const Reader &reader, const std::stop_token &stop, Take take, Fail fail)
{
    for (const ChunkIndex::Chunk &chunk : reader.index().chunks()) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, reader.directory(), "stopped while reading"};
        const auto rows = readExtraRows(reader, chunk.number, stop);
        if (rows)
            take(chunk.number, *rows);
        else if (rows.error().code == Error::Code::Cancelled)
            return rows.error();
        else
            fail(chunk.number, rows.error());
    }
    return {};
}

// Rows of JSON are one set of data; its columns are all keys that any row has.
class Summary
{
public:
    void add(const ExtraRows &rows)
    {
        m_isThere = m_isThere || !rows.file.empty();
        m_set.samples += static_cast<std::int64_t>(rows.rows.size());
        for (const Value &row : rows.rows)
            for (const auto &[key, value] : row.items())
                if (m_known.insert(key).second)
                    m_set.columns.push_back(key);
    }

    std::vector<ExtraSummary> take()
    {
        if (!m_isThere)
            return {};
        return {std::move(m_set)};
    }

private:
    ExtraSummary m_set{"extra", {}, 0, std::nullopt};
    std::unordered_set<std::string> m_known;
    bool m_isThere = false;
};

// Collects the numeric values of rows by column.
class SeriesCollector
{
public:
    explicit SeriesCollector(const ChunkIndex &index)
        : m_index(index)
    {}

    void add(const Value &row)
    {
        const double time = timeOf(row);
        if (!std::isfinite(time))
            return;
        for (const auto &[key, value] : row.items()) {
            if (!value.is_number() || isCoordinate(key))
                continue;
            ExtraSeries &series = seriesOf(key);
            series.times.push_back(time);
            series.values.push_back(value.get<double>());
        }
    }

    std::vector<ExtraSeries> take() { return std::move(m_series); }

private:
    static bool isCoordinate(std::string_view key)
    {
        return key == "frame_time" || key == "frame_number" || key == "frame_index";
    }

    // The row's own time, else that of the frame it names.
    double timeOf(const Value &row) const
    {
        const double own = numberIn(row, "frame_time");
        const double index = numberIn(row, "frame_index");
        if (std::isfinite(own))
            return own;
        if (index >= 0 && index < static_cast<double>(m_index.frameCount()))
            return m_index.time({static_cast<std::int64_t>(index)}).seconds;
        return std::numeric_limits<double>::quiet_NaN();
    }

    ExtraSeries &seriesOf(const std::string &name)
    {
        const auto [place, isNew] = m_places.emplace(name, m_series.size());
        if (isNew)
            m_series.push_back({name, {}, {}});
        return m_series[place->second];
    }

    const ChunkIndex &m_index;
    std::vector<ExtraSeries> m_series;
    std::unordered_map<std::string, std::size_t> m_places;
};

Error outOfMemory(const Reader &reader)
{
    return {Error::Code::TooLarge, reader.directory(), "not enough memory for the extra data"};
}

} // namespace

Result<ExtraRows> readExtraRows(const Reader &reader, int chunk, const std::stop_token &stop)
{
    try {
        const Place place = placeOf(reader, chunk);
        if (place.kind == Place::Kind::None)
            return ExtraRows{};
        if (place.kind == Place::Kind::Hdf5)
            return Error{Error::Code::Unsupported, place.file,
                         "extra data in HDF5 is not read yet"};
        return readRows(place, stop);
    } catch (const std::bad_alloc &) {
        return outOfMemory(reader);
    }
}

Result<ExtraOverview> summariseExtra(const Reader &reader, const std::stop_token &stop)
{
    try {
        ExtraOverview overview;
        Summary summary;
        const auto take = [&](int chunk, const ExtraRows &rows) {
            summary.add(rows);
            if (rows.cut)
                overview.broken.emplace_back(chunk, Error{Error::Code::Corrupt, rows.file,
                                                          "ends early; its " +
                                                              std::to_string(rows.rows.size()) +
                                                              " whole rows were read"});
        };
        const auto fail = [&](int chunk, const Error &error) {
            overview.broken.emplace_back(chunk, error);
        };
        if (auto walked = forEachChunk(reader, stop, take, fail); !walked)
            return walked.error();
        overview.sets = summary.take();
        return overview;
    } catch (const std::bad_alloc &) {
        return outOfMemory(reader);
    }
}

Result<std::vector<ExtraSeries>> readNumericSeries(const Reader &reader,
                                                   const std::stop_token &stop)
{
    try {
        SeriesCollector collector(reader.index());
        const auto take = [&](int, const ExtraRows &rows) {
            for (const Value &row : rows.rows)
                collector.add(row);
        };
        if (auto walked = forEachChunk(reader, stop, take, [](int, const Error &) {}); !walked)
            return walked.error();
        return collector.take();
    } catch (const std::bad_alloc &) {
        return outOfMemory(reader);
    }
}

} // namespace store
