// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/messagestack.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int mostMessages = 3; // more would leave no room for the recording

} // namespace

MessageStack::MessageStack(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hide();
}

void MessageStack::add(const QString &sentence, ProblemBar::Severity severity, const QString &topic)
{
    add([sentence] { return sentence; }, severity, topic);
}

void MessageStack::add(const Sentence &sentence, ProblemBar::Severity severity,
                       const QString &topic)
{
    if (messages().contains(sentence()))
        return;
    if (m_messages.size() == mostMessages)
        remove(m_messages.last().bar);
    auto *bar = new ProblemBar(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
    m_messages.prepend({bar, topic, sentence, severity});
    connect(bar, &ProblemBar::dismissed, this, [this, bar] { remove(bar); });
    say(m_messages.first());
    show();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStack::say(const Message &message)
{
    message.bar->setMessage(message.sentence(), message.severity);
    if (message.action)
        message.bar->setButton(message.action->text().remove(u'&'));
}

void MessageStack::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        std::for_each(m_messages.cbegin(), m_messages.cend(), &MessageStack::say);
    QWidget::changeEvent(event);
}

void MessageStack::offer(const Sentence &sentence, QAction *action, const QString &topic)
{
    clear(topic);
    add(sentence, ProblemBar::Severity::Information, topic);
    m_messages.first().action = action;
    say(m_messages.first());
    ProblemBar *bar = m_messages.first().bar;
    connect(bar, &ProblemBar::buttonClicked, action, &QAction::trigger);
    connect(bar, &ProblemBar::buttonClicked, this, [this, topic] { clear(topic); });
}

void MessageStack::clear()
{
    while (!m_messages.isEmpty())
        remove(m_messages.last().bar);
}

void MessageStack::clear(const QString &topic)
{
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i)
        if (m_messages[i].topic == topic)
            remove(m_messages[i].bar);
}

bool MessageStack::has(const QString &topic) const
{
    return std::any_of(m_messages.begin(), m_messages.end(),
                       [&topic](const Message &message) { return message.topic == topic; });
}

QStringList MessageStack::messages() const
{
    QStringList sentences;
    for (const Message &message : m_messages)
        sentences.append(message.bar->message());
    return sentences;
}

// Later: it may be the bar itself that asks.
void MessageStack::remove(ProblemBar *bar)
{
    m_messages.removeIf([bar](const Message &message) { return message.bar == bar; });
    bar->hide();
    bar->deleteLater();
    setVisible(!m_messages.isEmpty());
}

} // namespace widgets
