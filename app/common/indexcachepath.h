// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace app {

// Where both programs keep the indexes of recordings for the next time: a directory of the user's
// caches, which need not be there yet.
QString indexCachePath();

} // namespace app
