// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/messagecolumn.h"

namespace widgets {

// Messages about what went wrong. None takes another's place unless there are too many; the same one is
// not shown twice.
class MessageStack : public MessageColumn
{
    Q_OBJECT

public:
    explicit MessageStack(QWidget *parent = nullptr);

    void add(const Sentence &sentence, ProblemBar::Severity severity = ProblemBar::Severity::Error,
             const QString &topic = {});
    // With a button that triggers the action; then the message goes.
    void offer(const Sentence &sentence, QAction *action, const QString &topic);
};

} // namespace widgets
