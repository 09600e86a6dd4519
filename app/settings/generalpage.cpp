// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/generalpage.h"

#include "app/settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTimeEdit>

namespace app {

GeneralPage::GeneralPage(Settings &settings, QWidget *parent)
    : FormPage(parent)
    , m_settings(settings)
    , m_theme(new QComboBox)
    , m_remember(new QCheckBox)
    , m_nightBegin(new QTimeEdit)
    , m_nightEnd(new QTimeEdit)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        m_theme->addItem(QString(), static_cast<int>(theme));
    addField(m_theme, "theme");
    addField(m_nightBegin, "nightBegin");
    addField(m_nightEnd, "nightEnd");
    addChoice(m_remember, "remember");
    retranslate();
    readSettings();
    connectAll();
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::readSettings()
{
    m_theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    m_remember->setChecked(m_settings.remembersRecent());
    m_nightBegin->setTime(m_settings.nightHours().begin);
    m_nightEnd->setTime(m_settings.nightHours().end);
}

void GeneralPage::connectAll()
{
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setTheme(static_cast<Theme>(index));
        emit themeChanged();
    });
    for (QTimeEdit *edit : {m_nightBegin, m_nightEnd}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm")); // as everywhere
        connect(edit, &QTimeEdit::timeChanged, this, [this] {
            m_settings.setNightHours({m_nightBegin->time(), m_nightEnd->time()});
            emit nightsChanged();
        });
    }
    connect(m_remember, &QCheckBox::toggled, this, [this](bool remember) {
        m_settings.setRemembersRecent(remember);
        emit recentChanged();
    });
}

void GeneralPage::retranslate()
{
    nameField(m_theme, tr("&Theme:"));
    nameField(m_nightBegin, tr("&Night from:"));
    nameField(m_nightEnd, tr("Night &until:"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_remember->setText(tr("&Remember the recordings that were open"));
}

} // namespace app
