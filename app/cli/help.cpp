// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/help.h"

#include "app/cli/commands.h"

#include <QList>
#include <QPair>

#include <algorithm>

namespace app {

namespace {

using Rows = QList<QPair<QString, QString>>;

// Two columns, the left one as wide as its widest entry.
QString table(const Rows &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &row : rows)
        text += QStringLiteral("  %1  %2\n").arg(row.first.leftJustified(width), row.second);
    return text;
}

QString optionForm(const Option &option)
{
    const QString shortForm =
        option.letter == 0 ? QString() : QStringLiteral("-%1, ").arg(QLatin1Char(option.letter));
    const QString value =
        option.value == nullptr ? QString() : QLatin1Char(' ') + QLatin1String(option.value);
    return shortForm + QLatin1String("--") + QLatin1String(option.name) + value;
}

} // namespace

QString generalHelp()
{
    Rows rows;
    for (const Command &command : commands())
        rows.append({QString::fromLatin1(command.name), Commands::tr(command.help)});
    return Commands::tr("Usage: framehouse-cli COMMAND [ARGUMENTS]\n"
                        "Looks into imgstore recordings, and makes them, without a display.") +
           QLatin1String("\n\n") + Commands::tr("Commands:") + QLatin1Char('\n') + table(rows) +
           QLatin1Char('\n') + Commands::tr("Options:") + QLatin1Char('\n') +
           table({{QStringLiteral("-h, --help"), Commands::tr("show this help, or a command's")},
                  {QStringLiteral("-V, --version"), Commands::tr("show the version")}}) +
           QLatin1Char('\n') +
           Commands::tr("Results go to standard output, messages to standard error.\n"
                        "Exit status: 0 done, 1 failed or a problem was found, 2 wrong use.") +
           QLatin1Char('\n');
}

QString commandHelp(const Command &command)
{
    Rows rows;
    for (const Option &option : command.options)
        rows.append({optionForm(option), Commands::tr(option.help)});
    rows.append({QStringLiteral("-h, --help"), Commands::tr("show this help")});
    return Commands::tr("Usage: framehouse-cli %1 %2")
               .arg(QLatin1String(command.name), QLatin1String(command.synopsis))
               .trimmed() +
           QLatin1Char('\n') + Commands::tr(command.help) + QLatin1String("\n\n") +
           Commands::tr("Options:") + QLatin1Char('\n') + table(rows);
}

} // namespace app
