// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/videofile.h"

#include "store/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

namespace store {

namespace {

struct Container
{
    const char *extension;
    const char *demuxer; // libav's name
};

constexpr std::array containers{Container{".mp4", "mov"}, Container{".mkv", "matroska"},
                                Container{".avi", "avi"}, Container{".mov", "mov"},
                                Container{".m4v", "mov"}, Container{".gif", "gif"}};

constexpr std::int64_t probeBytes = 5 << 20;

const AVInputFormat *demuxerFor(const std::filesystem::path &path)
{
    std::string extension = path.extension().string(); // cameras write .MP4
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : char(c); });
    for (const auto &container : containers)
        if (extension == container.extension)
            return av_find_input_format(container.demuxer);
    return nullptr;
}

// What a demuxer says of a file that the system could read.
Error formatError(int code, const std::filesystem::path &path)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    const bool lacksMemory = code == AVERROR(ENOMEM);
    return {lacksMemory ? Error::Code::TooLarge : Error::Code::Corrupt, path,
            std::string("the video container cannot be read: ") + text};
}

bool hasSystemFailed(const AVIOContext &file)
{
    return file.error < 0 && file.error != AVERROR_EOF;
}

Result<void> checkRegular(const std::filesystem::path &path)
{
    const auto status = fileStatus(path);
    if (!status)
        return status.error();
    if (status->kind != FileKind::Regular)
        return Error{Error::Code::Unsupported, path, "not a regular file"};
    if (status->sizeBytes == 0)
        return Error{Error::Code::Corrupt, path, "the file is empty"};
    return {};
}

std::string urlOf(const std::filesystem::path &path)
{
    const auto text = path.u8string();
    return "file:" + std::string(text.begin(), text.end());
}

Result<void> probe(AVFormatContext &format, const std::filesystem::path &path)
{
    const int code = avformat_find_stream_info(&format, nullptr);
    if (hasSystemFailed(*format.pb))
        return systemError(AVUNERROR(format.pb->error), path, "read");
    return code < 0 ? formatError(code, path) : Result<void>();
}

Result<libav::Parameters> copyOf(const AVCodecParameters &parameters,
                                 const std::filesystem::path &path)
{
    libav::Parameters copy(avcodec_parameters_alloc());
    if (!copy || avcodec_parameters_copy(copy.get(), &parameters) < 0)
        return Error{Error::Code::TooLarge, path, "out of memory"};
    return copy;
}

// The first track of moving pictures; all others are switched off. -1 if there is none.
int choosePictures(AVFormatContext &format)
{
    int chosen = -1;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVStream &stream = *format.streams[i];
        const bool isPictures = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
                                !(stream.disposition & AV_DISPOSITION_ATTACHED_PIC);
        if (isPictures && chosen < 0)
            chosen = static_cast<int>(i);
        else
            stream.discard = AVDISCARD_ALL;
    }
    return chosen;
}

Result<libav::File> openFile(const std::filesystem::path &path)
{
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    AVIOContext *file = nullptr;
    const int opened = avio_open2(&file, urlOf(path).c_str(), AVIO_FLAG_READ, nullptr, &options);
    av_dict_free(&options);
    if (opened < 0)
        return systemError(AVUNERROR(opened), path, "open");
    return libav::File(file);
}

Result<libav::InputFormat> openFormat(const std::filesystem::path &path)
{
    const AVInputFormat *demuxer = demuxerFor(path);
    if (!demuxer)
        return Error{Error::Code::Unsupported, path, "no demuxer for files of this extension"};
    auto file = openFile(path);
    if (!file)
        return file.error();
    AVFormatContext *format = avformat_alloc_context();
    if (!format)
        return Error{Error::Code::TooLarge, path, "out of memory"};
    format->probesize = probeBytes;
    format->pb = file->get();
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    const int opened = avformat_open_input(&format, urlOf(path).c_str(), demuxer, &options);
    av_dict_free(&options);
    // A demuxer that finds a file cut off blames the disk, too: only the file knows.
    if (opened < 0 && hasSystemFailed(**file))
        return systemError(AVUNERROR((*file)->error), path, "read");
    if (opened == AVERROR(EIO))
        return Error{Error::Code::Corrupt, path, "the video container ends too early"};
    if (opened < 0)
        return formatError(opened, path);
    static_cast<void>(file->release()); // with the format now
    return libav::InputFormat(format);
}

} // namespace

void silenceLibav()
{
    [[maybe_unused]] static const bool isDone = (av_log_set_level(AV_LOG_QUIET), true);
}

// The demuxers of mp4 and mkv know everything from the file's head; what does not say its codec's
// parameters there is probed.
bool needsProbing(const AVStream &stream)
{
    const auto &parameters = *stream.codecpar;
    return parameters.codec_id == AV_CODEC_ID_H264 && parameters.extradata_size == 0;
}

bool isVideoName(const std::filesystem::path &path)
{
    return demuxerFor(path) != nullptr;
}

Result<VideoFile> VideoFile::open(const std::filesystem::path &path)
{
    silenceLibav();
    if (auto regular = checkRegular(path); !regular)
        return regular.error();
    VideoFile file;
    file.m_path = path;
    if (auto opened = file.rewind(); !opened)
        return opened.error();
    return file;
}

VideoFile VideoFile::known(std::filesystem::path path, libav::Parameters parameters)
{
    VideoFile file;
    file.m_path = std::move(path);
    file.m_parameters = std::move(parameters);
    return file;
}

Result<void> VideoFile::rewind()
{
    close(); // at most one open file at a time
    auto format = openFormat(m_path);
    if (!format)
        return format.error();
    const int pictures = choosePictures(**format);
    if (pictures < 0)
        return Error{Error::Code::Corrupt, m_path, "no pictures in the video"};
    const AVStream &found = *(*format)->streams[pictures];
    if (needsProbing(found))
        if (auto probed = probe(**format, m_path); !probed)
            return probed;
    auto parameters = copyOf(*found.codecpar, m_path);
    if (!parameters)
        return parameters.error();
    m_parameters = std::move(*parameters);
    m_format = std::move(*format);
    m_stream = pictures;
    m_knownPacketCount = found.nb_frames;
    m_trackId = found.id;
    m_isAtStart = true;
    return {};
}

void VideoFile::close()
{
    m_format.reset();
    m_isAtStart = false;
}

bool VideoFile::read(AVPacket &packet)
{
    m_isAtStart = false;
    for (;;) {
        av_packet_unref(&packet);
        if (!m_format || av_read_frame(m_format.get(), &packet) < 0)
            return false;
        if (packet.stream_index == m_stream && packet.size > 0)
            return true;
    }
}

bool VideoFile::hasFailed() const
{
    return !m_format || hasSystemFailed(*m_format->pb);
}

bool VideoFile::seek(std::int64_t time)
{
    m_isAtStart = false;
    return m_format && av_seek_frame(m_format.get(), m_stream, time, AVSEEK_FLAG_BACKWARD) >= 0;
}

} // namespace store
