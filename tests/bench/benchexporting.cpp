// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/saveframe.h"
#include "store/export/exportframes.h"
#include "store/filehandle.h"
#include "store/index/chunkname.h"
#include "store/inputfile.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/timeffmpeg.h"
#include "tests/support/manychunks.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace {

using Better = ResultTable::Better;

// The settings of clips to share.
const QStringList share{"-c:v", "libx264", "-preset", "fast", "-crf",     "20",
                        "-g",   "60",      "-bf",     "0",    "-pix_fmt", "yuv420p"};

const cv::Size large(1920, 1080);

class ExportingBench
{
public:
    ExportingBench(const BenchOptions &options, ResultTable &table)
        : m_options(options)
        , m_table(table)
        , m_frames(std::max(options.frames / 3, 20))
    {}

    bool run()
    {
        if (!write("made", {benchWidth, benchHeight}) || !open("made", m_made) || !makeHour() ||
            !open("hour", m_hour) || !write("large", large) || !open("large", m_large))
            return false;
        const auto byFfmpeg = [this] { return encodeByFfmpeg(); };
        const auto bytes = [this] { return copyBytes(); };
        const auto alone = [this] { return encodeAlone(); };
        const auto both = [this] { return decodeAndEncode(); };
        return compare({"exporting a clip", store::ExportKind::Mp4, store::ClipPreset::Share,
                        *m_made, "ffmpeg, decoding and the same settings", 0.95},
                       byFfmpeg) &&
               compare({"exporting a copy of an hour", store::ExportKind::Mp4,
                        store::ClipPreset::Copy, *m_hour, "copying the bytes, synced", 0.5},
                       bytes) &&
               compare({"exporting png, 1080p", store::ExportKind::Pictures,
                        store::ClipPreset::Share, *m_large, "encoding alone, all cores", 0.9},
                       alone) &&
               compare({"the same", store::ExportKind::Pictures, store::ClipPreset::Share, *m_large,
                        "decoding, then encoding, all cores", 0.9},
                       both);
    }

private:
    struct Work
    {
        const char *name;
        store::ExportKind kind;
        store::ClipPreset preset;
        const store::Reader &source;
        const char *peer;
        double goal;
    };

    using Opened = std::shared_ptr<const store::Reader>;

    std::filesystem::path pathOf(const char *name) const
    {
        return m_directory.filePath(QString::fromLatin1(name)).toStdString();
    }
    std::filesystem::path video() const { return pathOf("made") / "000000.mp4"; }

    static bool failed(const char *what, const store::Error &error)
    {
        std::fprintf(stderr, "%s: %s\n", what, error.detail.c_str());
        return false;
    }

    bool write(const char *name, cv::Size size) const
    {
        const auto written = writeStore(pathOf(name), "avc1/mp4", m_frames, size);
        return written || failed(name, written.error());
    }

    bool open(const char *name, Opened &reader) const
    {
        const auto opened = store::Reader::open(pathOf(name));
        if (opened)
            reader = *opened;
        return opened || failed(name, opened.error());
    }

    // As many chunks of the same video as make an hour.
    bool makeHour() const
    {
        constexpr int hour = 90'000; // frames, of 25 a second
        manychunks::Options options;
        options.framesPerChunk = m_frames;
        options.chunks = m_options.frames < 100 ? 3 : hour / m_frames;
        options.video = video();
        return manychunks::make(pathOf("hour"), options);
    }

    // Milliseconds of ours; empty, with a line on standard error, if it failed.
    std::optional<double> exportOurs(const Work &work) const
    {
        const bool isFolder = work.kind == store::ExportKind::Pictures;
        store::ExportOrder order;
        order.target = pathOf(isFolder ? "ours" : "ours.mp4");
        order.kind = work.kind;
        order.preset = work.preset;
        order.frames = store::FrameChoice({{0, work.source.index().frameCount()}});
        order.overwrites = true;
        const Stopwatch watch;
        const auto made = store::exportFrames(work.source, order);
        const double ms = watch.elapsedMs();
        if (made)
            return ms;
        failed(work.name, made.error());
        return std::nullopt;
    }

    std::optional<double> encodeByFfmpeg() const
    {
        const auto time = timeFfmpeg(QStringList{"-i", QString::fromStdString(video().string())} +
                                     share + QStringList{m_directory.filePath("theirs.mp4")});
        if (!time)
            return std::nullopt;
        return m_options.countsProcessorTime ? time->processorMs : time->clockMs;
    }

    // Of all videos of the hour into one file.
    std::optional<double> copyBytes() const
    {
        std::vector<std::byte> bytes(std::size_t(1) << 20U);
        const Stopwatch watch;
        auto to = store::FileHandle::open(pathOf("theirs.mp4"), store::FileHandle::Mode::Create);
        std::uint64_t written = 0;
        for (const auto &chunk : m_hour->index().chunks()) {
            const auto from =
                store::InputFile::open(pathOf("hour") / (store::chunkName(chunk.number) + ".mp4"));
            if (!to || !from)
                return std::nullopt;
            for (std::uint64_t at = 0; at < from->sizeBytes();) {
                const auto some = std::span(bytes).first(static_cast<std::size_t>(
                    std::min<std::uint64_t>(bytes.size(), from->sizeBytes() - at)));
                if (!from->readAt(at, some) || !to->write(written, some))
                    return std::nullopt;
                at += some.size();
                written += some.size();
            }
        }
        return to && to->sync() ? std::optional(watch.elapsedMs()) : std::nullopt;
    }

    // Of all pictures one after the other, then of as many.
    std::optional<double> decodeAndEncode() const
    {
        const Stopwatch watch;
        const auto decoder = m_large->openChunk(m_large->index().chunks().front().number);
        for (int i = 0; decoder && i < m_frames; ++i)
            if (!(*decoder)->decode(i, store::PixelForm::Full))
                return std::nullopt;
        const double ms = watch.elapsedMs();
        const auto encoding = encodeAlone();
        return decoder && encoding ? std::optional(ms + *encoding) : std::nullopt;
    }

    // As many pictures into memory.
    std::optional<double> encodeAlone() const
    {
        std::vector<cv::Mat> pictures; // those of the store, again and again
        for (int i = 0; i < 16; ++i) {
            const auto picture = m_large->frame({i % m_frames}, store::PixelForm::Full);
            if (!picture)
                return std::nullopt;
            pictures.push_back(*picture);
        }
        std::atomic<int> next = 0;
        const Stopwatch watch;
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(std::thread::hardware_concurrency(), 1U); ++i)
            threads.emplace_back([&] {
                for (int k = next++; k < m_frames; k = next++)
                    static_cast<void>(store::encodeFrame(
                        pictures[static_cast<std::size_t>(k) % pictures.size()], "x.png"));
            });
        threads.clear();
        return watch.elapsedMs();
    }

    // Both by turns; the row has frames per second.
    bool compare(const Work &work, const std::function<std::optional<double>()> &peer)
    {
        std::vector<double> ours;
        std::vector<double> theirs;
        for (int i = 0; i < m_options.rounds; ++i) {
            const auto their = peer();
            const auto our = exportOurs(work);
            if (!our || !their)
                return false;
            const auto frames = static_cast<double>(work.source.index().frameCount());
            ours.push_back(frames / *our * 1000);
            theirs.push_back(frames / *their * 1000);
        }
        m_table.add({work.name, "frames/s", medianOf(ours), work.peer, medianOf(theirs),
                     Better::More, work.goal});
        return true;
    }

    BenchOptions m_options;
    ResultTable &m_table;
    int m_frames;
    Opened m_made;
    Opened m_hour; // of the same video
    Opened m_large;
    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
};

} // namespace

bool benchExporting(const BenchOptions &options, ResultTable &table)
{
    return ExportingBench(options, table).run();
}
