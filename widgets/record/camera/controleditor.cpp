// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/controleditor.h"

#include "widgets/record/camera/controltext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using Kind = model::CameraControl::Kind;

double numberOf(const model::ControlValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    const auto *real = std::get_if<double>(&value);
    return real ? *real : 0;
}

QString textOf(const model::ControlValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

// As many as a step needs, and two at least.
int decimalsFor(double step)
{
    if (step <= 0)
        return 3;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step))), 2, 6);
}

} // namespace

ControlEditor::ControlEditor(const model::CameraControl &control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
{
    m_field = makeField();
    m_field->setObjectName(control.id);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_field);
    setFocusProxy(m_field);
    setName(control.name);
    show(control);
}

QWidget *ControlEditor::makeField()
{
    if (m_control.isReadOnly && m_control.kind != Kind::Command)
        return m_readOnly = new QLabel(this);
    switch (m_control.kind) {
    case Kind::Integer:
    case Kind::Real:
        return makeNumber();
    case Kind::Boolean:
        return makeBox();
    case Kind::Choice:
        return makeChoice();
    case Kind::Command:
        return makeCommand();
    case Kind::Text:
        break;
    }
    return makeText();
}

// What is typed counts when it is complete: half a number is none to set a camera to.
QWidget *ControlEditor::makeNumber()
{
    m_number = new QDoubleSpinBox(this);
    const bool isWhole = m_control.kind == Kind::Integer;
    m_number->setDecimals(isWhole ? 0 : decimalsFor(m_control.step));
    m_number->setKeyboardTracking(false);
    m_number->setGroupSeparatorShown(true);
    m_number->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    if (!m_control.unit.isEmpty())
        m_number->setSuffix(QLatin1Char(' ') + unitText(m_control.unit));
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this, isWhole](double value) {
        ask(isWhole ? model::ControlValue(static_cast<std::int64_t>(std::llround(value)))
                    : model::ControlValue(value));
    });
    return m_number;
}

QWidget *ControlEditor::makeBox()
{
    m_box = new QCheckBox(this);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { ask(on); });
    return m_box;
}

QWidget *ControlEditor::makeChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    connect(m_choice, &QComboBox::activated, this, [this] { ask(m_choice->currentText()); });
    return m_choice;
}

QWidget *ControlEditor::makeCommand()
{
    m_command = new QPushButton(this);
    connect(m_command, &QPushButton::clicked, this, [this] { ask({}); });
    return m_command;
}

QWidget *ControlEditor::makeText()
{
    m_text = new QLineEdit(this);
    connect(m_text, &QLineEdit::editingFinished, this, [this] {
        if (m_text->isModified())
            ask(m_text->text());
    });
    return m_text;
}

void ControlEditor::ask(const model::ControlValue &value)
{
    emit setRequested(m_control.id, value);
}

void ControlEditor::setControl(const model::CameraControl &control)
{
    m_control = control;
    show(control);
}

void ControlEditor::show(const model::CameraControl &control)
{
    const QSignalBlocker quiet(m_field);
    if (m_number) {
        const bool isBounded = control.min < control.max;
        m_number->setRange(isBounded ? control.min : -1e15, isBounded ? control.max : 1e15);
        m_number->setSingleStep(control.step > 0 ? control.step : std::max(1.0, control.max / 100));
        if (m_number->value() != numberOf(control.value)) // else what is being typed would go
            m_number->setValue(numberOf(control.value));
    } else if (m_box) {
        const auto *on = std::get_if<bool>(&control.value);
        m_box->setChecked(on && *on);
    } else if (m_choice) {
        if (m_choice->count() != control.choices.size()) {
            m_choice->clear();
            m_choice->addItems(control.choices);
        }
        m_choice->setCurrentText(textOf(control.value));
    } else if (m_text) {
        if (!m_text->hasFocus() || !m_text->isModified())
            m_text->setText(textOf(control.value));
    } else if (m_readOnly) {
        m_readOnly->setText(controlText(control));
    }
    setEnabled(control.isAvailable && !(control.isReadOnly && m_command));
    setToolTip(control.description);
}

void ControlEditor::setName(const QString &name)
{
    m_field->setAccessibleName(name);
    if (m_command)
        m_command->setText(name);
}

} // namespace widgets
