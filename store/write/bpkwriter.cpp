// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/bpkwriter.h"

#include "store/checksum.h"

#include <blosc.h>
#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <string>

namespace store {

namespace {

constexpr std::size_t usualChunkBytes = 1 << 20;
constexpr std::size_t spareOffsetsPerChunk = 10;
constexpr int compression = 5; // of 9
// Bits of the same weight beside each other: of a camera's picture with little noise LZ4 makes half
// of what it makes of bytes, in a third of the time.
constexpr int shuffle = BLOSC_BITSHUFFLE;

template<typename T>
void append(Bytes &file, T value)
{
    const auto *bytes = reinterpret_cast<const std::byte *>(&value);
    file.insert(file.end(), bytes, bytes + sizeof value);
}

void append(Bytes &file, std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    file.insert(file.end(), bytes.begin(), bytes.end());
}

void appendChecksum(Bytes &file, std::span<const std::byte> piece)
{
    append(file, crc32(piece));
}

std::string metadataOf(const cv::Mat &picture)
{
    std::string shape = std::to_string(picture.rows) + ", " + std::to_string(picture.cols);
    if (picture.channels() > 1)
        shape += ", " + std::to_string(picture.channels());
    return R"({"dtype": "')" + std::string(npyTypeOf(picture)) + R"('", "shape": [)" + shape +
           R"(], "order": "C", "container": "numpy"})";
}

// The file's head and its metadata, as they are without compression.
void appendHead(Bytes &file, const cv::Mat &picture, std::size_t total, std::size_t chunkBytes,
                std::size_t chunks)
{
    constexpr std::uint8_t version = 3;
    constexpr std::uint8_t offsetsAndMetadata = 3;
    constexpr std::uint8_t crc = 2;
    append(file, std::string_view("blpk"));
    append(file, version);
    append(file, offsetsAndMetadata);
    append(file, crc);
    append(file, static_cast<std::uint8_t>(picture.elemSize1()));
    append(file, static_cast<std::int32_t>(chunkBytes));
    append(file, static_cast<std::int32_t>(total - (chunks - 1) * chunkBytes));
    append(file, static_cast<std::int64_t>(chunks));
    append(file, static_cast<std::int64_t>(chunks * spareOffsetsPerChunk));

    const std::string metadata = metadataOf(picture);
    const auto size = static_cast<std::uint32_t>(metadata.size());
    append(file, std::string_view("JSON\0\0\0\0\0", 9)); // and no options
    append(file, crc);
    append(file, std::uint16_t(0)); // not packed, at no level
    append(file, size);
    append(file, size); // no room for more
    append(file, size);
    append(file, std::uint64_t(0)); // no codec of the user's
    append(file, std::string_view(metadata));
    appendChecksum(file, std::as_bytes(std::span(metadata)));
}

Result<void> appendChunk(Bytes &file, std::span<const std::byte> elements, std::size_t itemBytes)
{
    const std::size_t at = file.size();
    const std::size_t most = elements.size() + BLOSC_MAX_OVERHEAD;
    file.resize(at + most);
    const int packed =
        blosc_compress_ctx(compression, shuffle, itemBytes, elements.size(), elements.data(),
                           file.data() + at, most, BLOSC_LZ4_COMPNAME, 0, 1);
    if (packed <= 0)
        return Error{Error::Code::MissingCodec, {}, "blosc cannot pack the picture"};
    file.resize(at + static_cast<std::size_t>(packed));
    appendChecksum(file, std::span(file).subspan(at));
    return {};
}

} // namespace

Result<void> putBpkPicture(const cv::Mat &picture, Bytes &file)
{
    assert(picture.dims == 2);
    const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
    std::span elements(reinterpret_cast<const std::byte *>(whole.data),
                       whole.total() * whole.elemSize());
    const std::size_t chunkBytes = std::min(usualChunkBytes, elements.size());
    const std::size_t chunks = (elements.size() + chunkBytes - 1) / chunkBytes;
    file.clear();
    appendHead(file, whole, elements.size(), chunkBytes, chunks);
    file.reserve(file.size() + elements.size() + chunks * (96 + BLOSC_MAX_OVERHEAD));
    std::size_t offset = file.size();
    for (std::size_t i = 0; i < chunks * (1 + spareOffsetsPerChunk); ++i)
        append(file, std::int64_t(-1));
    for (std::size_t i = 0; i < chunks; ++i, offset += sizeof(std::int64_t)) {
        const auto position = static_cast<std::int64_t>(file.size());
        std::copy_n(reinterpret_cast<const std::byte *>(&position), sizeof position,
                    file.begin() + static_cast<std::ptrdiff_t>(offset));
        const auto part = elements.first(std::min(chunkBytes, elements.size()));
        if (auto packed = appendChunk(file, part, whole.elemSize1()); !packed)
            return packed.error();
        elements = elements.subspan(part.size());
    }
    return {};
}

} // namespace store
