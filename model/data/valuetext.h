// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/value.h"

#include <QString>

namespace model {

// One line for a single value: text as it is, numbers so that they read back the same. Empty for
// maps and lists.
QString scalarText(const store::Value &value);

// The whole tree as a document to paste elsewhere, with a line break at the end.
QString toYaml(const store::Value &value);
QString toJson(const store::Value &value); // NaN and infinities as Python's json writes them

} // namespace model
