// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/formpage.h"

class QComboBox;

namespace app {

class Settings;

// The setting of the language.
class LanguagePage : public FormPage
{
    Q_OBJECT

public:
    explicit LanguagePage(Settings &settings, QWidget *parent = nullptr); // outlives *this

    QString title() const override;

signals:
    void languageChanged();

protected:
    void retranslate() override;

private:
    Settings &m_settings;
    QComboBox *m_language;
    QLabel *m_note;
};

} // namespace app
