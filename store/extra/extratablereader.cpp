// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extratablereader.h"

#include "store/extra/extradata.h"
#include "store/extra/rownumber.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>

namespace store {

namespace {

constexpr std::int64_t rowsAtATime = 4096;

Error stoppedReading(const ExtraTable &table)
{
    return {Error::Code::Cancelled, table.reader().directory(), "stopped while reading"};
}

// Of a file whose rows have changed since they were counted.
Error changed(const ExtraTable &table, const ExtraTable::Part &part)
{
    return {Error::Code::Io, extraFile(table.reader(), part.chunk),
            "it has other rows than when it was opened"};
}

} // namespace

RowPlace placeOfRow(const Reader &reader, const Value &row, bool isSample)
{
    const ChunkIndex &index = reader.index();
    const double delay = isSample ? numberIn(row, "sample_delay") : 0.0;
    const double named = isSample ? -1.0 : numberIn(row, "frame_index");
    RowPlace place{std::nullopt,
                   numberIn(row, "frame_time") - (std::isfinite(delay) ? delay : 0.0)};
    if (named >= 0 && named < static_cast<double>(index.frameCount()))
        place.frame = FrameIndex{static_cast<std::int64_t>(named)};
    else if (std::isfinite(place.time))
        place.frame = index.nearest(FrameTime{place.time});
    if (!std::isfinite(place.time) && place.frame)
        place.time = index.time(*place.frame).seconds;
    return place;
}

Result<SampleFile *> ExtraTableReader::open(const Part &part)
{
    if (m_samples && m_samplesPath == part.samples)
        return m_samples.get();
    m_samples.reset();
    auto file = SampleFile::open(part.samples);
    if (!file)
        return file.error();
    m_samples = std::move(*file);
    m_samplesPath = part.samples;
    m_columns.clear();
    for (const std::string &column : m_samples->columns())
        m_columns.push_back(m_table->columnOf(column).value_or(m_table->columns().size()));
    m_timeColumn = m_samples->frameColumn("frame_time");
    m_delayColumn = m_samples->frameColumn("sample_delay");
    if (m_samples->allocatedSamples() < part.count)
        return changed(*m_table, part);
    return m_samples.get();
}

Result<void> ExtraTableReader::load(const Part &part, const std::stop_token &stop)
{
    if (m_chunk == part.chunk)
        return {};
    m_chunk.reset();
    m_rows.clear();
    auto rows = readExtraRows(m_table->reader(), part.chunk, stop);
    if (!rows)
        return rows.error();
    m_rows = std::move(rows->rows);
    if (std::ssize(m_rows) < part.count)
        return changed(*m_table, part);
    m_chunk = part.chunk;
    return {};
}

// A sample was taken at frame_time - sample_delay, and belongs to the picture nearest to that.
ExtraRow ExtraTableReader::rowOfSample(const SampleFile::Block &block, std::size_t sample,
                                       std::int64_t row) const
{
    ExtraRow result{row, std::nullopt, std::numeric_limits<double>::quiet_NaN(),
                    std::vector<Value>(m_table->columns().size())};
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        if (m_columns[i] < result.cells.size())
            std::visit([&](const auto &values) { result.cells[m_columns[i]] = values[sample]; },
                       block.columns[i]);
    if (!m_timeColumn)
        return result;
    const double delay = m_delayColumn ? block.value(*m_delayColumn, sample) : 0.0;
    result.time = block.value(*m_timeColumn, sample) - (std::isfinite(delay) ? delay : 0.0);
    if (std::isfinite(result.time))
        result.frame = m_table->reader().index().nearest(FrameTime{result.time});
    return result;
}

ExtraRow ExtraTableReader::rowOfValue(const Value &value, std::int64_t row) const
{
    const RowPlace place = placeOfRow(m_table->reader(), value, false);
    ExtraRow result{row, place.frame, place.time, std::vector<Value>(m_table->columns().size())};
    for (const auto &[key, cell] : value.items())
        if (const auto column = m_table->columnOf(key))
            result.cells[*column] = cell;
    return result;
}

// Rows [begin, end) of the part. False: `take` wants no more. `flaw` is the first of blocks that were
// passed over.
Result<bool> ExtraTableReader::forEachSample(const Part &part, std::int64_t begin, std::int64_t end,
                                             const Take &take, std::optional<Error> &flaw,
                                             const std::stop_token &stop)
{
    const auto file = open(part);
    if (!file)
        return file.error();
    const std::int64_t most = std::min((*file)->rowsPerRead(), rowsAtATime);
    for (std::int64_t first = begin; first < end; first += most) {
        if (stop.stop_requested())
            return stoppedReading(*m_table);
        const auto block = (*file)->read(first, std::min(most, end - first));
        if (!block) {
            if (!flaw)
                flaw = block.error();
            continue;
        }
        for (std::size_t i = 0; i < block->count; ++i)
            if (!take(rowOfSample(*block, i, part.first + block->rows[i])))
                return false;
    }
    return true;
}

// Rows [begin, end) of all, which are in the part.
Result<bool> ExtraTableReader::forEachIn(const Part &part, std::int64_t begin, std::int64_t end,
                                         const Take &take, std::optional<Error> &flaw,
                                         const std::stop_token &stop)
{
    if (!part.samples.empty())
        return forEachSample(part, begin - part.first, end - part.first, take, flaw, stop);
    bool isWanted = true;
    std::int64_t row = part.first;
    const auto takeValue = [&](Value &&value) {
        if (row >= begin && row < end)
            isWanted = take(rowOfValue(value, row));
        ++row;
        return isWanted && row < end;
    };
    const auto rows = forEachExtraRow(m_table->reader(), part.chunk, takeValue, stop);
    if (!rows)
        return rows.error();
    if (isWanted && row < end)
        return changed(*m_table, part);
    return isWanted;
}

Result<std::vector<ChunkProblem>> ExtraTableReader::forEach(std::int64_t begin, std::int64_t end,
                                                            const Take &take,
                                                            const std::stop_token &stop)
try {
    std::vector<ChunkProblem> problems;
    for (const Part &part : m_table->parts()) {
        const std::int64_t first = std::max(begin, part.first);
        const std::int64_t last = std::min(end, part.first + part.count);
        if (first >= last)
            continue;
        std::optional<Error> flaw;
        const auto isWanted = forEachIn(part, first, last, take, flaw, stop);
        if (!isWanted && isWanted.error().code == Error::Code::Cancelled)
            return isWanted.error();
        if (!isWanted)
            flaw = isWanted.error();
        if (flaw)
            problems.push_back({part.chunk, *flaw});
        if (isWanted && !*isWanted)
            break;
    }
    return problems;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, m_table->reader().directory(),
                 "not enough memory for the extra data"};
}

Result<std::vector<ExtraRow>> ExtraTableReader::read(std::int64_t first, std::int64_t count,
                                                     const std::stop_token &stop)
try {
    std::vector<ExtraRow> rows;
    for (std::int64_t row = first; row < first + count; ++row)
        rows.push_back({row, std::nullopt, std::numeric_limits<double>::quiet_NaN(),
                        std::vector<Value>(m_table->columns().size())});
    for (std::int64_t row = first; row < first + count;) {
        const Part &part = m_table->partOf(row);
        const std::int64_t end = std::min(part.first + part.count, first + count);
        if (part.samples.empty()) {
            if (auto loaded = load(part, stop); !loaded)
                return loaded.error();
            for (std::int64_t i = row; i < end; ++i)
                rows[static_cast<std::size_t>(i - first)] =
                    rowOfValue(m_rows[static_cast<std::size_t>(i - part.first)], i);
        } else {
            const auto take = [&](ExtraRow &&sample) {
                const auto place = static_cast<std::size_t>(sample.row - first);
                rows[place] = std::move(sample);
                return true;
            };
            std::optional<Error> flaw;
            const auto done =
                forEachSample(part, row - part.first, end - part.first, take, flaw, stop);
            if (!done)
                return done.error();
            if (flaw)
                return *flaw;
        }
        row = end;
    }
    return rows;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, m_table->reader().directory(),
                 "not enough memory for the extra data"};
}

Result<std::optional<std::int64_t>> ExtraTableReader::rowOf(FrameIndex frame,
                                                            const std::stop_token &stop)
{
    const Part *part = m_table->partFor(frame);
    if (!part)
        return std::optional<std::int64_t>();
    std::int64_t begin = part->first;
    std::int64_t end = part->first + part->count - 1; // the last one, where none is behind
    while (begin < end) {
        const std::int64_t middle = begin + (end - begin) / 2;
        const auto row = read(middle, 1, stop);
        if (!row)
            return row.error();
        const auto &its = (*row)[0].frame;
        if (its && its->value < frame.value)
            begin = middle + 1;
        else
            end = middle;
    }
    return std::optional(begin);
}

} // namespace store
