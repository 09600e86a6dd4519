// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/formpage.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace app {

FormPage::FormPage(QWidget *parent)
    : SettingsPage(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void FormPage::addField(QWidget *field, const char *objectName)
{
    m_form->addRow(captionOf(field, objectName), field);
}

void FormPage::addField(QWidget *field, QWidget *beside, const char *objectName)
{
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(beside);
    m_form->addRow(captionOf(field, objectName), row);
}

QLabel *FormPage::captionOf(QWidget *field, const char *objectName)
{
    field->setObjectName(QLatin1String(objectName));
    auto *caption = new QLabel;
    caption->setBuddy(field);
    return caption;
}

void FormPage::addChoice(QWidget *field, const char *objectName)
{
    field->setObjectName(QLatin1String(objectName));
    m_form->addRow(QString(), field);
}

QLabel *FormPage::addNote()
{
    auto *note = new QLabel;
    note->setWordWrap(true);
    QSizePolicy policy = note->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding); // few lines rather than a narrow column
    note->setSizePolicy(policy);
    m_form->addRow(QString(), note);
    return note;
}

void FormPage::nameField(QWidget *field, const QString &label)
{
    for (auto *caption : findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (caption->buddy() == field)
            caption->setText(label);
    }
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
}

} // namespace app
