// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/arraysink.h"

#include "store/file.h"
#include "store/write/npywriter.h"

#include <exception>
#include <utility>

namespace store {

ArraySink::ArraySink(std::filesystem::path workplace)
    : m_workplace(std::move(workplace))
{}

std::uint64_t ArraySink::leastBytes(const cv::Mat &picture, std::int64_t count) const
{
    return picture.total() * picture.elemSize() * static_cast<std::uint64_t>(count);
}

Result<void> ArraySink::writeHead()
{
    const Bytes head = npyPicturesHead(m_first, m_count);
    m_file->seek(0);
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(head.data());
    return m_file->write({bytes, head.size()}) ? Result<void>() : *m_file->error();
}

Result<void> ArraySink::open(const cv::Mat &picture)
{
    if (picture.depth() > CV_64F)
        return Error{Error::Code::Unsupported, m_workplace, "no numpy type for these pixels"};
    auto file = OutputFile::create(m_workplace, m_noReserve);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    m_first = picture;
    return writeHead();
}

Result<std::optional<double>> ArraySink::add(const cv::Mat &picture, const FrameId &frame)
try {
    if (!m_file)
        if (auto opened = open(picture); !opened)
            return opened.error();
    if (picture.size() != m_first.size() || picture.type() != m_first.type())
        return Error{Error::Code::InvalidArgument, m_workplace,
                     "frame index " + std::to_string(frame.index.value) +
                         " has another size or depth than those before"};
    const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
    if (!m_file->write({whole.data, whole.total() * whole.elemSize()}))
        return *m_file->error();
    ++m_count;
    return std::optional<double>();
} catch (const std::exception &exception) { // no memory
    return Error{Error::Code::TooLarge, m_workplace, exception.what()};
}

Result<void> ArraySink::finish(const Progress &, const std::stop_token &)
{
    if (auto written = writeHead(); !written)
        return written;
    if (!m_file->sync() || !m_file->close())
        return *m_file->error();
    const auto status = fileStatus(m_workplace);
    if (!status)
        return status.error();
    const std::uint64_t wanted =
        npyPicturesHead(m_first, m_count).size() + leastBytes(m_first, m_count);
    return status->sizeBytes == wanted
               ? Result<void>()
               : Error{Error::Code::Io, m_workplace, "what was written has another size"};
}

void ArraySink::describe(ExportSummary &summary) const
{
    summary.width = m_first.cols;
    summary.height = m_first.rows;
    summary.bytes = static_cast<std::uint64_t>(m_file->size());
}

} // namespace store
