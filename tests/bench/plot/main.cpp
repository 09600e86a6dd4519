// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the user of a plot waits, and what it takes: a week of ten channels at 100 Hz, hour by hour
// in files of samples.

#include "model/axis/timewindow.h"
#include "model/series/seriesmodel.h"
#include "model/workerpool.h"
#include "tests/bench/resident.h"
#include "tests/bench/resulttable.h"
#include "tests/support/daqstore.h"
#include "widgets/plot/plotcanvas.h"
#include "widgets/plot/plotpanel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

constexpr int columns = 10;
constexpr double framesPerSecond = 25;
constexpr double patienceMs = 600'000;

struct BenchOptions
{
    int hours = 168;
    double seconds = 5; // of panning, and of zooming
    fs::path folder;
};

support::DaqStore benchStore(const BenchOptions &options)
{
    support::DaqStore store;
    store.frames.chunks = options.hours;
    store.frames.framesPerChunk = static_cast<int>(3600 * framesPerSecond);
    store.samples.columns = columns;
    store.samples.rate = 100;
    return store;
}

// So that the disk is asked.
void forget(const fs::path &file)
{
    const int descriptor = open(file.c_str(), O_RDONLY);
    if (descriptor < 0)
        return;
    fdatasync(descriptor);
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    close(descriptor);
}

std::vector<fs::path> sampleFiles(const BenchOptions &options, const support::DaqStore &store)
{
    std::vector<fs::path> files;
    for (int chunk = 0; chunk < options.hours; ++chunk)
        files.push_back(store.fileOf(options.folder / "store", chunk));
    return files;
}

double bareReadingMs(const std::vector<fs::path> &files)
{
    const Stopwatch watch;
    std::vector<char> buffer(1 << 20);
    for (const fs::path &path : files) {
        std::ifstream file(path, std::ios::binary);
        while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())))
            ;
    }
    return watch.elapsedMs();
}

// A panel over a window, as in the viewer; the model answers it.
class BenchPlot
{
public:
    BenchPlot(const std::shared_ptr<const store::Reader> &reader, const fs::path &cache)
        : m_model(m_pool, cache)
    {
        const auto range = reader->index().range();
        const double begin = range->minTime.seconds;
        const double end = range->maxTime.seconds;
        widgets::FrameLookup frames;
        frames.count = reader->index().frameCount();
        frames.timeRange = {begin, end};
        frames.interval = reader->index().medianInterval();
        frames.frame = [reader](store::FrameIndex i) { return reader->index().frame(i); };
        frames.nearestTime = [reader](store::FrameTime t) { return reader->index().nearest(t); };
        m_window.setExtent(model::TimeAxis::Unit::Seconds, begin, end, 0.05);
        using widgets::PlotPanel;
        QObject::connect(&m_panel, &PlotPanel::pictureWanted, &m_model,
                         &model::SeriesModel::requestPicture);
        QObject::connect(&m_model, &model::SeriesModel::pictureMade, &m_panel,
                         [this](const auto &picture) {
                             m_pictures += 1;
                             m_picture = picture;
                             m_panel.setPicture(picture);
                         });
        QObject::connect(&m_model, &model::SeriesModel::progressed, &m_panel, [this] {
            m_panel.setProgress(m_model.progress());
            m_panel.setSeries(m_model.series());
        });
        QObject::connect(&m_model, &model::SeriesModel::changed, &m_panel, [this] {
            m_panel.setSeries(m_model.series());
            QStringList names;
            for (const model::SeriesInfo &info : m_model.series())
                names.append(info.name);
            m_panel.setShownSeries(names);
        });
        m_panel.setFrames(frames);
        m_panel.setWindow(&m_window);
        m_panel.resize(1600, 900);
        m_panel.show();
        m_model.setReader(reader);
    }

    bool showsAll() const
    {
        return m_picture && m_picture->curves.size() == columns &&
               std::all_of(m_picture->curves.begin(), m_picture->curves.end(),
                           [](const auto &curve) { return !curve.columns.empty(); });
    }
    bool isComplete() const
    {
        return m_model.isComplete() && m_picture && m_picture->holes.empty();
    }
    bool isFine() const { return m_picture && m_picture->isFine; }
    int pictures() const { return m_pictures; }
    model::TimeWindow &window() { return m_window; }

    // Paints the canvas once, as a screen would have it, after what is due is done.
    void repaint()
    {
        QApplication::processEvents();
        m_panel.findChild<widgets::PlotCanvas *>()->repaint();
    }

private:
    model::WorkerPool m_pool{3};
    model::TimeWindow m_window;
    widgets::PlotPanel m_panel;
    std::shared_ptr<const model::SeriesPicture> m_picture;
    int m_pictures = 0;
    model::SeriesModel m_model;
};

template<typename Condition>
double waitMs(const Condition &condition)
{
    const Stopwatch watch;
    while (!condition() && watch.elapsedMs() < patienceMs)
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return watch.elapsedMs();
}

struct Pace
{
    double perSecond = 0;
    double longestMs = 0;
    double picturesPerSecond = 0;
};

// Repaints while `move` changes the window before each.
template<typename Move>
Pace paceOf(BenchPlot &plot, double seconds, const Move &move)
{
    Pace pace;
    int count = 0;
    const int pictures = plot.pictures();
    const Stopwatch watch;
    while (watch.elapsedMs() < seconds * 1000) {
        const Stopwatch one;
        move(watch.elapsedMs() / (seconds * 1000));
        plot.repaint();
        pace.longestMs = std::max(pace.longestMs, one.elapsedMs());
        ++count;
    }
    pace.perSecond = 1000 * count / watch.elapsedMs();
    pace.picturesPerSecond = 1000 * (plot.pictures() - pictures) / watch.elapsedMs();
    return pace;
}

void addPace(ResultTable &table, const QString &work, const Pace &pace)
{
    using Better = ResultTable::Better;
    table.add({work + ", repaints", "per s", pace.perSecond, "a screen", 60, Better::More, 1});
    table.add({work + ", longest repaint", "ms", pace.longestMs, "two of a screen", 33.4,
               Better::Less, 1});
    table.add(
        {work + ", new pictures", "per s", pace.picturesPerSecond, "ten", 10, Better::More, 1});
}

bool run(const BenchOptions &options, ResultTable &table)
{
    const support::DaqStore made = benchStore(options);
    const auto reader = made.make(options.folder / "store");
    if (!reader)
        return false;
    const auto files = sampleFiles(options, made);
    const fs::path cache = options.folder / "cache";
    std::for_each(files.begin(), files.end(), forget);
    const double bareMs = bareReadingMs(files);
    std::for_each(files.begin(), files.end(), forget);
    const double before = residentMb();
    {
        const Stopwatch watch;
        BenchPlot plot(reader, cache);
        waitMs([&] { return plot.showsAll(); });
        plot.repaint();
        table.add({"first picture, nothing cached", "ms", watch.elapsedMs(), "goal", 1000});
        waitMs([&] { return plot.isComplete(); });
        table.add({"all read, nothing cached", "ms", watch.elapsedMs(), "reading the bytes", bareMs,
                   ResultTable::Better::Less, 5});
        table.add({"memory, all read", "MB more", residentMb() - before, "goal", 200});
    }
    const Stopwatch watch;
    BenchPlot plot(reader, cache);
    waitMs([&] { return plot.showsAll(); });
    table.add({"first picture, cached", "ms", watch.elapsedMs(), "goal", 1000});
    waitMs([&] { return plot.isComplete(); });
    table.add({"all there, cached", "ms", watch.elapsedMs(), "reading the bytes", bareMs});

    model::TimeWindow &window = plot.window();
    const double begin = window.begin();
    const double whole = window.span();
    window.show(begin, begin + whole / 3);
    addPace(table, "panning two days", paceOf(plot, options.seconds, [&](double part) {
                const double at = begin + part * whole * 0.6;
                window.show(at, at + whole / 3);
            }));
    addPace(table, "panning ten minutes", paceOf(plot, options.seconds, [&](double part) {
                const double at = begin + whole / 2 + part * 1800;
                window.show(at, at + 600);
            }));
    addPace(table, "zooming to samples", paceOf(plot, options.seconds, [&](double part) {
                const double span = whole * std::pow(1 / whole, part);
                window.show(begin + whole / 2, begin + whole / 2 + span);
            }));
    table.add(
        {"samples shown after that", "ms", waitMs([&] { return plot.isFine(); }), "goal", 1000});
    table.add({"memory, after all", "MB more", residentMb() - before, "goal", 200});
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Measures what a user of long extra data waits for.");
    parser.addHelpOption();
    parser.addOption({"json", "Print JSON instead of a table."});
    parser.addOption({"short", "An hour instead of a week, to see that everything runs."});
    parser.addOption({"folder",
                      "Make the recording (4.5 GB) in here instead of the temporary folder.",
                      "folder", QDir::tempPath()});
    parser.process(application);
    BenchOptions options;
    if (parser.isSet("short")) {
        options.hours = 1;
        options.seconds = 0.3;
    }
    const QTemporaryDir directory(parser.value("folder") + "/frame house XXXXXX");
    options.folder = directory.path().toStdString();
    ResultTable table(parser.isSet("json"));
    if (!run(options, table)) {
        std::fprintf(stderr, "The recording cannot be written.\n");
        return 1;
    }
    table.finish();
    return 0;
}
