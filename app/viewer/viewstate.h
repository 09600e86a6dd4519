// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/pairing.h"
#include "store/frame.h"
#include "widgets/axis/ruler.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace app {

// A recording that was looked at beside another one.
struct BesideState
{
    QString path;
    model::PairOffset offset = {};
    bool isOpen = true; // when the other one was left
    bool isOfSession = false; // that of the other one: wherever that lies, this does, too
    bool operator==(const BesideState &) const = default;
};

// How a recording was left, so that it can be gone on with.
struct ViewState
{
    std::optional<store::FrameIndex> position = {};
    std::optional<store::FrameIndex> in = {};
    std::optional<store::FrameIndex> out = {};
    bool loops = false;
    widgets::Ruler ruler = widgets::Ruler::Time;
    std::optional<std::pair<double, double>> window = {}; // in what the ruler spreads; none: all
    std::optional<QStringList> series = {}; // chosen to be plotted; none: as usual
    QList<BesideState> beside = {}; // in the order of their views
    model::PairingRule rule = {};
    bool operator==(const ViewState &) const = default;
};

QJsonObject toJson(const ViewState &state);
ViewState viewStateFromJson(const QJsonObject &object); // what makes no sense is as usual

} // namespace app
