// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/viewstate.h"

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
const QString besideKey = QStringLiteral("beside");
const QString pathKey = QStringLiteral("path");
const QString openKey = QStringLiteral("open");
const QString ofSessionKey = QStringLiteral("ofSession");
const QString framesKey = QStringLiteral("frames");
const QString secondsKey = QStringLiteral("seconds");
const QString byTimeKey = QStringLiteral("pairByTime");
const QString missingKey = QStringLiteral("missing");

const QStringList rulerNames{QStringLiteral("time"), QStringLiteral("recorded"),
                             QStringLiteral("index"), QStringLiteral("number")};
const QStringList missingNames{QStringLiteral("hold"), QStringLiteral("black"),
                               QStringLiteral("mark")};

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

QJsonArray besideToJson(const QList<BesideState> &beside)
{
    QJsonArray array;
    for (const BesideState &one : beside) {
        QJsonObject object{{pathKey, one.path}, {openKey, one.isOpen}};
        if (one.isOfSession)
            object[ofSessionKey] = true;
        if (one.offset.frames != 0)
            object[framesKey] = static_cast<qint64>(one.offset.frames);
        if (one.offset.seconds != 0.0)
            object[secondsKey] = one.offset.seconds;
        array.append(object);
    }
    return array;
}

QList<BesideState> readBeside(const QJsonArray &array)
{
    QList<BesideState> beside;
    for (const QJsonValue &value : array) {
        const QString path = value[pathKey].toString();
        if (!path.isEmpty())
            beside.append({path,
                           {value[framesKey].toInteger(), value[secondsKey].toDouble()},
                           value[openKey].toBool(),
                           value[ofSessionKey].toBool()});
    }
    return beside;
}

model::PairingRule readRule(const QJsonObject &object)
{
    const auto missing = missingNames.indexOf(object[missingKey].toString());
    return {object[byTimeKey].toBool() ? model::PairBy::Time : model::PairBy::Number,
            static_cast<model::MissingFrame>(std::max<qsizetype>(0, missing))};
}

void writeRule(QJsonObject &object, const model::PairingRule &rule)
{
    if (rule.by == model::PairBy::Time)
        object[byTimeKey] = true;
    if (rule.missing != model::MissingFrame::Hold)
        object[missingKey] = missingNames.at(static_cast<int>(rule.missing));
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
    if (!state.beside.isEmpty())
        object[besideKey] = besideToJson(state.beside);
    writeRule(object, state.rule);
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
            readSeries(object[seriesKey]),
            readBeside(object[besideKey].toArray()),
            readRule(object)};
}

} // namespace app
