// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/hdf5/messages.h"
#include "store/hdf5/metadata.h"

namespace store::hdf5 {

// Whether the heap that a text lies in holds, and the text has the size that it is said to have.
Result<void> checkLongText(const Metadata &file, const LongText &text);

} // namespace store::hdf5
