// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/foldersource.h"

#include "store/chunk/imageheader.h"
#include "store/chunk/npypicture.h"
#include "store/file.h"
#include "store/index/npy.h"
#include "store/inputfile.h"
#include "store/meta/zone.h"
#include "store/operate/exiftime.h"
#include "store/operate/naturalorder.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

constexpr std::uint64_t maxPictureBytes = 1 << 30;
constexpr std::uint64_t maxPixels = std::uint64_t(1) << 30;
constexpr double usualRate = 25.0;

// The format that a file has by its extension; empty: none of ours.
std::string formatOf(const std::string &name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> formats{
        {{".png", "png"},
         {".tif", "tif"},
         {".tiff", "tif"},
         {".jpg", "jpg"},
         {".jpeg", "jpg"},
         {".bmp", "bmp"},
         {".ppm", "ppm"},
         {".pgm", "pgm"},
         {".npy", "npy"}}};
    std::string extension = fs::path(name).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : char(c); });
    for (const auto &[ending, format] : formats)
        if (extension == ending)
            return std::string(format);
    return {};
}

// The digits at the end of a name, before its extension.
std::optional<std::int64_t> trailingNumber(const std::string &name)
{
    const std::string stem = fs::path(name).stem().string();
    const std::size_t last = stem.find_last_not_of("0123456789");
    const std::string_view digits =
        std::string_view(stem).substr(last == std::string::npos ? 0 : last + 1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || error != std::errc())
        return std::nullopt;
    return number;
}

Result<cv::Mat> decodePicture(const fs::path &file, std::span<const std::byte> bytes)
try {
    const std::string format = formatOf(file.filename().string());
    if (format == "npy") {
        const auto array = parseNpy(bytes);
        auto picture = array ? toPicture(*array) : array.error();
        return picture ? picture : Error{picture.error().code, file, picture.error().detail};
    }
    const auto size = imageSize(bytes, format);
    if (!size)
        return Error{Code::Corrupt, file, "is not a picture of the kind that its name says"};
    if (std::uint64_t(size->width) * size->height > maxPixels)
        return Error{Code::TooLarge, file, "a picture of more than 2^30 pixels"};
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1,
                      const_cast<std::byte *>(bytes.data()));
    cv::Mat picture = cv::imdecode(raw, cv::IMREAD_ANYDEPTH | cv::IMREAD_ANYCOLOR);
    if (picture.empty())
        return Error{Code::Corrupt, file, "cannot be decoded"};
    return picture;
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Code::Corrupt, file, exception.what()};
}

Result<std::vector<std::byte>> readPicture(const fs::path &file)
{
    return readFile(file, maxPictureBytes);
}

// Empty if the picture does not say.
Result<std::optional<double>> timeOfPicture(const fs::path &path, const std::string &zone)
{
    const auto file = InputFile::open(path);
    if (!file)
        return file.error();
    std::vector<std::byte> head(
        static_cast<std::size_t>(std::min<std::uint64_t>(file->sizeBytes(), exifHeadBytes)));
    if (auto read = file->readAt(0, head); !read)
        return read.error();
    return exifTime(head, zone);
}

std::string describePicture(const cv::Size &size, int type)
{
    constexpr std::array depths{" 8", " signed 8", " 16", " signed 16", " 32", " 32", " 64", " 16"};
    return std::to_string(size.width) + " x " + std::to_string(size.height) + " in" +
           depths[static_cast<std::size_t>(CV_MAT_DEPTH(type))] + " bit " +
           (CV_MAT_CN(type) > 1 ? "colour" : "grey");
}

} // namespace

// Numbered by their names if every name ends in another number, else in natural order.
std::vector<FolderSource::Picture> FolderSource::listPictures(const fs::path &folder)
{
    std::vector<Picture> pictures;
    const auto entries = listDirectory(folder);
    if (!entries)
        return pictures;
    bool isNumbered = true;
    for (const DirectoryEntry &entry : *entries) {
        const bool isHidden = entry.name.starts_with('.');
        if (entry.kind != FileKind::Regular || isHidden || formatOf(entry.name).empty())
            continue;
        const auto number = trailingNumber(entry.name);
        isNumbered = isNumbered && number;
        pictures.push_back({entry.name, number.value_or(0)});
    }
    const auto isBefore = [](const Picture &a, const Picture &b) { return a.number < b.number; };
    std::vector<Picture> sorted = pictures;
    std::stable_sort(sorted.begin(), sorted.end(), isBefore);
    isNumbered = isNumbered && std::adjacent_find(sorted.begin(), sorted.end(),
                                                  [](const Picture &a, const Picture &b) {
                                                      return a.number == b.number;
                                                  }) == sorted.end();
    if (isNumbered)
        return sorted;
    std::ranges::stable_sort(pictures, isNaturallyBefore, &Picture::name);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        pictures[i].number = static_cast<std::int64_t>(i);
    return pictures;
}

// The pictures' own where all have one, and they tell them apart.
Result<void> FolderSource::takeTimes(const ConvertOptions &options, const std::stop_token &stop)
{
    if (options.times == FrameTimes::Rate)
        return {};
    const std::string zone = options.timezone.empty() ? localZone() : options.timezone;
    std::vector<double> times;
    for (const Picture &picture : m_pictures) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, m_folder, "stopped while reading"};
        const auto time = timeOfPicture(m_folder / picture.name, zone);
        if (!time)
            return time.error();
        if (!*time && options.times == FrameTimes::File)
            return Error{Code::InvalidArgument, m_folder / picture.name,
                         "it does not say when it was taken (EXIF DateTimeOriginal)"};
        if (!*time)
            return {};
        times.push_back(**time);
    }
    const bool isTold = std::adjacent_find(times.begin(), times.end()) == times.end();
    if (!isTold && options.times == FrameTimes::Automatic)
        return {};
    m_times = std::move(times);
    m_description.timezone = zone;
    return {};
}

// Whether it is like the first.
Result<void> FolderSource::check(const cv::Mat &picture, const fs::path &file) const
{
    const bool isFirst = m_type < 0;
    if (isFirst || (picture.size() == m_size && picture.type() == m_type))
        return {};
    return Error{Code::InvalidArgument, file,
                 "it is " + describePicture(picture.size(), picture.type()) +
                     ", the first picture " + describePicture(m_size, m_type)};
}

Result<std::unique_ptr<FrameSource>> FolderSource::open(const fs::path &folder,
                                                        const ConvertOptions &options,
                                                        const std::stop_token &stop)
{
    std::unique_ptr<FolderSource> source(new FolderSource());
    source->m_folder = folder;
    source->m_pictures = listPictures(folder);
    source->m_startTime = options.startTime.value_or(0.0);
    source->m_interval = 1 / (options.frameRate > 0 ? options.frameRate : usualRate);
    source->m_keepsJpeg = options.format == "jpg" && options.quality == 0;
    if (source->m_pictures.empty())
        return Error{Code::NotAStore, folder, "it holds no metadata.yaml and no pictures"};
    source->m_description.timezone = options.timezone.empty() ? "UTC" : options.timezone;
    if (auto taken = source->takeTimes(options, stop); !taken)
        return taken.error();
    const auto first = source->read(0, stop);
    if (!first)
        return first.error();
    const cv::Mat &picture = first->pixels;
    source->m_size = picture.size();
    source->m_type = picture.type();
    constexpr std::array<const char *, 8> names{"uint8", "int8",    "uint16",  "int16",
                                                "int32", "float32", "float64", "float16"};
    source->m_description.imageShape = {picture.rows, picture.cols};
    if (picture.channels() > 1)
        source->m_description.imageShape.push_back(picture.channels());
    source->m_description.dtype = names[static_cast<std::size_t>(picture.depth())];
    source->m_description.encoding = options.encoding;
    return std::unique_ptr<FrameSource>(std::move(source));
}

Result<SourceFrame> FolderSource::read(std::int64_t index, const std::stop_token &)
{
    const Picture &picture = m_pictures[static_cast<std::size_t>(index)];
    const fs::path file = m_folder / picture.name;
    const auto bytes = readPicture(file);
    if (!bytes)
        return bytes.error();
    auto pixels = decodePicture(file, *bytes);
    if (!pixels)
        return pixels.error();
    if (auto alike = check(*pixels, file); !alike)
        return alike.error();
    SourceFrame frame;
    frame.pixels = *std::move(pixels);
    frame.number = {picture.number};
    frame.time = {m_times.empty() ? m_startTime + static_cast<double>(index) * m_interval
                                  : m_times[static_cast<std::size_t>(index)]};
    if (m_keepsJpeg && formatOf(picture.name) == "jpg") {
        const auto *first = reinterpret_cast<const std::uint8_t *>(bytes->data());
        frame.jpeg.assign(first, first + bytes->size());
    }
    return frame;
}

} // namespace store
