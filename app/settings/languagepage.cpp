// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/languagepage.h"

#include "app/settings/settings.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace app {

LanguagePage::LanguagePage(Settings &settings, QWidget *parent)
    : FormPage(parent)
    , m_settings(settings)
    , m_language(new QComboBox)
{
    m_language->addItem(QString(), QString());
    // Languages are written in themselves, whatever the others are in.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    addField(m_language, "language");
    m_note = addNote();
    retranslate();
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setLanguage(m_language->currentData().toString());
        emit languageChanged();
    });
}

QString LanguagePage::title() const
{
    return tr("Language");
}

void LanguagePage::retranslate()
{
    nameField(m_language, tr("&Language:"));
    m_language->setItemText(0, tr("As the system"));
    m_note->setText(tr("Numbers, dates and the manual follow it."));
}

} // namespace app
