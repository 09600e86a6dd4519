// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/problembar.h"

#include "widgets/common/tints.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
namespace widgets {

namespace {

Tint tintOf(ProblemBar::Severity severity)
{
    switch (severity) {
    case ProblemBar::Severity::Information:
        return Tint::Information;
    case ProblemBar::Severity::Warning:
        return Tint::Warning;
    case ProblemBar::Severity::Error:
        return Tint::Error;
    }
    return Tint::Warning;
}

QStyle::StandardPixmap iconOf(ProblemBar::Severity severity)
{
    switch (severity) {
    case ProblemBar::Severity::Information:
        return QStyle::SP_MessageBoxInformation;
    case ProblemBar::Severity::Warning:
        return QStyle::SP_MessageBoxWarning;
    case ProblemBar::Severity::Error:
        return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxWarning;
}

} // namespace

ProblemBar::ProblemBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QToolButton(this))
    , m_closeButton(new QToolButton(this))
{
    build();
    retranslate();
    updateColours();
    hide();
}

void ProblemBar::build()
{
    auto *row = new QHBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    row->setContentsMargins(gap, gap / 2, gap, gap / 2);
    row->setSpacing(gap);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    row->addWidget(m_closeButton);

    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_button->hide();
    connect(m_button, &QToolButton::clicked, this, &ProblemBar::buttonClicked);
    m_closeButton->setAutoRaise(true);
    m_closeButton->setFocusPolicy(Qt::TabFocus);
    connect(m_closeButton, &QToolButton::clicked, this, &ProblemBar::dismiss);
}

void ProblemBar::retranslate()
{
    m_closeButton->setText(tr("Close"));
    m_closeButton->setToolTip(tr("Close this message"));
}

void ProblemBar::setMessage(const QString &sentence, Severity severity)
{
    m_severity = severity;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    updateColours();
    setVisible(!sentence.isEmpty());
}

QString ProblemBar::message() const
{
    return m_sentence->text();
}

void ProblemBar::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void ProblemBar::dismiss()
{
    hide();
    emit dismissed();
}

void ProblemBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateColours();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProblemBar::updateColours()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon icon = style()->standardIcon(iconOf(m_severity));
    m_icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
    m_closeButton->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    update();
}

void ProblemBar::paintEvent(QPaintEvent *)
{
    const QColor accent = tint(tintOf(m_severity), palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(blended(palette().color(QPalette::Window), accent, 0.12));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
}

void ProblemBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QFrame::keyPressEvent(event);
}

} // namespace widgets
