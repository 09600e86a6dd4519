// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"
#include "widgets/message/sentence.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace model {
struct CameraControl;
}

namespace widgets {
class CameraList;
class ControlsForm;
class FeatureDialog;
class FormatForm;
class PresetBar;
} // namespace widgets

namespace app {

class CameraDesk;

// Which cameras are used, and how the current one of them is set up.
class CameraPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CameraPanel(CameraDesk &desk, QWidget *parent = nullptr); // desk outlives it

    QString current() const { return m_current; } // id; empty: none
    void setCurrent(const QString &id);
    void showFeatures(); // of the current camera
    // While a recording runs: which cameras there are and what pictures they make stays; exposure and
    // the like can be set.
    void setRecording(bool recording);

signals:
    void currentChanged(const QString &id);
    void changed(); // what is to be remembered

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectForms();
    void connectDesk();
    void retranslate();
    void showKnown();
    void showCurrent();
    void showGranted();
    void choose();
    void showControls(const QString &id, const std::vector<model::CameraControl> &controls);
    void showProblem(const QString &id, const widgets::Sentence &sentence);

    CameraDesk &m_desk;
    QString m_current;
    widgets::CameraList *m_list;
    QLabel *m_settingsTitle;
    QWidget *m_settings;
    QLabel *m_presetLabel;
    widgets::PresetBar *m_presets;
    widgets::FormatForm *m_format;
    widgets::ControlsForm *m_controls;
    QPushButton *m_features;
    QLabel *m_problem;
    widgets::Sentence m_problemSentence; // in it, also while it is hidden; null: nothing yet
    QPointer<widgets::FeatureDialog> m_dialog; // while it is open
};

} // namespace app
