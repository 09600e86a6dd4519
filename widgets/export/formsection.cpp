// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/formsection.h"

#include "widgets/record/warningtext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

FormSection::FormSection(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_form(new QFormLayout)
{
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    layout->addLayout(m_form);
    layout->addStretch(1);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(fontMetrics().averageCharWidth() * 2, 0, 0, 0);
}

void FormSection::setHeading(const QString &text)
{
    m_heading->setText(text);
}

QLabel *FormSection::addField(QWidget *field, const char *name)
{
    auto *label = new QLabel(this);
    field->setObjectName(QLatin1String(name));
    m_form->addRow(label, field);
    label->setBuddy(field);
    return label;
}

void FormSection::addWide(QWidget *field, const char *name)
{
    if (name)
        field->setObjectName(QLatin1String(name));
    m_form->addRow(nullptr, field);
}

void FormSection::setRowShown(QWidget *field, bool shown)
{
    m_form->setRowVisible(field, shown);
}

QWidget *FormSection::inRow(const QList<QWidget *> &fields, int stretched)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (qsizetype i = 0; i < fields.size(); ++i)
        layout->addWidget(fields[i], i == stretched ? 1 : 0);
    if (stretched < 0)
        layout->addStretch(1);
    row->setFocusProxy(fields.first());
    return row;
}

QLabel *FormSection::addNote(const char *name)
{
    auto *note = new QLabel(this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    addWide(note, name);
    note->hide();
    return note;
}

QLabel *FormSection::addProblem(const char *name)
{
    QLabel *problem = makeWarningText(this);
    addWide(problem, name);
    return problem;
}

void FormSection::say(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setAccessibleName(sentence);
    label->setVisible(!sentence.isEmpty());
}

} // namespace widgets
