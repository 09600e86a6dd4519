// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/problembar.h"
#include "widgets/message/sentence.h"

#include <QList>
#include <QStringList>

class QAction;

namespace widgets {

// Messages about what went wrong, one banner each, the newest on top. None takes another's place
// unless there are too many; the same one is not shown twice.
class MessageStack : public QWidget
{
    Q_OBJECT

public:
    explicit MessageStack(QWidget *parent = nullptr);

    void add(const Sentence &sentence, ProblemBar::Severity severity = ProblemBar::Severity::Error,
             const QString &topic = {});
    void add(const QString &sentence, ProblemBar::Severity severity = ProblemBar::Severity::Error,
             const QString &topic = {}); // stays in its language
    // With a button that triggers the action; then the message goes.
    void offer(const Sentence &sentence, QAction *action, const QString &topic);
    void clear();
    void clear(const QString &topic); // those that were added with it

    bool has(const QString &topic) const; // a message that was added with it
    QStringList messages() const; // as shown, from the top

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Message
    {
        ProblemBar *bar;
        QString topic;
        Sentence sentence;
        ProblemBar::Severity severity;
        QAction *action = nullptr; // of its button
    };

    static void say(const Message &message);

    void remove(ProblemBar *bar);

    QList<Message> m_messages; // from the top
};

} // namespace widgets
