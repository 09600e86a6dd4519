// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/messagecolumn.h"

#include <QDateTime>
#include <QHash>

namespace widgets {

// What happened, one banner for each kind of thing: when it was, and how often. Kinds are the topics.
class CountedMessages : public MessageColumn
{
    Q_OBJECT

public:
    explicit CountedMessages(QWidget *parent = nullptr);

    // The same kind once more is counted, and its sentence takes the place of the one before.
    void tell(const QString &kind, const Sentence &sentence, ProblemBar::Severity severity,
              const QDateTime &now);

private:
    struct Count
    {
        QDateTime first;
        int times = 0;
    };

    QHash<QString, Count> m_counts; // by kind; only counts as long as its message is there
};

} // namespace widgets
