// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/messagestack.h"

#include <QAction>

namespace widgets {

namespace {

constexpr int mostBanners = 3; // more would leave no room for the recording

} // namespace

MessageStack::MessageStack(QWidget *parent)
    : MessageColumn(mostBanners, 0, parent)
{}

void MessageStack::add(const Sentence &sentence, ProblemBar::Severity severity,
                       const QString &topic)
{
    if (!messages().contains(sentence()))
        put(sentence, severity, topic, Place::New);
}

void MessageStack::offer(const Sentence &sentence, QAction *action, const QString &topic)
{
    clear(topic);
    put(sentence, ProblemBar::Severity::Information, topic, Place::New);
    const ProblemBar *bar = setAction(action);
    connect(bar, &ProblemBar::buttonClicked, action, &QAction::trigger);
    connect(bar, &ProblemBar::buttonClicked, this, [this, topic] { clear(topic); });
}

} // namespace widgets
