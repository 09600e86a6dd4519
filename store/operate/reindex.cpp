// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/reindex.h"

#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/indexfile.h"
#include "store/index/indexloader.h"
#include "store/operate/changing.h"
#include "store/operate/renumberextra.h"
#include "store/reader.h"

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

// The one frame with number 0.
Result<FrameIndex> findZero(const Reader &reader)
{
    const ChunkIndex &index = reader.index();
    const auto first = index.find(FrameNumber{0});
    if (!first)
        return Error{Code::InvalidArgument, reader.directory(), "no frame has the number 0"};
    for (std::int64_t i = first->value + 1; i < index.frameCount(); ++i)
        if (index.number({i}).value == 0)
            return Error{Code::InvalidArgument, reader.directory(),
                         "frames " + std::to_string(first->value) + " and " + std::to_string(i) +
                             " both have the number 0"};
    return *first;
}

class Reindexer
{
public:
    Reindexer(const ChangingStore &store, std::shared_ptr<const Reader> reader, FrameIndex zero)
        : m_store(store)
        , m_reader(std::move(reader))
    {
        m_result.zero = zero;
    }

    Result<Reindexing> run(const Progress &progress, const std::stop_token &stop)
    {
        const auto listing = listStore(m_store.directory, m_store.metadata);
        if (!listing)
            return listing.error();
        FrameIndex first;
        for (const ChunkFiles &chunk : listing->chunks) {
            if (stop.stop_requested())
                return Error{Code::Cancelled, m_store.directory, "stopped while re-numbering"};
            const auto index = findIndexFile(m_store.directory, m_store.metadata, chunk);
            if (!index)
                return index.error();
            const auto columns = readIndexFile(*index);
            if (!columns)
                return columns.error();
            if (auto done = renumber(chunk.number, *index, *columns, first); !done)
                return done.error();
            first.value += std::ssize(columns->numbers);
            if (progress)
                progress(first.value, m_reader->index().frameCount());
        }
        if (auto refreshed = refreshSqliteIndex(m_store, stop); !refreshed)
            return refreshed.error();
        return std::move(m_result);
    }

private:
    // What the frame is to be called. Those from 0 on keep their number, so that a second run, after
    // the first was cut off, finds the same.
    std::int64_t numberOf(FrameIndex index, std::int64_t now) const
    {
        const std::int64_t zero = m_result.zero.value;
        return index.value < zero ? index.value - zero : now;
    }

    Result<void> renumber(int chunk, const fs::path &index, const IndexColumns &columns,
                          FrameIndex first)
    {
        const auto extra = renumberExtra(m_store, chunk, [this](std::int64_t frame) {
            const bool isThere = frame >= 0 && frame < m_reader->index().frameCount();
            return isThere
                       ? std::optional(numberOf({frame}, m_reader->index().number({frame}).value))
                       : std::nullopt;
        });
        if (!extra)
            return extra.error();
        for (const Error &error : extra->leftAlone)
            m_result.leftAlone.push_back(error);
        const auto changed = renumberIndex(index, columns, first);
        if (!changed)
            return changed.error();
        m_result.chunks += *changed || extra->isChanged ? 1 : 0;
        return {};
    }

    // Whether there was anything to do.
    Result<bool> renumberIndex(const fs::path &index, const IndexColumns &columns, FrameIndex first)
    {
        if (columns.numbers.empty())
            return false;
        std::vector<std::int64_t> numbers;
        std::int64_t changed = 0;
        for (const std::int64_t now : columns.numbers) {
            numbers.push_back(numberOf({first.value + std::ssize(numbers)}, now));
            changed += numbers.back() != now ? 1 : 0;
        }
        const auto before = readOriginalNumbers(index);
        if (!before)
            return before.error();
        const bool isKept = before->size() == numbers.size();
        const bool isYaml = index.extension() == ".yaml";
        if (changed == 0 && isKept && !isYaml)
            return removeYaml(index);
        const fs::path file = fs::path(index).replace_extension(".npz");
        if (auto written = writeIndex(m_store.metadata, file, numbers, columns.times,
                                      isKept ? *before : columns.numbers);
            !written)
            return written.error();
        m_result.renumbered += changed;
        if (auto removed = removeYaml(file); !removed)
            return removed.error();
        return true;
    }

    // The old index that a new .npz has replaced. Whether it was there.
    static Result<bool> removeYaml(const fs::path &npz)
    {
        const fs::path yaml = fs::path(npz).replace_extension(".yaml");
        if (!fileStatus(yaml))
            return false;
        if (auto removed = removeFile(yaml); !removed)
            return removed.error();
        if (auto synced = syncDirectory(yaml.parent_path()); !synced)
            return synced.error();
        return true;
    }

    const ChangingStore &m_store;
    std::shared_ptr<const Reader> m_reader; // as it was before the first change
    Reindexing m_result;
};

} // namespace

Result<Reindexing> reindex(const fs::path &path, const Progress &progress,
                           const std::stop_token &stop)
try {
    const auto store = openForChange(path);
    if (!store)
        return store.error();
    const auto reader = Reader::open(store->directory, stop);
    if (!reader)
        return reader.error();
    if (const auto broken = uncountedChunks(**reader); !broken.empty())
        return broken.front();
    const auto zero = findZero(**reader);
    if (!zero)
        return zero.error();
    return Reindexer(*store, *reader, *zero).run(progress, stop);
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, path, exception.what()};
}

} // namespace store
