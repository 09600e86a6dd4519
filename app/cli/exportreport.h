// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "model/export/displayedpicture.h"
#include "store/error.h"
#include "store/export/exportorder.h"
#include "store/reader.h"
#include "store/value.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

// What the command tells of exports, of one recording or several.
namespace app {

QString shownPath(const std::filesystem::path &path);
std::vector<std::string> problemSentences(const std::vector<store::Error> &problems);

store::Value summaryAsJson(const store::ExportSummary &summary);
void sayExport(const store::ExportSummary &summary, Output &output);

// Says what was left out, or of several recordings replaced, if anything, and how to end then.
enum class Lost { LeftOut, Replaced };
Exit sayExportLosses(std::int64_t missing, const std::vector<store::Error> &problems, Lost lost,
                     Output &output);

// Says why nothing was exported, and what could help. `canReplace`: what is there already.
Exit failExport(const store::Error &error,
                const std::vector<std::shared_ptr<const store::Reader>> &readers,
                const store::ExportOrder &order, bool canReplace, Output &output);

// How pictures of this recording are displayed, of whose samples and zone `display` knows nothing yet.
model::PictureDisplay displayOf(model::PictureDisplay display, const store::Metadata &metadata);

} // namespace app
