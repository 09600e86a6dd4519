// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <optional>
#include <string>

namespace app {

// What came of writing and reading one format on this machine.
struct SelfTest
{
    std::string format;
    bool lossless = false;
    std::optional<store::Error> error; // empty: every frame came back
};

// Writes small stores of 20 test patterns into a temporary directory, grey and colour as the format
// allows, reads them back and compares: pixels where the format is lossless, else the code in each
// picture.
SelfTest testFormat(const std::string &format);

// The same for a format that others write: a video that this program writes, under that name.
SelfTest testReading(const std::string &format);

} // namespace app
