// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"

#include "store/extra/extrasets.h"
#include "store/extra/jsonrows.h"
#include "store/extra/rownumber.h"
#include "store/extra/samplefile.h"
#include "store/extra/textpieces.h"
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

constexpr std::size_t maxMemory = 256 << 20; // of rows at once
constexpr std::size_t maxColumns = 10'000; // of rows of JSON, whose keys can all differ

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
    std::int64_t firstFrame = 0; // the index of its store's frame 0
};

Place placeOf(const Reader &reader, int chunk)
{
    const Reader::Place at = reader.placeOf(chunk);
    const std::int64_t first = at.first.value;
    const fs::path root = at.directory / chunkName(at.chunk);
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
            return {kind, file, first};
    return {};
}

// Rows count frames from the beginning of their own store.
Value countedFrom(std::int64_t first, Value &&row)
{
    const auto index = row.find("frame_index");
    if (index != row.end() && index->is_number_integer())
        *index = index->get<std::int64_t>() + first;
    else if (index != row.end() && index->is_number())
        *index = index->get<double>() + static_cast<double>(first);
    return std::move(row);
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

// Rows that are kept, within what memory they may take.
class RowList
{
public:
    bool add(Value &&row)
    {
        m_bytes += memoryOf(row);
        m_rows.push_back(std::move(row));
        return !isFull();
    }
    bool isFull() const { return m_bytes > maxMemory; }
    std::vector<Value> &rows() { return m_rows; }

private:
    std::vector<Value> m_rows;
    std::size_t m_bytes = 0;
};

Error tooManyRows(const fs::path &file)
{
    return {Error::Code::TooLarge, file, "more rows than fit into memory"};
}

// Calls `take` with each row in the order of the file. Whether the file was cut.
Result<bool> forEachRowOfText(const fs::path &file, const TakeRow &take,
                              const std::stop_token &stop)
{
    auto pieces = TextPieces::open(file, stop);
    if (!pieces)
        return pieces.error();
    const auto cut = readJsonRows([&] { return pieces->next(); }, take);
    if (stop.stop_requested())
        return stopped(file);
    if (pieces->error())
        return *pieces->error();
    return cut ? cut : Error{cut.error().code, file, cut.error().detail};
}

Result<ExtraRows> forEachMotifRow(const fs::path &file, const TakeRow &take,
                                  const std::stop_token &stop)
{
    RowList list;
    const auto keep = [&](Value &&row) { return list.add(std::move(row)); };
    const auto cut = forEachRowOfText(file, keep, stop);
    if (!cut)
        return cut.error();
    if (list.isFull())
        return tooManyRows(file);
    tidyMotifRows(list.rows());
    for (Value &row : list.rows())
        if (!take(std::move(row)))
            break;
    return ExtraRows{{}, *cut, file, std::nullopt};
}

Result<ExtraRows> forEachJsonRow(const Place &place, const TakeRow &take,
                                 const std::stop_token &stop)
{
    if (place.kind == Place::Kind::Motif)
        return forEachMotifRow(place.file, take, stop);
    const auto cut = forEachRowOfText(place.file, take, stop);
    return cut ? Result<ExtraRows>(ExtraRows{{}, *cut, place.file, std::nullopt}) : cut.error();
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
    return ExtraRows{{}, false, place.file, (*file)->flaw()};
}

Result<ExtraRows> forEachRow(const Place &place, const TakeRow &take, const std::stop_token &stop)
{
    const TakeRow takeCounted = [&](Value &&row) {
        return take(place.firstFrame == 0 ? std::move(row)
                                          : countedFrom(place.firstFrame, std::move(row)));
    };
    switch (place.kind) {
    case Place::Kind::None:
        return ExtraRows{};
    case Place::Kind::Hdf5:
        return forEachSample(place, takeCounted, stop);
    default:
        return forEachJsonRow(place, takeCounted, stop);
    }
}

// Calls `look` with the place of each chunk's extra data, and `fail` with what that returned.
template<typename Look, typename Fail>
Result<void> forEachChunk(const Reader &reader, const std::stop_token &stop, Look look, Fail fail)
{
    for (const int chunk : extraChunks(reader)) {
        if (stop.stop_requested())
            return stopped(reader.directory());
        const Result<void> done = look(placeOf(reader, chunk));
        if (!done && done.error().code == Error::Code::Cancelled)
            return done;
        if (!done)
            fail(chunk, done.error());
    }
    return {};
}

Error endsEarly(const Place &place, std::int64_t rows)
{
    return {Error::Code::Corrupt, place.file,
            "ends early; its " + std::to_string(rows) + " whole rows were read"};
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
        return (*file)->flaw() ? Result<void>(*(*file)->flaw()) : Result<void>();
    }
    sets.addSet("extra");
    std::int64_t rows = 0;
    const auto take = [&](Value &&row) {
        sets.addRow(row);
        ++rows;
        return sets.rowColumnCount() <= maxColumns;
    };
    const auto end = forEachJsonRow(place, take, stop);
    if (!end)
        return end.error();
    if (sets.rowColumnCount() > maxColumns)
        return Error{Error::Code::TooLarge, place.file,
                     "its rows have more than " + std::to_string(maxColumns) + " different keys"};
    return end->cut ? Result<void>(endsEarly(place, rows)) : Result<void>();
}

Error outOfMemory(const Reader &reader)
{
    return {Error::Code::TooLarge, reader.directory(), "not enough memory for the extra data"};
}

} // namespace

std::vector<int> extraChunks(const Reader &reader)
{
    std::vector<int> chunks;
    for (const ChunkIndex::Chunk &chunk : reader.index().chunks())
        chunks.push_back(chunk.number);
    return chunks.empty() ? std::vector{0} : chunks;
}

fs::path extraFile(const Reader &reader, int chunk)
{
    return placeOf(reader, chunk).file;
}

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
        RowList list;
        const auto take = [&](Value &&row) { return list.add(std::move(row)); };
        auto end = forEachRow(placeOf(reader, chunk), take, stop);
        if (!end)
            return end;
        if (list.isFull())
            return tooManyRows(end->file);
        end->rows = std::move(list.rows());
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

} // namespace store
