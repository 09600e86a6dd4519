// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/formatplan.h"

#include "store/chunk/encoding.h"
#include "store/chunklimit.h"
#include "store/write/writer.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace store {

namespace {

struct Format
{
    std::string_view name;
    StoreClass storeClass;
    std::string_view recorded; // as metadata.yaml names it
    std::string_view extension;
    int depths; // bit set of what a file of it can hold
    bool takesColour;
};

constexpr int bytes = 1;
constexpr int words = 2;
constexpr int floats = 4;
constexpr int anyDepth = 8;

// clang-format off
constexpr std::array formats{
    Format{"avc1/mp4",  StoreClass::Video,     "avc1/mp4",  ".mp4", bytes,                  true},
    Format{"mjpeg/avi", StoreClass::Video,     "mjpeg/avi", ".avi", bytes,                  true},
    Format{"h264/mkv",  StoreClass::Video,     "h264/mkv",  ".mkv", bytes,                  true},
    Format{"png",       StoreClass::Directory, "png",       ".png", bytes | words,          true},
    Format{"tif",       StoreClass::Directory, "tif",       ".tif", bytes | words | floats, true},
    Format{"jpg",       StoreClass::Directory, "jpg",       ".jpg", bytes,                  true},
    Format{"bmp",       StoreClass::Directory, "bmp",       ".bmp", bytes,                  true},
    Format{"ppm",       StoreClass::Directory, "ppm",       ".ppm", bytes | words,          true},
    Format{"pgm",       StoreClass::Directory, "pgm",       ".pgm", bytes | words,          false},
    Format{"npy",       StoreClass::Directory, "npy",       ".npy", anyDepth,               true},
    Format{"bpk",       StoreClass::Directory, "bpk",       ".bpk", anyDepth,               true},
    Format{"png+color", StoreClass::Directory, "png",       ".png", bytes | words,          true},
    Format{"tif+color", StoreClass::Directory, "tif",       ".tif", bytes | words | floats, true},
    Format{"jpg+color", StoreClass::Directory, "jpg",       ".jpg", bytes,                  true},
    Format{"bmp+color", StoreClass::Directory, "bmp",       ".bmp", bytes,                  true},
};
// clang-format on

struct Depth
{
    std::string_view dtype;
    int depth; // OpenCV's
    int bit; // of Format::depths
};

constexpr std::array depths{
    Depth{"uint8", CV_8U, bytes},       Depth{"uint16", CV_16U, words},
    Depth{"float32", CV_32F, floats},   Depth{"int8", CV_8S, anyDepth},
    Depth{"int16", CV_16S, anyDepth},   Depth{"int32", CV_32S, anyDepth},
    Depth{"float64", CV_64F, anyDepth},
};

constexpr std::array presets{"ultrafast", "superfast", "veryfast", "faster",  "fast",
                             "medium",    "slow",      "slower",   "veryslow"};
constexpr int framesPerGroup = 25; // a second of video; quick to seek in, cut and repair
constexpr int maxGroup = 10000; // frames

constexpr int maxSide = 1 << 15;
constexpr std::int64_t maxPixels = 1 << 30;

Error invalid(std::string detail)
{
    return {Error::Code::InvalidArgument, {}, std::move(detail)};
}

const Format *findFormat(std::string_view name)
{
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const Format &format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

const Depth *findDepth(std::string_view dtype)
{
    const auto found = std::find_if(depths.begin(), depths.end(),
                                    [&](const Depth &depth) { return depth.dtype == dtype; });
    return found == depths.end() ? nullptr : &*found;
}

// Raw pictures of some encodings have two or four channels: arrays hold them, and what is decoded
// before it is written.
bool takesAnyChannels(const WriterOptions &options, const Format &format)
{
    return !options.encoding.empty() &&
           (format.depths == anyDepth || format.name != format.recorded);
}

std::optional<Error> wrongShape(const WriterOptions &options, const Format &format)
{
    const std::vector<int> &shape = options.imageShape;
    const bool isGray = shape.size() == 2;
    const bool isColour = shape.size() == 3 && shape[2] == 3;
    const bool isRaw =
        shape.size() == 3 && (shape[2] == 2 || shape[2] == 4) && takesAnyChannels(options, format);
    if (!isGray && !isColour && !isRaw)
        return invalid("a picture is {height, width} or {height, width, 3}");
    const int least = format.storeClass == StoreClass::Video ? 2 : 1;
    if (shape[0] < least || shape[1] < least || shape[0] > maxSide || shape[1] > maxSide ||
        std::int64_t(shape[0]) * shape[1] > maxPixels)
        return invalid("a picture of " + std::to_string(shape[1]) + "x" + std::to_string(shape[0]) +
                       " cannot be stored");
    if (isColour && !format.takesColour)
        return invalid(std::string(format.name) + " holds grey pictures only");
    return std::nullopt;
}

std::optional<Error> wrongEncoding(const WriterOptions &options, bool decodes)
{
    if (options.encoding.empty())
        return decodes ? std::optional(invalid(options.format + " needs an encoding to decode"))
                       : std::nullopt;
    if (!encodingCode(options.encoding))
        return invalid("unknown encoding " + options.encoding);
    return std::nullopt;
}

std::optional<Error> wrongNumbers(const WriterOptions &options)
{
    if (options.chunkSize < 0 || options.chunkSize > maxChunkFrames)
        return invalid("chunk size " + std::to_string(options.chunkSize) + " is not 1 .. " +
                       std::to_string(maxChunkFrames));
    if (options.quality < 0 || options.quality > 100)
        return invalid("quality " + std::to_string(options.quality) + " is not 1 .. 100");
    if (options.syncIntervalMs < 0)
        return invalid("a time of " + std::to_string(options.syncIntervalMs) + " ms");
    return std::nullopt;
}

std::optional<Error> wrongVideo(const WriterOptions &options)
{
    const bool isSpecial =
        options.isLossless || !options.preset.empty() || options.groupFrames != 0;
    if (isSpecial && !isH264(options.format))
        return invalid("settings of H.264 with " + options.format);
    if (!options.preset.empty() &&
        std::find(presets.begin(), presets.end(), options.preset) == presets.end())
        return invalid("unknown preset " + options.preset);
    if (options.groupFrames < 0 || options.groupFrames > maxGroup)
        return invalid("a group of " + std::to_string(options.groupFrames) + " frames");
    return std::nullopt;
}

// The shape that pictures of the plan have once `encoding` is turned into BGR, found out with a black
// one: planes of colour below the picture take rows away.
Result<std::vector<int>> decodedShape(const FormatPlan &plan, const std::string &encoding)
try {
    const cv::Mat black = cv::Mat::zeros(plan.inputShape[0], plan.inputShape[1], plan.inputType);
    const auto decoded = decodeEncoding(black, encoding, {});
    if (!decoded)
        return invalid("pictures of this shape and type are not of encoding " + encoding);
    return std::vector{decoded->rows, decoded->cols, decoded->channels()};
} catch (const std::exception &exception) {
    return Error{Error::Code::TooLarge, {}, exception.what()};
}

std::vector<int> diskShape(const FormatPlan &plan, const std::vector<int> &decoded)
{
    std::vector<int> shape = plan.decode.empty() ? plan.inputShape : decoded;
    if (plan.storeClass == StoreClass::Video) {
        shape[0] &= ~1; // H.264 halves the colour planes
        shape[1] &= ~1;
    }
    return shape;
}

} // namespace

std::vector<std::string> writableFormats()
{
    std::vector<std::string> names;
    for (const Format &format : formats)
        names.emplace_back(format.name);
    return names;
}

bool isH264(std::string_view format)
{
    return format == "avc1/mp4" || format == "h264/mkv";
}

Result<FormatPlan> planFormat(const WriterOptions &options)
{
    const Format *format = findFormat(options.format);
    if (format == nullptr)
        return Error{Error::Code::UnknownFormat, {}, "format " + options.format};
    const Depth *depth = findDepth(options.dtype);
    if (depth == nullptr || ((format->depths & depth->bit) == 0 && format->depths != anyDepth))
        return invalid(options.format + " does not hold pictures of " + options.dtype);
    const bool decodes = format->name != format->recorded;
    for (const auto &error : {wrongShape(options, *format), wrongEncoding(options, decodes),
                              wrongNumbers(options), wrongVideo(options)}) {
        if (error)
            return *error;
    }
    FormatPlan plan;
    plan.storeClass = format->storeClass;
    plan.format = format->recorded;
    plan.extension = format->extension;
    (decodes ? plan.decode : plan.encoding) = options.encoding;
    plan.dtype = options.dtype;
    plan.inputShape = options.imageShape;
    const int channels = options.imageShape.size() == 3 ? options.imageShape[2] : 1;
    plan.inputType = CV_MAKETYPE(depth->depth, channels);
    std::vector<int> decoded;
    if (!options.encoding.empty()) {
        auto shape = decodedShape(plan, options.encoding);
        if (!shape)
            return shape.error();
        decoded = *std::move(shape);
    }
    plan.diskShape = diskShape(plan, decoded);
    const std::int64_t usual = format->storeClass == StoreClass::Video ? 10000 : 200;
    plan.chunkSize = options.chunkSize == 0 ? usual : options.chunkSize;
    plan.quality = options.quality;
    plan.isLossless = options.isLossless;
    plan.preset = options.preset.empty() ? "superfast" : options.preset;
    plan.groupFrames = options.groupFrames == 0 ? framesPerGroup : options.groupFrames;
    plan.syncInterval = std::chrono::milliseconds(options.syncIntervalMs);
    return plan;
}

} // namespace store
