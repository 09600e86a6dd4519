// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/common/translation.h"
#include "app/version.h"
#include "model/camera/camera.h"

#include <QGuiApplication>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstring>
#include <memory>

namespace {

bool asksHelp(const QString &word)
{
    return word == QLatin1String("--help") || word == QLatin1String("-h");
}

// Help asked for among a command's options, before a "--" that ends them.
bool asksHelp(const QStringList &arguments)
{
    const auto end = std::find(arguments.begin(), arguments.end(), QLatin1String("--"));
    return std::any_of(arguments.begin(), end, [](const QString &word) { return asksHelp(word); });
}

app::Exit unknownCommand(const QString &word, app::Output &output)
{
    QStringList names{QStringLiteral("--help"), QStringLiteral("--version")};
    for (const app::Command &command : app::commands())
        names << QString::fromLatin1(command.name);
    const QString closest = app::closestName(word, names);
    if (closest.isEmpty())
        return output.usage(
            app::Commands::tr("Unknown command %1. --help lists the commands.").arg(word));
    return output.usage(
        app::Commands::tr("Unknown command %1. Did you mean %2?").arg(word, closest));
}

// A document has letters in it, and those a platform; one that needs no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const auto asksPdf = [](const char *word) {
        return std::strcmp(word, "--pdf") == 0 || std::strncmp(word, "--pdf=", 6) == 0;
    };
    if (std::none_of(argv, argv + argc, asksPdf))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

app::Exit show(const QString &text, app::Output &output)
{
    output.write(text);
    return app::Exit::Done;
}

app::Exit run(const QStringList &arguments, app::Output &output)
{
    if (arguments.isEmpty())
        return output.usage(app::Commands::tr("No command given. --help lists the commands."));
    const QString &word = arguments[0];
    if (asksHelp(word))
        return show(app::generalHelp(), output);
    if (word == QLatin1String("--version") || word == QLatin1String("-V"))
        return show(QStringLiteral("framehouse-cli %1\n").arg(QLatin1String(app::version)), output);
    const auto known = app::commands();
    const auto command = std::find_if(known.begin(), known.end(), [&](const app::Command &each) {
        return word == QLatin1String(each.name);
    });
    if (command == known.end())
        return unknownCommand(word, output);
    const QStringList rest = arguments.mid(1);
    return asksHelp(rest) ? show(app::commandHelp(*command), output) : command->run(rest, output);
}

} // namespace

namespace app {

int runProgram(int argc, char *argv[])
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // a reader that has seen enough is no crash
#endif
    model::prepareCameras();
    const auto application = makeApplication(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // data are the same everywhere
    QCoreApplication::setOrganizationName(QStringLiteral("Framehouse"));
    QCoreApplication::setApplicationName(QStringLiteral("framehouse-cli"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(version));
    installTranslation(*application, QLocale());

    Output output;
    const Exit exit = run(application->arguments().mid(1), output);
    return static_cast<int>(output.finish(exit));
}

} // namespace app
