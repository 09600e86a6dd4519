// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/notice.h"

#include <QAccessible>
#include <QEvent>

#include <chrono>

namespace widgets {

using namespace std::chrono_literals;

Notice::Notice(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setMargin(fontMetrics().height() / 2);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_end.setSingleShot(true);
    m_end.setInterval(5s);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
}

void Notice::tell(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_end.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::place()
{
    const QRect all = parentWidget()->rect();
    setText(fontMetrics().elidedText(m_sentence, Qt::ElideMiddle, all.width() * 3 / 4));
    resize(sizeHint());
    move(all.center().x() - width() / 2, all.bottom() - height() - fontMetrics().height());
}

bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace widgets
