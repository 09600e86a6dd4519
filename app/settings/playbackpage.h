// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/formpage.h"
#include "model/view/playpacing.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace app {

class Settings;

// The settings of how frames follow each other in playing.
class PlaybackPage : public FormPage
{
    Q_OBJECT

public:
    explicit PlaybackPage(Settings &settings, QWidget *parent = nullptr); // outlives *this

    QString title() const override;

signals:
    void pacingChanged();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override; // actions may have changed it
    bool event(QEvent *event) override; // likewise while another window was active

private:
    void readSettings();
    template<typename Part>
    void keep(Part model::PlayPacing::*part, Part value);
    void updateEnabled();

    Settings &m_settings;
    QComboBox *m_mode;
    QDoubleSpinBox *m_rate;
    QCheckBox *m_skipPauses;
    QLabel *m_note;
};

} // namespace app
