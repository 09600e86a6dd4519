// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/plotstrip.h"

#include "model/export/pictureletters.h"
#include "model/series/levelbuilding.h"
#include "model/series/plotrange.h"
#include "model/series/seriescolours.h"
#include "model/series/seriespicture.h"
#include "store/index/chunkindex.h"

#include <QStringList>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <string>
#include <utility>

namespace model {

namespace {

constexpr int sliceOfReading = 100; // milliseconds
constexpr double laneShare = 0.16; // of the picture's height, below it
constexpr double mostShare = 1.0; // of it, all lanes together, where they can be read then
constexpr int leastLines = 2; // of text, that a lane is high
constexpr double besideShare = 0.75; // of the picture's width

const cv::Scalar stripGround(28, 28, 28); // blue, green, red
const cv::Scalar stripRule(64, 64, 64);
const cv::Scalar stripMuted(160, 160, 160);
const cv::Scalar stripCursor(255, 255, 255);
const cv::Scalar stripHole(40, 40, 84);

cv::Scalar laneColour(int place)
{
    const std::uint32_t rgb =
        seriesColours[static_cast<std::size_t>(place) % seriesColours.size()].onDark;
    return {double(rgb & 0xff), double(rgb >> 8 & 0xff), double(rgb >> 16 & 0xff)};
}

cv::Mat inColour(const cv::Mat &picture)
{
    if (picture.channels() == 3)
        return picture;
    cv::Mat colour;
    cv::cvtColor(picture, colour, cv::COLOR_GRAY2BGR);
    return colour;
}

int evenUp(double pixels)
{
    return static_cast<int>(std::ceil(pixels / 2)) * 2;
}

// "12.5 s", or of minutes "1:02:03".
QString elapsedText(double seconds, double span)
{
    constexpr double minutes = 120;
    if (span < minutes)
        return QString::number(seconds, 'g', 6) + QStringLiteral(" s");
    const auto whole = static_cast<qint64>(std::llround(seconds));
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString longName(const SeriesInfo &info)
{
    return info.set + u'/' + info.name;
}

bool isRepeatedName(const SeriesInfos &infos, const SeriesInfo &one)
{
    return std::count_if(infos.begin(), infos.end(),
                         [&one](const SeriesInfo &info) { return info.name == one.name; }) > 1;
}

// By name, and with their sets where that does not tell them apart.
QString namesIn(const SeriesInfos &infos)
{
    QStringList names;
    for (const SeriesInfo &info : infos)
        names << (isRepeatedName(infos, info) ? longName(info) : info.name);
    return names.join(QStringLiteral(", "));
}

bool isMeant(const SeriesInfo &info, const PlotSeries &wanted)
{
    if (wanted.set)
        return info.name == wanted.name && info.set == *wanted.set && info.isText == wanted.isText;
    return info.name == wanted.name || longName(info) == wanted.name;
}

// What the columns between both ends of the axis reach.
Extremes extentOf(const PlotCurve &curve, const TimeAxis &axis)
{
    Extremes extent;
    for (const PlotColumn &column : curve.columns)
        if (column.end >= axis.begin() && column.begin <= axis.end())
            extent.add({column.min, column.max});
    return extent;
}

// Draws the line of one curve into its area.
class CurveBrush
{
public:
    CurveBrush(cv::Mat area, const TimeAxis &axis, PlotRange range, bool steps, int thickness,
               cv::Scalar colour)
        : m_area(std::move(area))
        , m_axis(axis)
        , m_range(range)
        , m_steps(steps)
        , m_thickness(thickness)
        , m_colour(std::move(colour))
    {}

    void paint(const std::vector<PlotColumn> &columns)
    {
        const PlotColumn *before = nullptr;
        for (const PlotColumn &column : columns) {
            if (before != nullptr && !column.gapBefore)
                join(*before, column);
            for (const double end : {column.begin, column.end})
                line({end, column.min}, {end, column.max});
            if (column.end > column.begin)
                cv::rectangle(m_area, at({column.begin, column.max}), at({column.end, column.min}),
                              m_colour, cv::FILLED);
            before = &column;
        }
    }

private:
    using Point = std::pair<double, double>; // on the axis, value

    cv::Point at(Point point) const
    {
        constexpr double farAway = 1 << 14; // pixels; OpenCV's lines take no more
        const double shift = m_axis.unit() == TimeAxis::Unit::Index ? 0.5 : 0.0;
        const double x = m_axis.toX(point.first + shift);
        const double y =
            (m_range.max - point.second) / (m_range.max - m_range.min) * (m_area.rows - 1);
        return {static_cast<int>(std::lround(std::clamp(x, -farAway, farAway))),
                static_cast<int>(std::lround(std::clamp(y, -farAway, farAway)))};
    }

    void line(Point from, Point to)
    {
        cv::line(m_area, at(from), at(to), m_colour, m_thickness, cv::LINE_AA);
    }

    // By the shortest way, where they do not overlap.
    void join(const PlotColumn &before, const PlotColumn &column)
    {
        const double from = std::clamp(column.min, before.min, before.max);
        const double to = std::clamp(from, column.min, column.max);
        if (!m_steps)
            return line({before.end, from}, {column.begin, to});
        line({before.end, from}, {column.begin, from});
        line({column.begin, from}, {column.begin, to});
    }

    cv::Mat m_area; // the strip's own pixels
    const TimeAxis &m_axis;
    PlotRange m_range;
    bool m_steps;
    int m_thickness;
    cv::Scalar m_colour;
};

} // namespace

PlotStrip::PlotStrip(std::shared_ptr<const store::Reader> reader, const PlotWish &wish,
                     store::FrameStretch frames, std::stop_token stop)
    : m_data(std::move(reader))
    , m_delay(wish.delay)
    , m_frames(frames)
    , m_stop(std::move(stop))
{}

store::Result<std::shared_ptr<PlotStrip>>
PlotStrip::make(const std::shared_ptr<const store::Reader> &reader, const PlotWish &wish,
                store::FrameStretch frames, const std::stop_token &stop)
{
    std::shared_ptr<PlotStrip> strip(new PlotStrip(reader, wish, frames, stop));
    auto done = strip->read(wish);
    return done ? store::Result<std::shared_ptr<PlotStrip>>(std::move(strip)) : done.error();
}

// Of the chunks that have the frames, and of one more on each side, where samples may lie.
store::Result<void> PlotStrip::read(const PlotWish &wish)
{
    const auto &chunks = m_data.chunks;
    const auto isBefore = [this](const SeriesData::Chunk &chunk) {
        return chunk.first.value + chunk.frames <= m_frames.begin;
    };
    const auto isUpTo = [this](const SeriesData::Chunk &chunk) {
        return chunk.first.value < m_frames.end;
    };
    auto first = static_cast<std::size_t>(
        std::partition_point(chunks.begin(), chunks.end(), isBefore) - chunks.begin());
    auto last = static_cast<std::size_t>(
        std::partition_point(chunks.begin(), chunks.end(), isUpTo) - chunks.begin());
    first -= std::min<std::size_t>(first, 1);
    last = std::min(last + 1, chunks.size());
    LevelBuilding building(m_data.reader, wish.cache, std::pair(first, last));
    while (!building.isDone()) {
        if (m_stop.stop_requested())
            return store::Error{store::Error::Code::Cancelled, m_data.reader->directory(),
                                "stopped while reading extra data"};
        for (ChunkNews &news : building.work(sliceOfReading, m_stop)) {
            if (news.problem)
                m_problems.push_back(*news.problem);
            m_data.take(std::move(news));
        }
    }
    for (const PlotSeries &wanted : wish.series) {
        const auto series = find(wanted, wish.mayLack);
        if (!series)
            return series.error();
        const int colour = wanted.colour < 0 ? static_cast<int>(m_lanes.size()) : wanted.colour;
        m_lanes.push_back({wanted, *series, laneColour(colour), {}, {}});
        if (*series >= 0)
            m_series.push_back(*series);
    }
    return {};
}

store::Result<int> PlotStrip::find(const PlotSeries &wanted, bool mayLack) const
{
    const SeriesInfos &infos = m_data.infos;
    std::vector<int> found;
    for (std::size_t i = 0; i < infos.size(); ++i)
        if (isMeant(infos[i], wanted))
            found.push_back(static_cast<int>(i));
    if (found.size() == 1 || (wanted.set && !found.empty()))
        return found.front();
    if (found.empty() && mayLack)
        return -1;
    const std::string why = found.empty() ? "no extra data of these frames is called "
                                          : "several extra data of these frames are called ";
    return store::Error{store::Error::Code::InvalidArgument, m_data.reader->directory(),
                        why + wanted.name.toStdString() +
                            "; there is: " + namesIn(infos).toStdString()};
}

store::Result<void> PlotStrip::layOut(cv::Size picture, PlotPlace place)
{
    const PictureLetters letters(picture);
    const auto lanes = static_cast<int>(m_lanes.size());
    const int foot = letters.lineStep() + letters.padding(); // of the times
    const int least = leastLines * letters.lineStep();
    const bool isBelow = place == PlotPlace::Below;
    const double wanted = std::max<double>(laneShare * picture.height, 2.0 * least);
    const int width = isBelow ? picture.width : evenUp(besideShare * picture.width);
    const int height =
        isBelow
            ? evenUp(std::max<double>(std::min(lanes * wanted + foot, mostShare * picture.height),
                                      lanes * least + foot))
            : picture.height;
    const int high = (height - foot) / lanes;
    if (high < least)
        return store::Error{store::Error::Code::InvalidArgument, m_data.reader->directory(),
                            std::to_string(lanes) +
                                " plots have no room beside pictures of such a height; below them "
                                "they have"};
    m_picture = picture;
    m_ground = cv::Mat(height, width, CV_8UC3, stripGround);
    const store::ChunkIndex &index = m_data.reader->index();
    const double begin = index.time({m_frames.begin}).seconds;
    const double end = index.time({m_frames.end - 1}).seconds;
    m_axis = end > begin ? TimeAxis(TimeAxis::Unit::Seconds, begin, end, width)
                         : TimeAxis(TimeAxis::Unit::Index, double(m_frames.begin),
                                    double(m_frames.end), width);
    const int line = letters.lineStep();
    const int gap = std::min(letters.padding() / 2, high - line - 1);
    for (int i = 0; i < lanes; ++i) {
        Lane &lane = m_lanes[static_cast<std::size_t>(i)];
        lane.name = cv::Rect(0, i * high, width, line);
        lane.area = cv::Rect(0, i * high + line, width, high - line - gap);
    }
    return {};
}

void PlotStrip::paintGround()
{
    const SeriesPicture curves =
        makePicture(m_data, m_files, {m_axis, m_series, m_delay, {}}, PictureCare::Samples, m_stop);
    paintTicks();
    const auto columnOf = [this](double position) {
        return static_cast<int>(std::clamp(m_axis.toX(position), 0.0, double(m_ground.cols)));
    };
    for (const PlotHole &hole : curves.holes) {
        const int left = columnOf(hole.begin);
        const int right = columnOf(hole.end);
        for (const Lane &lane : m_lanes)
            if (right > left)
                m_ground(cv::Rect(left, lane.area.y, right - left, lane.area.height)) = stripHole;
    }
    std::size_t next = 0;
    for (const Lane &lane : m_lanes)
        paintLane(lane, lane.series < 0 ? PlotCurve() : curves.curves[next++]);
}

void PlotStrip::paintLane(const Lane &lane, const PlotCurve &curve)
{
    cv::line(m_ground, {0, lane.name.y}, {m_ground.cols - 1, lane.name.y}, stripRule);
    if (lane.series < 0)
        return;
    const SeriesInfo &info = m_data.infos[static_cast<std::size_t>(lane.series)];
    cv::Mat area = m_ground(lane.area);
    const int thickness = std::max(1, lane.name.height / 14);
    if (info.isText) {
        for (const PlotEvent &event : curve.events) {
            const double shift = m_axis.unit() == TimeAxis::Unit::Index ? 0.5 : 0.0;
            const int x = static_cast<int>(std::lround(m_axis.toX(event.position + shift)));
            cv::line(area, {x, 0}, {x, area.rows - 1}, lane.colour, thickness);
        }
        return;
    }
    const Extremes extent = extentOf(curve, m_axis);
    CurveBrush(area, m_axis, plotRange(extent, info.isWhole), info.isBinary, thickness, lane.colour)
        .paint(curve.columns);
}

// Round times since the first frame, or indexes.
void PlotStrip::paintTicks()
{
    const PictureLetters letters(m_picture);
    const bool isByTime = m_axis.unit() == TimeAxis::Unit::Seconds;
    const double zero = isByTime ? m_axis.begin() : 0.0;
    const TimeAxis since(m_axis.unit(), m_axis.begin() - zero, m_axis.end() - zero, m_axis.width());
    const int foot = m_ground.rows - letters.padding();
    const int bottom = m_lanes.back().area.br().y;
    int free = 0; // from here on there is room for text
    for (const double tick : since.ticks(8 * letters.height())) {
        const int x = static_cast<int>(std::lround(since.toX(tick)));
        cv::line(m_ground, {x, 0}, {x, bottom}, stripRule);
        const std::string text = PictureLetters::drawable(isByTime ? elapsedText(tick, since.span())
                                                                   : QString::number(tick, 'f', 0));
        const int width = letters.widthOf(text);
        const int left = std::clamp(x - width / 2, 0, std::max(m_ground.cols - width, 0));
        if (left < free)
            continue;
        letters.write(m_ground, text, {left, foot}, stripMuted);
        free = left + width + letters.height();
    }
}

double PlotStrip::xOf(store::FrameId frame) const
{
    return m_axis.unit() == TimeAxis::Unit::Seconds
               ? m_axis.toX(frame.time.seconds)
               : m_axis.toX(static_cast<double>(frame.index.value) + 0.5);
}

QString PlotStrip::nameOf(const Lane &lane) const
{
    if (lane.series < 0)
        return lane.wanted.name;
    const SeriesInfo &info = m_data.infos[static_cast<std::size_t>(lane.series)];
    return isRepeatedName(m_data.infos, info) ? longName(info) : info.name;
}

QString PlotStrip::valueOf(const Lane &lane, const std::vector<SeriesReading> &readings) const
{
    const auto found =
        std::find_if(readings.begin(), readings.end(), [&lane](const SeriesReading &reading) {
            return reading.series == lane.series;
        });
    if (lane.series < 0 || found == readings.end())
        return QStringLiteral("-");
    if (m_data.infos[static_cast<std::size_t>(lane.series)].isText)
        return found->text;
    return std::isnan(found->value) ? QStringLiteral("-") : QString::number(found->value, 'g', 6);
}

store::Result<cv::Mat> PlotStrip::withPlots(const cv::Mat &picture, PlotPlace place,
                                            store::FrameId frame)
try {
    if (m_lanes.empty())
        return picture;
    if (m_picture != picture.size()) {
        if (auto laidOut = layOut(picture.size(), place); !laidOut)
            return laidOut.error();
        paintGround();
    }
    cv::Mat strip = m_ground.clone();
    if (const double x = xOf(frame); std::isfinite(x)) {
        const int column = static_cast<int>(std::lround(std::clamp(x, 0.0, strip.cols - 1.0)));
        cv::line(strip, {column, 0}, {column, m_lanes.back().area.br().y}, stripCursor);
    }
    const auto readings = readSeries(m_data, m_files, {frame.index, m_series, m_delay}, m_stop);
    const PictureLetters letters(m_picture);
    for (const Lane &lane : m_lanes) {
        const std::string text =
            PictureLetters::drawable(nameOf(lane) + QStringLiteral(": ") + valueOf(lane, readings));
        const cv::Rect box =
            cv::Rect(0, lane.name.y + 1, letters.widthOf(text) + 2 * letters.padding(),
                     lane.name.height) &
            cv::Rect({}, strip.size());
        strip(box) = stripGround;
        letters.write(strip, text,
                      {letters.padding(), lane.name.y + (lane.name.height + letters.height()) / 2},
                      lane.colour);
    }
    cv::Mat both;
    if (place == PlotPlace::Below)
        cv::vconcat(inColour(picture), strip, both);
    else
        cv::hconcat(inColour(picture), strip, both);
    return both;
} catch (const std::exception &exception) { // OpenCV's, or no memory
    return store::Error{store::Error::Code::TooLarge, {}, exception.what()};
}

} // namespace model
