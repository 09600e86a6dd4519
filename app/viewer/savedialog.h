// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QFileDialog;
class QWidget;

namespace app {

// A dialog, not yet open, that asks where to save; it deletes itself when it is closed.
//
// `filters` are such as "Table (*.csv)": a name without an ending gets that of the chosen one.
QFileDialog *makeSaveDialog(QWidget *parent, const QString &title, const QString &folder,
                            const QString &name, const QStringList &filters);

} // namespace app
