// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/picturesink.h"

#include "store/chunk/saveframe.h"
#include "store/file.h"

#include <algorithm>
#include <exception>
#include <span>
#include <thread>
#include <utility>

namespace store {

namespace {

constexpr unsigned mostPictureThreads = 16;
constexpr unsigned waitingPictureThreads = 2; // for the disk, while the others are at work

// Files that may be on their way to the disk: by then the system has brought most of them there.
constexpr std::size_t mostUnsynced = 256;

} // namespace

PictureSink::PictureSink(PictureName name, std::filesystem::path folder)
    : m_name(std::move(name))
    , m_folder(std::move(folder))
{}

// Packed pictures of one colour take next to nothing, whatever their size.
std::uint64_t PictureSink::leastBytes(const cv::Mat &picture, std::int64_t count) const
{
    const std::string extension = std::filesystem::path(m_name.of({}, 0)).extension().string();
    const bool isPlain = extension == ".npy" || extension == ".bmp";
    constexpr std::uint64_t leastPacked = 64;
    return static_cast<std::uint64_t>(count) *
           (isPlain ? picture.total() * picture.elemSize() : leastPacked);
}

// Fewer than there are cores, should the system not give them; one at least.
Result<void> PictureSink::startThreads()
{
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, mostPictureThreads);
    const unsigned wanted = cores + waitingPictureThreads;
    m_slots.resize(wanted);
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        auto thread = TaskThread::create();
        if (!thread && i == 0)
            return thread.error();
        if (!thread)
            m_slots.resize(i);
        else
            m_slots[i].thread = std::move(*thread);
    }
    return {};
}

// The picture that the slot holds, if any.
Result<void> PictureSink::write(Slot &slot)
{
    if (slot.file.empty())
        return {};
    slot.thread->wait();
    const auto file = std::exchange(slot.file, {});
    slot.earlier.clear();
    if (!slot.synced)
        return slot.synced;
    if (!slot.encoded)
        return slot.encoded.error();
    if (fileStatus(file))
        return Error{Error::Code::InvalidArgument, file,
                     "two frames have this name; put {index} into it"};
    if (auto written = writeFileWhole(file, std::as_bytes(std::span(*slot.encoded))); !written)
        return written;
    m_bytes += slot.encoded->size();
    m_files.push_back(file);
    return {};
}

Result<std::optional<double>> PictureSink::add(const cv::Mat &picture, const FrameId &frame)
try {
    if (m_slots.empty())
        if (auto started = startThreads(); !started)
            return started.error();
    Slot &slot = m_slots[static_cast<std::size_t>(m_begun) % m_slots.size()];
    if (auto written = write(slot); !written)
        return written.error();
    slot.picture = picture;
    slot.file = m_folder / m_name.of(frame, m_begun);
    if (m_files.size() > mostUnsynced) {
        slot.earlier = std::move(m_files.front());
        m_files.pop_front();
    }
    slot.thread->start([&slot] {
        slot.encoded = encodeFrame(slot.picture, slot.file);
        slot.synced = slot.earlier.empty() ? Result<void>() : syncFile(slot.earlier);
    });
    m_size = picture.size();
    ++m_begun;
    return std::optional<double>();
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, m_folder, exception.what()};
}

// Whether the folder has a file for each picture.
Result<void> PictureSink::checkCount() const
{
    std::error_code error;
    std::int64_t pictures = 0;
    auto entry = std::filesystem::directory_iterator(m_folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        pictures += isPictureName(entry->path().filename().string());
    if (error)
        return systemError(error.value(), m_folder, "list");
    if (pictures != m_begun)
        return Error{Error::Code::Io, m_folder,
                     "what was written has " + std::to_string(pictures) + " pictures instead of " +
                         std::to_string(m_begun)};
    return {};
}

Result<void> PictureSink::finish(const Progress & /*progress*/, const std::stop_token &stop)
try {
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const auto next = static_cast<std::size_t>(m_begun) + i;
        if (auto written = write(m_slots[next % m_slots.size()]); !written)
            return written;
    }
    for (const auto &file : m_files) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, m_folder, "stopped while writing to the disk"};
        if (auto synced = syncFile(file); !synced)
            return synced;
    }
    return checkCount();
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, m_folder, exception.what()};
}

void PictureSink::describe(ExportSummary &summary) const
{
    summary.width = m_size.width;
    summary.height = m_size.height;
    summary.bytes = m_bytes;
}

} // namespace store
