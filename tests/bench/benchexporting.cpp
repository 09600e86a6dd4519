// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/saveframe.h"
#include "store/export/exportframes.h"
#include "store/operate/samefile.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/timeffmpeg.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

namespace {

using Better = ResultTable::Better;

// The settings of clips to share.
const QStringList share{"-c:v", "libx264", "-preset", "fast", "-crf",     "20",
                        "-g",   "60",      "-bf",     "0",    "-pix_fmt", "yuv420p"};

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
        const auto written = writeStore(source(), "avc1/mp4", m_frames);
        const auto reader = written ? store::Reader::open(source()) : written.error();
        if (!reader) {
            std::fprintf(stderr, "%s\n", reader.error().detail.c_str());
            return false;
        }
        m_reader = *reader;
        const auto byFfmpeg = [this] { return encodeByFfmpeg(); };
        const auto bytes = [this] { return copyBytes(); };
        const auto alone = [this] { return encodeAlone(); };
        return compare({"exporting a clip", store::ExportKind::Mp4, store::ClipPreset::Share,
                        "ffmpeg, decoding and the same settings", 0.95},
                       byFfmpeg) &&
               compare({"exporting a copy", store::ExportKind::Mp4, store::ClipPreset::Copy,
                        "copying the bytes, synced", 0.5},
                       bytes) &&
               compare({"exporting png", store::ExportKind::Pictures, store::ClipPreset::Share,
                        "encoding alone, all cores", 0.9},
                       alone);
    }

private:
    struct Work
    {
        const char *name;
        store::ExportKind kind;
        store::ClipPreset preset;
        const char *peer;
        double goal;
    };

    std::filesystem::path source() const { return m_directory.filePath("made").toStdString(); }
    std::filesystem::path video() const { return source() / "000000.mp4"; }

    // Milliseconds of ours; empty, with a line on standard error, if it failed.
    std::optional<double> exportOurs(const Work &work) const
    {
        const bool isFolder = work.kind == store::ExportKind::Pictures;
        store::ExportOrder order;
        order.target = m_directory.filePath(isFolder ? "ours" : "ours.mp4").toStdString();
        order.kind = work.kind;
        order.preset = work.preset;
        order.frames = store::FrameChoice({{0, m_frames}});
        order.overwrites = true;
        const Stopwatch watch;
        const auto made = store::exportFrames(*m_reader, order);
        const double ms = watch.elapsedMs();
        if (made)
            return ms;
        std::fprintf(stderr, "%s: %s\n", work.name, made.error().detail.c_str());
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

    std::optional<double> copyBytes() const
    {
        const Stopwatch watch;
        const auto copied =
            store::copyFile(video(), m_directory.filePath("theirs.mp4").toStdString());
        return copied ? std::optional(watch.elapsedMs()) : std::nullopt;
    }

    // As many pictures into memory.
    std::optional<double> encodeAlone() const
    {
        std::vector<cv::Mat> pictures; // those of the store, again and again
        for (int i = 0; i < 16; ++i) {
            const auto picture = m_reader->frame({i % m_frames}, store::PixelForm::Full);
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
            ours.push_back(m_frames / *our * 1000);
            theirs.push_back(m_frames / *their * 1000);
        }
        m_table.add({work.name, "frames/s", medianOf(ours), work.peer, medianOf(theirs),
                     Better::More, work.goal});
        return true;
    }

    BenchOptions m_options;
    ResultTable &m_table;
    int m_frames;
    std::shared_ptr<const store::Reader> m_reader;
    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
};

} // namespace

bool benchExporting(const BenchOptions &options, ResultTable &table)
{
    return ExportingBench(options, table).run();
}
