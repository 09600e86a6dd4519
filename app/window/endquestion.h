// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>
#include <QString>

namespace app {

// What a window asks before something ends with it; to stay is the default.
struct EndQuestion
{
    QMessageBox::Icon icon = QMessageBox::Question;
    QString title;
    QString text;
    QString end;
    QString stay;
};

// Whether it may end. Runs an event loop.
bool asksToEnd(QWidget *window, const EndQuestion &question);

} // namespace app
