// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace widgets {

// What a user is told, in the language of the moment in which it is called. Owns what it needs.
using Sentence = std::function<QString()>;

} // namespace widgets
