// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporttext.h"

#include "app/common/errortext.h"
#include "model/axis/zonetime.h"
#include "model/paths.h"

#include <QDir>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

using model::ColourMap;
using model::Levels;

// Counts beyond an int take the plural of a million.
int exportPlural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, 1'000'000));
}

QString exportCount(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString exportPath(const std::filesystem::path &path)
{
    return QDir::toNativeSeparators(model::toText(path));
}

QStringList copySentences(const store::ExportSummary &summary)
{
    QStringList lines{ExportText::tr("The pictures are as they were recorded; all were read again "
                                     "and compared.")};
    if (summary.before > 0)
        lines << ExportText::tr("A copy can begin at key frames only: %1 frames before the range "
                                "are in it, too.",
                                nullptr, exportPlural(summary.before))
                     .arg(exportCount(summary.before));
    if (summary.after > 0)
        lines << ExportText::tr("%1 frames after the range are in it, too: those before are made "
                                "from them.",
                                nullptr, exportPlural(summary.after))
                     .arg(exportCount(summary.after));
    return lines;
}

QStringList summaryOf(const store::ExportSummary &summary, bool isTogether)
{
    QStringList lines;
    const bool isSound = summary.soundRate > 0 && summary.width == 0;
    lines << (isSound ? ExportText::tr("Wrote the sound of %1 frames into %2.", nullptr,
                                       exportPlural(summary.frames))
                      : ExportText::tr("Wrote %1 frames into %2.", nullptr,
                                       exportPlural(summary.frames)))
                 .arg(exportCount(summary.frames), exportPath(summary.target));
    if (summary.width > 0 && summary.bytes > 0)
        lines << ExportText::tr("%1 × %2 pixels, %3.")
                     .arg(summary.width)
                     .arg(summary.height)
                     .arg(ExportText::bytes(summary.bytes));
    if (summary.soundRate > 0)
        lines << ExportText::tr("Its sound has %1 samples a second and %n channel(s).", nullptr,
                                summary.soundChannels)
                     .arg(exportCount(summary.soundRate));
    if (summary.isCopy)
        lines << copySentences(summary);
    else if (summary.isExact)
        lines << ExportText::tr("Every picture was decoded again and is the one it should be.");
    else if (summary.isDecoded)
        lines << ExportText::tr("Every picture was decoded again and compared.");
    else if (summary.width > 0)
        lines << ExportText::tr("What was written was counted again.");
    if (!summary.map.empty())
        lines << ExportText::tr("%1 says which frame each one is.").arg(exportPath(summary.map));
    if (summary.bentTimes > 0)
        lines << ExportText::tr(
                     "%1 frames have no time of their own, one that is not later than that of "
                     "the frame before, or come too soon after it for the format; they follow "
                     "that one.",
                     nullptr, exportPlural(summary.bentTimes))
                     .arg(exportCount(summary.bentTimes));
    if (summary.missing > 0 && isTogether)
        lines << ExportText::tr("%1 frames could not be read; what stands in for them is in the "
                                "tables.",
                                nullptr, exportPlural(summary.missing))
                     .arg(exportCount(summary.missing));
    else if (summary.missing > 0)
        lines << ExportText::tr("%1 frames could not be read and were left out.", nullptr,
                                exportPlural(summary.missing))
                     .arg(exportCount(summary.missing));
    for (const store::Error &problem : summary.problems)
        lines << ErrorText::sentence(problem);
    return lines;
}

QString mapName(ColourMap map)
{
    switch (map) {
    case ColourMap::Grey:
        return {};
    case ColourMap::Viridis:
        return QStringLiteral("Viridis");
    case ColourMap::Cividis:
        return QStringLiteral("Cividis");
    case ColourMap::Plasma:
        return QStringLiteral("Plasma");
    case ColourMap::Inferno:
        return QStringLiteral("Inferno");
    case ColourMap::Magma:
        return QStringLiteral("Magma");
    case ColourMap::Turbo:
        return QStringLiteral("Turbo");
    case ColourMap::Hot:
        return ExportText::tr("colours “Hot”");
    case ColourMap::Bone:
        break;
    }
    return ExportText::tr("colours “Bone”");
}

QString levelsText(const Levels &levels)
{
    switch (levels.mode) {
    case Levels::Mode::Usual:
        return ExportText::tr("usual levels");
    case Levels::Mode::Full:
        return ExportText::tr("full range of levels");
    case Levels::Mode::Extremes:
    case Levels::Mode::Percentile:
        return ExportText::tr("levels of each frame");
    case Levels::Mode::Manual:
        break;
    }
    return ExportText::tr("levels %1 to %2")
        .arg(QLocale().toString(levels.range.black, 'g', 6),
             QLocale().toString(levels.range.white, 'g', 6));
}

} // namespace

QString ExportText::bytes(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1);
}

QString ExportText::details(const model::ExportQueue::Job &job)
{
    using State = model::ExportQueue::State;
    if (job.state == State::Failed)
        return ErrorText::sentence(job.error);
    if (job.state == State::Done)
        return summaryOf(job.summary, job.isTogether).join(QLatin1Char('\n'));
    return {};
}

QString ExportText::display(const model::Development &development)
{
    const model::ImageLook &look = development.look;
    QStringList parts{levelsText(look.levels)};
    if (look.levels.gamma != 1.0)
        parts << tr("gamma %1").arg(QLocale().toString(look.levels.gamma, 'g', 3));
    if (look.inverted)
        parts << tr("inverted");
    if (const QString map = mapName(look.map); !map.isEmpty())
        parts << map;
    if (look.marksSaturated)
        parts << tr("saturated pixels red");
    if (look.orientation.turns > 0)
        parts << tr("turned by %1°").arg(90 * look.orientation.turns);
    if (look.orientation.mirrored)
        parts << tr("mirrored");
    return tr("Displayed now: %1").arg(parts.join(QStringLiteral(", ")));
}

QString ExportText::frames(const model::ExportPlaces &places)
{
    const QString count =
        tr("%1 frames", nullptr, exportPlural(places.count)).arg(exportCount(places.count));
    if (!std::isfinite(places.seconds) || places.seconds < 0)
        return count;
    const int decimals = places.seconds < 10 ? 1 : 0;
    return tr("%1, recorded in %2")
        .arg(count, model::ZoneTime::durationText(places.seconds, decimals));
}

QString ExportText::size(const model::ExportSize &size, const model::ExportPlaces &places)
{
    QStringList parts;
    if (size.width > 0)
        parts << tr("%1 × %2 pixels").arg(size.width).arg(size.height);
    parts << (size.sampled > 0 ? tr("about %1").arg(bytes(size.bytes)) : bytes(size.bytes));
    if (places.bytesFree)
        parts << tr("%1 free").arg(bytes(*places.bytesFree));
    return parts.join(QStringLiteral(" · "));
}

} // namespace app
