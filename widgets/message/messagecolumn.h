// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/problembar.h"
#include "widgets/message/sentence.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QAction;

namespace widgets {

// Messages, one banner each, the newest on top; the oldest goes when there are too many. They follow the
// language, and each can be dismissed.
class MessageColumn : public QWidget
{
    Q_OBJECT

public:
    void clear();
    void clear(const QString &topic); // those that were put there with it

    bool has(const QString &topic) const; // a message that was put there with it
    QStringList messages() const; // as shown, from the top

protected:
    enum class Place { New, Topic }; // a banner of its own, or the topic's, if there is one

    MessageColumn(int most, int spacing, QWidget *parent);

    void put(const Sentence &sentence, ProblemBar::Severity severity, const QString &topic,
             Place place);
    ProblemBar *setAction(QAction *action); // of the newest, as a button; returns its banner
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
    ProblemBar *takeBar(const QString &topic); // null: there is none
    void remove(ProblemBar *bar);

    int m_most;
    QList<Message> m_messages; // from the top
};

} // namespace widgets
