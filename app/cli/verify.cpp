// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/operate/verify.h"
#include "app/cli/commands.h"
#include "app/cli/longjob.h"
#include "app/cli/sessionstores.h"
#include "app/cli/storeaccess.h"
#include "app/common/errortext.h"
#include "store/value.h"

#include <algorithm>
#include <climits>
#include <filesystem>

namespace app {

namespace {

using store::Finding;
using store::Value;
using store::Verification;

constexpr Option options[] = {
    {"json", 0, ValueKind::None, nullptr, QT_TRANSLATE_NOOP("app::Commands", "one JSON document")},
};

Value asJson(const Finding &finding, const std::filesystem::path &directory)
{
    Value entry = Value::object();
    entry["chunk"] = finding.chunk ? Value(*finding.chunk) : Value();
    entry["frame"] = finding.frame ? Value(finding.frame->value) : Value();
    entry["frames"] = finding.frames > 0 ? Value(finding.frames) : Value();
    entry["reason"] = reasonOf(finding.error, directory);
    return entry;
}

Value asJson(const Verification &result, const std::filesystem::path &directory)
{
    Value document = {{"path", directory.string()}, {"ok", result.isGood()},
                      {"frames", result.frames},    {"bad_frames", result.badFrames},
                      {"chunks", result.chunks},    {"problems", Value::array()},
                      {"remarks", Value::array()}};
    for (const Finding &finding : result.findings) {
        const bool isProblem = finding.weight == Finding::Weight::Problem;
        document[isProblem ? "problems" : "remarks"].push_back(asJson(finding, directory));
    }
    return document;
}

// "chunk 3, frames 20 to 24", as far as it is known.
QString place(const Finding &finding)
{
    if (!finding.chunk)
        return Commands::tr("recording");
    if (!finding.frame)
        return Commands::tr("chunk %1").arg(*finding.chunk);
    if (finding.frames <= 1)
        return Commands::tr("chunk %1, frame %2").arg(*finding.chunk).arg(finding.frame->value);
    return Commands::tr("chunk %1, frames %2 to %3")
        .arg(*finding.chunk)
        .arg(finding.frame->value)
        .arg(finding.frame->value + finding.frames - 1);
}

QString line(const Finding &finding, const std::filesystem::path &directory)
{
    const QString reason =
        ErrorText::escaped(QString::fromStdString(reasonOf(finding.error, directory)));
    const bool isProblem = finding.weight == Finding::Weight::Problem;
    return (isProblem ? Commands::tr("PROBLEM  %1: %2") : Commands::tr("remark   %1: %2"))
               .arg(place(finding), reason) +
           QLatin1Char('\n');
}

QString summary(const Verification &result)
{
    const auto problems =
        std::count_if(result.findings.begin(), result.findings.end(), [](const Finding &finding) {
            return finding.weight == Finding::Weight::Problem;
        });
    if (problems == 0)
        return Commands::tr("%1 frames in %2 chunks were decoded; all is well.")
            .arg(result.frames)
            .arg(result.chunks);
    return Commands::tr("%1 frames in %2 chunks were looked at; %3 of them are bad, and there are "
                        "%n problem(s).",
                        nullptr, static_cast<int>(std::min<std::ptrdiff_t>(problems, INT_MAX)))
        .arg(result.frames)
        .arg(result.chunks)
        .arg(result.badFrames);
}

// Verifies a store, and has `write` tell what came out.
template<typename Write>
store::Result<Exit> tell(const std::filesystem::path &path, Output &output, Write write)
{
    const auto result = LongJob(output).run([path](const auto &progress, const auto &stop) {
        return store::verify(path, progress, stop);
    });
    if (!result)
        return result.error();
    const auto directory = store::storeDirectory(path);
    write(*result, directory ? *directory : path);
    return result->isGood() ? Exit::Done : Exit::Failed;
}

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, options, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    const QString &path = parsed->operands()[0];
    if (parsed->has("json"))
        return forEachStoreAsJson(path, output, [&](const auto &store, Value &document) {
            return tell(store, output, [&](const Verification &result, const auto &root) {
                document = asJson(result, root);
            });
        });
    return forEachStore(path, output, [&](const auto &store) {
        return tell(store, output, [&](const Verification &result, const auto &root) {
            for (const Finding &finding : result.findings)
                output.write(line(finding, root));
            output.write(summary(result) + QLatin1Char('\n'));
        });
    });
}

} // namespace

Command verifyCommand()
{
    return {"verify", "PATH [--json]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "decode every frame, compare with the index, and list what is wrong"),
            run, options};
}

} // namespace app
