// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/storesource.h"

#include "store/extra/extradata.h"
#include "store/file.h"
#include "store/index/chunkfiles.h"
#include "store/index/chunkname.h"
#include "store/journal/extrajournal.h"
#include "store/journal/journal.h"
#include "store/meta/civiltime.h"

#include <algorithm>

namespace store {

namespace {

constexpr std::uint64_t maxJpegBytes = 1 << 30;

// The frame that a row names, as an index; −1 if it names none.
std::int64_t frameOf(const Value &row, const ChunkIndex &index)
{
    const auto found = row.find("frame_index");
    if (found == row.end() || !found->is_number())
        return -1;
    const auto value = found->get<double>();
    const bool isThere = value >= 0 && value < static_cast<double>(index.frameCount());
    return isThere ? static_cast<std::int64_t>(value) : -1;
}

// As metadata.yaml has it: UTC without saying so.
std::string naiveText(double seconds)
{
    auto time = civilUtc(seconds);
    if (!time)
        return {};
    time->offsetMinutes.reset();
    return isoText(*time);
}

} // namespace

Value originOf(const Reader &reader, const ConvertOptions &options)
{
    const Metadata &metadata = reader.metadata();
    const std::int64_t count = reader.index().frameCount();
    Value origin = {{"uuid", metadata.uuid},
                    {"frames", count},
                    {"begin", std::clamp<std::int64_t>(options.begin.value_or(0), 0, count)},
                    {"end", std::clamp<std::int64_t>(options.end.value_or(count), 0, count)},
                    {"every", options.every}};
    if (const auto &crop = options.cut.crop)
        origin["crop"] = {crop->x, crop->y, crop->width, crop->height};
    if (const auto &scale = options.cut.scale)
        origin["scale"] = {scale->width, scale->height};
    if (metadata.user.contains(originKey))
        origin[originKey] = metadata.user[originKey];
    return origin;
}

std::string createdText(const Metadata &metadata)
{
    return metadata.createdUtc ? naiveText(*metadata.createdUtc) : std::string();
}

StoreSource::StoreSource(std::shared_ptr<const Reader> reader, const ConvertOptions &options)
    : m_reader(std::move(reader))
    , m_keepsJpeg(m_reader->metadata().format == "jpg" && options.format == "jpg" &&
                  options.quality == 0 && options.encoding.empty())
    , m_isRaw(!m_reader->metadata().encoding.empty() && keepsMosaic(options.format) &&
              m_reader->metadata().storeClass == StoreClass::Directory)
{
    if (options.tellsOrigin)
        m_origin = originOf(*m_reader, options);
    for (const ChunkProblem &problem : m_reader->problems())
        m_problems.push_back(problem.error);
}

WriterOptions StoreSource::description() const
{
    const Metadata &metadata = m_reader->metadata();
    WriterOptions description;
    description.imageShape = m_isRaw ? metadata.imageShape : metadata.shownShape();
    if (description.imageShape.size() == 3 && description.imageShape[2] == 1)
        description.imageShape.pop_back();
    description.dtype = metadata.dtype;
    description.encoding = m_isRaw ? metadata.encoding : std::string();
    description.timezone = metadata.timezone;
    description.user = metadata.user;
    if (!m_origin.is_null())
        description.user[originKey] = m_origin;
    description.createdUtc = createdText(metadata);
    return description;
}

Result<void> StoreSource::enter(int chunk)
{
    if (m_chunk != chunk) {
        m_chunk = chunk;
        m_decoder.reset();
        takeExtraFrom(chunk);
    }
    if (m_decoder)
        return {};
    auto decoder = m_reader->openChunk(chunk);
    if (!decoder)
        return decoder.error();
    m_decoder = std::move(*decoder);
    return {};
}

// Rows of a chunk's last frame may lie with the next chunk, which was open when they came.
void StoreSource::takeExtraFrom(int chunk)
{
    int left = 2;
    for (const ChunkIndex::Chunk &candidate : m_reader->index().chunks()) {
        if (candidate.number < chunk || left == 0)
            continue;
        --left;
        if (candidate.number > m_lastExtra)
            takeExtra(candidate.number);
        m_lastExtra = std::max(m_lastExtra, candidate.number);
    }
}

void StoreSource::takeExtra(int chunk)
{
    const auto rows = readExtraRows(*m_reader, chunk);
    if (!rows) {
        m_problems.push_back(rows.error());
        return;
    }
    if (rows->cut)
        m_problems.push_back(
            {Error::Code::Corrupt, rows->file, "ends early; its whole rows were taken"});
    if (rows->flaw)
        m_problems.push_back(*rows->flaw);
    for (const Value &row : rows->rows)
        m_extra[frameOf(row, m_reader->index())].push_back(row);
    if (rows->file.empty())
        takeExtraJournal(chunk);
}

// The rows of a chunk that was not finished.
void StoreSource::takeExtraJournal(int chunk)
{
    const auto take = [this](Value &&row) {
        const std::int64_t frame = frameOf(row, m_reader->index());
        m_extra[frame].push_back(std::move(row));
        return true;
    };
    if (auto read = forEachJournalRow(extraJournalFile(m_reader->directory(), chunk), take); !read)
        m_problems.push_back(read.error());
}

Result<SourceFrame> StoreSource::read(std::int64_t index, const std::stop_token &stop)
{
    const auto place = m_reader->index().locate({index});
    SourceFrame frame;
    frame.number = m_reader->index().number({index});
    frame.time = m_reader->index().time({index});
    if (auto entered = enter(place.chunk); !entered)
        return entered.error();
    if (m_keepsJpeg) // decoded all the same below where it cannot be used
        frame.jpeg = readJpeg(place);
    auto pixels = m_decoder->decode(place.offset, m_isRaw ? PixelForm::Raw : PixelForm::Full, stop);
    if (!pixels)
        return pixels.error();
    frame.pixels = *std::move(pixels);
    return frame;
}

std::vector<std::uint8_t> StoreSource::readJpeg(const ChunkIndex::Location &place) const
{
    const auto file = m_reader->directory() / chunkName(place.chunk) /
                      imageName(place.offset, m_reader->metadata().extension);
    const auto bytes = readFile(file, maxJpegBytes);
    if (!bytes)
        return {};
    const auto *first = reinterpret_cast<const std::uint8_t *>(bytes->data());
    return {first, first + bytes->size()};
}

std::vector<Value> StoreSource::extra(std::int64_t index)
{
    // Those before the first frame lie in the first chunk, which is one without pictures if no frame came.
    if (index < 0 && frameCount() > 0)
        static_cast<void>(enter(m_reader->index().chunks().front().number));
    else if (index < 0)
        takeExtra(extraChunks(*m_reader).front());
    const auto found = m_extra.find(index);
    if (found == m_extra.end())
        return {};
    std::vector<Value> rows = std::move(found->second);
    m_extra.erase(found);
    return rows;
}

} // namespace store
