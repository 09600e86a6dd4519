// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/chunk/videopacket.h"
#include "store/inputfile.h"

#include <optional>
#include <stop_token>

namespace store {

// The packets of an MP4 file from its tables of samples or the heads of its fragments. Empty if these
// do not tell all: the file is cut short, an edit list cuts pictures off, the pictures are coded in
// several ways ...; or when `stop` asks for it.
std::optional<LocatedPackets> locateMp4Packets(const InputFile &file, const std::stop_token &stop);

} // namespace store
