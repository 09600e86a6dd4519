// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/positionfield.h"

#include "widgets/common/tints.h"

#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionFrame>

namespace widgets {

PositionField::PositionField(const QString &widest, QWidget *parent)
    : QLineEdit(parent)
    , m_widest(widest)
{
    // Numbers and ISO times read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PositionField::sizeHint() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int cursorAndPadding = fontMetrics().height();
    const QSize text(fontMetrics().horizontalAdvance(m_widest) + cursorAndPadding,
                     QLineEdit::sizeHint().height());
    return {style()->sizeFromContents(QStyle::CT_LineEdit, &option, text, this).width(),
            text.height()};
}

QSize PositionField::minimumSizeHint() const
{
    return sizeHint();
}

void PositionField::setWidest(const QString &widest)
{
    m_widest = widest;
    updateGeometry();
}

void PositionField::setShown(const QString &text)
{
    m_shown = text;
    if (isModified())
        return;
    const bool wasSelected = hasFocus() && hasSelectedText();
    setText(text);
    setCursorPosition(0);
    if (wasSelected)
        selectAll();
}

void PositionField::restore()
{
    setModified(false);
    setText(m_shown);
    setCursorPosition(0);
    setRefused(false);
    emit restored();
}

void PositionField::setRefused(bool refused)
{
    if (refused == m_refused)
        return;
    m_refused = refused;
    updateColours();
}

void PositionField::updateColours()
{
    const QPalette inherited = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette colours = inherited;
    if (m_refused)
        colours.setColor(QPalette::Text, tint(Tint::Error, inherited));
    setPalette(colours);
}

// Esc belongs to the field while something was typed, not to a shortcut of the window.
bool PositionField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && isModified()) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void PositionField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered(text());
        return;
    case Qt::Key_Escape:
        if (isModified() || m_refused) {
            restore();
            selectAll();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void PositionField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const bool comesBack =
        event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!comesBack && isModified() && !m_refused)
        restore();
}

void PositionField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace widgets
