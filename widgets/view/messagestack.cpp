// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/messagestack.h"

#include <QAccessible>
#include <QVBoxLayout>

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

void MessageStack::add(const QString &sentence, ProblemBar::Severity severity)
{
    if (messages().contains(sentence))
        return;
    if (m_bars.size() == mostMessages)
        remove(m_bars.last());
    auto *bar = new ProblemBar(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
    m_bars.prepend(bar);
    connect(bar, &ProblemBar::dismissed, this, [this, bar] { remove(bar); });
    bar->setMessage(sentence, severity);
    show();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStack::clear()
{
    while (!m_bars.isEmpty())
        remove(m_bars.last());
}

QStringList MessageStack::messages() const
{
    QStringList sentences;
    for (const ProblemBar *bar : m_bars)
        sentences.append(bar->message());
    return sentences;
}

// Later: it may be the bar itself that asks.
void MessageStack::remove(ProblemBar *bar)
{
    m_bars.removeOne(bar);
    bar->hide();
    bar->deleteLater();
    setVisible(!m_bars.isEmpty());
}

} // namespace widgets
