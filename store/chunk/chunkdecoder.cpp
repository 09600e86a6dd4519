// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/chunkdecoder.h"

#include "store/chunk/imagechunk.h"
#include "store/chunk/videochunk.h"
#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/meta/metadata.h"

#include <algorithm>
#include <array>
#include <new>
#include <string_view>

namespace store {

namespace {

constexpr std::int64_t maxSamples = std::int64_t(1) << 30; // of one picture
constexpr std::array<std::string_view, 8> imageFormats{"png", "tif", "jpg", "bmp",
                                                       "ppm", "pgm", "npy", "bpk"};

bool isSensible(const std::vector<int> &shape)
{
    std::int64_t samples = 1;
    for (const int extent : shape) {
        if (extent <= 0 || samples > maxSamples / extent)
            return false;
        samples *= extent;
    }
    return true;
}

Result<std::unique_ptr<ChunkDecoder>> openFolder(const std::filesystem::path &folder,
                                                 const Metadata &metadata)
{
    if (std::find(imageFormats.begin(), imageFormats.end(), metadata.format) == imageFormats.end())
        return Error{Error::Code::UnknownFormat, folder, "format '" + metadata.format + "'"};
    const auto status = fileStatus(folder);
    if (!status)
        return status.error();
    if (status->kind != FileKind::Directory)
        return Error{Error::Code::Corrupt, folder, "not a folder"};
    return std::unique_ptr<ChunkDecoder>(std::make_unique<ImageChunk>(folder, metadata));
}

} // namespace

Result<std::unique_ptr<ChunkDecoder>> openChunk(const std::filesystem::path &directory,
                                                const Metadata &metadata, int chunk,
                                                const std::stop_token &stop)
try {
    const auto file = directory / "metadata.yaml";
    if (metadata.imageShape.size() < 2 || metadata.imageShape.size() > 3)
        return Error{Error::Code::Unsupported, file, "the frames are no pictures, by imgshape"};
    if (!isSensible(metadata.imageShape))
        return Error{Error::Code::Corrupt, file, "imgshape makes no sense"};
    if (metadata.storeClass == StoreClass::Directory)
        return openFolder(directory / chunkName(chunk), metadata);
    return VideoChunk::open(directory / (chunkName(chunk) + metadata.extension), metadata, stop);
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, directory / chunkName(chunk),
                 "not enough memory to open the chunk"};
}

} // namespace store
