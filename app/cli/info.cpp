// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/infodata.h"
#include "app/cli/infotext.h"
#include "app/cli/sessioninfo.h"
#include "app/cli/storeaccess.h"
#include "app/common/timingsave.h"
#include "model/record/audit/audittrail.h"
#include "model/report/timingcsv.h"
#include "model/timing/timingreport.h"
#include "store/extra/jsonrows.h"

#include <QBuffer>

#include <memory>
#include <optional>
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
    {"pdf", 0, ValueKind::Text, "FILE",
     QT_TRANSLATE_NOOP("app::Commands", "the same as a document, into FILE")},
};

// As the window saves it; to standard output, or to a PDF.
Exit writeTiming(const std::shared_ptr<const store::Reader> &reader,
                 const std::optional<QString> &pdf, Output &output)
{
    auto timing = model::makeTimingReport(reader->index()); // is stopped by nobody
    const auto recorder = model::readAuditTrail(*reader);
    const model::RecordingReport report{
        reported(reader, QString::fromStdString(reader->directory().string()),
                 std::make_shared<const model::TimingReport>(std::move(*timing))),
        recorder ? *recorder : nullptr};
    if (pdf) {
        if (const auto saved = saveTiming(report, *pdf, ReportForm::Pdf); !saved)
            return output.fail(saved.error());
    } else {
        QBuffer csv;
        if (!csv.open(QIODevice::WriteOnly) || !model::writeTimingCsv(csv, report) ||
            !output.write(csv.data().toStdString()))
            return Exit::Failed;
    }
    return reader->problems().empty() ? Exit::Done : Exit::Failed;
}

// What is wrong with the combination of options; empty: nothing.
QString mistake(const Arguments &arguments)
{
    const bool asksMore = arguments.has("json") || arguments.has("timing");
    if (arguments.has("csv") && (asksMore || arguments.has("pdf")))
        return Commands::tr("--csv stands alone: the timing report is all that it writes.");
    if (arguments.has("pdf") && asksMore)
        return Commands::tr("--pdf stands alone: the timing report is all that it writes.");
    return {};
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    if (const QString wrong = mistake(*parsed); !wrong.isEmpty())
        return output.usage(wrong);
    const QString &path = parsed->operands()[0];
    const bool isReport = parsed->has("csv") || parsed->has("pdf");
    if (const auto session = sessionOf(path))
        return isReport || parsed->has("timing")
                   ? askForCamera(*session, output)
                   : tellOfSession(*session, parsed->has("json"), output);
    const auto reader = openStore(path, output);
    if (!reader)
        return Exit::Failed;
    if (isReport)
        return writeTiming(reader, parsed->text("pdf"), output);
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
    return {"info", "PATH [[--timing] [--json] | --csv | --pdf FILE]",
            QT_TRANSLATE_NOOP("app::Commands", "what a recording is and what is wrong with it"),
            run, options};
}

} // namespace app
