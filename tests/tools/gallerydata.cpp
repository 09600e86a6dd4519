// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/tools/gallerydata.h"

#include "model/timing/timingreport.h"
#include "widgets/plot/plotpanel.h"

#include <QPainter>
#include <QPalette>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

constexpr double firstSecond = 1714603800.0;
constexpr std::int64_t numbersPerHole = 4000;

double timeOf(std::int64_t index, std::int64_t count)
{
    const double pause = index > count * 2 / 3 ? static_cast<double>(count) / 250 : 0;
    return firstSecond + static_cast<double>(index) / 25 + pause;
}

std::int64_t numberOf(std::int64_t index)
{
    return 100 + index + 12 * (index / numbersPerHole);
}

} // namespace

widgets::FrameLookup madeUpFrames(std::int64_t count)
{
    widgets::FrameLookup frames;
    frames.count = count;
    frames.frame = [count](store::FrameIndex index) {
        return store::FrameId{index, {numberOf(index.value)}, {timeOf(index.value, count)}};
    };
    frames.nearestNumber = [count](store::FrameNumber number) {
        std::int64_t best = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            if (std::abs(numberOf(i) - number.value) < std::abs(numberOf(best) - number.value))
                best = i;
        }
        return std::optional(store::FrameIndex{best});
    };
    frames.findNumber = [nearest = frames.nearestNumber](store::FrameNumber number) {
        const auto found = nearest(number);
        return numberOf(found->value) == number.value ? found : std::nullopt;
    };
    frames.nearestTime = [count](store::FrameTime time) {
        std::int64_t low = 0, high = count - 1;
        while (low < high) {
            const std::int64_t middle = (low + high) / 2;
            timeOf(middle, count) < time.seconds ? low = middle + 1 : high = middle;
        }
        const bool before =
            low > 0 && time.seconds - timeOf(low - 1, count) <= timeOf(low, count) - time.seconds;
        return std::optional(store::FrameIndex{before ? low - 1 : low});
    };
    frames.times = [count](store::FrameIndex first, std::span<double> room) {
        for (std::size_t i = 0; i < room.size(); ++i)
            room[i] = timeOf(first.value + static_cast<std::int64_t>(i), count);
    };
    return frames;
}

widgets::TimelineContent madeUpContent(std::int64_t count)
{
    widgets::TimelineContent content;
    const std::int64_t perChunk = count / 9;
    for (int chunk = 0; chunk < 9; ++chunk) {
        const bool broken = chunk == 5;
        content.chunks.append({chunk,
                               {chunk * perChunk},
                               perChunk,
                               broken ? QStringLiteral("The video ends too early") : QString(),
                               timeOf(chunk * perChunk, count),
                               timeOf((chunk + 1) * perChunk - 1, count)});
    }
    auto timing = std::make_shared<model::TimingReport>();
    timing->gaps = model::FrameSet(count);
    for (std::int64_t i = 0; i < count; ++i) {
        timing->grid.add(timeOf(i, count));
        if (i > 0 && i % numbersPerHole == 0)
            timing->gaps.add({i});
    }
    timing->grid.finish();
    content.timing = timing;
    return content;
}

void plotMadeUpSeries(widgets::PlotPanel &plots, const widgets::FrameLookup &frames)
{
    struct Wave
    {
        const char *name;
        double (*value)(double seconds);
    };
    static constexpr Wave waves[] = {
        {"temperature [°C]", [](double t) { return 24 + 2 * std::sin(t / 170); }},
        {"speed", [](double t) { return std::abs(std::sin(t / 11) * std::sin(t / 97)); }},
        {"valve", [](double t) { return std::fmod(t, 120) < 30 ? 1.0 : 0.0; }},
        {"humidity", [](double t) { return 55 + 5 * std::cos(t / 400); }}};
    model::SeriesInfos infos;
    for (const Wave &wave : waves) {
        model::SeriesInfo info;
        info.name = QString::fromUtf8(wave.name);
        info.samples = frames.count / 5;
        info.isBinary = infos.size() == 2;
        for (int i = 0; i < 3000; ++i)
            info.extent.add(wave.value(i));
        infos.push_back(info);
    }
    const auto answer = [&plots, frames](const model::SeriesRequest &request) {
        auto picture = std::make_shared<model::SeriesPicture>();
        picture->request = request;
        picture->axis = request.axis;
        for (const int series : request.series) {
            model::PlotCurve curve{series, {}, {}, true};
            for (std::int64_t i = 0; i < frames.count; i += 5) {
                const double time = frames.frame({i}).time.seconds;
                const bool byTime = request.axis.unit() == model::TimeAxis::Unit::Seconds;
                const double at = byTime ? time : static_cast<double>(i);
                const double value = waves[series].value(static_cast<double>(i) / 25);
                curve.columns.push_back({at, at, value, value, i % 4000 < 5});
            }
            picture->curves.push_back(std::move(curve));
        }
        plots.setPicture(picture);
    };
    QObject::connect(&plots, &widgets::PlotPanel::pictureWanted, &plots, answer);
    plots.setSeries(infos);
}

model::FramePtr madeUpFrame()
{
    auto frame = std::make_shared<model::ShownFrame>();
    frame->pixels.create(480, 640, CV_16UC1);
    frame->image = QImage(640, 480, QImage::Format_RGB32);
    for (int y = 0; y < 480; ++y) {
        for (int x = 0; x < 640; ++x) {
            const double wave = std::sin(x / 40.0) * std::cos(y / 30.0) * 0.3 + x / 1280.0 + 0.25;
            const auto grey = static_cast<int>(std::clamp(wave, 0.0, 1.0) * 255);
            frame->pixels.at<ushort>(y, x) = static_cast<ushort>(grey * 257);
            frame->image.setPixel(x, y, qRgb(grey, grey, grey));
        }
    }
    return frame;
}

QList<widgets::RecentCard> madeUpCards()
{
    const QImage picture = madeUpFrame()->image;
    const QDateTime recorded(QDate(2024, 5, 1), QTime(22, 50));
    return {{"/data/a", "mouse 17, open field", picture, 1834.0, recorded, false},
            {"/data/b", "20240502_101500_a_rather_long_name_of_a_recording", picture, 86400.0 * 6,
             recorded.addDays(1), false},
            {"/data/c", "zebrafish", {}, 61.5, recorded.addDays(-30), false},
            {"/mnt/usb/d", "on a disk that is not here", picture, 12.0, recorded, true}};
}

QIcon madeUpIcon(const QPalette &palette, int corners, bool leftwards)
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette.color(QPalette::ButtonText));
    painter.setPen(Qt::NoPen);
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle =
            2 * std::numbers::pi * i / corners + (leftwards ? std::numbers::pi : 0);
        shape << QPointF(32 + 26 * std::cos(angle), 32 + 26 * std::sin(angle));
    }
    painter.drawPolygon(shape);
    return pixmap;
}
