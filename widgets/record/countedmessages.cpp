// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/countedmessages.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int mostMessages = 4; // more would leave no room for the pictures
constexpr char clock[] = "HH:mm:ss";

} // namespace

CountedMessages::CountedMessages(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    hide();
}

void CountedMessages::tell(const QString &kind, const Sentence &sentence,
                           ProblemBar::Severity severity, const QDateTime &now)
{
    Message message = take(kind);
    if (!message.bar) {
        message = {kind, new ProblemBar(this), now, 0};
        connect(message.bar, &ProblemBar::dismissed, this,
                [this, bar = message.bar] { remove(bar); });
    }
    ++message.count;
    message.sentence = sentence;
    message.severity = severity;
    message.last = now;
    say(message);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->removeWidget(message.bar);
    column->insertWidget(0, message.bar);
    m_messages.prepend(message);
    if (m_messages.size() > mostMessages)
        remove(m_messages.last().bar);
    show();
    QAccessibleEvent alert(message.bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CountedMessages::say(const Message &message)
{
    const QString time = message.last.toString(QLatin1String(clock));
    const QString sentence = message.sentence();
    const QString text =
        message.count == 1 ? tr("%1  %2").arg(time, sentence)
                           : tr("%1  %2 (%n times since %3)", nullptr, message.count)
                                 .arg(time, sentence, message.first.toString(QLatin1String(clock)));
    message.bar->setMessage(text, message.severity);
}

void CountedMessages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        std::for_each(m_messages.cbegin(), m_messages.cend(), &CountedMessages::say);
    QWidget::changeEvent(event);
}

// The one of that kind, or one without a banner.
CountedMessages::Message CountedMessages::take(const QString &kind)
{
    for (qsizetype i = 0; i < m_messages.size(); ++i)
        if (m_messages[i].kind == kind)
            return m_messages.takeAt(i);
    return {kind, nullptr, {}, 0};
}

void CountedMessages::clear()
{
    while (!m_messages.isEmpty())
        remove(m_messages.last().bar);
}

void CountedMessages::clear(const QString &kind)
{
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i)
        if (m_messages[i].kind == kind)
            remove(m_messages[i].bar);
}

QStringList CountedMessages::messages() const
{
    QStringList sentences;
    for (const Message &message : m_messages)
        sentences.append(message.bar->message());
    return sentences;
}

// Later: it may be the banner itself that asks.
void CountedMessages::remove(const ProblemBar *bar)
{
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        if (m_messages[i].bar != bar)
            continue;
        ProblemBar *gone = m_messages.takeAt(i).bar;
        gone->hide();
        gone->deleteLater();
        break;
    }
    setVisible(!m_messages.isEmpty());
}

} // namespace widgets
