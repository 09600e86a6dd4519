// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extratable.h"

#include "store/extra/extradata.h"
#include "store/extra/samplefile.h"

#include <algorithm>
#include <new>

namespace store {

namespace {

constexpr std::size_t mostTableColumns = 10'000; // of rows of JSON, whose keys can all differ

Error noMemory(const Reader &reader)
{
    return {Error::Code::TooLarge, reader.directory(), "not enough memory for the extra data"};
}

} // namespace

Result<std::shared_ptr<const ExtraTable>> ExtraTable::open(std::shared_ptr<const Reader> reader,
                                                           const Progress &progress,
                                                           const std::stop_token &stop)
try {
    std::shared_ptr<ExtraTable> table(new ExtraTable(std::move(reader)));
    const auto chunks = extraChunks(table->reader());
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const auto added = table->add(chunks[i], stop);
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, table->reader().directory(),
                         "stopped while reading"};
        if (!added)
            table->m_broken.emplace_back(chunks[i], added.error());
        if (progress)
            progress(static_cast<std::int64_t>(i) + 1, std::ssize(chunks));
    }
    return std::shared_ptr<const ExtraTable>(std::move(table));
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "not enough memory for the extra data"};
}

Result<void> ExtraTable::add(int chunk, const std::stop_token &stop)
try {
    const auto file = extraFile(*m_reader, chunk);
    if (file.empty())
        return {};
    return file.extension() == ".h5" ? addSamples(chunk, file) : addRows(chunk, stop);
} catch (const std::bad_alloc &) {
    return noMemory(*m_reader);
}

Result<void> ExtraTable::addSamples(int chunk, const std::filesystem::path &file)
{
    const auto samples = SampleFile::open(file);
    if (!samples)
        return samples.error();
    const auto used = (*samples)->usedRows();
    if (!used)
        return used.error();
    for (const SampleFile::Set &set : (*samples)->sets())
        for (const std::string &column : set.columns)
            addColumn(set.name, column);
    const auto &columns = (*samples)->columns();
    for (std::size_t i = (*samples)->measuredColumns(); i < columns.size(); ++i)
        addColumn("camera", columns[i]);
    addPart(chunk, *used, file);
    return (*samples)->flaw() ? Result<void>(*(*samples)->flaw()) : Result<void>();
}

Result<void> ExtraTable::addRows(int chunk, const std::stop_token &stop)
{
    std::int64_t count = 0;
    bool isFull = false;
    const auto take = [&](Value &&row) {
        for (const auto &[key, value] : row.items()) {
            isFull = isFull || (m_columns.size() >= mostTableColumns && !columnOf(key));
            if (!isFull)
                addColumn("extra", key);
        }
        ++count;
        return !isFull;
    };
    const auto rows = forEachExtraRow(*m_reader, chunk, take, stop);
    if (!rows)
        return rows.error();
    if (isFull)
        return Error{Error::Code::TooLarge, rows->file,
                     "its rows have more than " + std::to_string(mostTableColumns) +
                         " different keys"};
    addPart(chunk, count, {});
    if (rows->cut)
        return Error{Error::Code::Corrupt, rows->file,
                     "ends early; its " + std::to_string(count) + " whole rows were read"};
    return {};
}

void ExtraTable::addPart(int chunk, std::int64_t count, const std::filesystem::path &samples)
{
    if (count > 0)
        m_parts.push_back({chunk, rowCount(), count, samples});
}

std::size_t ExtraTable::addColumn(const std::string &set, const std::string &name)
{
    auto found = std::ranges::find(m_sets, set, &Set::name);
    if (found == m_sets.end())
        found = m_sets.insert(m_sets.end(), Set{set, {}});
    std::size_t column = columnOf(name).value_or(m_columns.size());
    if (column == m_columns.size())
        m_columns.push_back(name);
    if (std::ranges::find(found->columns, column) == found->columns.end())
        found->columns.push_back(column);
    return column;
}

std::int64_t ExtraTable::rowCount() const
{
    return m_parts.empty() ? 0 : m_parts.back().first + m_parts.back().count;
}

const ExtraTable::Part &ExtraTable::partOf(std::int64_t row) const
{
    const auto after = std::ranges::upper_bound(m_parts, row, {}, &Part::first);
    return *std::prev(after);
}

const ExtraTable::Part *ExtraTable::partFor(FrameIndex frame) const
{
    const auto chunks = m_reader->index().chunks();
    const Part *best = nullptr;
    for (const ChunkIndex::Chunk &chunk : chunks) {
        if (chunk.first.value > frame.value)
            break;
        const auto part = std::ranges::find(m_parts, chunk.number, &Part::chunk);
        if (part != m_parts.end())
            best = &*part;
    }
    return best;
}

std::optional<std::size_t> ExtraTable::columnOf(const std::string &name) const
{
    const auto found = std::ranges::find(m_columns, name);
    if (found == m_columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_columns.begin());
}

} // namespace store
