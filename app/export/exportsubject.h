// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/displayedpicture.h"
#include "model/export/exportrange.h"
#include "store/reader.h"

#include <QList>
#include <QRect>
#include <QStringList>

#include <memory>
#include <optional>

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
    model::PictureDisplay display; // how; its overlay is chosen later
    QStringList taken; // paths that other exports are going to be at
    QRect seen; // the part of the picture in the view, in pixels as recorded; null: nobody knows
};

} // namespace app
