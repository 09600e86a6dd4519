// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/checkchunk.h"

#include "store/chunk/chunkdecoder.h"
#include "store/index/chunkname.h"
#include "store/operate/checknames.h"
#include "store/reader.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

// Every further one may cost as much as decoding all before it.
constexpr std::int64_t maxBadFrames = 1000;

std::string dtypeOf(const cv::Mat &picture)
{
    constexpr std::array<const char *, 8> names{"uint8", "int8",    "uint16",  "int16",
                                                "int32", "float32", "float64", "float16"};
    return names[static_cast<std::size_t>(picture.depth())];
}

std::string describe(int height, int width, int channels, const std::string &dtype)
{
    return std::to_string(width) + " x " + std::to_string(height) + " x " +
           std::to_string(channels) + " " + dtype;
}

class ChunkChecker
{
public:
    ChunkChecker(const Reader &reader, const ChunkIndex::Chunk &chunk)
        : m_reader(reader)
        , m_chunk(chunk)
    {}

    ChunkCheck run(std::atomic<std::int64_t> &done, const std::stop_token &stop)
    {
        if (m_reader.metadata().storeClass == StoreClass::Directory)
            m_check.findings = checkFolder(m_reader, m_chunk.number, m_chunk.count);
        const auto decoder = m_reader.openChunk(m_chunk.number, stop);
        if (decoder) {
            if (auto problem = m_reader.checkCount(m_chunk.number, **decoder))
                add(std::move(problem->error));
            decodeAll(**decoder, done, stop);
        } else {
            addBad(0, m_chunk.count, decoder.error());
        }
        return std::move(m_check);
    }

private:
    fs::path media() const
    {
        const bool isVideo = m_reader.metadata().storeClass == StoreClass::Video;
        return m_reader.directory() /
               (chunkName(m_chunk.number) + (isVideo ? m_reader.metadata().extension : ""));
    }

    Finding &add(Error error)
    {
        Finding finding;
        finding.chunk = m_chunk.number;
        finding.error = std::move(error);
        return m_check.findings.emplace_back(std::move(finding));
    }

    // Frames that follow each other and are bad for the same reason are one finding.
    void addBad(std::int64_t offset, std::int64_t count, const Error &error)
    {
        const FrameIndex index{m_chunk.first.value + offset};
        m_check.badFrames += count;
        if (m_lastBad && m_check.findings[*m_lastBad].error.code == error.code) {
            Finding &last = m_check.findings[*m_lastBad];
            const bool follows = last.frame->value + last.frames == index.value;
            const bool isSame = last.error.detail == error.detail || last.error.path != error.path;
            if (follows && isSame) {
                last.frames += count;
                return;
            }
        }
        Finding &finding = add(error);
        finding.frame = index;
        finding.frames = count;
        m_lastBad = m_check.findings.size() - 1;
    }

    void decodeAll(ChunkDecoder &decoder, std::atomic<std::int64_t> &done,
                   const std::stop_token &stop)
    {
        for (std::int64_t i = 0; i < m_chunk.count && !stop.stop_requested(); ++i) {
            const auto picture = decoder.decode(i, PixelForm::Full, stop);
            if (!picture && picture.error().code == Code::Cancelled)
                return;
            if (!picture)
                addBad(i, 1, picture.error());
            else
                compareShape(*picture, i);
            done.fetch_add(1, std::memory_order_relaxed);
            if (m_check.badFrames >= maxBadFrames && i + 1 < m_chunk.count) {
                add({Code::Corrupt, media(),
                     "has more than " + std::to_string(maxBadFrames) +
                         " bad frames; the rest was not looked at"});
                return;
            }
        }
    }

    void compareShape(const cv::Mat &picture, std::int64_t offset)
    {
        const std::vector<int> shape = m_reader.metadata().shownShape();
        if (shape.size() < 2)
            return;
        const int channels = shape.size() > 2 ? shape[2] : 1;
        const std::string wanted =
            describe(shape[0], shape[1], channels, m_reader.metadata().dtype);
        const std::string found =
            describe(picture.rows, picture.cols, picture.channels(), dtypeOf(picture));
        if (found != wanted)
            addBad(offset, 1,
                   {Code::Corrupt, media(), "a picture is " + found + " instead of " + wanted});
    }

    const Reader &m_reader;
    const ChunkIndex::Chunk m_chunk;
    ChunkCheck m_check;
    std::optional<std::size_t> m_lastBad; // place in m_check.findings
};

} // namespace

ChunkCheck checkChunk(const Reader &reader, const ChunkIndex::Chunk &chunk,
                      std::atomic<std::int64_t> &done, const std::stop_token &stop)
{
    return ChunkChecker(reader, chunk).run(done, stop);
}

} // namespace store
