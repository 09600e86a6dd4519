// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/series/seriespicture.h"
#include "widgets/plot/plotpanel.h"

#include <cmath>
#include <memory>

// Series as of madeUpFrames(): a sample a second, the value of sample i is i % 7.
inline model::SeriesInfos madeUpSeries(int count = 1)
{
    model::SeriesInfos infos;
    for (int i = 0; i < count; ++i) {
        model::SeriesInfo info;
        info.name = i == 0 ? QStringLiteral("speed") : QStringLiteral("series %1").arg(i);
        info.set = QStringLiteral("extra");
        info.samples = 100;
        info.extent = {0.0, 6.0};
        info.isWhole = true;
        infos.push_back(info);
    }
    return infos;
}

inline std::shared_ptr<const model::SeriesPicture>
madeUpPictureOf(const model::SeriesRequest &request)
{
    auto picture = std::make_shared<model::SeriesPicture>();
    picture->request = request;
    picture->axis = request.axis;
    const double first = request.axis.unit() == model::TimeAxis::Unit::Seconds ? 1000.0 : 0.0;
    for (const int series : request.series) {
        model::PlotCurve curve{series, {}, {}, true};
        for (int i = 0; i < 100; ++i) {
            const double value = i % 7;
            curve.columns.push_back({first + i, first + i, value, value, false});
        }
        picture->curves.push_back(std::move(curve));
    }
    return picture;
}

// Gives the panel series, and what it asks for.
inline void plotMadeUp(widgets::PlotPanel &panel, int count = 1)
{
    QObject::connect(&panel, &widgets::PlotPanel::pictureWanted, &panel,
                     [&panel](const model::SeriesRequest &request) {
                         panel.setPicture(madeUpPictureOf(request));
                     });
    QObject::connect(
        &panel, &widgets::PlotPanel::readingsWanted, &panel,
        [&panel](const model::ReadingRequest &request) {
            std::int64_t sample = 0;
            if (const auto *time = std::get_if<store::FrameTime>(&request.place))
                sample = std::llround(time->seconds - 1000);
            else
                sample = std::get<store::FrameIndex>(request.place).value;
            std::vector<model::SeriesReading> readings;
            for (const int series : request.series)
                readings.push_back(
                    {series, double(sample % 7), {}, 1000.0 + double(sample), sample, sample});
            panel.setReadings(request, readings);
        });
    panel.setSeries(madeUpSeries(count));
}
