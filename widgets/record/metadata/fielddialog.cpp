// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/metadata/fielddialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace widgets {

namespace {

using model::MetadataField;
using Kind = MetadataField::Kind;

constexpr std::array kinds{Kind::Text,   Kind::Number, Kind::Whole,
                           Kind::Choice, Kind::Date,   Kind::YesNo};

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return FieldDialog::tr("Text");
    case Kind::Number:
        return FieldDialog::tr("Number");
    case Kind::Whole:
        return FieldDialog::tr("Whole number");
    case Kind::Choice:
        return FieldDialog::tr("Choice");
    case Kind::Date:
        return FieldDialog::tr("Day");
    case Kind::YesNo:
        return FieldDialog::tr("Yes or no");
    }
    return {};
}

QString numberText(const std::optional<double> &number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return number ? locale.toString(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

std::optional<double> numberOf(const QLineEdit *line)
{
    bool isOne = false;
    const double number = QLocale().toDouble(line->text().trimmed(), &isOne);
    return isOne ? std::optional(number) : std::nullopt;
}

QStringList listOf(const QLineEdit *line)
{
    QStringList list;
    for (const QString &word : line->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty() && !list.contains(word.trimmed()))
            list.append(word.trimmed());
    return list;
}

QString rangeText(const MetadataField &field)
{
    if (field.least && field.most)
        return FieldDialog::tr("%1 to %2").arg(numberText(field.least), numberText(field.most));
    if (field.least)
        return FieldDialog::tr("at least %1").arg(numberText(field.least));
    return field.most ? FieldDialog::tr("at most %1").arg(numberText(field.most)) : QString();
}

} // namespace

FieldDialog::FieldDialog(const MetadataField &field, QWidget *parent)
    : QDialog(parent)
    , m_name(field.name)
    , m_form(new QFormLayout)
    , m_kind(new QComboBox(this))
    , m_required(new QCheckBox(tr("A recording does not start &without it"), this))
    , m_unit(new QLineEdit(this))
    , m_least(new QLineEdit(this))
    , m_most(new QLineEdit(this))
    , m_choices(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("What may stand in “%1”").arg(field.name));
    build();
    setField(field);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FieldDialog::adapt);
    for (QLineEdit *line : {m_least, m_most, m_choices})
        connect(line, &QLineEdit::textChanged, this, &FieldDialog::adapt);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    adapt();
}

void FieldDialog::build()
{
    m_kind->setObjectName(QStringLiteral("kind"));
    m_required->setObjectName(QStringLiteral("required"));
    m_unit->setObjectName(QStringLiteral("unit"));
    m_least->setObjectName(QStringLiteral("least"));
    m_most->setObjectName(QStringLiteral("most"));
    m_choices->setObjectName(QStringLiteral("choices"));
    for (const Kind kind : kinds)
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    for (QLineEdit *line : {m_least, m_most})
        line->setValidator(new QDoubleValidator(line));
    m_choices->setPlaceholderText(tr("f, m, unknown"));
    m_choices->setToolTip(tr("What can be chosen, with commas between"));
    m_form->addRow(tr("&Kind:"), m_kind);
    m_form->addRow(tr("&Unit:"), m_unit);
    m_form->addRow(tr("At &least:"), m_least);
    m_form->addRow(tr("At &most:"), m_most);
    m_form->addRow(tr("&Choices:"), m_choices);
    m_form->addRow(m_required);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_buttons);
}

void FieldDialog::setField(const MetadataField &field)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(field.kind)));
    m_required->setChecked(field.isRequired);
    m_unit->setText(field.unit);
    m_least->setText(numberText(field.least));
    m_most->setText(numberText(field.most));
    m_choices->setText(field.choices.join(QStringLiteral(", ")));
}

// Only what belongs to the kind can be filled in.
void FieldDialog::adapt()
{
    const MetadataField now = field();
    for (QLineEdit *line : {m_unit, m_least, m_most})
        line->setEnabled(now.isNumber());
    m_choices->setEnabled(now.kind == Kind::Choice);
    const bool isInOrder = !now.least || !now.most || *now.least <= *now.most;
    const bool hasChoices = now.kind != Kind::Choice || !now.choices.isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isInOrder && hasChoices);
}

MetadataField FieldDialog::field() const
{
    MetadataField field;
    field.name = m_name;
    field.kind = static_cast<Kind>(m_kind->currentData().toInt());
    field.isRequired = m_required->isChecked();
    if (field.kind == Kind::Choice)
        field.choices = listOf(m_choices);
    if (!field.isNumber())
        return field;
    field.unit = m_unit->text().trimmed();
    field.least = numberOf(m_least);
    field.most = numberOf(m_most);
    return field;
}

QString FieldDialog::description(const MetadataField &field)
{
    QStringList parts{kindText(field.kind), field.unit, rangeText(field),
                      field.choices.join(QStringLiteral(", "))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace widgets
