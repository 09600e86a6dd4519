// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/backgroundpriority.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace model {

void lowerThreadPriority()
{
#ifdef __linux__
    constexpr int niceness = 10; // a tenth of what others get, all of what they leave
    (void)setpriority(PRIO_PROCESS, 0, niceness); // on Linux it is the thread's own; else it stays
#endif
}

} // namespace model
