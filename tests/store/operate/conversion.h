// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/convert.h"

#include <string>

// Into that format, with all else as usual.
inline store::ConvertOptions to(const std::string &format)
{
    store::ConvertOptions options;
    options.format = format;
    return options;
}
