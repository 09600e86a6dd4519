// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/recorder.h"

#include <QString>

namespace app {

// What became of the frames of a recording, a line per count.
QString lossesText(const model::RecordingCounters &counters);

} // namespace app
