// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/controlsform.h"

#include "widgets/record/camera/controleditor.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include <array>

namespace widgets {

namespace {

using Role = model::CameraControl::Role;

constexpr std::array shownRoles{
    Role::ExposureAuto, Role::Exposure,      Role::GainAuto,    Role::Gain,
    Role::TriggerMode,  Role::TriggerSource, Role::TriggerEdge, Role::SoftwareTrigger,
    Role::PacketSize,   Role::Temperature,
};

} // namespace

ControlsForm::ControlsForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

// Another camera has other rows; of the same one only the values change, and who types is not
// interrupted.
void ControlsForm::setControls(const std::vector<model::CameraControl> &controls)
{
    std::vector<const model::CameraControl *> shown;
    bool isSame = true;
    for (const Role role : shownRoles) {
        const model::CameraControl *control = model::controlOf(controls, role);
        const auto row = m_rows.find(role);
        const bool hasRow = row != m_rows.end();
        isSame = isSame && hasRow == (control != nullptr) &&
                 (!control || (row->second.editor->control().id == control->id &&
                               row->second.editor->control().isReadOnly == control->isReadOnly &&
                               row->second.editor->control().kind == control->kind));
        if (control)
            shown.push_back(control);
    }
    if (isSame) {
        for (const model::CameraControl *control : shown)
            m_rows.at(control->role).editor->setControl(*control);
        return;
    }
    m_rows.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const model::CameraControl *control : shown)
        addRow(*control);
    retranslate();
}

void ControlsForm::addRow(const model::CameraControl &control)
{
    const Row row{new QLabel(this), new ControlEditor(control, this)};
    row.label->setBuddy(row.editor);
    m_form->addRow(row.label, row.editor);
    m_rows.emplace(control.role, row);
    connect(row.editor, &ControlEditor::setRequested, this, &ControlsForm::setRequested);
}

QString ControlsForm::nameOf(Role role)
{
    switch (role) {
    case Role::ExposureAuto:
        return tr("Automatic exposure");
    case Role::Exposure:
        return tr("Exposure");
    case Role::GainAuto:
        return tr("Automatic gain");
    case Role::Gain:
        return tr("Gain");
    case Role::TriggerMode:
        return tr("Wait for trigger");
    case Role::TriggerSource:
        return tr("Trigger source");
    case Role::TriggerEdge:
        return tr("Trigger edge");
    case Role::SoftwareTrigger:
        return tr("Take a frame");
    case Role::PacketSize:
        return tr("Packet size");
    case Role::Temperature:
        return tr("Temperature");
    case Role::FrameRate:
    case Role::None:
        break;
    }
    return {};
}

void ControlsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ControlsForm::retranslate()
{
    for (const auto &[role, row] : m_rows) {
        const bool isCommand = row.editor->control().kind == model::CameraControl::Kind::Command;
        row.label->setText(isCommand ? QString() : tr("%1:").arg(nameOf(role)));
        row.editor->setName(nameOf(role));
    }
}

} // namespace widgets
