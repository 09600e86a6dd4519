// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/folderfield.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace widgets {

FolderField::FolderField(const QString &lineName, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_browse(new QToolButton(this))
{
    m_line->setObjectName(lineName);
    m_browse->setText(QStringLiteral("…"));
    setFocusProxy(m_line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(m_browse);
    connect(m_line, &QLineEdit::textChanged, this, &FolderField::changed);
    connect(m_browse, &QToolButton::clicked, this, &FolderField::browseRequested);
}

void FolderField::setFolder(const QString &folder)
{
    m_line->setText(QDir::toNativeSeparators(folder));
}

QString FolderField::folder() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FolderField::setTexts(const QString &name, const QString &choose)
{
    m_line->setAccessibleName(name);
    m_browse->setToolTip(choose);
    m_browse->setAccessibleName(choose);
}

void FolderField::setHelp(const QString &ifEmpty, const QString &toolTip)
{
    m_line->setPlaceholderText(ifEmpty);
    m_line->setToolTip(toolTip);
}

} // namespace widgets
