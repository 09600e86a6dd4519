// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plot/findbar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace widgets {

using model::SeriesSearch;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_which(new QComboBox(this))
    , m_side(new QComboBox(this))
    , m_threshold(new QLineEdit(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_markAll(new QToolButton(this))
    , m_answer(new QLabel(this))
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_which, m_side, m_threshold,
                                                            m_previous, m_next, m_markAll})
        row->addWidget(widget);
    row->addWidget(m_answer, 1);
    row->addWidget(m_close);
    m_side->addItems({QString(), QString()});
    m_threshold->setText(QStringLiteral("0"));
    m_threshold->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_answer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QToolButton *button : {m_previous, m_next, m_markAll, m_close})
        button->setAutoRaise(true);
    connect(m_which, &QComboBox::currentIndexChanged, this, &FindBar::updateEnabled);
    connect(m_threshold, &QLineEdit::textChanged, this, &FindBar::updateEnabled);
    connect(m_threshold, &QLineEdit::returnPressed, this,
            [this] { find(SeriesSearch::Way::Next); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(SeriesSearch::Way::Previous); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(SeriesSearch::Way::Next); });
    connect(m_markAll, &QToolButton::clicked, this, [this] {
        if (const auto wanted = search())
            emit markAllWanted(*wanted);
    });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeWanted);
    retranslate();
}

void FindBar::retranslate()
{
    m_which->setAccessibleName(tr("Series to look in"));
    m_side->setAccessibleName(tr("Side of the threshold"));
    m_threshold->setAccessibleName(tr("Threshold"));
    m_threshold->setPlaceholderText(tr("Threshold"));
    m_side->setItemText(0, tr("rises above"));
    m_side->setItemText(1, tr("falls below"));
    m_previous->setText(tr("Previous"));
    m_previous->setToolTip(tr("Go to the place before where this happens"));
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Go to the next place where this happens"));
    m_markAll->setText(tr("Mark All"));
    m_markAll->setToolTip(tr("Set a mark at each place where this happens"));
    m_close->setText(tr("Close"));
    updateEnabled();
}

void FindBar::setSeries(const model::SeriesInfos &series)
{
    const bool isSame = std::equal(series.begin(), series.end(), m_series.begin(), m_series.end(),
                                   [](const auto &a, const auto &b) { return a.name == b.name; });
    m_series = series;
    if (isSame)
        return;
    const QString chosen = m_which->currentText();
    {
        const QSignalBlocker blocker(m_which);
        m_which->clear();
        for (const model::SeriesInfo &info : series)
            m_which->addItem(info.name);
        m_which->setCurrentIndex(std::max(m_which->findText(chosen), 0));
    }
    updateEnabled();
}

void FindBar::choose(int series)
{
    m_which->setCurrentIndex(series);
}

void FindBar::say(const QString &sentence)
{
    m_answer->setText(sentence);
    m_answer->setToolTip(sentence);
}

std::optional<SeriesSearch> FindBar::search() const
{
    const int series = m_which->currentIndex();
    if (series < 0 || series >= static_cast<int>(m_series.size()))
        return std::nullopt;
    SeriesSearch search;
    search.series = series;
    search.side =
        m_side->currentIndex() == 0 ? SeriesSearch::Side::Above : SeriesSearch::Side::Below;
    if (m_series[static_cast<std::size_t>(series)].isText)
        return search;
    // As it is written here, or with a point.
    bool isNumber = false;
    search.threshold = QLocale().toDouble(m_threshold->text().trimmed(), &isNumber);
    if (!isNumber)
        search.threshold = m_threshold->text().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(search) : std::nullopt;
}

void FindBar::begin()
{
    m_threshold->setFocus();
    m_threshold->selectAll();
}

void FindBar::find(SeriesSearch::Way way)
{
    if (const auto wanted = search())
        emit findWanted(*wanted, way);
}

void FindBar::updateEnabled()
{
    const int series = m_which->currentIndex();
    const bool isText = series >= 0 && series < static_cast<int>(m_series.size()) &&
                        m_series[static_cast<std::size_t>(series)].isText;
    m_side->setVisible(!isText);
    m_threshold->setVisible(!isText);
    const bool canFind = search().has_value();
    for (QToolButton *button : {m_previous, m_next, m_markAll})
        button->setEnabled(canFind);
    if (!canFind && series >= 0)
        say(tr("The threshold is no number."));
    else
        say({});
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeWanted();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace widgets
