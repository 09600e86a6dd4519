// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/bpk.h"

#include "store/checksum.h"
#include "store/value.h"

#include <blosc.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace store {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::uint64_t mostElementBytes = std::uint64_t(1) << 30;
constexpr std::uint64_t mostMetadataBytes = 1 << 16;
constexpr std::size_t headBytes = 32; // of the file, and of the metadata
constexpr std::size_t offsetBytes = 8;

Error corrupt(std::string detail)
{
    return {Error::Code::Corrupt, {}, "bloscpack: " + std::move(detail)};
}

Error unsupportedPack(std::string detail)
{
    return {Error::Code::Unsupported, {}, "bloscpack: " + std::move(detail)};
}

// REQUIRES: offset + size <= bytes.size(), size <= 8.
std::uint64_t numberAt(Bytes bytes, std::size_t offset, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0; --i)
        value = value << 8 | std::to_integer<std::uint64_t>(bytes[offset + i - 1]);
    return value;
}

// Takes pieces off the front of a file.
class Cursor
{
public:
    explicit Cursor(Bytes file)
        : m_file(file)
    {}

    std::uint64_t position() const { return m_at; }
    Bytes rest() const { return m_file.subspan(m_at); }

    std::optional<Bytes> take(std::uint64_t size)
    {
        if (size > m_file.size() - m_at)
            return std::nullopt;
        const Bytes piece = m_file.subspan(m_at, static_cast<std::size_t>(size));
        m_at += piece.size();
        return piece;
    }

private:
    Bytes m_file;
    std::size_t m_at = 0;
};

// Which of its checksums bloscpack has put behind a piece.
enum class Checksum { None, Adler32, Crc32 };

Result<Checksum> checksumOf(std::uint64_t code)
{
    if (code > 2)
        return unsupportedPack("checksum of kind " + std::to_string(code));
    return static_cast<Checksum>(code);
}

std::uint64_t sumOf(Checksum kind, Bytes piece)
{
    if (kind == Checksum::Crc32)
        return crc32(piece);
    const auto *data = reinterpret_cast<const Bytef *>(piece.data());
    return adler32_z(adler32_z(0, nullptr, 0), data, piece.size());
}

// Takes the checksum of `piece` off the file. False if it is another's.
bool takeChecksum(Cursor &cursor, Checksum kind, Bytes piece)
{
    if (kind == Checksum::None)
        return true;
    const auto stored = cursor.take(4);
    return stored && numberAt(*stored, 0, 4) == sumOf(kind, piece);
}

struct Head
{
    bool hasOffsets = false;
    Checksum checksum = Checksum::None;
    std::uint64_t chunkBytes = 0; // of every chunk but the last
    std::uint64_t lastBytes = 0;
    std::uint64_t chunks = 0;
    std::uint64_t spareOffsets = 0;

    std::uint64_t elementBytes() const { return (chunks - 1) * chunkBytes + lastBytes; }
};

Result<Head> readHead(Cursor &cursor)
{
    const auto bytes = cursor.take(headBytes);
    if (!bytes || numberAt(*bytes, 0, 4) != 0x6b706c62) // "blpk"
        return corrupt("not such a file");
    if (const auto version = numberAt(*bytes, 4, 1); version != 3)
        return unsupportedPack("version " + std::to_string(version));
    const auto options = numberAt(*bytes, 5, 1);
    constexpr std::uint64_t withOffsets = 1;
    constexpr std::uint64_t withMetadata = 2;
    if ((options & ~withOffsets) != withMetadata)
        return unsupportedPack("holds no array");
    const auto checksum = checksumOf(numberAt(*bytes, 6, 1));
    if (!checksum)
        return checksum.error();
    Head head{(options & withOffsets) != 0, *checksum,
              numberAt(*bytes, 8, 4),       numberAt(*bytes, 12, 4),
              numberAt(*bytes, 16, 8),      numberAt(*bytes, 24, 8)};
    const std::uint64_t room = cursor.rest().size();
    const bool fits =
        head.chunks >= 1 && head.chunks <= room / BLOSC_MIN_HEADER_LENGTH &&
        head.spareOffsets <= room / offsetBytes && head.lastBytes <= head.chunkBytes &&
        head.chunkBytes <= mostElementBytes &&
        (head.chunks - 1) <= mostElementBytes / std::max<std::uint64_t>(head.chunkBytes, 1);
    if (!fits)
        return corrupt("sizes that cannot be");
    return head;
}

// The metadata's text, unpacked.
Result<std::string> metadataText(Bytes stored, std::uint64_t size, std::uint64_t codec)
{
    if (codec == 0)
        return std::string(reinterpret_cast<const char *>(stored.data()), stored.size());
    if (codec != 1)
        return unsupportedPack("metadata packed in way " + std::to_string(codec));
    std::string text(static_cast<std::size_t>(size), '\0');
    uLongf length = text.size();
    if (uncompress(reinterpret_cast<Bytef *>(text.data()), &length,
                   reinterpret_cast<const Bytef *>(stored.data()), stored.size()) != Z_OK ||
        length != text.size())
        return corrupt("damaged metadata");
    return text;
}

Result<std::string> readMetadata(Cursor &cursor)
{
    const auto head = cursor.take(headBytes);
    if (!head)
        return corrupt("ends in its head");
    if (numberAt(*head, 0, 8) != 0x4e4f534a) // "JSON"
        return unsupportedPack("metadata that are no JSON");
    const auto checksum = checksumOf(numberAt(*head, 9, 1));
    if (!checksum)
        return checksum.error();
    const auto size = numberAt(*head, 12, 4);
    const auto room = numberAt(*head, 16, 4);
    const auto stored = numberAt(*head, 20, 4);
    const auto section = cursor.take(room);
    if (!section || stored > room || size > mostMetadataBytes || stored > mostMetadataBytes)
        return corrupt("sizes of metadata that cannot be");
    const Bytes packed = section->first(static_cast<std::size_t>(stored));
    if (!takeChecksum(cursor, *checksum, packed))
        return corrupt("damaged metadata (checksum)");
    return metadataText(packed, size, numberAt(*head, 10, 1));
}

// numpy's name of a type as Python's repr() puts it, "'<u2'"; old files lack the inner quotes.
std::string_view unquoted(std::string_view text)
{
    const bool isQuoted =
        text.size() >= 2 && (text[0] == '\'' || text[0] == '"') && text.back() == text[0];
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

bool isShape(const Value &value, std::span<const int> shape)
{
    return value.is_array() &&
           std::equal(value.begin(), value.end(), shape.begin(), shape.end(),
                      [](const Value &a, int b) { return a.is_number_integer() && a == b; });
}

// The array as its metadata describe it, still without elements.
Result<NpyArray> describedArray(const std::string &text, std::span<const int> shape)
{
    const Value metadata = Value::parse(text, nullptr, false);
    if (!metadata.is_object())
        return corrupt("metadata that are no JSON");
    const auto member = [&](const char *key) { return metadata.value(key, Value()); };
    const auto dtype = member("dtype");
    if (member("container") != "numpy" || !dtype.is_string())
        return unsupportedPack("holds no plain array");
    if (!isShape(member("shape"), shape))
        return corrupt("the array has another shape than the store");
    auto array = npyOfType(unquoted(dtype.get_ref<const std::string &>()));
    if (!array)
        return array.error();
    array->fortranOrder = member("order") == "F";
    array->shape.assign(shape.begin(), shape.end());
    return array;
}

// Whether the table of offsets, if there is one, says what the sequence of the chunks says.
Result<std::vector<std::uint64_t>> readOffsets(Cursor &cursor, const Head &head)
{
    if (!head.hasOffsets)
        return std::vector<std::uint64_t>();
    const auto table = cursor.take((head.chunks + head.spareOffsets) * offsetBytes);
    if (!table)
        return corrupt("ends in its offsets");
    std::vector<std::uint64_t> offsets(static_cast<std::size_t>(head.chunks));
    for (std::size_t i = 0; i < offsets.size(); ++i)
        offsets[i] = numberAt(*table, i * offsetBytes, offsetBytes);
    return offsets;
}

// Unpacks the chunk at the cursor, which fills `target` exactly.
Result<void> unpackChunk(Cursor &cursor, Checksum checksum, std::span<std::byte> target)
{
    const Bytes rest = cursor.rest();
    if (rest.size() < BLOSC_MIN_HEADER_LENGTH)
        return corrupt("ends before its last chunk");
    const auto packedBytes = numberAt(rest, 12, 4);
    const auto packed = cursor.take(packedBytes);
    if (!packed || packedBytes < BLOSC_MIN_HEADER_LENGTH || numberAt(rest, 4, 4) != target.size())
        return corrupt("a chunk of a size that cannot be");
    if (!takeChecksum(cursor, checksum, *packed))
        return corrupt("a damaged chunk (checksum)");
    std::size_t size = 0;
    if (blosc_cbuffer_validate(packed->data(), packed->size(), &size) != 0 || size != target.size())
        return corrupt("a chunk that blosc does not know");
    const int done = blosc_decompress_ctx(packed->data(), target.data(), target.size(), 1);
    if (!std::cmp_equal(done, target.size()))
        return corrupt("a chunk that blosc cannot unpack");
    return {};
}

Result<std::vector<std::byte>> unpackElements(Cursor &cursor, const Head &head)
{
    const auto offsets = readOffsets(cursor, head);
    if (!offsets)
        return offsets.error();
    std::vector<std::byte> elements(static_cast<std::size_t>(head.elementBytes()));
    std::span<std::byte> target(elements);
    for (std::uint64_t i = 0; i < head.chunks; ++i) {
        if (head.hasOffsets && (*offsets)[static_cast<std::size_t>(i)] != cursor.position())
            return corrupt("a chunk that is not where it should be");
        const auto size = std::min<std::uint64_t>(head.chunkBytes, target.size());
        const auto part = target.first(static_cast<std::size_t>(size));
        if (auto done = unpackChunk(cursor, head.checksum, part); !done)
            return done.error();
        target = target.subspan(part.size());
    }
    return elements;
}

} // namespace

Result<BpkArray> unpackBpk(std::span<const std::byte> file, std::span<const int> shape)
try {
    Cursor cursor(file);
    const auto head = readHead(cursor);
    if (!head)
        return head.error();
    const auto metadata = readMetadata(cursor);
    if (!metadata)
        return metadata.error();
    auto array = describedArray(*metadata, shape);
    if (!array)
        return array.error();
    std::uint64_t bytes = static_cast<std::uint64_t>(array->itemSize);
    for (const int extent : shape)
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(extent), &bytes))
            return corrupt("sizes that cannot be");
    if (bytes != head->elementBytes())
        return corrupt("another size than its shape's");
    if (bytes > mostElementBytes)
        return Error{Error::Code::TooLarge, {}, "bloscpack: " + std::to_string(bytes) + " bytes"};
    auto elements = unpackElements(cursor, *head);
    if (!elements)
        return elements.error();
    BpkArray unpacked{*std::move(elements), *std::move(array)};
    unpacked.array.data = unpacked.elements;
    return unpacked;
} catch (const std::exception &exception) { // std::bad_alloc, or nlohmann's
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

} // namespace store
