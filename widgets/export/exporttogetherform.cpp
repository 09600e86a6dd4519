// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exporttogetherform.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <iterator>

namespace widgets {

namespace {

using model::ExportTogether;
using store::MissingPolicy;

// As the lists have them.
constexpr ExportTogether togethers[] = {ExportTogether::Alone, ExportTogether::Each,
                                        ExportTogether::OnePicture};
constexpr MissingPolicy policies[] = {MissingPolicy::Hold, MissingPolicy::Black,
                                      MissingPolicy::Drop};

template<typename T, std::size_t n>
int rowOf(const T (&all)[n], T one)
{
    return static_cast<int>(std::find(std::begin(all), std::end(all), one) - std::begin(all));
}

} // namespace

ExportTogetherForm::ExportTogetherForm(QWidget *parent)
    : FormSection(parent)
    , m_together(new QComboBox)
    , m_missing(new QComboBox)
{
    m_togetherLabel = addField(m_together, "together");
    m_missingLabel = addField(m_missing, "missing");
    m_note = addNote("togetherNote");
    m_together->addItems({QString(), QString(), QString()});
    m_missing->addItems({QString(), QString(), QString()});
    for (QComboBox *box : {m_together, m_missing})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            updateEnabled();
            emit changed();
        });
    retranslate();
}

void ExportTogetherForm::retranslate()
{
    setHeading(tr("Recordings"));
    m_togetherLabel->setText(tr("&Joint export:"));
    m_together->setItemText(0, tr("Only this one"));
    m_together->setItemText(1, tr("Each for itself, frame by frame"));
    m_together->setItemText(2, tr("All in one picture"));
    m_missingLabel->setText(tr("Where one lacks a frame:"));
    m_missing->setItemText(0, tr("Its frame before is held"));
    m_missing->setItemText(1, tr("It is black"));
    m_missing->setItemText(2, tr("The others leave theirs out"));
    updateEnabled();
}

void ExportTogetherForm::setBeside(const QStringList &names, const QString &alignment)
{
    m_names = names;
    m_alignment = alignment;
    updateEnabled();
}

void ExportTogetherForm::setPossible(bool together)
{
    m_isPossible = together;
    updateEnabled();
}

void ExportTogetherForm::setOfTables(bool tables)
{
    m_isOfTables = tables;
    updateEnabled();
}

void ExportTogetherForm::updateEnabled()
{
    const bool isPossible = m_isPossible && !m_names.isEmpty();
    const bool isTogether = isPossible && m_together->currentIndex() > 0;
    m_together->setEnabled(isPossible);
    m_togetherLabel->setEnabled(isPossible);
    m_missing->setEnabled(isTogether);
    m_missingLabel->setEnabled(isTogether);
    //: %1 is a list of recordings, %2 says how they are aligned
    QString note = tr("With %1. %2").arg(m_names.join(tr(", ")), m_alignment);
    if (m_isOfTables && m_together->currentIndex() > 1)
        note += u' ' + tr("Each gets a table of its own.");
    say(m_note, isTogether ? note : QString());
}

void ExportTogetherForm::setChoice(const model::ExportChoice &choice)
{
    {
        const QSignalBlocker quiet(this);
        m_together->setCurrentIndex(rowOf(togethers, choice.together));
        m_missing->setCurrentIndex(rowOf(policies, choice.missing));
    }
    emit changed();
}

void ExportTogetherForm::fill(model::ExportChoice &choice) const
{
    choice.together = m_names.isEmpty() ? ExportTogether::Alone
                                        : togethers[std::max(m_together->currentIndex(), 0)];
    choice.missing = policies[std::max(m_missing->currentIndex(), 0)];
}

void ExportTogetherForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

} // namespace widgets
