// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <filesystem>

namespace model {

// A path as the standard library has it, and as Qt has it.
inline std::filesystem::path toPath(const QString &text)
{
    return std::filesystem::path(text.toStdU16String());
}

inline QString toText(const std::filesystem::path &path)
{
    return QString::fromStdU16String(path.u16string());
}

} // namespace model
