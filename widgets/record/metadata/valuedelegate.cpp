// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/metadata/valuedelegate.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace widgets {

namespace {

using Kind = model::MetadataField::Kind;

model::MetadataField fieldOf(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(ValueDelegate::fieldRole).value<model::MetadataField>();
}

// The first that a QDateEdit takes.
QDate noDay()
{
    return {1752, 9, 14};
}

// As the user writes it; whatever is no number stays what it is. A whole number has all its digits.
QString shownNumber(const QString &value)
{
    bool isOne = false;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const qlonglong whole = value.toLongLong(&isOne);
    if (isOne)
        return locale.toString(whole);
    const double number = value.toDouble(&isOne);
    return isOne ? locale.toString(number, 'g', QLocale::FloatingPointShortest) : value;
}

QString keptNumber(const QString &typed)
{
    bool isOne = false;
    qlonglong whole = QLocale().toLongLong(typed.trimmed(), &isOne);
    if (!isOne)
        whole = typed.trimmed().toLongLong(&isOne);
    if (isOne)
        return QString::number(whole);
    double number = QLocale().toDouble(typed.trimmed(), &isOne);
    if (!isOne)
        number = typed.trimmed().toDouble(&isOne);
    return isOne ? QString::number(number, 'g', QLocale::FloatingPointShortest) : typed.trimmed();
}

void addChoices(QComboBox *box, const model::MetadataField &field)
{
    box->addItem({}, QString());
    for (const QString &choice : field.choices)
        box->addItem(choice, choice);
    if (field.kind != Kind::YesNo)
        return;
    box->addItem(ValueDelegate::tr("Yes"), QStringLiteral("true"));
    box->addItem(ValueDelegate::tr("No"), QStringLiteral("false"));
}

} // namespace

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const model::MetadataField field = fieldOf(index);
    if (field.kind == Kind::Choice || field.kind == Kind::YesNo) {
        auto *box = new QComboBox(parent);
        addChoices(box, field);
        return box;
    }
    if (field.kind == Kind::Date) {
        auto *day = new QDateEdit(parent);
        day->setMinimumDate(noDay());
        day->setSpecialValueText(QStringLiteral(" ")); // what stands for none
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
        return day;
    }
    return QStyledItemDelegate::createEditor(parent, option, index);
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        if (!value.isEmpty() && box->findData(value) < 0)
            box->addItem(value, value); // no choice any more, but the user's to change
        box->setCurrentIndex(std::max(0, box->findData(value)));
    } else if (auto *day = qobject_cast<QDateEdit *>(editor)) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        day->setDate(date.isValid() ? date : noDay());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(fieldOf(index).isNumber() ? shownNumber(value) : value);
    }
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else if (auto *day = qobject_cast<QDateEdit *>(editor))
        model->setData(index,
                       day->date() == noDay() ? QString() : day->date().toString(Qt::ISODate));
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, fieldOf(index).isNumber() ? keptNumber(line->text()) : line->text());
}

void ValueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const model::MetadataField field = fieldOf(index);
    if (field.kind == Kind::YesNo && option->text == QLatin1String("true"))
        option->text = tr("Yes");
    else if (field.kind == Kind::YesNo && option->text == QLatin1String("false"))
        option->text = tr("No");
    else if (field.isNumber() && !option->text.isEmpty())
        option->text =
            field.unit.isEmpty()
                ? shownNumber(option->text)
                : tr("%1 %2", "number and unit").arg(shownNumber(option->text), field.unit);
}

} // namespace widgets
