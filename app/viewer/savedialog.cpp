// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/savedialog.h"

#include <QFileDialog>
#include <QRegularExpression>

namespace app {

namespace {

// "csv" of "Table (*.csv)"; empty for all files.
QString endingOf(const QString &filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}

void follow(QFileDialog &dialog, const QString &filter)
{
    if (const QString ending = endingOf(filter); !ending.isEmpty())
        dialog.setDefaultSuffix(ending);
}

} // namespace

QFileDialog *makeSaveDialog(QWidget *parent, const QString &title, const QString &folder,
                            const QString &name, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endingOf(filters.value(0)));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { follow(*dialog, filter); });
    return dialog;
}

} // namespace app
