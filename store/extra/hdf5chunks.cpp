// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/hdf5chunks.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace store {

namespace {

constexpr int mostFilters = 8;
constexpr std::uint64_t checksumBytes = 4; // of H5Z_FILTER_FLETCHER32

bool isKnown(H5Z_filter_t filter)
{
    return filter == H5Z_FILTER_DEFLATE || filter == H5Z_FILTER_SHUFFLE ||
           filter == H5Z_FILTER_FLETCHER32;
}

// Whether `packed` inflates to so many bytes, found out in a small window.
bool inflatesTo(std::span<const std::byte> packed, std::uint64_t wanted)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return false;
    std::array<Bytef, 1 << 15> window{};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<std::byte *>(packed.data())); // only read
    stream.avail_in = static_cast<uInt>(packed.size());
    int state = Z_OK;
    while (state == Z_OK && stream.total_out <= wanted) {
        stream.next_out = window.data();
        stream.avail_out = static_cast<uInt>(window.size());
        state = inflate(&stream, Z_NO_FLUSH);
    }
    const bool isRight = state == Z_STREAM_END && stream.total_out == wanted;
    inflateEnd(&stream);
    return isRight;
}

} // namespace

Result<Hdf5Chunks> Hdf5Chunks::of(hid_t dataSet, hid_t plan, std::uint64_t fileBytes)
{
    Hdf5Chunks chunks;
    std::array<hsize_t, 2> extents{};
    const int dimensions = H5Pget_chunk(plan, static_cast<int>(extents.size()), extents.data());
    if (dimensions < 1 || dimensions > static_cast<int>(extents.size()))
        return Error{Error::Code::Unsupported, {}, "chunks of more than two dimensions"};
    chunks.m_extents.assign(extents.begin(), extents.begin() + dimensions);
    const hid_t type = H5Dget_type(dataSet);
    chunks.m_bytes = H5Tget_size(type);
    H5Tclose(type);
    for (const hsize_t extent : chunks.m_extents)
        if (extent == 0 || __builtin_mul_overflow(chunks.m_bytes, extent, &chunks.m_bytes) ||
            chunks.m_bytes > mostBytes)
            return Error{Error::Code::TooLarge, {}, "chunks of a size that is not read"};
    const int filters = H5Pget_nfilters(plan);
    for (int i = 0; i < std::min(filters, mostFilters); ++i) {
        std::size_t values = 0;
        chunks.m_filters.push_back(H5Pget_filter2(plan, static_cast<unsigned>(i), nullptr, &values,
                                                  nullptr, 0, nullptr, nullptr));
    }
    const auto deflations =
        std::count(chunks.m_filters.begin(), chunks.m_filters.end(), H5Z_FILTER_DEFLATE);
    if (filters < 0 || filters > mostFilters || deflations > 1 ||
        !std::all_of(chunks.m_filters.begin(), chunks.m_filters.end(), isKnown))
        return Error{Error::Code::Unsupported, {}, "packed in a way that is not read"};
    chunks.m_fileBytes = fileBytes;
    return chunks;
}

Result<void> Hdf5Chunks::check(hid_t dataSet, std::span<const hsize_t> first,
                               std::span<const hsize_t> count)
{
    const auto start = [&](std::size_t i) { return first[i] / m_extents[i] * m_extents[i]; };
    std::vector<hsize_t> offset(first.size());
    for (std::size_t i = 0; i < offset.size(); ++i)
        offset[i] = start(i);
    for (;;) {
        if (offset != m_lastChecked) {
            if (auto checked = checkChunk(dataSet, offset); !checked)
                return checked;
            m_lastChecked = offset;
        }
        std::size_t i = 0; // rows first: the last chunk of a range is the first of the next
        while (i < offset.size() && (offset[i] += m_extents[i]) >= first[i] + count[i]) {
            offset[i] = start(i);
            ++i;
        }
        if (i == offset.size())
            return {};
    }
}

Result<void> Hdf5Chunks::checkChunk(hid_t dataSet, std::span<const hsize_t> offset) const
{
    const Error damaged{Error::Code::Corrupt, {}, ": a damaged chunk"};
    hsize_t size = 0;
    if (H5Dget_chunk_storage_size(dataSet, offset.data(), &size) < 0 || size == 0)
        return {}; // never written
    if (m_filters.empty())
        return size == m_bytes ? Result<void>() : damaged;
    if (size > m_fileBytes)
        return damaged;
    std::vector<std::byte> packed(static_cast<std::size_t>(size));
    std::uint32_t skipped = 0;
    if (H5Dread_chunk(dataSet, H5P_DEFAULT, offset.data(), &skipped, packed.data()) < 0)
        return damaged;
    return unpacksTo(packed, skipped, m_bytes) ? Result<void>() : damaged;
}

// Undoes the steps of packing, the last first, as far as their sizes go.
bool Hdf5Chunks::unpacksTo(std::span<const std::byte> packed, std::uint32_t skipped,
                           std::uint64_t wanted) const
{
    for (std::size_t i = m_filters.size(); i > 0; --i) {
        if ((skipped >> (i - 1) & 1U) != 0)
            continue;
        if (m_filters[i - 1] == H5Z_FILTER_DEFLATE)
            return inflatesTo(packed, wanted + checksumsBefore(i - 1, skipped));
        if (m_filters[i - 1] == H5Z_FILTER_FLETCHER32) {
            if (packed.size() < checksumBytes)
                return false;
            packed = packed.first(packed.size() - checksumBytes);
        }
    }
    return packed.size() == wanted;
}

// What the steps before step `end` added.
std::uint64_t Hdf5Chunks::checksumsBefore(std::size_t end, std::uint32_t skipped) const
{
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < end; ++i)
        if (m_filters[i] == H5Z_FILTER_FLETCHER32 && (skipped >> i & 1U) == 0)
            bytes += checksumBytes;
    return bytes;
}

} // namespace store
