// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <variant>

namespace app {

// Where in a recording to begin; monostate: at its first frame.
using StartPosition =
    std::variant<std::monostate, store::FrameIndex, store::FrameNumber, store::FrameTime>;

} // namespace app
