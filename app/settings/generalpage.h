// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/formpage.h"

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace app {

class Settings;

// The settings of how the program looks and what it remembers.
class GeneralPage : public FormPage
{
    Q_OBJECT

public:
    explicit GeneralPage(Settings &settings, QWidget *parent = nullptr); // outlives *this

    QString title() const override;

signals:
    void themeChanged();
    void recentChanged();
    void nightsChanged();

protected:
    void retranslate() override;

private:
    void readSettings();
    void connectAll();

    Settings &m_settings;
    QComboBox *m_theme;
    QCheckBox *m_remember;
    QTimeEdit *m_nightBegin;
    QTimeEdit *m_nightEnd;
};

} // namespace app
