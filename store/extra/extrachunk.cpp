// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extrachunk.h"

#include "store/extra/extradata.h"
#include "store/extra/rownumber.h"
#include "store/extra/samplefile.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <string_view>
#include <utility>

namespace store {

namespace {

constexpr std::size_t mostRowValues = std::size_t(1) << 22; // of a chunk
constexpr std::size_t mostRowColumns = 1024; // of JSON, whose keys can all differ
constexpr std::size_t mostEventBytes = 200;
constexpr std::int64_t rowsAtOnce = 1 << 16;

bool isFrameKey(std::string_view key)
{
    return key == "frame_time" || key == "frame_number" || key == "frame_index";
}

// The row's own time, else that of the frame it names.
double timeOfRow(const Reader &reader, const Value &row)
{
    const double own = numberIn(row, "frame_time");
    const double index = numberIn(row, "frame_index");
    if (std::isfinite(own))
        return own;
    if (index >= 0 && index < static_cast<double>(reader.index().frameCount()))
        return reader.index().time({static_cast<std::int64_t>(index)}).seconds;
    return std::numeric_limits<double>::quiet_NaN();
}

// Its beginning, which no character is cut in two for.
std::string shortened(const std::string &text)
{
    if (text.size() <= mostEventBytes)
        return text;
    std::size_t end = mostEventBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::vector<double> toDoubles(const Hdf5Numbers &numbers)
{
    return std::visit(
        [](const auto &values) { return std::vector<double>(values.begin(), values.end()); },
        numbers);
}

void dropWithoutTime(ExtraChunk::Block &block)
{
    const std::size_t count = block.times.size();
    const auto isTimed = [&](std::size_t i) {
        return std::isfinite(block.times[i]) &&
               (block.delays.empty() || std::isfinite(block.delays[i]));
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isTimed(i))
            continue;
        block.rows[kept] = block.rows[i];
        block.times[kept] = block.times[i];
        if (!block.delays.empty())
            block.delays[kept] = block.delays[i];
        for (auto &column : block.columns)
            column[kept] = column[i];
        ++kept;
    }
    if (kept == count)
        return;
    block.rows.resize(kept);
    block.times.resize(kept);
    block.delays.resize(std::min(kept, block.delays.size()));
    for (auto &column : block.columns)
        column.resize(kept);
}

} // namespace

ExtraChunk::~ExtraChunk() = default;

Result<std::unique_ptr<ExtraChunk>> ExtraChunk::open(const Reader &reader, int chunk,
                                                     const std::stop_token &stop)
try {
    const std::filesystem::path file = extraFile(reader, chunk);
    if (file.empty())
        return std::unique_ptr<ExtraChunk>();
    std::unique_ptr<ExtraChunk> opened(new ExtraChunk);
    opened->m_file = file;
    const auto done =
        file.extension() == ".h5" ? opened->openSamples() : opened->openRows(reader, chunk, stop);
    return done ? Result<std::unique_ptr<ExtraChunk>>(std::move(opened)) : done.error();
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, reader.directory(), "not enough memory for the extra data"};
}

Result<void> ExtraChunk::openSamples()
{
    auto file = SampleFile::open(m_file);
    if (!file)
        return file.error();
    m_samples = *std::move(file);
    m_flaw = m_samples->flaw();
    if (!m_samples->frameColumn("frame_time"))
        return {}; // there is no place for a sample
    Track track;
    for (const SampleFile::Set &set : m_samples->sets())
        for (const std::string &column : set.columns)
            track.columns.push_back({column, set.name, set.sampleRate, false});
    track.rows = m_samples->allocatedSamples();
    track.hasDelay = m_samples->frameColumn("sample_delay").has_value();
    if (!track.columns.empty())
        m_tracks.push_back(std::move(track));
    return {};
}

Result<void> ExtraChunk::openRows(const Reader &reader, int chunk, const std::stop_token &stop)
{
    const auto take = [&](Value &&row) {
        addRow(reader, row);
        return m_values <= mostRowValues;
    };
    const auto end = forEachExtraRow(reader, chunk, take, stop);
    if (!end)
        return end.error();
    if (m_values > mostRowValues)
        m_flaw = Error{Error::Code::TooLarge, m_file, "more values than can be plotted"};
    else if (end->cut && !m_flaw)
        m_flaw = Error{Error::Code::Corrupt, m_file, "ends early; its whole rows were read"};
    for (std::size_t i = 0; i < m_tracks.size(); ++i)
        m_tracks[i].rows =
            static_cast<std::int64_t>(std::max(m_rows[i].times.size(), m_rows[i].texts.size()));
    return {};
}

void ExtraChunk::addRow(const Reader &reader, const Value &row)
{
    const double time = timeOfRow(reader, row);
    m_isByFrames = m_isByFrames || !std::isfinite(numberIn(row, "frame_time"));
    if (!std::isfinite(time))
        return;
    for (const auto &[key, value] : row.items())
        if (!isFrameKey(key))
            addValue(key, time, value);
}

void ExtraChunk::addValue(const std::string &key, double time, const Value &value)
{
    const bool isText = value.is_string();
    if (!isText && !value.is_number() && !value.is_boolean())
        return;
    RowColumn *column = columnOf(key, isText);
    if (column == nullptr)
        return;
    ++m_values;
    if (isText) {
        column->texts.push_back({time, shortened(value.get_ref<const std::string &>())});
        return;
    }
    column->times.push_back(time);
    column->values.push_back(value.is_boolean() ? double(value.get<bool>()) : value.get<double>());
}

// A key that has both numbers and texts is two columns.
ExtraChunk::RowColumn *ExtraChunk::columnOf(const std::string &key, bool isText)
{
    const std::string place = (isText ? 't' : 'n') + key;
    if (const auto known = m_places.find(place); known != m_places.end())
        return &m_rows[known->second];
    if (m_tracks.size() == mostRowColumns) {
        m_flaw = Error{Error::Code::TooLarge, m_file,
                       "its rows have more than " + std::to_string(mostRowColumns) +
                           " different keys; of those behind that nothing is plotted"};
        return nullptr;
    }
    m_places.emplace(place, m_tracks.size());
    m_tracks.push_back({{{key, "extra", std::nullopt, isText}}, 0, false});
    return &m_rows.emplace_back();
}

std::int64_t ExtraChunk::rowsPerRead() const
{
    return m_samples ? m_samples->rowsPerRead() : rowsAtOnce;
}

Result<ExtraChunk::Block> ExtraChunk::read(std::size_t track, std::int64_t first,
                                           std::int64_t count)
try {
    Block block;
    if (!m_samples) {
        const RowColumn &rows = m_rows[track];
        const auto part = [&](const std::vector<double> &all) {
            return std::vector<double>(all.begin() + first, all.begin() + first + count);
        };
        for (std::int64_t i = 0; i < count; ++i)
            block.rows.push_back(first + i);
        block.times = part(rows.times);
        block.columns.push_back(part(rows.values));
        return block;
    }
    const auto samples = m_samples->read(first, count);
    if (!samples)
        return samples.error();
    const auto named = [&](const char *name) {
        return toDoubles(samples->columns[m_samples->frameColumn(name).value()]);
    };
    block.rows = samples->rows;
    block.times = named("frame_time");
    if (m_tracks[track].hasDelay)
        block.delays = named("sample_delay");
    for (std::size_t i = 0; i < m_samples->measuredColumns(); ++i)
        block.columns.push_back(toDoubles(samples->columns[i]));
    dropWithoutTime(block);
    return block;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, m_file, "not enough memory for the extra data"};
}

} // namespace store
