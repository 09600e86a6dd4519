// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exporttargetform.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace widgets {

ExportTargetForm::ExportTargetForm(QWidget *parent)
    : FormSection(parent)
    , m_path(new QLineEdit)
    , m_browse(new QPushButton)
    , m_name(new QLineEdit)
    , m_insert(new QToolButton)
    , m_nameRow(inRow({m_name, m_insert}))
    , m_overwrite(new QCheckBox)
{
    m_pathLabel = addField(inRow({m_path, m_browse}), "pathRow");
    m_problem = addProblem("targetProblem");
    addWide(m_overwrite, "overwrite");
    m_nameLabel = addField(m_nameRow, "nameRow");
    m_nameProblem = addProblem("nameProblem");
    m_example = addNote("nameExample");
    m_path->setObjectName(QStringLiteral("path"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_browse->setAutoDefault(false);
    m_name->setObjectName(QStringLiteral("pictureName"));
    m_insert->setObjectName(QStringLiteral("insertField"));
    m_insert->setPopupMode(QToolButton::InstantPopup);
    auto *fields = new QMenu(m_insert);
    for (const char *field : {"index", "number", "time", "frame"})
        fields->addAction(QString())->setData(QLatin1String(field));
    m_insert->setMenu(fields);
    connect(fields, &QMenu::triggered, this, [this](const QAction *action) {
        m_name->insert(QLatin1Char('{') + action->data().toString() + QLatin1Char('}'));
        m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_overwrite->setChecked(false); // another place
        emit changed();
    });
    connect(m_name, &QLineEdit::textChanged, this, &ExportTargetForm::changed);
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportTargetForm::changed);
    connect(m_browse, &QPushButton::clicked, this, &ExportTargetForm::browseRequested);
    retranslate();
    setNamed(false);
    setExisting({});
}

void ExportTargetForm::retranslate()
{
    setHeading(tr("Target"));
    m_pathLabel->setText(m_isFolder ? tr("&Folder:") : tr("&File:"));
    m_path->setAccessibleName(m_isFolder ? tr("The folder that is made")
                                         : tr("The file that is made"));
    m_browse->setText(tr("&Browse…"));
    m_nameLabel->setText(tr("&Names:"));
    m_name->setAccessibleName(tr("How the picture files are called"));
    m_insert->setText(tr("Insert"));
    m_insert->setToolTip(tr("Put what a frame has into the names"));
    const QStringList fields{tr("Frame Index"), tr("Frame Number"), tr("Time"),
                             tr("Place in the Export")};
    const auto actions = m_insert->menu()->actions();
    for (int i = 0; i < actions.size(); ++i)
        actions[i]->setText(fields.value(i));
}

void ExportTargetForm::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

QString ExportTargetForm::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

void ExportTargetForm::setFolder(bool folder)
{
    m_isFolder = folder;
    retranslate();
}

void ExportTargetForm::setNamed(bool named)
{
    setRowShown(m_nameRow, named);
    if (named)
        return;
    setNameProblem({});
    setExample({});
}

void ExportTargetForm::setPictureName(const QString &name)
{
    m_name->setText(name);
}

QString ExportTargetForm::pictureName() const
{
    return m_name->text().trimmed();
}

void ExportTargetForm::setExample(const QString &name)
{
    say(m_example, name.isEmpty() ? QString() : tr("For example %1").arg(name));
}

void ExportTargetForm::setNameProblem(const QString &sentence)
{
    say(m_nameProblem, sentence);
}

void ExportTargetForm::setExisting(const QString &sentence)
{
    m_overwrite->setText(sentence);
    setRowShown(m_overwrite, !sentence.isEmpty());
    if (sentence.isEmpty())
        m_overwrite->setChecked(false);
}

bool ExportTargetForm::overwrites() const
{
    return m_overwrite->isChecked();
}

void ExportTargetForm::setProblem(const QString &sentence)
{
    say(m_problem, sentence);
}

void ExportTargetForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

} // namespace widgets
