// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/mp4parameters.h"

#include "store/chunk/videofile.h"

extern "C" {
#include <libavutil/mem.h>
}

#include <algorithm>
#include <cstdio>
#include <memory>

namespace store {

namespace {

using mp4::View;

// The boxes of `parent`; of the one that describes samples only how they are coded.
mp4::Bytes withoutSamples(View parent)
{
    mp4::Bytes kept;
    BigEndianReader reader(parent);
    while (const auto box = mp4::nextBox(reader)) {
        const bool isOnTheWay = box->name == "mdia" || box->name == "minf";
        if (isOnTheWay)
            mp4::append(kept, mp4::box(box->name, withoutSamples(box->content)));
        else if (box->name == "stbl")
            mp4::append(
                kept, mp4::box("stbl",
                               mp4::box("stsd", mp4::only(box->content, "stsd").value_or(View{}))));
        else
            mp4::append(kept, mp4::box(box->name, box->content));
    }
    return kept;
}

// A file as short as possible with the track alone.
mp4::Bytes headOf(View type, View movie, const mp4::Track &track)
{
    mp4::Bytes content = mp4::box("mvhd", mp4::only(movie, "mvhd").value_or(View{}));
    mp4::append(content, mp4::box("trak", withoutSamples(track.content)));
    mp4::Bytes head = type.empty() ? mp4::Bytes() : mp4::box("ftyp", type);
    mp4::append(head, mp4::box("moov", content));
    return head;
}

// Bytes that libav reads as a file.
class MemoryFile
{
public:
    explicit MemoryFile(View bytes)
        : m_bytes(bytes)
    {
        constexpr int bufferSize = 4096;
        auto *buffer = static_cast<unsigned char *>(av_malloc(bufferSize));
        if (buffer == nullptr)
            return;
        m_context = avio_alloc_context(buffer, bufferSize, 0, this, read, nullptr, seek);
        if (m_context == nullptr)
            av_free(buffer);
    }
    ~MemoryFile()
    {
        if (m_context != nullptr)
            av_freep(&m_context->buffer);
        avio_context_free(&m_context);
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    AVIOContext *context() const { return m_context; } // null if there is no memory

private:
    static int read(void *self, std::uint8_t *to, int size)
    {
        auto &file = *static_cast<MemoryFile *>(self);
        const View left = file.m_bytes.subspan(std::min(file.m_at, file.m_bytes.size()));
        const View taken = left.first(std::min(left.size(), static_cast<std::size_t>(size)));
        if (taken.empty())
            return AVERROR_EOF;
        std::copy(taken.begin(), taken.end(), reinterpret_cast<std::byte *>(to));
        file.m_at += taken.size();
        return static_cast<int>(taken.size());
    }

    static std::int64_t seek(void *self, std::int64_t offset, int whence)
    {
        auto &file = *static_cast<MemoryFile *>(self);
        if ((whence & AVSEEK_SIZE) != 0)
            return std::ssize(file.m_bytes);
        if (whence != SEEK_SET || offset < 0)
            return AVERROR(EINVAL);
        file.m_at = static_cast<std::size_t>(offset);
        return offset;
    }

    View m_bytes;
    std::size_t m_at = 0;
    AVIOContext *m_context = nullptr;
};

struct CloseFormat
{
    void operator()(AVFormatContext *format) const { avformat_close_input(&format); }
};

using InputFormat = std::unique_ptr<AVFormatContext, CloseFormat>;

InputFormat openFormat(const MemoryFile &file)
{
    AVFormatContext *format = file.context() != nullptr ? avformat_alloc_context() : nullptr;
    if (format == nullptr)
        return nullptr;
    format->pb = file.context();
    const AVInputFormat *demuxer = av_find_input_format("mov");
    return InputFormat(avformat_open_input(&format, "", demuxer, nullptr) < 0 ? nullptr : format);
}

} // namespace

libav::Parameters readMp4Parameters(View type, View movie, const mp4::Track &track)
{
    silenceLibav();
    const mp4::Bytes head = headOf(type, movie, track);
    const MemoryFile file(head);
    const InputFormat format = openFormat(file);
    if (!format || format->nb_streams != 1 || needsProbing(*format->streams[0]) ||
        static_cast<std::uint32_t>(format->streams[0]->id) != track.id)
        return nullptr;
    libav::Parameters parameters(avcodec_parameters_alloc());
    if (!parameters || avcodec_parameters_copy(parameters.get(), format->streams[0]->codecpar) < 0)
        return nullptr;
    return parameters;
}

} // namespace store
