// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/timeffmpeg.h"

#include <opencv2/imgcodecs.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace {

using Better = ResultTable::Better;

// The picture itself: a numpy array but for its head.
cv::Mat plain(const cv::Mat &picture)
{
    return picture;
}

cv::Mat png(const cv::Mat &picture)
{
    std::vector<std::uint8_t> bytes;
    cv::imencode(".png", picture, bytes, {cv::IMWRITE_PNG_COMPRESSION, 1});
    return cv::Mat(bytes, true);
}

const QStringList h264{"-c:v",        "libx264", "-preset",  "superfast", "-tune",
                       "zerolatency", "-crf",    "20",       "-g",        "25",
                       "-bf",         "0",       "-pix_fmt", "yuv420p"};
// In slices, as ours are: threads that have a picture each hold pictures back, which a crash would lose.
const QStringList mjpeg{"-c:v",     "mjpeg",    "-q:v",         "3",
                        "-pix_fmt", "yuvj420p", "-thread_type", "slice"};

class WritingBench
{
public:
    WritingBench(const BenchOptions &options, ResultTable &table)
        : m_options(options)
        , m_table(table)
        , m_frames(std::max(options.frames / 10, 2))
    {}

    bool run()
    {
        benchPicture(0);
        return writeRaw() && compareWithFfmpeg("avc1/mp4", "a.mp4", h264) &&
               compareWithFfmpeg("h264/mkv", "a.mkv", h264) &&
               compareWithFfmpeg("mjpeg/avi", "a.avi", mjpeg) &&
               compareWithFiles("png", "files of cv::imencode, synced", png) &&
               compareWithFiles("npy", "plain files, synced", plain) &&
               compareWithFiles("bpk", "plain files, synced", plain);
    }

private:
    QString raw() const { return m_directory.filePath("a.raw"); }

    // What ffmpeg is to encode.
    bool writeRaw()
    {
        QFile file(raw());
        if (!file.open(QIODevice::WriteOnly))
            return false;
        for (int i = 0; i < m_frames; ++i)
            if (!write(file, benchPicture(i)))
                return false;
        return true;
    }

    static bool write(QFile &file, const cv::Mat &bytes)
    {
        const auto size = static_cast<qint64>(bytes.total() * bytes.elemSize());
        return file.write(reinterpret_cast<const char *>(bytes.data), size) == size;
    }

    // Milliseconds of ours; empty, with a line on standard error, if it failed.
    std::optional<double> writeOurs(const char *format)
    {
        const QString store = m_directory.filePath(QString(format).replace('/', '_'));
        const Stopwatch watch;
        const auto written = writeStore(store.toStdString(), format, m_frames);
        const double ms = watch.elapsedMs();
        QDir(store).removeRecursively();
        if (written)
            return ms;
        std::fprintf(stderr, "%s: %s\n", format, written.error().detail.c_str());
        return std::nullopt;
    }

    std::optional<double> writeByFfmpeg(const char *file, const QStringList &settings) const
    {
        const auto time = timeFfmpeg(QStringList{"-f", "rawvideo", "-pix_fmt", "bgr24", "-s",
                                                 "640x480", "-r", "25", "-i", raw()} +
                                     settings + QStringList{m_directory.filePath(file)});
        if (!time)
            return std::nullopt;
        return m_options.countsProcessorTime ? time->processorMs : time->clockMs;
    }

    // As many files as ours, brought to the disk at the end as ours are.
    std::optional<double> writeFiles(cv::Mat (*bytesOf)(const cv::Mat &)) const
    {
        QDir directory(m_directory.filePath("plain"));
        if (!directory.mkpath("."))
            return std::nullopt;
        const Stopwatch watch;
        for (int i = 0; i < m_frames; ++i) {
            QFile file(directory.filePath(QString::number(i)));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
                !write(file, bytesOf(benchPicture(i))))
                return std::nullopt;
        }
        for (int i = 0; i < m_frames; ++i)
            if (!store::syncFile(directory.filePath(QString::number(i)).toStdString()))
                return std::nullopt;
        const double ms = watch.elapsedMs();
        directory.removeRecursively();
        return ms;
    }

    // Both by turns; the row has frames per second.
    bool compare(const char *format, const QString &peer,
                 const std::function<std::optional<double>()> &write)
    {
        std::vector<double> ours;
        std::vector<double> theirs;
        for (int i = 0; i < m_options.rounds; ++i) {
            const auto their = write();
            const auto our = writeOurs(format);
            if (!our || !their)
                return false;
            ours.push_back(m_frames / *our * 1000);
            theirs.push_back(m_frames / *their * 1000);
        }
        m_table.add({QString("writing ") + format, "frames/s", medianOf(ours), peer,
                     medianOf(theirs), Better::More, 0.95});
        return true;
    }

    bool compareWithFfmpeg(const char *format, const char *file, const QStringList &settings)
    {
        return compare(format, "ffmpeg, same settings",
                       [&] { return writeByFfmpeg(file, settings); });
    }

    bool compareWithFiles(const char *format, const char *peer, cv::Mat (*bytesOf)(const cv::Mat &))
    {
        return compare(format, peer, [&] { return writeFiles(bytesOf); });
    }

    BenchOptions m_options;
    ResultTable &m_table;
    int m_frames;
    QTemporaryDir m_directory{QDir::tempPath() + "/frame house XXXXXX"};
};

} // namespace

bool benchWriting(const BenchOptions &options, ResultTable &table)
{
    return WritingBench(options, table).run();
}
