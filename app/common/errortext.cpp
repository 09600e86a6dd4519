// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/errortext.h"

namespace app {

QString ErrorText::sentence(const store::Error &error)
{
    return tr("%1: %2").arg(QString::fromStdString(error.path.string()),
                            QString::fromStdString(error.detail));
}

} // namespace app
