// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/framehash.h"
#include "app/cli/plural.h"
#include "app/cli/storeaccess.h"
#include "store/reader.h"

#include <future>
#include <optional>

namespace app {

namespace {

constexpr Option options[] = {
    rangeOption,
    {"native", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP(
         "app::Commands",
         "the file's own samples: true depth, the raw mosaic of an encoded store, the "
         "decoder's planes of a video as one row of bytes")},
};

// Decodes frame after frame with one decoder per chunk; hashes each while the next is decoded.
class Checksum
{
public:
    Checksum(const store::Reader &reader, store::PixelForm form, Output &output)
        : m_reader(reader)
        , m_form(form)
        , m_output(output)
    {}

    Exit run(std::int64_t first, std::int64_t last)
    {
        for (std::int64_t i = first; i < last && m_isRead; ++i)
            add(store::FrameIndex{i});
        printPending();
        if (m_failed > 0)
            m_output.say(
                Commands::tr("%n frame(s) could not be read.", nullptr, pluralOf(m_failed)));
        return m_failed > 0 ? Exit::Failed : Exit::Done;
    }

private:
    struct Pending
    {
        store::FrameId frame;
        std::string shape;
        std::string dtype;
        std::future<std::string> hash;
    };

    void add(store::FrameIndex index)
    {
        auto picture = decode(index);
        if (!picture) {
            fail(picture.error());
            return;
        }
        const std::string shape = shapeOf(*picture);
        std::string dtype = dtypeName(*picture);
        if (const std::string &written = m_reader.metadata().dtype; isWidened(*picture, written)) {
            const auto narrow = narrowed(*picture, written);
            if (!narrow) {
                fail({store::Error::Code::Unsupported, m_reader.directory(),
                      "integers beyond 2^53 are rounded"});
                return;
            }
            picture = *narrow;
            dtype = written;
        }
        Pending next{m_reader.index().frame(index), shape, dtype, {}};
        next.hash = std::async(std::launch::async, [pixels = *picture] { return sha256(pixels); });
        printPending();
        m_pending = std::move(next);
    }

    store::Result<cv::Mat> decode(store::FrameIndex index)
    {
        const auto place = m_reader.index().locate(index);
        if (m_chunk != place.chunk) {
            m_chunk = place.chunk;
            m_isSaid = false;
            m_decoder.reset();
            auto opened = m_reader.openChunk(place.chunk);
            if (!opened)
                m_openError = opened.error();
            else
                m_decoder = std::move(*opened);
        }
        return m_decoder ? m_decoder->decode(place.offset, m_form) : *m_openError;
    }

    // One message for each chunk: its frames mostly fail for the same reason.
    void fail(const store::Error &error)
    {
        ++m_failed;
        if (!m_isSaid)
            m_output.fail(error);
        m_isSaid = true;
    }

    // OpenCV has no trailing dimension of one, numpy has.
    std::string shapeOf(const cv::Mat &picture) const
    {
        const auto &metadata = m_reader.metadata();
        const auto &written = metadata.imageShape;
        auto shape = arrayShape(picture);
        const bool isArray = metadata.format == "npy" || metadata.format == "bpk";
        if (isArray && written.size() == 3 && written[2] == 1 && shape.size() == 2)
            shape.push_back(1);
        return store::Value(shape).dump();
    }

    void printPending()
    {
        if (!m_pending)
            return;
        const auto &frame = m_pending->frame;
        m_isRead = m_output.write("{\"index\": " + std::to_string(frame.index.value) +
                                  ", \"number\": " + std::to_string(frame.number.value) +
                                  ", \"time\": " + exactJson(frame.time.seconds) + ", \"shape\": " +
                                  m_pending->shape + ", \"dtype\": \"" + m_pending->dtype +
                                  "\", \"sha256\": \"" + m_pending->hash.get() + "\"}\n");
        m_pending.reset();
    }

    const store::Reader &m_reader;
    store::PixelForm m_form;
    Output &m_output;
    std::optional<int> m_chunk; // that m_decoder is for
    std::unique_ptr<store::ChunkDecoder> m_decoder;
    std::optional<store::Error> m_openError; // why there is no decoder
    std::optional<Pending> m_pending;
    std::int64_t m_failed = 0;
    bool m_isSaid = false; // why a frame of this chunk failed
    bool m_isRead = true; // somebody still reads our output
};

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    const auto selection = FrameSelection::parse(*parsed, output);
    if (!selection)
        return Exit::Usage;
    const auto reader = openStore(parsed->operands()[0], output);
    if (!reader)
        return Exit::Failed;
    sayProblems(*reader, output);
    const auto count = reader->index().frameCount();
    const auto form = parsed->has("native") ? store::PixelForm::Raw : store::PixelForm::Reference;
    const Exit exit =
        Checksum(*reader, form, output).run(selection->first(count), selection->last(count));
    return selection->touchesProblem(*reader) ? Exit::Failed : exit;
}

} // namespace

Command checksumCommand()
{
    return {
        "checksum", "PATH [--range A:B] [--native]",
        QT_TRANSLATE_NOOP("app::Commands", "SHA-256 of the pixels of every frame, as JSON lines"),
        run, options};
}

} // namespace app
