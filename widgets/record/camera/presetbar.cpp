// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/presetbar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace widgets {

PresetBar::PresetBar(QWidget *parent)
    : QWidget(parent)
    , m_names(new QComboBox(this))
    , m_save(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    m_names->setObjectName(QStringLiteral("preset"));
    m_save->setObjectName(QStringLiteral("savePreset"));
    m_remove->setObjectName(QStringLiteral("removePreset"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_names, 1);
    row->addWidget(m_save);
    row->addWidget(m_remove);
    connect(m_names, &QComboBox::activated, this, [this] { emit chosen(name()); });
    connect(m_names, &QComboBox::editTextChanged, this, &PresetBar::updateEnabled);
    connect(m_save, &QToolButton::clicked, this, [this] { emit saveRequested(name()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeRequested(name()); });
    retranslate();
    updateEnabled();
}

QString PresetBar::name() const
{
    return m_names->currentText().trimmed();
}

void PresetBar::setNames(const QStringList &names)
{
    const QSignalBlocker quiet(m_names);
    const QString typed = m_names->currentText();
    m_names->clear();
    m_names->addItems(names);
    setCurrent(typed);
}

void PresetBar::setCurrent(const QString &name)
{
    const QSignalBlocker quiet(m_names);
    m_names->setCurrentIndex(m_names->findText(name));
    m_names->setEditText(name);
    updateEnabled();
}

void PresetBar::setPurpose(const QString &name, const QString &placeholder)
{
    m_names->setAccessibleName(name);
    m_names->lineEdit()->setAccessibleName(name);
    m_names->lineEdit()->setPlaceholderText(placeholder);
}

void PresetBar::updateEnabled()
{
    m_save->setEnabled(!name().isEmpty());
    m_remove->setEnabled(m_names->findText(name()) >= 0);
}

void PresetBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PresetBar::retranslate()
{
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Keep what is set now under this name"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Forget what is kept under this name"));
}

} // namespace widgets
