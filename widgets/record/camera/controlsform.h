// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"

#include <QWidget>

#include <map>
#include <vector>

class QFormLayout;
class QLabel;

namespace widgets {

class ControlEditor;

// The controls of a camera that everybody needs: exposure, gain, triggers. Empty for a camera that
// has none of them.
class ControlsForm : public QWidget
{
    Q_OBJECT

public:
    explicit ControlsForm(QWidget *parent = nullptr);

    void setControls(const std::vector<model::CameraControl> &controls); // all of them
    int rowCount() const { return static_cast<int>(m_rows.size()); }

signals:
    void setRequested(const QString &id, const model::ControlValue &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Role = model::CameraControl::Role;

    struct Row
    {
        QLabel *label;
        ControlEditor *editor;
    };

    static QString nameOf(Role role);
    void addRow(const model::CameraControl &control);
    void retranslate();

    QFormLayout *m_form;
    std::map<Role, Row> m_rows;
};

} // namespace widgets
