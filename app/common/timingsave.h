// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/recordingreport.h"
#include "store/error.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace store {
class Reader;
}

namespace app {

// A timing report together with the recording at `path` that it is of.
model::ReportedRecording reported(const std::shared_ptr<const store::Reader> &reader,
                                  const QString &path,
                                  std::shared_ptr<const model::TimingReport> report);

enum class ReportForm { Csv, Pdf };

// Writes a report to `path`. What is there is replaced, at once or not at all. In any thread; a PDF
// needs a QGuiApplication. REQUIRES: there is a timing report.
store::Result<void> saveTiming(const model::RecordingReport &report, const QString &path,
                               ReportForm form, const std::stop_token &stop = {});

} // namespace app
