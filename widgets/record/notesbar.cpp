// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/notesbar.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace widgets {

NotesBar::NotesBar(QWidget *parent)
    : QWidget(parent)
    , m_note(new QLineEdit(this))
    , m_last(new QLabel(this))
{
    m_note->setObjectName(QStringLiteral("note"));
    m_last->setObjectName(QStringLiteral("lastNote"));
    m_last->setTextFormat(Qt::PlainText);
    m_last->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_note, 1);
    for (int i = 0; i < mostMarks; ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("mark%1").arg(i + 1));
        connect(button, &QToolButton::clicked, this, [this, i] { emit markRequested(i); });
        button->hide();
        row->addWidget(button);
        m_marks.append(button);
    }
    row->addWidget(m_last);
    connect(m_note, &QLineEdit::returnPressed, this, &NotesBar::enter);
    m_note->installEventFilter(this);
    retranslate();
}

void NotesBar::setTaking(bool takes)
{
    if (std::exchange(m_isTaking, takes) == takes)
        return;
    for (QToolButton *mark : std::as_const(m_marks))
        mark->setEnabled(takes);
    if (takes) // what stands there is of the recording before
        setLast({});
    if (takes && !isTyping())
        m_note->clear();
    m_note->setEnabled(takes || isTyping());
    if (!takes && isTyping() && !m_note->text().isEmpty())
        setLast([] { return tr("The recording has ended; what is typed here is not kept"); });
}

bool NotesBar::isTyping() const
{
    return m_note->hasFocus();
}

// Once the keyboard is elsewhere, there is nothing more to be done in the line.
bool NotesBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLeft = event->type() == QEvent::FocusOut &&
                        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason &&
                        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason;
    const bool isFiltered = QWidget::eventFilter(watched, event);
    if (isLeft && !m_isTaking)
        m_note->setEnabled(false);
    return isFiltered;
}

void NotesBar::setKeys(const QString &note, const QStringList &marks)
{
    m_noteKey = note;
    m_keys = marks;
    retranslate();
}

void NotesBar::setMarks(const QStringList &names)
{
    for (int i = 0; i < mostMarks; ++i) {
        m_marks[i]->setVisible(i < names.size());
        if (i < names.size())
            m_marks[i]->setText(names[i]);
    }
    retranslate();
}

void NotesBar::setLast(const Sentence &sentence)
{
    m_lastSentence = sentence;
    m_last->setText(sentence ? sentence() : QString());
    m_last->setVisible(sentence != nullptr);
}

void NotesBar::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void NotesBar::enter()
{
    const QString text = m_note->text().trimmed();
    if (text.isEmpty() || !m_isTaking)
        return;
    m_note->clear();
    emit noteEntered(text);
}

void NotesBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NotesBar::retranslate()
{
    setLast(m_lastSentence);
    m_note->setPlaceholderText(tr("Note at this moment, then Enter"));
    m_note->setAccessibleName(tr("Note for the recording"));
    m_note->setToolTip(m_noteKey.isEmpty() ? QString() : tr("%1 goes to this line").arg(m_noteKey));
    for (int i = 0; i < mostMarks; ++i) {
        const QString key = m_keys.value(i);
        const QString name = m_marks[i]->text();
        m_marks[i]->setToolTip(key.isEmpty()
                                   ? tr("Mark the event “%1” at this frame").arg(name)
                                   : tr("Mark the event “%1” at this frame (%2)").arg(name, key));
    }
}

} // namespace widgets
