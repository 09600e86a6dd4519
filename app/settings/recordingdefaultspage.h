// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/formpage.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace app {

class Settings;

// The settings of how the next recording is made.
class RecordingDefaultsPage : public FormPage
{
    Q_OBJECT

public:
    explicit RecordingDefaultsPage(Settings &settings, QWidget *parent = nullptr); // outlives *this

    QString title() const override;

signals:
    void recordingChanged();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override; // the recording page may have changed them

private:
    void readSettings();
    void keep();
    void browse();

    Settings &m_settings;
    QLineEdit *m_folder;
    QToolButton *m_browse;
    QLineEdit *m_name;
    QComboBox *m_format;
    QLabel *m_note;
};

} // namespace app
