// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/infodata.h"
#include "app/cli/infotext.h"
#include "app/cli/sessioninfo.h"
#include "app/cli/storeaccess.h"
#include "model/timing/timingcsv.h"
#include "model/timing/timingreport.h"
#include "store/extra/jsonrows.h"

#include <QBuffer>

#include <memory>
#include <utility>

namespace app {

namespace {

constexpr Option options[] = {
    {"json", 0, ValueKind::None, nullptr, QT_TRANSLATE_NOOP("app::Commands", "one JSON document")},
    {"timing", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "also each place where frames are missing or late, and how "
                                        "often which interval is")},
    {"csv", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "the report on timing and nothing else, as CSV")},
};

// As the window saves it.
Exit writeTiming(const store::Reader &reader, Output &output)
{
    auto report = model::makeTimingReport(reader.index()); // is stopped by nobody
    const model::ReportedRecording recording{
        std::make_shared<const model::TimingReport>(std::move(*report)),
        [&reader](store::FrameIndex index) { return reader.index().frame(index); },
        {},
        {}};
    QBuffer csv;
    if (!csv.open(QIODevice::WriteOnly) || !model::writeTimingCsv(csv, recording) ||
        !output.write(csv.data().toStdString()))
        return Exit::Failed;
    return reader.problems().empty() ? Exit::Done : Exit::Failed;
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    if (parsed->has("csv") && (parsed->has("json") || parsed->has("timing")))
        return output.usage(
            Commands::tr("--csv goes neither with --json nor with --timing, which it has in it."));
    const QString &path = parsed->operands()[0];
    const bool isOfOne = parsed->has("csv") || parsed->has("timing");
    if (const auto session = sessionOf(path))
        return isOfOne ? askForCamera(*session, output)
                       : tellOfSession(*session, parsed->has("json"), output);
    const auto reader = openStore(path, output);
    if (!reader)
        return Exit::Failed;
    if (parsed->has("csv"))
        return writeTiming(*reader, output);
    const bool withTiming = parsed->has("timing");
    auto told = gatherInfo(*reader, withTiming, output);
    if (!told)
        return Exit::Failed;
    if (parsed->has("json")) {
        if (withTiming)
            told->info["timing"] = told->timing;
        output.write(store::toJson(told->info, store::NonFinite::Strict) + '\n');
    } else {
        output.write(infoText(told->info, told->timing, withTiming));
    }
    return told->isWhole ? Exit::Done : Exit::Failed;
}

} // namespace

Command infoCommand()
{
    return {"info", "PATH [--timing] [--json | --csv]",
            QT_TRANSLATE_NOOP("app::Commands", "what a recording is and what is wrong with it"),
            run, options};
}

} // namespace app
