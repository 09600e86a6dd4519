// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/benchstore.h"
#include "tests/bench/timeffmpeg.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

using Row = ResultTable::Row;
using Better = ResultTable::Better;

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
        return writeRaw() &&
               compareWithFfmpeg("avc1/mp4", "a.mp4",
                                 {"-c:v", "libx264", "-preset", "superfast", "-tune", "zerolatency",
                                  "-crf", "20", "-g", "25", "-bf", "0", "-pix_fmt", "yuv420p"}) &&
               compareWithFfmpeg("mjpeg/avi", "a.avi",
                                 {"-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p"}) &&
               compareWithFiles();
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
            if (!writePicture(file, i))
                return false;
        return true;
    }

    static bool writePicture(QFile &file, int index)
    {
        const cv::Mat picture = benchPicture(index);
        const auto size = static_cast<qint64>(picture.total() * picture.elemSize());
        return file.write(reinterpret_cast<const char *>(picture.data), size) == size;
    }

    // Frames per second of ours; 0, with a line on standard error, if it failed.
    double write(const char *format)
    {
        const QString store = m_directory.filePath(QString(format).replace('/', '_'));
        const Stopwatch watch;
        const auto written = writeStore(store.toStdString(), format, m_frames);
        const double ms = watch.elapsedMs();
        if (!written)
            std::fprintf(stderr, "%s: %s\n", format, written.error().detail.c_str());
        return written ? m_frames / ms * 1000 : 0;
    }

    bool compareWithFfmpeg(const char *format, const char *file, const QStringList &settings)
    {
        const auto theirs = timeFfmpeg(QStringList{"-f", "rawvideo", "-pix_fmt", "bgr24", "-s",
                                                   "640x480", "-r", "25", "-i", raw()} +
                                       settings + QStringList{m_directory.filePath(file)});
        const double ours = write(format);
        if (!theirs || ours == 0)
            return false;
        const double ms = m_options.countsProcessorTime ? theirs->processorMs : theirs->clockMs;
        m_table.add({QString("writing ") + format, "frames/s", ours, "ffmpeg, same settings",
                     m_frames / ms * 1000, Better::More, 0.95});
        return true;
    }

    // As many files of as many bytes, brought to the disk at the end as ours are.
    bool compareWithFiles()
    {
        const QDir directory(m_directory.filePath("plain"));
        if (!directory.mkpath("."))
            return false;
        const Stopwatch watch;
        for (int i = 0; i < m_frames; ++i) {
            QFile file(directory.filePath(QString::number(i)));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writePicture(file, i))
                return false;
        }
        for (int i = 0; i < m_frames; ++i)
            if (!store::syncFile(directory.filePath(QString::number(i)).toStdString()))
                return false;
        const double theirs = m_frames / watch.elapsedMs() * 1000;
        const double ours = write("npy");
        m_table.add(
            {"writing npy", "frames/s", ours, "plain files, synced", theirs, Better::More, 0.95});
        return ours > 0;
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
