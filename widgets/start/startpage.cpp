// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/start/startpage.h"

#include "widgets/common/tints.h"
#include "widgets/start/recentgrid.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr double titleScale = 1.8;
constexpr double headingScale = 1.15;
constexpr int widestInLines = 72; // of the page's contents, in heights of a line

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    return font;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_busy(new QLabel(this))
    , m_recentTitle(new QLabel(this))
    , m_recentEmpty(new QLabel(this))
    , m_recent(new RecentGrid(this))
{
    const int unit = fontMetrics().height();
    auto *page = new QHBoxLayout(this);
    auto *contents = new QWidget(this);
    contents->setMaximumWidth(unit * widestInLines);
    page->addStretch(0);
    page->addWidget(contents, 1);
    page->addStretch(0);
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(unit * 2, unit * 2, unit * 2, unit);
    column->setSpacing(unit / 2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(unit / 2);
    column->addLayout(m_buttons);
    column->addWidget(m_busy);
    column->addSpacing(unit);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recentEmpty);
    column->addWidget(m_recent, 1);
    column->addStretch(0);
    m_buttons->setSpacing(unit);
    m_busy->setWordWrap(true);
    m_busy->hide();
    auto *cards = m_recent->model();
    connect(cards, &QAbstractItemModel::rowsInserted, this, &StartPage::updateRecent);
    connect(cards, &QAbstractItemModel::rowsRemoved, this, &StartPage::updateRecent);
    connect(cards, &QAbstractItemModel::modelReset, this, &StartPage::updateRecent);
    retranslate();
    updateFonts();
    updateRecent();
}

void StartPage::retranslate()
{
    m_title->setText(tr("Framehouse"));
    m_subtitle->setText(tr("Open a recording, or make one"));
    m_recentTitle->setText(tr("Recent recordings"));
    m_recentEmpty->setText(tr("What you open will be found here again."));
}

void StartPage::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int unit = fontMetrics().height();
    QWidget *before = nullptr;
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({unit * 5 / 2, unit * 5 / 2});
        button->setMinimumSize(unit * 9, unit * 11 / 2);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons->addWidget(button);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, m_recent);
    if (m_buttons->count() > 0)
        setFocusProxy(m_buttons->itemAt(0)->widget());
    m_buttons->addStretch(1);
}

void StartPage::setBusy(const QString &sentence)
{
    m_busy->setText(sentence);
    m_busy->setVisible(!sentence.isEmpty());
}

void StartPage::updateRecent()
{
    const bool isEmpty = m_recent->cardCount() == 0;
    m_recent->setVisible(!isEmpty);
    m_recentEmpty->setVisible(isEmpty);
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateFonts();
}

void StartPage::updateFonts()
{
    m_title->setFont(scaled(font(), titleScale));
    m_recentTitle->setFont(scaled(font(), headingScale));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, blended(palette().color(QPalette::Window),
                                                 palette().color(QPalette::WindowText), 0.72));
    m_subtitle->setPalette(muted);
    m_recentEmpty->setPalette(muted);
}

} // namespace widgets
