// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/metadata/metadataform.h"

#include "widgets/record/camera/presetbar.h"
#include "widgets/record/metadata/fielddialog.h"
#include "widgets/record/metadata/valuedelegate.h"
#include "widgets/record/warningtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSet>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace widgets {

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;
constexpr int requiredColumn = 2;

QString cell(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

bool isRequired(const QTableWidget &table, int row)
{
    const QTableWidgetItem *item = table.item(row, requiredColumn);
    return item && item->checkState() == Qt::Checked;
}

} // namespace

MetadataForm::MetadataForm(QWidget *parent)
    : QWidget(parent)
    , m_templateLabel(new QLabel(this))
    , m_templates(new PresetBar(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_problem(makeWarningText(this))
    , m_kind(new QToolButton(this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    build();
    connectAll();
    retranslate();
}

// An open editor hands over what was typed when the window closes, which may be now.
MetadataForm::~MetadataForm()
{
    m_table->disconnect(this);
}

void MetadataForm::build()
{
    m_table->setObjectName(QStringLiteral("metadata"));
    m_templates->setObjectName(QStringLiteral("templates"));
    m_problem->setObjectName(QStringLiteral("metadataProblem"));
    m_kind->setObjectName(QStringLiteral("metadataKind"));
    m_add->setObjectName(QStringLiteral("addMetadata"));
    m_table->setItemDelegateForColumn(valueColumn, new ValueDelegate(m_table));
    m_templateLabel->setBuddy(m_templates);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(nameColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(valueColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(requiredColumn, QHeaderView::ResizeToContents);
    header->resizeSection(nameColumn, fontMetrics().averageCharWidth() * 18);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    m_table->installEventFilter(this);
    auto *templates = new QHBoxLayout;
    templates->addWidget(m_templateLabel);
    templates->addWidget(m_templates, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_kind);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(templates);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
}

void MetadataForm::connectAll()
{
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        setProblem({}, {});
        emit changed();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &MetadataForm::updateButtons);
    connect(m_kind, &QToolButton::clicked, this, &MetadataForm::editField);
    connect(m_add, &QToolButton::clicked, this, &MetadataForm::addRow);
    connect(m_remove, &QToolButton::clicked, this, &MetadataForm::removeRows);
    connect(m_templates, &PresetBar::chosen, this, &MetadataForm::templateChosen);
    connect(m_templates, &PresetBar::saveRequested, this, &MetadataForm::templateSaveRequested);
    connect(m_templates, &PresetBar::removeRequested, this, &MetadataForm::templateRemoveRequested);
}

void MetadataForm::setEntries(const Entries &entries)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const Entry &entry : entries) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        setRow(row, entry);
    }
    setProblem({}, {});
    updateButtons();
}

void MetadataForm::updateButtons()
{
    m_kind->setEnabled(m_table->currentRow() >= 0);
}

void MetadataForm::setField(int row, const model::MetadataField &field)
{
    QTableWidgetItem *name = m_table->item(row, nameColumn);
    name->setData(ValueDelegate::fieldRole, QVariant::fromValue(field));
    for (const int column : {nameColumn, valueColumn})
        m_table->item(row, column)->setToolTip(FieldDialog::description(field));
    m_table->item(row, requiredColumn)
        ->setCheckState(field.isRequired ? Qt::Checked : Qt::Unchecked);
}

void MetadataForm::editField()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    auto *dialog = new FieldDialog(entry(row).field(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, row] { setField(row, dialog->field()); });
    dialog->open(); // modal: the row stays where it is
}

void MetadataForm::setRow(int row, const Entry &entry)
{
    m_table->setItem(row, nameColumn, new QTableWidgetItem(entry.name));
    m_table->setItem(row, valueColumn, new QTableWidgetItem(entry.value));
    auto *required = new QTableWidgetItem;
    required->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    m_table->setItem(row, requiredColumn, required);
    setField(row, entry.field());
}

MetadataForm::Entry MetadataForm::entry(int row) const
{
    const auto field = m_table->item(row, nameColumn)
                           ->data(ValueDelegate::fieldRole)
                           .value<model::MetadataField>();
    return {cell(*m_table, row, nameColumn),
            cell(*m_table, row, valueColumn),
            isRequired(*m_table, row),
            field.kind,
            field.choices,
            field.unit,
            field.least,
            field.most};
}

MetadataForm::Entries MetadataForm::entries() const
{
    Entries result;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (Entry found = entry(row); !found.name.isEmpty())
            result.append(found);
    return result;
}

QString MetadataForm::repeatedName() const
{
    QSet<QString> seen;
    for (const Entry &entry : entries()) {
        if (seen.contains(entry.name))
            return entry.name;
        seen.insert(entry.name);
    }
    return {};
}

void MetadataForm::setProblem(const QString &name, const Sentence &sentence)
{
    m_problemSentence = sentence;
    m_problem->setText(sentence ? sentence() : QString());
    m_problem->setVisible(sentence != nullptr);
    for (int row = 0; sentence && row < m_table->rowCount(); ++row) {
        if (cell(*m_table, row, nameColumn) != name)
            continue;
        m_table->setCurrentCell(row, valueColumn);
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void MetadataForm::setTemplates(const QStringList &names)
{
    m_templates->setNames(names);
}

void MetadataForm::addRow()
{
    const int row = m_table->rowCount();
    {
        const QSignalBlocker quiet(m_table);
        m_table->insertRow(row);
        setRow(row, {});
    }
    m_table->setCurrentCell(row, nameColumn);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, nameColumn));
}

void MetadataForm::removeRows()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && m_table->currentRow() >= 0)
        rows.append(m_table->currentRow());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows)
        m_table->removeRow(row);
    if (!rows.isEmpty())
        emit changed();
}

bool MetadataForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MetadataForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MetadataForm::retranslate()
{
    if (m_problemSentence)
        m_problem->setText(m_problemSentence());
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Required")});
    m_table->horizontalHeaderItem(requiredColumn)
        ->setToolTip(tr("A recording does not start while a required value is missing"));
    m_table->setAccessibleName(tr("Metadata of the recording"));
    m_templateLabel->setText(tr("&Template:"));
    m_templates->setPurpose(tr("Template of metadata"), tr("Choose or name"));
    m_kind->setText(tr("Kind …"));
    m_kind->setToolTip(tr("Say what may stand in the selected row"));
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Add a row of metadata"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Remove the selected rows of metadata"));
}

} // namespace widgets
