// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/message/sentence.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {

// Takes notes while a recording runs: a line to type in, and a button for each kind of event.
//
// A line in which somebody is typing keeps the keyboard when the recording ends, and says so: what
// is typed on must not reach a button.
class NotesBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostMarks = 4;

    explicit NotesBar(QWidget *parent = nullptr);

    void setTaking(bool takes); // notes, now
    bool isTyping() const; // into the line
    void setMarks(const QStringList &names); // of events; at most mostMarks
    void setKeys(const QString &note, const QStringList &marks); // as texts, for tool tips
    void setLast(const Sentence &sentence); // what was noted last; null: nothing
    void focusNote();

signals:
    void noteEntered(const QString &text); // never empty
    void markRequested(int mark);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void enter();

    QLineEdit *m_note;
    QList<QToolButton *> m_marks;
    QLabel *m_last;
    Sentence m_lastSentence; // in it; null: nothing
    bool m_isTaking = true;
    QString m_noteKey;
    QStringList m_keys;
};

} // namespace widgets
