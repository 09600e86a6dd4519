// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/meta/civiltime.h"

#include <optional>
#include <string>

namespace store {

// Whether this machine's time zone data knows an IANA name. "UTC" is always known.
bool isKnownZone(const std::string &name);

// The IANA name of this machine's zone: the environment's TZ where it names one, else the
// system's; "UTC" where neither can be told.
std::string localZone();

// Seconds since the Unix epoch of a wall clock's time in a zone; the earlier where clocks were set
// back. Empty if the zone is unknown. REQUIRES: `time` has no offset.
std::optional<double> epochSecondsIn(const std::string &zone, const CivilTime &time);

} // namespace store
