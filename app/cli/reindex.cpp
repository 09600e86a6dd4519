// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/operate/reindex.h"
#include "app/cli/commands.h"
#include "app/cli/longjob.h"
#include "app/cli/plural.h"
#include "app/cli/sessionstores.h"
#include "app/common/errortext.h"

#include <QFile>

namespace app {

namespace {

QString summary(const store::Reindexing &result)
{
    if (result.chunks == 0)
        return Commands::tr("The frames are numbered about frame index %1 already; nothing was "
                            "changed.")
            .arg(result.zero.value);
    return Commands::tr("%n frame(s) got a new number; number 0 is that of frame index %1.",
                        nullptr, pluralOf(result.renumbered))
        .arg(result.zero.value);
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, {}, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    if (const auto refused = refusesSession(parsed->operands()[0], output))
        return *refused;
    const std::filesystem::path path = QFile::encodeName(parsed->operands()[0]).toStdString();
    const auto result = LongJob(output).run([path](const auto &progress, const auto &stop) {
        return store::reindex(path, progress, stop);
    });
    if (!result)
        return output.fail(result.error());
    output.write(summary(*result) + QLatin1Char('\n'));
    for (const store::Error &error : result->leftAlone)
        output.say(Commands::tr("Extra data kept their frame numbers. %1")
                       .arg(ErrorText::sentence(error)));
    return result->leftAlone.empty() ? Exit::Done : Exit::Failed;
}

} // namespace

Command reindexCommand()
{
    return {"reindex", "PATH",
            QT_TRANSLATE_NOOP("app::Commands",
                              "number the frames before the only frame 0 from -1 downwards"),
            run};
}

} // namespace app
