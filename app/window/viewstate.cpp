// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/viewstate.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

using widgets::Ruler;

const QString positionKey = QStringLiteral("position");
const QString inKey = QStringLiteral("in");
const QString outKey = QStringLiteral("out");
const QString loopKey = QStringLiteral("loop");
const QString rulerKey = QStringLiteral("ruler");
const QString windowKey = QStringLiteral("window");
const QString seriesKey = QStringLiteral("series");

const QStringList rulerNames{QStringLiteral("time"), QStringLiteral("recorded"),
                             QStringLiteral("index"), QStringLiteral("number")};

void writeFrame(QJsonObject &object, const QString &key,
                const std::optional<store::FrameIndex> &frame)
{
    if (frame)
        object[key] = static_cast<qint64>(frame->value);
}

std::optional<store::FrameIndex> readFrame(const QJsonObject &object, const QString &key)
{
    const qint64 frame = object[key].toInteger(-1);
    return frame < 0 ? std::nullopt : std::optional(store::FrameIndex{frame});
}

std::optional<std::pair<double, double>> readWindow(const QJsonArray &window)
{
    const double begin = window[0].toDouble(NAN);
    const double end = window[1].toDouble(NAN);
    return begin < end ? std::optional(std::pair(begin, end)) : std::nullopt;
}

std::optional<QStringList> readSeries(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList names;
    for (const QJsonValue &name : value.toArray())
        names.append(name.toString());
    return names;
}

} // namespace

QJsonObject toJson(const ViewState &state)
{
    QJsonObject object;
    writeFrame(object, positionKey, state.position);
    writeFrame(object, inKey, state.in);
    writeFrame(object, outKey, state.out);
    if (state.loops)
        object[loopKey] = true;
    if (state.ruler != Ruler::Time)
        object[rulerKey] = rulerNames.at(static_cast<int>(state.ruler));
    if (state.window)
        object[windowKey] = QJsonArray{state.window->first, state.window->second};
    if (state.series)
        object[seriesKey] = QJsonArray::fromStringList(*state.series);
    return object;
}

ViewState viewStateFromJson(const QJsonObject &object)
{
    const auto ruler = rulerNames.indexOf(object[rulerKey].toString());
    return {readFrame(object, positionKey),
            readFrame(object, inKey),
            readFrame(object, outKey),
            object[loopKey].toBool(),
            static_cast<Ruler>(std::max<qsizetype>(0, ruler)),
            readWindow(object[windowKey].toArray()),
            readSeries(object[seriesKey])};
}

} // namespace app
