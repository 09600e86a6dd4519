// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/recover/recover.h"
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/sessionstores.h"
#include "app/common/errortext.h"

#include <algorithm>
#include <climits>

namespace app {

namespace {

// For plural forms, which take an int.
int counted(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, INT_MAX));
}

void sayChunk(const store::RecoveredChunk &chunk, Output &output)
{
    output.write(Commands::tr("chunk %1: %n frame(s) recovered", nullptr, counted(chunk.frames))
                     .arg(chunk.chunk) +
                 QLatin1Char('\n'));
    if (chunk.lost > 0)
        output.say(Commands::tr("Chunk %1: %n frame(s) did not reach the disk.", nullptr,
                                counted(chunk.lost))
                       .arg(chunk.chunk));
    if (chunk.problem) {
        output.fail(*chunk.problem);
        output.say(
            Commands::tr("Chunk %1: its journal is of no use and was set aside; all else was "
                         "left as it was.")
                .arg(chunk.chunk));
    }
    for (const std::filesystem::path &file : chunk.setAside)
        output.say(Commands::tr("What could not be verified is kept as %1.")
                       .arg(ErrorText::escaped(file)));
}

bool isComplete(const store::Recovery &recovery)
{
    return recovery.withoutIndex.empty() && recovery.failed.empty() &&
           std::none_of(recovery.chunks.begin(), recovery.chunks.end(),
                        [](const auto &chunk) { return chunk.problem.has_value(); });
}

store::Result<Exit> recoverStore(const std::filesystem::path &path, Output &output)
{
    const auto recovery = store::recover(path);
    if (!recovery)
        return recovery.error();
    for (const store::RecoveredChunk &chunk : recovery->chunks)
        sayChunk(chunk, output);
    for (const store::UnrecoveredChunk &chunk : recovery->failed) {
        output.fail(chunk.error);
        output.say(Commands::tr("Chunk %1 could not be recovered; it can be tried again.")
                       .arg(chunk.chunk));
    }
    if (recovery->chunks.empty() && recovery->failed.empty())
        output.write((recovery->wasInterrupted
                          ? Commands::tr("the recording was interrupted, but lacks nothing")
                          : Commands::tr("the recording was closed; nothing was to be done")) +
                     QLatin1Char('\n'));
    for (const int chunk : recovery->withoutIndex)
        output.say(Commands::tr("Chunk %1 has pictures without an index: nobody wrote down their "
                                "numbers and times, and none were invented.")
                       .arg(chunk));
    return isComplete(*recovery) ? Exit::Done : Exit::Failed;
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, {}, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    return forEachStore(parsed->operands()[0], output,
                        [&](const auto &store) { return recoverStore(store, output); });
}

} // namespace

Command recoverCommand()
{
    return {"recover", "PATH",
            QT_TRANSLATE_NOOP("app::Commands",
                              "make a recording whole whose recorder was killed or lost its power"),
            run};
}

} // namespace app
