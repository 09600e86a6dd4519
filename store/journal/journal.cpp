// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/journal/journal.h"

#include "store/checksum.h"
#include "store/chunklimit.h"
#include "store/filehandle.h"
#include "store/index/chunkname.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <new>

static_assert(std::endian::native == std::endian::little, "journals are written as they lie here");

namespace store {

namespace {

constexpr std::array<char, 8> headerMagic{'\x8f', 'F', 'H', 'w', 'a', 'l', '\r', '\n'};
constexpr std::uint16_t version = 1;
constexpr std::uint32_t recordMagic = 0x6d724648; // "HFrm"
constexpr std::uint32_t keyFlag = 1;
constexpr std::size_t maxRecords = maxChunkFrames;
constexpr std::size_t blockBytes = 4096 * journalRecordSize;
constexpr std::string_view ending = ".wal";

// As they lie on the disk.
struct HeaderLayout
{
    std::array<char, 8> magic = headerMagic;
    std::uint16_t version = store::version;
    std::uint16_t headerSize = journalHeaderSize;
    std::uint16_t recordSize = journalRecordSize;
    std::uint16_t flags = 0;
    std::int32_t chunk = 0;
    std::uint32_t spare = 0;
    std::array<std::uint8_t, 16> uuid{};
    std::int64_t createdNs = 0;
    std::int64_t first = 0;
    std::uint32_t spareToo = 0;
    std::uint32_t crc = 0;
};
static_assert(sizeof(HeaderLayout) == journalHeaderSize);

struct RecordLayout
{
    std::uint32_t magic = recordMagic;
    std::uint32_t sequence = 0;
    std::int64_t number = 0;
    double time = 0.0;
    std::int64_t pts = 0; // time stamp in the video: its position in the chunk
    std::uint32_t size = 0;
    std::uint32_t payloadCrc = 0;
    std::uint32_t flags = 0;
    std::uint32_t crc = 0;
};
static_assert(sizeof(RecordLayout) == journalRecordSize);

// The checksum that ends every layout covers all before it.
template<typename Layout>
std::uint32_t checksumOf(const Layout &layout)
{
    const auto bytes = std::as_bytes(std::span(&layout, 1));
    return crc32(bytes.first(bytes.size() - sizeof layout.crc));
}

template<typename Layout>
std::array<std::byte, sizeof(Layout)> sealed(Layout layout)
{
    layout.crc = checksumOf(layout);
    return std::bit_cast<std::array<std::byte, sizeof(Layout)>>(layout);
}

// REQUIRES: bytes are at least as long as the layout.
template<typename Layout>
Layout layoutOf(std::span<const std::byte> bytes)
{
    Layout layout;
    std::memcpy(&layout, bytes.data(), sizeof layout);
    return layout;
}

std::array<std::uint8_t, 16> packUuid(std::string_view digits)
{
    std::array<std::uint8_t, 16> bytes{};
    if (digits.size() != 2 * bytes.size())
        return bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        std::from_chars(digits.data() + 2 * i, digits.data() + 2 * i + 2, bytes[i], 16);
    return bytes;
}

std::string unpackUuid(const std::array<std::uint8_t, 16> &bytes)
{
    if (bytes == std::array<std::uint8_t, 16>{})
        return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0fU];
    }
    return text;
}

bool isSound(const HeaderLayout &layout)
{
    return layout.magic == headerMagic && layout.version == version &&
           layout.headerSize == journalHeaderSize && layout.recordSize == journalRecordSize &&
           layout.crc == checksumOf(layout) && layout.chunk >= 0 && layout.first >= 0;
}

bool isSound(const RecordLayout &layout, std::size_t sequence)
{
    return layout.magic == recordMagic && layout.sequence == sequence &&
           layout.crc == checksumOf(layout);
}

constexpr const char *noMemory = "not enough memory for the journal";

// The journal without its records.
Result<Journal> parseHead(std::span<const std::byte> bytes)
{
    if (bytes.size() < journalHeaderSize)
        return Error{Error::Code::Corrupt, {}, "the journal ends in its head"};
    const auto head = layoutOf<HeaderLayout>(bytes);
    if (!isSound(head))
        return Error{Error::Code::Corrupt, {}, "the journal's head is damaged"};
    return Journal{{head.chunk, unpackUuid(head.uuid), head.createdNs, {head.first}}, {}};
}

// Appends every whole record up to the first that is not as it should be. False if there is such a one.
bool addRecords(std::span<const std::byte> bytes, std::vector<JournalRecord> &records)
{
    for (; bytes.size() >= journalRecordSize; bytes = bytes.subspan(journalRecordSize)) {
        const auto record = layoutOf<RecordLayout>(bytes);
        if (!isSound(record, records.size()))
            return false;
        records.push_back({{record.number},
                           {record.time},
                           record.size,
                           record.payloadCrc,
                           (record.flags & keyFlag) != 0});
    }
    return bytes.empty();
}

} // namespace

std::array<std::byte, journalHeaderSize> packHeader(const JournalHeader &header)
{
    HeaderLayout layout;
    layout.chunk = header.chunk;
    layout.uuid = packUuid(header.uuid);
    layout.createdNs = header.createdNs;
    layout.first = header.first.value;
    return sealed(layout);
}

std::array<std::byte, journalRecordSize> packRecord(const JournalRecord &record,
                                                    std::uint32_t sequence)
{
    RecordLayout layout;
    layout.sequence = sequence;
    layout.number = record.number.value;
    layout.time = record.time.seconds;
    layout.pts = sequence;
    layout.size = record.size;
    layout.payloadCrc = record.crc;
    layout.flags = record.isKey ? keyFlag : 0;
    return sealed(layout);
}

Result<Journal> parseJournal(std::span<const std::byte> bytes)
try {
    auto journal = parseHead(bytes);
    if (journal)
        addRecords(bytes.subspan(journalHeaderSize), journal->records);
    return journal;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, noMemory};
}

Result<Journal> readJournal(const std::filesystem::path &path)
try {
    const auto file = FileHandle::open(path, FileHandle::Mode::Read);
    if (!file)
        return file.error();
    std::vector<std::byte> block(journalHeaderSize);
    auto got = file->read(0, block);
    if (!got)
        return got.error();
    auto journal = parseHead(std::span(block).first(*got));
    if (!journal)
        return Error{journal.error().code, path, journal.error().detail};
    block.resize(blockBytes);
    bool isSound = true;
    for (std::uint64_t at = journalHeaderSize; isSound && *got > 0; at += *got) {
        got = file->read(at, block);
        if (!got)
            return got.error();
        isSound = addRecords(std::span(block).first(*got), journal->records);
        if (journal->records.size() > maxRecords)
            return Error{Error::Code::TooLarge, path,
                         "the journal of more frames than a chunk has"};
    }
    return journal;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, path, noMemory};
}

std::filesystem::path journalFile(const std::filesystem::path &directory, int chunk)
{
    return directory / ("." + chunkName(chunk) + std::string(ending));
}

std::filesystem::path extraJournalFile(const std::filesystem::path &directory, int chunk)
{
    return directory / ("." + chunkName(chunk) + ".extra" + std::string(ending));
}

std::optional<int> journalChunk(std::string_view name)
{
    if (!name.starts_with('.') || !name.ends_with(ending))
        return std::nullopt;
    return chunkNumber(name.substr(1, name.size() - 1 - ending.size()));
}

} // namespace store
