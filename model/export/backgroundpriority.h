// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace model {

// Lets all other threads go before this one and those that it starts from now on, where the system can
// do that for a single thread.
void lowerThreadPriority();

} // namespace model
