// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reader.h"
#include "store/value.h"

#include <functional>
#include <stop_token>

namespace model {

// Goes through all extra data of a recording, chunk by chunk; what cannot be read of a chunk is left out.
// `begin` is asked before each chunk, whether it is of another store than the one before, and ends the
// walk by false; `take` gets each row and leaves out the rest of its chunk by false. Only Cancelled fails.
store::Result<void> walkExtraRows(const store::Reader &reader,
                                  const std::function<bool(bool isOtherStore)> &begin,
                                  const std::function<bool(store::Value &&)> &take,
                                  const std::stop_token &stop);

} // namespace model
