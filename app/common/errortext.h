// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QCoreApplication>
#include <QString>

#include <filesystem>

namespace app {

// Makes the sentences a user reads of errors: what happened, to which file, what can be done.
// The only place that does.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(app::ErrorText)

public:
    // What happened with the path and the reason, then the way out: two full sentences, plain text,
    // control characters escaped. Never empty. The reason is the error's English detail.
    static QString sentence(const store::Error &error);

    // Its two halves.
    static QString happened(const store::Error &error);
    static QString wayOut(const store::Error &error);

    // `text` with every character that could disturb a terminal or a label written as \uXXXX.
    static QString escaped(const QString &text);
    static QString escaped(const std::filesystem::path &path);
};

} // namespace app
