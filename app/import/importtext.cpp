// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importtext.h"

#include <QLocale>

#include <algorithm>
#include <climits>

namespace app {

namespace {

using Source = store::ConversionPlan::Source;

int counted(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, INT_MAX));
}

} // namespace

QString ImportText::outlook(const store::ConversionPlan &plan)
{
    const QString size = tr("%1 × %2 pixels").arg(plan.width).arg(plan.height);
    const QString frames = plan.frames > 0 ? tr("%n frame(s)", nullptr, counted(plan.frames))
                                           : tr("frames not counted");
    QStringList sentences;
    if (plan.source == Source::Video)
        sentences.append(
            tr("A video (%1), %2, %3.").arg(QString::fromStdString(plan.codec), size, frames));
    else if (plan.source == Source::Pictures)
        sentences.append(tr("A folder of pictures, %1, %2.").arg(size, frames));
    else
        sentences.append(tr("A recording, %1, %2.").arg(size, frames));
    if (plan.isCopy)
        sentences.append(tr("It is copied as it is, without re-encoding."));
    else
        sentences.append(tr("Its pictures are encoded anew."));
    if (plan.remarks.soundTracks > 0)
        sentences.append(tr("%n sound track(s): a recording has no place for them.", nullptr,
                            plan.remarks.soundTracks));
    return sentences.join(QLatin1Char(' '));
}

QString ImportText::done(const store::Conversion &result, const QString &name)
{
    return tr("Imported %n frame(s) into %1", nullptr, counted(result.frames)).arg(name);
}

} // namespace app
