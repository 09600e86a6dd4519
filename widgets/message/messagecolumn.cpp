// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/messagecolumn.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

MessageColumn::MessageColumn(int most, int spacing, QWidget *parent)
    : QWidget(parent)
    , m_most(most)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing);
    hide();
}

void MessageColumn::put(const Sentence &sentence, ProblemBar::Severity severity,
                        const QString &topic, Place place)
{
    ProblemBar *bar = place == Place::Topic ? takeBar(topic) : nullptr;
    if (!bar) {
        if (m_messages.size() == m_most)
            remove(m_messages.last().bar);
        bar = new ProblemBar(this);
        connect(bar, &ProblemBar::dismissed, this, [this, bar] { remove(bar); });
    }
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->removeWidget(bar);
    column->insertWidget(0, bar);
    m_messages.prepend({bar, topic, sentence, severity});
    say(m_messages.first());
    show();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

ProblemBar *MessageColumn::takeBar(const QString &topic)
{
    for (qsizetype i = 0; i < m_messages.size(); ++i)
        if (m_messages[i].topic == topic)
            return m_messages.takeAt(i).bar;
    return nullptr;
}

ProblemBar *MessageColumn::setAction(QAction *action)
{
    m_messages.first().action = action;
    say(m_messages.first());
    return m_messages.first().bar;
}

void MessageColumn::say(const Message &message)
{
    message.bar->setMessage(message.sentence(), message.severity);
    if (message.action)
        message.bar->setButton(message.action->text().remove(u'&'));
}

void MessageColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        std::for_each(m_messages.cbegin(), m_messages.cend(), &MessageColumn::say);
    QWidget::changeEvent(event);
}

void MessageColumn::clear()
{
    while (!m_messages.isEmpty())
        remove(m_messages.last().bar);
}

void MessageColumn::clear(const QString &topic)
{
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i)
        if (m_messages[i].topic == topic)
            remove(m_messages[i].bar);
}

bool MessageColumn::has(const QString &topic) const
{
    return std::any_of(m_messages.begin(), m_messages.end(),
                       [&topic](const Message &message) { return message.topic == topic; });
}

QStringList MessageColumn::messages() const
{
    QStringList sentences;
    for (const Message &message : m_messages)
        sentences.append(message.bar->message());
    return sentences;
}

// Later: it may be the banner itself that asks.
void MessageColumn::remove(ProblemBar *bar)
{
    m_messages.removeIf([bar](const Message &message) { return message.bar == bar; });
    bar->hide();
    bar->deleteLater();
    setVisible(!m_messages.isEmpty());
}

} // namespace widgets
