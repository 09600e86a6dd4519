// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportreport.h"

#include "app/cli/commands.h"
#include "app/cli/plural.h"
#include "app/common/errortext.h"
#include "model/picture/significantbits.h"
#include "store/operate/newstore.h"

#include <algorithm>

namespace app {

namespace {

// What a copy has beyond the range that was asked for.
void sayMore(const store::ExportSummary &summary, Output &output)
{
    if (summary.before > 0)
        output.say(Commands::tr("A copy can begin at key frames only: %n frame(s) before the range "
                                "are in it, too.",
                                nullptr, pluralOf(summary.before)));
    if (summary.after > 0)
        output.say(Commands::tr("%n frame(s) after the range are in it, too: those before are made "
                                "from them.",
                                nullptr, pluralOf(summary.after)));
}

} // namespace

QString shownPath(const std::filesystem::path &path)
{
    return ErrorText::escaped(QString::fromStdString(path.string()));
}

std::vector<std::string> problemSentences(const std::vector<store::Error> &problems)
{
    std::vector<std::string> sentences;
    for (const store::Error &problem : problems)
        sentences.push_back(ErrorText::sentence(problem).toStdString());
    return sentences;
}

store::Value summaryAsJson(const store::ExportSummary &summary)
{
    return {
        {"output", summary.target.string()},
        {"map", summary.map.empty() ? store::Value() : store::Value(summary.map.string())},
        {"frames", summary.frames},
        {"missing", summary.missing},
        {"frames_before", summary.before},
        {"frames_after", summary.after},
        {"width", summary.width},
        {"height", summary.height},
        {"frame_rate", summary.frameRate > 0 ? store::Value(summary.frameRate) : store::Value()},
        {"bent_times", summary.bentTimes},
        {"decoded_again", summary.isDecoded},
        {"copied", summary.isCopy},
        {"sound_rate", summary.soundRate > 0 ? store::Value(summary.soundRate) : store::Value()},
        {"sound_channels", summary.soundChannels},
        {"sound_start", summary.soundStart},
        {"bytes", summary.bytes},
        {"problems", problemSentences(summary.problems)}};
}

void sayExport(const store::ExportSummary &summary, Output &output)
{
    const bool isSound = summary.soundRate > 0 && summary.width == 0;
    const QString wrote =
        (isSound ? Commands::tr("Wrote the sound of %n frame(s) into %1.", nullptr,
                                pluralOf(summary.frames))
                 : Commands::tr("Wrote %n frame(s) into %1.", nullptr, pluralOf(summary.frames)))
            .arg(shownPath(summary.target));
    output.write(wrote + QLatin1Char('\n'));
    if (!summary.map.empty())
        output.write(Commands::tr("%1 says which frame each one is.").arg(shownPath(summary.map)) +
                     QLatin1Char('\n'));
    if (summary.soundRate > 0)
        output.write(Commands::tr("Its sound has %1 samples a second and %n channel(s).", nullptr,
                                  summary.soundChannels)
                         .arg(summary.soundRate) +
                     QLatin1Char('\n'));
    if (summary.isCopy) {
        output.write(Commands::tr("The pictures are as they were recorded; all were read again and "
                                  "compared.") +
                     QLatin1Char('\n'));
        sayMore(summary, output);
    } else if (summary.isExact)
        output.write(
            Commands::tr("Every picture was decoded again and is the one that it should be.") +
            QLatin1Char('\n'));
    else if (summary.isDecoded)
        output.write(Commands::tr("Every picture was decoded again and compared with what was "
                                  "encoded.") +
                     QLatin1Char('\n'));
    if (summary.bentTimes > 0)
        output.say(Commands::tr(
            "%n frame(s) have no time of their own, one that is not later than that of the frame "
            "before, or come too soon after it for the format; they follow that one.",
            nullptr, pluralOf(summary.bentTimes)));
}

Exit sayExportLosses(std::int64_t missing, const std::vector<store::Error> &problems, Lost lost,
                     Output &output)
{
    for (const store::Error &problem : problems)
        output.say(ErrorText::sentence(problem));
    if (missing > 0 && lost == Lost::LeftOut)
        output.say(Commands::tr("%n frame(s) could not be read and were left out.", nullptr,
                                pluralOf(missing)));
    else if (missing > 0)
        output.say(Commands::tr("%n frame(s) could not be read; the frame map says what is shown "
                                "instead.",
                                nullptr, pluralOf(missing)));
    return problems.empty() && missing == 0 ? Exit::Done : Exit::Failed;
}

Exit failExport(const store::Error &error,
                const std::vector<std::shared_ptr<const store::Reader>> &readers,
                const store::ExportOrder &order, bool canReplace, Output &output)
{
    using Code = store::Error::Code;
    output.say(ErrorText::sentence(error));
    if (error.code == Code::AlreadyExists && !order.overwrites && canReplace)
        output.say(Commands::tr("--overwrite replaces it."));
    const bool isBroken = error.code == Code::Corrupt || error.code == Code::NotFound;
    const bool isOfStore =
        isBroken && std::any_of(readers.begin(), readers.end(), [&error](const auto &reader) {
            return store::liesIn(error.path, reader->directory());
        });
    if (isOfStore && order.whenBroken == store::WhenBroken::Stop)
        output.say(Commands::tr("--broken skip leaves out what cannot be read."));
    return Exit::Failed;
}

model::PictureDisplay displayOf(model::PictureDisplay display, const store::Metadata &metadata)
{
    display.development.values = model::significantValues(metadata);
    display.zone = model::ZoneTime(QString::fromStdString(metadata.timezone));
    return display;
}

} // namespace app
