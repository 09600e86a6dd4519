// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportoutlook.h"
#include "model/export/exportqueue.h"

#include <QCoreApplication>
#include <QString>

namespace app {

// Sentences about exports.
class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(app::ExportText)

public:
    // What became of a job, a line for each thing to know; of one that was cancelled nothing.
    static QString details(const model::ExportQueue::Job &job);

    // How pictures are displayed, as in "Now: inverted, Viridis".
    static QString display(const model::Development &development);

    // "1,234 frames, recorded in 0:41".
    static QString frames(const model::ExportPlaces &places);

    // "640 × 480 pixels · about 12.0 MiB · 34.0 GiB free".
    static QString size(const model::ExportSize &size, const model::ExportPlaces &places);

    static QString bytes(std::uint64_t bytes);
};

} // namespace app
