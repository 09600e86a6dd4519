// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/operate/insert.h"
#include "app/cli/commands.h"
#include "app/cli/longjob.h"
#include "app/cli/sessionstores.h"
#include "app/common/errortext.h"

#include <QFile>

#include <vector>

namespace app {

namespace {

constexpr Option options[] = {
    {"first-number", 0, ValueKind::Integer, "N",
     QT_TRANSLATE_NOOP("app::Commands", "the frame number of the first frame")},
    {"first-time", 0, ValueKind::Time, "T",
     QT_TRANSLATE_NOOP("app::Commands", "when the first frame was taken")},
    {"fps", 0, ValueKind::Rate, "RATE",
     QT_TRANSLATE_NOOP("app::Commands", "frames per second, instead of the recording's own")},
};

store::InsertOptions wishes(const Arguments &arguments)
{
    store::InsertOptions wishes;
    if (const auto number = arguments.integer("first-number"))
        wishes.firstNumber = store::FrameNumber{*number};
    if (const auto time = arguments.seconds("first-time"))
        wishes.firstTime = store::FrameTime{*time};
    wishes.frameRate = arguments.seconds("fps").value_or(0.0);
    return wishes;
}

QString line(const store::Insertion &insertion)
{
    const QString file = ErrorText::escaped(insertion.video);
    const QString text =
        insertion.wasThere
            ? Commands::tr("%1 is chunk %2 already, with %3 frames numbered %4 to %5.")
            : Commands::tr("%1 is now chunk %2, with %3 frames numbered %4 to %5.");
    return text.arg(file)
               .arg(insertion.chunk)
               .arg(insertion.frames)
               .arg(insertion.firstNumber.value)
               .arg(insertion.lastNumber.value) +
           QLatin1Char('\n');
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {2, -1}, output);
    if (!parsed)
        return Exit::Usage;
    if (const auto refused = refusesSession(parsed->operands()[0], output))
        return *refused;
    const store::InsertOptions wished = wishes(*parsed);
    std::vector<std::filesystem::path> paths;
    for (const QString &operand : parsed->operands())
        paths.emplace_back(QFile::encodeName(operand).toStdString());
    const auto inserted =
        LongJob(output).run([paths, wished](const auto &progress, const auto &stop) {
            return store::insert(paths[0], std::span(paths).subspan(1), wished, progress, stop);
        });
    if (!inserted)
        return output.fail(inserted.error());
    for (const store::Insertion &insertion : *inserted)
        output.write(line(insertion));
    return Exit::Done;
}

} // namespace

Command insertCommand()
{
    return {"insert", "PATH VIDEO... [--first-number N] [--first-time T] [--fps RATE]",
            QT_TRANSLATE_NOOP("app::Commands", "copy videos into a recording as its next chunks"),
            run, options};
}

} // namespace app
