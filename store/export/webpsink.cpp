// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/webpsink.h"

#include "store/chunk/saveframe.h"
#include "store/export/clipcheck.h"
#include "store/file.h"

#include <opencv2/imgproc.hpp>

#include <webp/demux.h>
#include <webp/encode.h>
#include <webp/mux.h>

extern "C" {
#include <libavutil/mathematics.h>
}

#include <algorithm>
#include <exception>
#include <limits>
#include <span>
#include <string>
#include <utility>

namespace store {

namespace {

constexpr AVRational millisecond{1, 1000};
constexpr std::int64_t longestShown = (1 << 24) - 1; // milliseconds, what a file has room for
constexpr float lossyQuality = 85; // of 0 to 100
constexpr int losslessEffort = 6; // of 0 to 9

// WebP's memory.
struct WebpBytes
{
    WebPData data{};
    WebpBytes() = default;
    WebpBytes(const WebpBytes &) = delete;
    WebpBytes &operator=(const WebpBytes &) = delete;
    ~WebpBytes() { WebPDataClear(&data); }
};

struct WebpPicture
{
    WebPPicture picture{};
    bool isUsable = WebPPictureInit(&picture) != 0;
    WebpPicture() = default;
    WebpPicture(const WebpPicture &) = delete;
    WebpPicture &operator=(const WebpPicture &) = delete;
    ~WebpPicture() { WebPPictureFree(&picture); }
};

struct WebpDecoderCloser
{
    void operator()(WebPAnimDecoder *decoder) const { WebPAnimDecoderDelete(decoder); }
};

// 8 bit of blue, green and red.
cv::Mat webpPixels(const cv::Mat &picture)
{
    cv::Mat pixels = picture.depth() == CV_16U ? upperEightBits(picture) : picture;
    if (pixels.channels() == 3)
        return pixels;
    cv::Mat colour;
    cv::cvtColor(pixels, colour, cv::COLOR_GRAY2BGR);
    return colour;
}

} // namespace

void WebpSink::Closer::operator()(WebPAnimEncoder *encoder) const
{
    WebPAnimEncoderDelete(encoder);
}

WebpSink::WebpSink(const ExportOrder &order, std::filesystem::path workplace, double usualRate)
    : m_order(order)
    , m_workplace(std::move(workplace))
    , m_usualRate(usualRate)
    , m_marks(std::filesystem::path(m_workplace) += ".marks")
{}

WebpSink::~WebpSink() = default;

PixelForm WebpSink::form() const
{
    return m_order.preset == ClipPreset::Lossless ? PixelForm::Full : PixelForm::Reference;
}

std::uint64_t WebpSink::leastBytes(const cv::Mat &, std::int64_t count) const
{
    constexpr std::uint64_t leastPicture = 8; // of those that are the one before, next to nothing
    return leastPicture * static_cast<std::uint64_t>(count);
}

Error WebpSink::refused(const char *why) const
{
    return {Error::Code::InvalidArgument, m_order.target, why};
}

Error WebpSink::failed() const
{
    return {Error::Code::TooLarge, m_workplace,
            std::string("the animation cannot be coded: ") +
                WebPAnimEncoderGetError(m_encoder.get())};
}

Result<void> WebpSink::open(const cv::Mat &picture)
{
    const auto format = planClip(m_order, picture, m_usualRate);
    if (!format)
        return format.error();
    m_format = *format;
    m_size = picture.size();
    m_type = picture.type();
    if (std::max(m_size.width, m_size.height) > WEBP_MAX_DIMENSION)
        return refused("a .webp has at most 16383 columns and rows");
    if (m_order.frames.count() > mostPictures)
        return refused("a .webp is for slides and has at most 10000 pictures here; take every so "
                       "many frames, or .mp4");
    WebPAnimEncoderOptions options;
    if (WebPAnimEncoderOptionsInit(&options) == 0)
        return Error{Error::Code::Io, m_workplace, "another version of libwebp"};
    // What differs little is left as it was: not for longer than one picture.
    if (!m_format.isExact) {
        options.kmin = 1;
        options.kmax = 2;
    }
    m_encoder.reset(WebPAnimEncoderNew(m_size.width, m_size.height, &options));
    if (!m_encoder)
        return Error{Error::Code::TooLarge, m_workplace, "no memory for the encoder"};
    m_clock = clockOf(m_format, m_order.speed);
    return {};
}

Result<int> WebpSink::nextMilliseconds(FrameTime time)
{
    const auto count = static_cast<std::int64_t>(m_times.size());
    const std::int64_t next =
        m_clock ? m_clock->next(time) : av_rescale_q(count, m_format.tick, millisecond);
    if (count > 0 && next - m_times.back() > longestShown)
        return refused("a .webp shows a picture for at most 4.6 hours; choose a constant rate");
    if (next > std::numeric_limits<int>::max() - longestShown)
        return refused("a .webp takes at most 24 days; make it faster, or shorter");
    return static_cast<int>(next);
}

Result<void> WebpSink::encode(const cv::Mat &pixels, int milliseconds)
{
    WebPConfig config;
    WebpPicture coded;
    const bool isExact = m_format.isExact;
    bool isSet = coded.isUsable && WebPConfigInit(&config) != 0;
    if (isSet && isExact)
        isSet = WebPConfigLosslessPreset(&config, losslessEffort) != 0;
    config.quality = isExact ? config.quality : lossyQuality;
    config.thread_level = 1;
    coded.picture.use_argb = 1;
    coded.picture.width = pixels.cols;
    coded.picture.height = pixels.rows;
    if (!isSet ||
        WebPPictureImportBGR(&coded.picture, pixels.data, static_cast<int>(pixels.step[0])) == 0)
        return Error{Error::Code::TooLarge, m_workplace, "no memory for a picture"};
    if (WebPAnimEncoderAdd(m_encoder.get(), &coded.picture, milliseconds, &config) == 0)
        return failed();
    return {};
}

Result<std::optional<double>> WebpSink::add(const cv::Mat &picture, const FrameId &frame)
try {
    if (!m_encoder)
        if (auto opened = open(picture); !opened)
            return opened.error();
    if (picture.size() != m_size || picture.type() != m_type)
        return Error{Error::Code::InvalidArgument, m_workplace,
                     "frame index " + std::to_string(frame.index.value) +
                         " has another size or depth than those before"};
    const auto shown = nextMilliseconds(frame.time);
    if (!shown)
        return shown.error();
    const cv::Mat pixels = webpPixels(picture);
    if (auto encoded = encode(pixels, *shown); !encoded)
        return encoded.error();
    const auto mark = markOf(pixels, m_format.isExact);
    if (!mark)
        return mark.error();
    if (auto added = m_marks.add(*mark); !added)
        return added.error();
    m_times.push_back(*shown);
    return std::optional(*shown / 1000.0);
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, m_workplace, exception.what()};
}

Result<void> WebpSink::write()
{
    // The last picture is shown as long as is usual.
    const std::int64_t usual =
        m_clock ? m_clock->usualTicks() : av_rescale_q(1, m_format.tick, millisecond);
    m_end = m_times.back() + static_cast<int>(std::min(usual, longestShown));
    WebpBytes bytes;
    if (WebPAnimEncoderAdd(m_encoder.get(), nullptr, m_end, nullptr) == 0 ||
        WebPAnimEncoderAssemble(m_encoder.get(), &bytes.data) == 0)
        return failed();
    m_encoder.reset();
    m_bytes = bytes.data.size;
    const auto written =
        writeFileWhole(m_workplace, std::as_bytes(std::span(bytes.data.bytes, bytes.data.size)));
    return written ? syncFile(m_workplace) : written;
}

// Decodes what lies on the disk.
Result<void> WebpSink::check(const Progress &progress, const std::stop_token &stop)
{
    const auto bytes = readFile(m_workplace, m_bytes);
    if (!bytes)
        return bytes.error();
    const WebPData data{reinterpret_cast<const std::uint8_t *>(bytes->data()), bytes->size()};
    WebPAnimDecoderOptions options;
    if (WebPAnimDecoderOptionsInit(&options) == 0)
        return Error{Error::Code::Io, m_workplace, "another version of libwebp"};
    options.color_mode = MODE_BGRA;
    const std::unique_ptr<WebPAnimDecoder, WebpDecoderCloser> decoder(
        WebPAnimDecoderNew(&data, &options));
    const auto unlike = [this](const char *what) {
        return Error{Error::Code::Io, m_workplace, std::string("what was written has ") + what};
    };
    if (!decoder)
        return unlike("no pictures");
    WebPAnimInfo info;
    if (WebPAnimDecoderGetInfo(decoder.get(), &info) == 0 ||
        info.canvas_width != static_cast<std::uint32_t>(m_size.width) ||
        info.canvas_height != static_cast<std::uint32_t>(m_size.height))
        return unlike("another size");
    std::int64_t place = 0; // of the next picture
    int end = 0; // of what is shown
    while (WebPAnimDecoderHasMoreFrames(decoder.get()) != 0) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, m_workplace,
                         "stopped while looking at what was written"};
        std::uint8_t *pixels = nullptr;
        if (WebPAnimDecoderGetNext(decoder.get(), &pixels, &end) == 0)
            return unlike("a picture that cannot be decoded");
        if (info.frame_count == 1) // which stands still, and so has no times
            end = m_end;
        const cv::Mat shown(m_size, CV_8UC4, pixels);
        cv::Mat picture;
        cv::cvtColor(shown, picture, cv::COLOR_BGRA2BGR);
        const auto mark = markOf(picture, m_format.isExact);
        if (!mark)
            return mark.error();
        for (; place < m_marks.count() && m_times[static_cast<std::size_t>(place)] < end; ++place)
            if (auto compared =
                    comparePicture(m_workplace, *mark, m_marks, place, m_format.isExact);
                !compared)
                return compared;
        if (progress)
            progress(place, m_marks.count());
    }
    if (place != m_marks.count() || end != m_end)
        return unlike("another length");
    return {};
}

Result<void> WebpSink::finish(const Progress &progress, const std::stop_token &stop)
try {
    const auto written = write();
    return written ? check(progress, stop) : written;
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return Error{Error::Code::TooLarge, m_workplace, exception.what()};
}

void WebpSink::describe(ExportSummary &summary) const
{
    summary.width = m_format.width;
    summary.height = m_format.height;
    summary.frameRate = m_format.isTrueTime ? 0.0 : av_q2d(m_format.rate);
    summary.bentTimes = m_clock ? m_clock->bentCount() : 0;
    summary.isDecoded = true;
    summary.isExact = m_format.isExact;
    summary.bytes = m_bytes;
}

} // namespace store
