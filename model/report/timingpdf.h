// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/recordingreport.h"

#include <QCoreApplication>

#include <stop_token>

class QIODevice;

namespace model {

// A report on paper: figures, histogram and the first frames of each irregularity, and what the
// recorder said of itself, with its plot, on A4.
class TimingPdf
{
    Q_DECLARE_TR_FUNCTIONS(model::TimingPdf)

public:
    static constexpr std::int64_t mostListed = 200; // of each kind

    // In any thread of a QGuiApplication. False if it was stopped or nothing can be written.
    // REQUIRES: there is a timing report.
    static bool write(QIODevice &device, const RecordingReport &report,
                      const std::stop_token &stop = {});
};

} // namespace model
