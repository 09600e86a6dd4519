// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <string>

namespace store {

// A map as block YAML that PyYAML (YAML 1.1) and yaml-cpp (1.2) read back as the same values:
// strings that look like another type are quoted, floats carry a dot, NaN is .nan.
// InvalidArgument if it cannot be said: text that is no UTF-8, keys above 1000 bytes, binary data,
// more than 60 levels, more than 4 MiB.
Result<std::string> toYaml(const Value &map);

} // namespace store
