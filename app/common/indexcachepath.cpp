// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/indexcachepath.h"

#include <QStandardPaths>

namespace app {

QString indexCachePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/Framehouse/framehouse/indexes");
}

} // namespace app
