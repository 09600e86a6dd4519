// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"

#include <QCoreApplication>
#include <QString>

namespace app {

// Makes the sentences a user reads of errors: what happened, to which file, what can be done.
// The only place that does.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(app::ErrorText)

public:
    // One or two full sentences, plain text, control characters escaped. Never empty.
    static QString sentence(const store::Error &error);
};

} // namespace app
