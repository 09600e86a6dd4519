// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

namespace model {

// Whether a picture cannot be had because of the bytes themselves. Else it may come right by itself,
// as when a share is there again, or memory is free.
inline bool isLastingDamage(store::Error::Code code)
{
    using Code = store::Error::Code;
    return code == Code::Corrupt || code == Code::Unsupported || code == Code::MissingCodec;
}

} // namespace model
