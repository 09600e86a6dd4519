// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"

#include "store/extra/extrasets.h"
#include "store/extra/jsonrows.h"
#include "store/extra/samplefile.h"
#include "store/extra/seriescollector.h"
#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/objectbuilder.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <string_view>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maxFileBytes = 256 << 20;
constexpr std::size_t mostValues = 4'000'000; // in memory at once, as a JSON file can have

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

using TakeRow = std::function<bool(Value &&)>;

Error stopped(const fs::path &file)
{
    return {Error::Code::Cancelled, file, "stopped while reading"};
}

Result<ExtraRows> forEachJsonRow(const Place &place, const TakeRow &take,
                                 const std::stop_token &stop)
{
    const auto bytes = readFile(place.file, maxFileBytes);
    if (!bytes)
        return bytes.error();
    std::vector<Value> rows;
    const bool isMotif = place.kind == Place::Kind::Motif;
    const auto cut = readJsonRows({reinterpret_cast<const char *>(bytes->data()), bytes->size()},
                                  [&](Value &&row) {
                                      if (!isMotif)
                                          return !stop.stop_requested() && take(std::move(row));
                                      rows.push_back(std::move(row));
                                      return !stop.stop_requested();
                                  });
    if (stop.stop_requested())
        return stopped(place.file);
    if (!cut)
        return Error{cut.error().code, place.file, cut.error().detail};
    if (isMotif)
        tidyMotifRows(rows);
    for (Value &row : rows)
        if (!take(std::move(row)))
            break;
    return ExtraRows{{}, *cut, place.file};
}

Value rowOf(const SampleFile &file, const SampleFile::Block &block, std::size_t sample)
{
    ObjectBuilder row;
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        std::visit([&](const auto &values) { row.add(file.columns()[i], values[sample]); },
                   block.columns[i]);
    return row.take();
}

Result<ExtraRows> forEachSample(const Place &place, const TakeRow &take,
                                const std::stop_token &stop)
{
    const auto file = SampleFile::open(place.file);
    if (!file)
        return file.error();
    const auto takeBlock = [&](const SampleFile::Block &block) {
        for (std::size_t i = 0; i < block.count; ++i)
            if (!take(rowOf(**file, block, i)))
                return false;
        return true;
    };
    if (auto walked = (*file)->forEachBlock(takeBlock, stop); !walked)
        return walked.error();
    return ExtraRows{{}, false, place.file};
}

Result<ExtraRows> forEachRow(const Place &place, const TakeRow &take, const std::stop_token &stop)
{
    switch (place.kind) {
    case Place::Kind::None:
        return ExtraRows{};
    case Place::Kind::Hdf5:
        return forEachSample(place, take, stop);
    default:
        return forEachJsonRow(place, take, stop);
    }
}

// Calls `look` with the place of each chunk's extra data, and `fail` with what that returned.
template<typename Look, typename Fail>
Result<void> forEachChunk(const Reader &reader, const std::stop_token &stop, Look look, Fail fail)
{
    for (const ChunkIndex::Chunk &chunk : reader.index().chunks()) {
        if (stop.stop_requested())
            return stopped(reader.directory());
        const Result<void> done = look(placeOf(reader, chunk.number));
        if (!done && done.error().code == Error::Code::Cancelled)
            return done;
        if (!done)
            fail(chunk.number, done.error());
    }
    return {};
}

Result<void> summarise(const Place &place, ExtraSets &sets, const std::stop_token &stop)
{
    if (place.kind == Place::Kind::None)
        return {};
    if (place.kind == Place::Kind::Hdf5) {
        const auto file = SampleFile::open(place.file);
        if (!file)
            return file.error();
        const auto samples = (*file)->countSamples(stop);
        if (!samples)
            return samples.error();
        sets.addFile(**file, *samples);
        return {};
    }
    sets.addSet("extra");
    std::int64_t rows = 0;
    const auto take = [&](Value &&row) {
        sets.addRow(row);
        ++rows;
        return true;
    };
    const auto end = forEachJsonRow(place, take, stop);
    if (!end)
        return end.error();
    if (end->cut)
        return Error{Error::Code::Corrupt, place.file,
                     "ends early; its " + std::to_string(rows) + " whole rows were read"};
    return {};
}

Result<void> collect(const Place &place, SeriesCollector &series, const std::stop_token &stop)
{
    if (place.kind != Place::Kind::Hdf5) {
        const auto take = [&](Value &&row) {
            series.add(row);
            return true;
        };
        const auto end = forEachRow(place, take, stop);
        return end ? Result<void>() : end.error();
    }
    const auto file = SampleFile::open(place.file);
    if (!file)
        return file.error();
    series.beginFile(**file);
    const auto take = [&](const SampleFile::Block &block) {
        series.add(**file, block);
        return true;
    };
    auto walked = (*file)->forEachBlock(take, stop);
    series.endFile();
    return walked;
}

Error outOfMemory(const Reader &reader)
{
    return {Error::Code::TooLarge, reader.directory(), "not enough memory for the extra data"};
}

} // namespace

Result<ExtraRows> forEachExtraRow(const Reader &reader, int chunk,
                                  const std::function<bool(Value &&)> &take,
                                  const std::stop_token &stop)
{
    try {
        return forEachRow(placeOf(reader, chunk), take, stop);
    } catch (const std::bad_alloc &) {
        return outOfMemory(reader);
    }
}

Result<ExtraRows> readExtraRows(const Reader &reader, int chunk, const std::stop_token &stop)
{
    try {
        std::vector<Value> rows;
        std::size_t values = 0;
        const auto take = [&](Value &&row) {
            values += row.size() + 1;
            rows.push_back(std::move(row));
            return values <= mostValues;
        };
        auto end = forEachRow(placeOf(reader, chunk), take, stop);
        if (!end)
            return end;
        if (values > mostValues)
            return Error{Error::Code::TooLarge, end->file, "more rows than fit into memory"};
        end->rows = std::move(rows);
        return end;
    } catch (const std::bad_alloc &) {
        return outOfMemory(reader);
    }
}

Result<ExtraOverview> summariseExtra(const Reader &reader, const std::stop_token &stop)
{
    try {
        ExtraOverview overview;
        ExtraSets sets;
        const auto look = [&](const Place &place) { return summarise(place, sets, stop); };
        const auto fail = [&](int chunk, const Error &error) {
            overview.broken.emplace_back(chunk, error);
        };
        if (auto walked = forEachChunk(reader, stop, look, fail); !walked)
            return walked.error();
        overview.sets = sets.take();
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
        const auto look = [&](const Place &place) { return collect(place, collector, stop); };
        if (auto walked = forEachChunk(reader, stop, look, [](int, const Error &) {}); !walked)
            return walked.error();
        return collector.take();
    } catch (const std::bad_alloc &) {
        return outOfMemory(reader);
    }
}

} // namespace store
