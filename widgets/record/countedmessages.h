// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/problembar.h"
#include "widgets/message/sentence.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace widgets {

// What happened, one banner for each kind of thing, the newest on top: when it was, and how often.
class CountedMessages : public QWidget
{
    Q_OBJECT

public:
    explicit CountedMessages(QWidget *parent = nullptr);

    // The same kind once more is counted, and its sentence takes the place of the one before.
    void tell(const QString &kind, const Sentence &sentence, ProblemBar::Severity severity,
              const QDateTime &now);
    void clear();
    void clear(const QString &kind);

    QStringList messages() const; // as shown, from the top

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Message
    {
        QString kind;
        ProblemBar *bar = nullptr;
        QDateTime first;
        int count = 0;
        Sentence sentence = {}; // of the last time, as the next two
        ProblemBar::Severity severity = {};
        QDateTime last = {};
    };

    static void say(const Message &message);
    Message take(const QString &kind);
    void remove(const ProblemBar *bar);

    QList<Message> m_messages; // from the top
};

} // namespace widgets
