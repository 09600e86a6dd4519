// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/selftest.h"
#include "app/common/errortext.h"
#include "store/write/writer.h"

#include <array>

namespace app {

namespace {

constexpr std::array options{
    Option{"json", 0, ValueKind::None, nullptr,
           QT_TRANSLATE_NOOP("app::Commands", "give one JSON document")},
};

// Formats that others write and we only read.
constexpr std::array readOnly{"libx264", "nvenc-mp4"};

QString verdict(const SelfTest &test)
{
    if (test.error)
        return Commands::tr("FAILED: %1").arg(ErrorText::sentence(*test.error));
    return test.lossless ? Commands::tr("works, every pixel exact")
                         : Commands::tr("works, every frame exact");
}

QString line(const QString &name, const QString &directions, const QString &text)
{
    return QStringLiteral("%1  %2  %3\n").arg(name, -10).arg(directions, -10).arg(text);
}

store::Value asJson(const SelfTest &test, bool isWritten)
{
    store::Value entry = store::Value::object();
    entry["format"] = test.format;
    entry["read"] = true;
    entry["write"] = isWritten;
    entry["lossless"] = test.lossless;
    entry["ok"] = !test.error.has_value();
    entry["error"] =
        test.error ? store::Value(ErrorText::sentence(*test.error).toStdString()) : store::Value();
    return entry;
}

// One line per format as soon as it is known; false if a format failed.
bool printTests(Output &output)
{
    bool good = true;
    for (const std::string &name : store::writableFormats()) {
        const SelfTest test = testFormat(name);
        good = good && !test.error;
        if (!output.write(
                line(QString::fromStdString(name), Commands::tr("read/write"), verdict(test))))
            return good;
    }
    for (const char *name : readOnly) {
        const SelfTest test = testReading(name);
        good = good && !test.error;
        if (!output.write(line(QString::fromLatin1(name), Commands::tr("read"), verdict(test))))
            return good;
    }
    return good;
}

bool printJson(Output &output)
{
    bool good = true;
    store::Value list = store::Value::array();
    for (const std::string &name : store::writableFormats()) {
        const SelfTest test = testFormat(name);
        good = good && !test.error;
        list.push_back(asJson(test, true));
    }
    for (const char *name : readOnly) {
        const SelfTest test = testReading(name);
        good = good && !test.error;
        list.push_back(asJson(test, false));
    }
    output.write(list.dump(2) + '\n');
    return good;
}

Exit run(const QStringList &words, Output &output)
{
    const auto arguments = Arguments::parse(words, options, {0, 0}, output);
    if (!arguments)
        return Exit::Usage;
    const bool good = arguments->has("json") ? printJson(output) : printTests(output);
    return good ? Exit::Done : Exit::Failed;
}

} // namespace

Command formatsCommand()
{
    return {"formats", "[--json]",
            QT_TRANSLATE_NOOP("app::Commands",
                              "list every format, with a test of writing and reading it here"),
            run, options};
}

} // namespace app
