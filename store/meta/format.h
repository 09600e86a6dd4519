// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/meta/metadata.h"

#include <string>
#include <string_view>

namespace store {

// Whether stores of this class come in this format (FORMAT.md, "Formats"), readable here or not.
bool isKnownFormat(StoreClass storeClass, std::string_view format);

// The files' extension, with the dot, where metadata.yaml names none.
std::string defaultExtension(StoreClass storeClass, std::string_view format);

// Whether `extension` is one a chunk's video may have; guards the file names made with it.
bool isVideoExtension(std::string_view extension);

} // namespace store
