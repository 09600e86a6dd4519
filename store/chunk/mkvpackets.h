// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/videopacket.h"
#include "store/inputfile.h"

#include <optional>
#include <stop_token>

namespace store {

// The packets of a Matroska file from the heads of its blocks; cues are not
// needed. Empty if these do not tell all: the file is cut short, blocks are
// laced or packed ...; or when `stop` asks for it.
std::optional<LocatedPackets> locateMkvPackets(const InputFile &file, const std::stop_token &stop);

} // namespace store
