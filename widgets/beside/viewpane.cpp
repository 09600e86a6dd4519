// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/beside/viewpane.h"

#include "widgets/beside/viewcaption.h"
#include "widgets/view/frameview.h"

#include <QEvent>
#include <QVBoxLayout>

namespace widgets {

ViewPane::ViewPane(QWidget *parent)
    : QWidget(parent)
    , m_caption(new ViewCaption)
    , m_view(new FrameView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_view, 1);
    m_view->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

bool ViewPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        emit entered();
    return QWidget::eventFilter(watched, event);
}

// On the caption; the view takes the keyboard by itself.
void ViewPane::mousePressEvent(QMouseEvent *)
{
    m_view->setFocus(Qt::MouseFocusReason);
}

} // namespace widgets
