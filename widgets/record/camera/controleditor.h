// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace widgets {

// A field for one control of a camera: shows the value it is told, and asks for another.
class ControlEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ControlEditor(const model::CameraControl &control, QWidget *parent = nullptr);

    const model::CameraControl &control() const { return m_control; }
    void setControl(const model::CameraControl &control); // REQUIRES: the same id and kind; what is
        // being typed stays

    void setName(const QString &name); // for those who do not see it

signals:
    void setRequested(const QString &id, const model::ControlValue &value);

private:
    QWidget *makeField();
    QWidget *makeNumber();
    QWidget *makeBox();
    QWidget *makeChoice();
    QWidget *makeCommand();
    QWidget *makeText();
    void show(const model::CameraControl &control);
    void ask(const model::ControlValue &value);

    model::CameraControl m_control;
    QWidget *m_field = nullptr; // one of these
    QDoubleSpinBox *m_number = nullptr;
    QCheckBox *m_box = nullptr;
    QComboBox *m_choice = nullptr;
    QPushButton *m_command = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_readOnly = nullptr;
};

} // namespace widgets
