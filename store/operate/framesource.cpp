// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/framesource.h"

#include "store/chunk/videofile.h"
#include "store/file.h"
#include "store/operate/anyvideosource.h"
#include "store/operate/foldersource.h"
#include "store/operate/storesource.h"
#include "store/operate/videosource.h"

#include <system_error>

namespace store {

namespace {

namespace fs = std::filesystem;

// The exact way where it is known, else what libav makes of it.
Result<std::unique_ptr<FrameSource>> openVideo(const fs::path &file, const ConvertOptions &options,
                                               const std::stop_token &stop)
{
    if (!isVideoName(file))
        return AnyVideoSource::open(file, options, stop);
    auto video = VideoSource::open(file, options, stop);
    if (video)
        return std::unique_ptr<FrameSource>(*std::move(video));
    const auto code = video.error().code;
    if (code != Error::Code::Unsupported && code != Error::Code::Corrupt)
        return video.error();
    auto any = AnyVideoSource::open(file, options, stop);
    const bool isTold = any || any.error().code == Error::Code::Cancelled;
    return isTold ? std::move(any) : video.error();
}

} // namespace

bool isStoreAt(const fs::path &source)
{
    const bool isMetadata = source.filename() == "metadata.yaml";
    return isMetadata || static_cast<bool>(fileStatus(source / "metadata.yaml"));
}

Result<std::unique_ptr<FrameSource>>
openSource(const fs::path &source, const ConvertOptions &options, const std::stop_token &stop)
{
    std::error_code error;
    const fs::path place = fs::canonical(source, error);
    if (error)
        return systemError(error.value(), source, "open");
    if (isStoreAt(place)) {
        auto reader = Reader::open(place, stop);
        if (!reader)
            return reader.error();
        return std::unique_ptr<FrameSource>(
            std::make_unique<StoreSource>(*std::move(reader), options));
    }
    const auto status = fileStatus(place);
    if (!status)
        return status.error();
    if (status->kind == FileKind::Directory)
        return FolderSource::open(place, options, stop);
    return openVideo(place, options, stop);
}

bool keepsMosaic(const std::string &format)
{
    const std::string plain = format.substr(0, format.find('+'));
    return plain != "jpg" && plain.find('/') == std::string::npos;
}

} // namespace store
