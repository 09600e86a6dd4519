// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QDateTime>

#include <filesystem>

namespace model {

// Whether a new store can be made there. Writes nothing; never on the GUI thread.
//
// Busy: it is being recorded; `detail` says by whom, where and since when. AlreadyExists: `detail`
// says what is there, and the name beside it that is free.
store::Result<void> checkTarget(const std::filesystem::path &directory, const QDateTime &now);

// A name beside `directory` that nothing has: with date and time at its end, as readers of the format
// know it.
std::filesystem::path freeNameBeside(const std::filesystem::path &directory, const QDateTime &now);

} // namespace model
