// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/version.h"

#include <QCoreApplication>

#include <algorithm>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("framehouse-cli"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(app::version));

    app::Output output;
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return static_cast<int>(
            output.usage(QCoreApplication::translate("app::Commands", "No command given.")));
    const auto known = app::commands();
    const auto command = std::find_if(known.begin(), known.end(), [&](const app::Command &c) {
        return arguments[1] == QLatin1String(c.name);
    });
    if (command == known.end())
        return static_cast<int>(output.usage(
            QCoreApplication::translate("app::Commands", "Unknown command: %1").arg(arguments[1])));
    return static_cast<int>(command->run(arguments.mid(2), output));
}
