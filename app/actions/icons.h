// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace app {

// An icon of our own set (resources/icons/NAME.svg), drawn in the palette's text colour at the
// moment of painting, sharp at any size; greyed where it is disabled. Null if there is none.
QIcon icon(const QString &name);

} // namespace app
