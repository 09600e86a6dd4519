// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/framesource.h"

#include "store/chunk/videofile.h"
#include "store/file.h"
#include "store/operate/foldersource.h"
#include "store/operate/storesource.h"
#include "store/operate/videosource.h"

#include <system_error>

namespace store {

namespace {

namespace fs = std::filesystem;

bool isStore(const fs::path &source)
{
    const bool isMetadata = source.filename() == "metadata.yaml";
    return isMetadata || static_cast<bool>(fileStatus(source / "metadata.yaml"));
}

} // namespace

Result<std::unique_ptr<FrameSource>>
openSource(const fs::path &source, const ConvertOptions &options, const std::stop_token &stop)
{
    std::error_code error;
    const fs::path place = fs::canonical(source, error);
    if (error)
        return systemError(error.value(), source, "open");
    if (isStore(place)) {
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
        return FolderSource::open(place, options);
    if (status->kind != FileKind::Regular || !isVideoName(place))
        return Error{
            Error::Code::InvalidArgument, source,
            "neither a recording, nor a folder of pictures, nor a video whose name ends in "
            ".avi, .mkv or .mp4"};
    return VideoSource::open(place, options, stop);
}

bool keepsMosaic(const std::string &format)
{
    const std::string plain = format.substr(0, format.find('+'));
    return plain != "jpg" && plain.find('/') == std::string::npos;
}

} // namespace store
