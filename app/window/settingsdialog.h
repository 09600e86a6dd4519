// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace app {

class Settings;

// The settings one can choose; each takes effect, and is kept, as soon as it is changed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr); // outlives *this

signals:
    void themeChanged();
    void languageChanged();
    void recentChanged();
    void nightsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void readSettings();
    void connectAll();
    void retranslate();

    Settings &m_settings;
    QFormLayout *m_form;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_cache;
    QLabel *m_cacheNote;
    QCheckBox *m_remember;
    QTimeEdit *m_nightBegin;
    QTimeEdit *m_nightEnd;
};

} // namespace app
