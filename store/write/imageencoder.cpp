// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/imageencoder.h"

#include "store/file.h"
#include "store/index/chunkname.h"
#include "store/write/bpkwriter.h"
#include "store/write/npywriter.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <new>
#include <thread>
#include <vector>

namespace store {

namespace {

// ppm is always colour; the other formats hold what they are given.
cv::Mat inChannelsOf(const std::string &format, const cv::Mat &picture)
{
    if (format != "ppm" || picture.channels() != 1)
        return picture;
    cv::Mat colour;
    cv::cvtColor(picture, colour, cv::COLOR_GRAY2BGR);
    return colour;
}

// PNG has none: OpenCV's own choice, one filter and little searching, is the quickest by far.
std::vector<int> parameters(const FormatPlan &plan)
{
    if (plan.format == "jpg")
        return {cv::IMWRITE_JPEG_QUALITY, plan.quality == 0 ? 95 : plan.quality};
    return {};
}

std::span<const std::uint8_t> toUnsigned(const Bytes &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
}

Error errorOf(const cv::Exception &exception, const std::filesystem::path &file)
{
    if (exception.code == cv::Error::StsNoMem)
        return {Error::Code::TooLarge, file, "no memory"};
    return {Error::Code::MissingCodec, file, exception.err};
}

// OpenCV's encoders throw; nothing of that leaves this function.
Result<void> encodeImage(const FormatPlan &plan, const cv::Mat &picture,
                         const std::filesystem::path &file, std::vector<std::uint8_t> &bytes)
{
    try {
        const cv::Mat pixels = inChannelsOf(plan.format, picture);
        if (cv::imencode(plan.extension, pixels, bytes, parameters(plan)))
            return {};
        return Error{Error::Code::MissingCodec, file, "the picture cannot be encoded"};
    } catch (const cv::Exception &exception) {
        return errorOf(exception, file);
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, file, "no memory"};
    }
}

// Two for each core, so that all have work while the disk keeps the files' writer waiting, and the
// one that is written; fewer of large pictures. npy is copied only: no thread would do that sooner.
std::size_t slotCount(const FormatPlan &plan)
{
    constexpr std::size_t mostThreads = 16;
    constexpr std::size_t mostBytes = 256U << 20U;
    if (plan.format == "npy")
        return 1;
    const auto pixels =
        static_cast<std::size_t>(plan.width()) * static_cast<std::size_t>(plan.height());
    const std::size_t channels = plan.isColour() || plan.format == "ppm" ? 3 : 1;
    const std::size_t bytes = 2 * pixels * channels * CV_ELEM_SIZE1(plan.inputType); // and encoded
    const std::size_t fit =
        std::clamp<std::size_t>(mostBytes / std::max<std::size_t>(bytes, 1), 1, mostThreads);
    return std::min<std::size_t>(2 * std::max(std::thread::hardware_concurrency(), 1U), fit) + 1;
}

} // namespace

ImageChunkEncoder::ImageChunkEncoder(std::filesystem::path folder, const FormatPlan &plan)
    : m_folder(std::move(folder))
    , m_plan(plan)
    , m_slots(slotCount(plan))
{}

Result<std::unique_ptr<ImageChunkEncoder>>
ImageChunkEncoder::create(const std::filesystem::path &folder, const FormatPlan &plan)
{
    if (auto made = createDirectory(folder); !made)
        return made.error();
    std::unique_ptr<ImageChunkEncoder> encoder(new ImageChunkEncoder(folder, plan));
    encoder->startThreads();
    return encoder;
}

// With fewer threads than wanted, should the system not give them.
void ImageChunkEncoder::startThreads()
{
    std::size_t started = 0;
    while (m_slots.size() > 1 && started < m_slots.size()) {
        if (auto thread = TaskThread::create())
            m_slots[started++].thread = std::move(*thread);
        else
            m_slots.resize(std::max<std::size_t>(started, 1));
    }
    if (m_slots.size() == 1)
        m_slots.front().thread.reset();
}

std::filesystem::path ImageChunkEncoder::fileOf(std::int64_t offset) const
{
    return m_folder / (chunkName(static_cast<int>(offset)) + m_plan.extension);
}

// Without memory both functions that fill the array throw.
Result<EncodedPicture> ImageChunkEncoder::encode(const cv::Mat &picture, Slot &slot) const
{
    if (m_plan.format == "npy") {
        putNpyPicture(picture, slot.array);
        return EncodedPicture{toUnsigned(slot.array)};
    }
    if (m_plan.format == "bpk") {
        if (auto packed = putBpkPicture(picture, slot.array); !packed)
            return packed.error();
        return EncodedPicture{toUnsigned(slot.array)};
    }
    if (auto encoded = encodeImage(m_plan, picture, m_folder, slot.image); !encoded)
        return encoded.error();
    return EncodedPicture{slot.image};
}

Result<void> ImageChunkEncoder::begin(const cv::Mat &picture)
try {
    Slot &slot = slotOf(m_begun);
    if (!slot.thread) {
        slot.encoded = encode(picture, slot);
    } else {
        picture.copyTo(slot.picture);
        slot.thread->start([this, &slot] { slot.encoded = encode(slot.picture, slot); });
    }
    ++m_begun;
    return {};
} catch (const cv::Exception &exception) {
    return errorOf(exception, m_folder);
}

bool ImageChunkEncoder::isReady()
{
    const Slot &slot = slotOf(m_taken);
    return !slot.thread || slot.thread->isIdle();
}

Result<EncodedPicture> ImageChunkEncoder::take()
{
    Slot &slot = slotOf(m_taken);
    if (slot.thread)
        slot.thread->wait();
    ++m_taken;
    return slot.encoded;
}

Result<void> ImageChunkEncoder::write(const EncodedPicture &picture)
{
    if (auto written = writeFileWhole(fileOf(m_count), std::as_bytes(picture.bytes)); !written)
        return written;
    ++m_count;
    return {};
}

Result<void> ImageChunkEncoder::sync()
{
    for (; m_synced < m_count; ++m_synced) {
        if (auto synced = syncFile(fileOf(m_synced)); !synced)
            return synced;
    }
    return syncDirectory(m_folder);
}

Result<void> ImageChunkEncoder::finish()
{
    auto synced = sync();
    m_isWhole = static_cast<bool>(synced);
    return synced;
}

} // namespace store
