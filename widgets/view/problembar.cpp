// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/problembar.h"

#include "widgets/view/tints.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int mostLinesShown = 8;

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
    , m_detailsButton(new QToolButton(this))
    , m_closeButton(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    build();
    retranslate();
    updateColours();
    showDetails(false);
    hide();
}

void ProblemBar::build()
{
    auto *all = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    const int gap = fontMetrics().height() / 2;
    all->setContentsMargins(gap, gap / 2, gap, gap / 2);
    all->setSpacing(gap / 2);
    all->addLayout(row);
    all->addWidget(m_details);
    row->setSpacing(gap);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_detailsButton);
    row->addWidget(m_closeButton);

    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_detailsButton->setCheckable(true);
    connect(m_detailsButton, &QToolButton::toggled, this, &ProblemBar::showDetails);
    m_closeButton->setAutoRaise(true);
    m_closeButton->setFocusPolicy(Qt::TabFocus);
    connect(m_closeButton, &QToolButton::clicked, this, &ProblemBar::dismiss);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

void ProblemBar::retranslate()
{
    m_detailsButton->setText(tr("Details"));
    m_closeButton->setText(tr("Close"));
    m_closeButton->setToolTip(tr("Close this message"));
    m_details->setAccessibleName(tr("Details"));
}

void ProblemBar::setProblems(const QString &sentence, const QStringList &details, Severity severity)
{
    m_severity = severity;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_details->setPlainText(details.join(u'\n'));
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(false);
    updateColours();
    setVisible(!sentence.isEmpty());
}

bool ProblemBar::areDetailsShown() const
{
    return m_detailsButton->isChecked();
}

void ProblemBar::dismiss()
{
    hide();
    emit dismissed();
}

void ProblemBar::showDetails(bool show)
{
    const auto lines = std::clamp<int>(m_details->blockCount(), 1, mostLinesShown);
    const int frame = 2 * (m_details->frameWidth() + int(m_details->document()->documentMargin()));
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * lines + frame);
    m_details->setVisible(show);
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
