// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/sessionstores.h"
#include "app/common/errortext.h"
#include "store/index/sqliteindexwriter.h"
#include "store/operate/changing.h"

#include <filesystem>

namespace app {

namespace {

store::Result<Exit> writeIndex(const std::filesystem::path &path, Output &output)
{
    const auto opened = store::openForChange(path);
    if (!opened)
        return opened.error();
    const auto leftOut = store::writeSqliteIndex(opened->directory, opened->metadata);
    if (!leftOut)
        return leftOut.error();
    for (const store::Error &error : *leftOut)
        output.say(ErrorText::sentence(error));
    const QString directory = ErrorText::escaped(opened->directory);
    const QString done = leftOut->empty()
                             ? Commands::tr("Wrote .index.sqlite of %1.")
                             : Commands::tr("Wrote .index.sqlite of %1 without its broken chunks.");
    output.write(done.arg(directory) + QLatin1Char('\n'));
    return leftOut->empty() ? Exit::Done : Exit::Failed;
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, {}, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    return forEachStore(parsed->operands()[0], output,
                        [&](const auto &store) { return writeIndex(store, output); });
}

} // namespace

Command indexCommand()
{
    return {"index", "PATH",
            QT_TRANSLATE_NOOP("app::Commands",
                              "write .index.sqlite, the index that other programs may ask for"),
            run};
}

} // namespace app
