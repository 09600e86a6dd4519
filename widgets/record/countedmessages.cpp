// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/countedmessages.h"

namespace widgets {

namespace {

constexpr int mostKinds = 4; // more would leave no room for the pictures
constexpr char clock[] = "HH:mm:ss";

} // namespace

CountedMessages::CountedMessages(QWidget *parent)
    : MessageColumn(mostKinds, 2, parent)
{}

void CountedMessages::tell(const QString &kind, const Sentence &sentence,
                           ProblemBar::Severity severity, const QDateTime &now)
{
    Count &count = m_counts[kind];
    if (!has(kind))
        count = {now, 0};
    ++count.times;
    const auto counted = [sentence, now, count] {
        const QString time = now.toString(QLatin1String(clock));
        return count.times == 1
                   ? tr("%1  %2").arg(time, sentence())
                   : tr("%1  %2 (%n times since %3)", nullptr, count.times)
                         .arg(time, sentence(), count.first.toString(QLatin1String(clock)));
    };
    put(counted, severity, kind, Place::Topic);
}

} // namespace widgets
