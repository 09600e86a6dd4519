// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace model {

// Of a row with a note or a mark, in extra data: when it was made, seconds since the Unix epoch.
inline constexpr char noteTime[] = "note_time";

} // namespace model
