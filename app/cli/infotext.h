// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace app {

// What `info` tells of a recording, for people. `info` is infoData(), perhaps with "recorder", `timing`
// timingFigures(), with the lists where they are to be told as well.

using Rows = std::vector<std::pair<QString, QString>>; // names and values

QString infoText(const store::Value &info, const store::Value &timing, bool withLists);
Rows briefRows(const store::Value &info, const store::Value &timing); // one recording of several

QString table(const Rows &rows); // in two columns, a line for each row
QString momentText(const store::Value &seconds); // since the Unix epoch, or null
QString printableText(const std::string &utf8); // without what would move a terminal's cursor

} // namespace app
