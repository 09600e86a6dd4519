// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/displayedpicture.h"
#include "model/export/exportrange.h"
#include "model/export/exporttask.h"
#include "store/reader.h"

#include <QList>
#include <QRect>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace app {

// What a window has open that can be exported, at the moment when the user asks for it.
struct ExportSubject
{
    struct Mark
    {
        QString name;
        model::ExportRange range;
    };

    std::shared_ptr<const store::Reader> reader; // not null, with frames
    QString name; // of the recording
    std::optional<model::ExportRange> inOut; // none: no points are set
    QList<Mark> marks; // those that are ranges
    model::PictureDisplay display; // how; its overlay and the place of plots are chosen later
    QStringList plotNames; // of the display's plots, for people
    bool plotsAreOthers = false; // what is plotted in the window is of another recording
    std::vector<model::ExportBeside> beside; // recordings that lie beside it; none: there are none
    QStringList besideNames; // of those, for people
    model::PairBy pairBy = model::PairBy::Number; // by what they are aligned
    QStringList taken; // paths that other exports are going to be at
    QRect seen; // the part of the picture in the view, in pixels as recorded; null: nobody knows
};

} // namespace app
