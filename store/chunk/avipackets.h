// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/videopacket.h"
#include "store/inputfile.h"

#include <optional>
#include <stop_token>

namespace store {

// The packets of an AVI file from the heads of its pieces; an index is not
// needed. Without times, and all as keys: for codecs whose pictures stand
// alone. Empty if the file is cut short or nested oddly, or when `stop` asks
// for it.
std::optional<LocatedPackets> locateAviPackets(const InputFile &file, const std::stop_token &stop);

} // namespace store
