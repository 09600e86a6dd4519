// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settingsdialog.h"

#include "app/window/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    build();
    retranslate();
    readSettings();
    connectAll();
}

void SettingsDialog::build()
{
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(QString(), QString());
    // Languages are written in themselves, whatever the others are in.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_theme = new QComboBox;
    m_theme->setObjectName(QStringLiteral("theme"));
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        m_theme->addItem(QString(), static_cast<int>(theme));
    m_cache = new QSpinBox;
    m_cache->setObjectName(QStringLiteral("cache"));
    m_cache->setRange(Settings::minCacheMegabytes, Settings::maxCacheMegabytes);
    m_cache->setSingleStep(64);
    m_cacheNote = new QLabel;
    m_cacheNote->setWordWrap(true);
    m_remember = new QCheckBox;
    m_remember->setObjectName(QStringLiteral("remember"));

    m_nightBegin = new QTimeEdit;
    m_nightBegin->setObjectName(QStringLiteral("nightBegin"));
    m_nightEnd = new QTimeEdit;
    m_nightEnd->setObjectName(QStringLiteral("nightEnd"));

    m_form = new QFormLayout;
    m_form->addRow(QStringLiteral(" "), m_language);
    m_form->addRow(QStringLiteral(" "), m_theme);
    m_form->addRow(QStringLiteral(" "), m_cache);
    m_form->addRow(QString(), m_cacheNote);
    m_form->addRow(QString(), m_remember);
    m_form->addRow(QStringLiteral(" "), m_nightBegin);
    m_form->addRow(QStringLiteral(" "), m_nightEnd);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addStretch();
    layout->addWidget(buttons);
}

void SettingsDialog::readSettings()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    m_cache->setValue(m_settings.cacheMegabytes());
    m_remember->setChecked(m_settings.remembersRecent());
    m_nightBegin->setTime(m_settings.nightHours().begin);
    m_nightEnd->setTime(m_settings.nightHours().end);
}

void SettingsDialog::connectAll()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setLanguage(m_language->currentData().toString());
        emit languageChanged();
    });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setTheme(static_cast<Theme>(index));
        emit themeChanged();
    });
    connect(m_cache, &QSpinBox::valueChanged, this,
            [this](int megabytes) { m_settings.setCacheMegabytes(megabytes); });
    for (const QTimeEdit *edit : {m_nightBegin, m_nightEnd})
        connect(edit, &QTimeEdit::timeChanged, this, [this] {
            m_settings.setNightHours({m_nightBegin->time(), m_nightEnd->time()});
            emit nightsChanged();
        });
    connect(m_remember, &QCheckBox::toggled, this, [this](bool remember) {
        m_settings.setRemembersRecent(remember);
        emit recentChanged();
    });
}

void SettingsDialog::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(text);
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    };
    setWindowTitle(tr("Settings"));
    label(m_language, tr("&Language:"));
    label(m_theme, tr("&Theme:"));
    label(m_cache, tr("&Memory for frames:"));
    label(m_nightBegin, tr("&Night from:"));
    label(m_nightEnd, tr("Night &until:"));
    m_language->setItemText(0, tr("As the system"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_cache->setSuffix(tr(" MB"));
    m_cacheNote->setText(tr("Frames kept in memory show again at once. Holds for recordings that "
                            "are opened in new windows."));
    m_remember->setText(tr("&Remember the recordings that were open"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace app
