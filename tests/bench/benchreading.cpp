// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/index/chunkname.h"
#include "store/reader.h"
#include "tests/bench/barelibav.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/timeffmpeg.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>
#include <vector>

namespace {

using store::ChunkDecoder;
using store::PixelForm;
using Row = ResultTable::Row;
using Better = ResultTable::Better;

// The first chunk of a store, read by us and by libav.
class ReadingBench
{
public:
    ReadingBench(std::shared_ptr<const store::Reader> reader, const BenchOptions &options,
                 ResultTable &table)
        : m_reader(std::move(reader))
        , m_options(options)
        , m_table(table)
        , m_chunk(m_reader->index().chunks()[0].number)
        , m_file(
              (m_reader->directory() / (store::chunkName(m_chunk) + m_reader->metadata().extension))
                  .string())
        , m_name(QString::fromStdString(m_reader->directory().filename().string()) + ": ")
        , m_bare(m_file)
        , m_decoder(open())
    {}

    bool run()
    {
        if (m_decoder == nullptr || m_decoder->storedCount() != m_bare.count())
            return false;
        openRandom();
        reopenRandom();
        keyFrames();
        stepBack();
        return forward(false) && forward(true) && m_isGood;
    }

private:
    std::unique_ptr<ChunkDecoder> open() const
    {
        auto decoder = m_reader->openChunk(m_chunk);
        return decoder ? std::move(*decoder) : nullptr;
    }

    void decode(ChunkDecoder *decoder, std::int64_t offset)
    {
        m_isGood = m_isGood && decoder && decoder->decode(offset, PixelForm::Full);
    }

    std::vector<std::int64_t> randomFrames() const
    {
        std::mt19937 random(1);
        std::vector<std::int64_t> frames(static_cast<std::size_t>(m_options.repeats));
        std::generate(frames.begin(), frames.end(),
                      [&] { return static_cast<std::int64_t>(random()) % m_bare.count(); });
        return frames;
    }

    void compare(const char *work, const std::function<void(std::int64_t)> &ours,
                 const std::function<void(std::int64_t)> &theirs,
                 const std::vector<std::int64_t> &frames)
    {
        const auto at = [&frames](int i) { return frames[static_cast<std::size_t>(i)]; };
        const Medians medians = measureByTurns(
            static_cast<int>(frames.size()), [&](int i) { ours(at(i)); },
            [&](int i) { theirs(at(i)); });
        m_table.add(
            {m_name + work, "ms", medians.ours, "bare libav", medians.theirs, Better::Less, 1.1});
    }

    void openRandom()
    {
        compare(
            "random frame", [this](auto i) { decode(m_decoder.get(), i); },
            [this](auto i) { m_bare.fetch(i); }, randomFrames());
    }

    void reopenRandom()
    {
        compare(
            "random frame, with opening", [this](auto i) { decode(open().get(), i); },
            [this](auto i) {
                m_bare.reopen();
                m_bare.fetch(i);
            },
            randomFrames());
    }

    void keyFrames()
    {
        auto frames = randomFrames();
        for (auto &frame : frames)
            frame = m_decoder->runStart(frame);
        compare(
            "key frame", [this](auto i) { decode(m_decoder.get(), i); },
            [this](auto i) { m_bare.fetchKey(i); }, frames);
    }

    // Both step 20 frames back from each place; libav by seeking for each.
    void stepBack()
    {
        constexpr int steps = 20;
        auto frames = randomFrames();
        frames.resize(std::min<std::size_t>(frames.size(), 6));
        const auto walk = [](std::int64_t from, const std::function<void(std::int64_t)> &to) {
            for (std::int64_t i = from; i >= 0 && i > from - steps; --i)
                to(i);
        };
        compare(
            "20 steps back",
            [&](auto i) { walk(i, [this](auto at) { decode(m_decoder.get(), at); }); },
            [&](auto i) { walk(i, [this](auto at) { m_bare.fetch(at); }); }, frames);
    }

    // Milliseconds of ffmpeg; 0 if it failed.
    double readByFfmpeg(bool isGrey, std::int64_t frames) const
    {
        const auto time =
            timeFfmpeg({"-threads", "2", "-i", QString::fromStdString(m_file), "-frames:v",
                        QString::number(frames), "-vf",
                        isGrey ? "format=bgr24,format=gray" : "format=bgr24", "-f", "null", "-"});
        if (!time)
            return 0;
        return m_options.countsProcessorTime ? time->processorMs : time->clockMs;
    }

    // Of ours, with opening, as ffmpeg's.
    double readByUs(const store::Metadata &metadata, std::int64_t frames)
    {
        const Stopwatch watch;
        const auto decoder = store::openChunk(m_reader->directory(), metadata, m_chunk);
        for (std::int64_t i = 0; i < frames && m_isGood; ++i)
            decode(decoder ? decoder->get() : nullptr, i);
        return watch.elapsedMs();
    }

    bool forward(bool isGrey)
    {
        const auto frames = std::min<std::int64_t>(m_options.frames, m_bare.count());
        auto metadata = m_reader->metadata();
        metadata.imageShape.resize(2);
        if (!isGrey)
            metadata.imageShape.push_back(3);
        std::vector<double> ours;
        std::vector<double> theirs;
        for (int i = 0; i < m_options.rounds; ++i) {
            ours.push_back(static_cast<double>(frames) / readByUs(metadata, frames) * 1000);
            const double ms = readByFfmpeg(isGrey, frames);
            if (ms <= 0)
                return false;
            theirs.push_back(static_cast<double>(frames) / ms * 1000);
        }
        m_table.add({m_name + (isGrey ? "forward, grey" : "forward, BGR"), "frames/s",
                     medianOf(ours), "ffmpeg -threads 2", medianOf(theirs), Better::More, 0.9});
        return true;
    }

    std::shared_ptr<const store::Reader> m_reader;
    BenchOptions m_options;
    ResultTable &m_table;
    int m_chunk;
    std::string m_file;
    QString m_name;
    BareLibav m_bare;
    std::unique_ptr<ChunkDecoder> m_decoder;
    bool m_isGood = true;
};

} // namespace

bool benchReading(const std::filesystem::path &path, const BenchOptions &options,
                  ResultTable &table)
{
    auto reader = store::Reader::open(path);
    const bool isVideo = reader && (*reader)->metadata().storeClass == store::StoreClass::Video &&
                         (*reader)->index().frameCount() > 0;
    if (!isVideo || !ReadingBench(*reader, options, table).run()) {
        std::fprintf(stderr, "%s: no video store that can be read\n", path.c_str());
        return false;
    }
    return true;
}
