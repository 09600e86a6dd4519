// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/record/camera/featuredialog.h"

#include "widgets/message/problembar.h"
#include "widgets/record/camera/controleditor.h"
#include "widgets/record/camera/controltext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;
constexpr int controlRole = Qt::UserRole; // empty: a group

QString controlOf(const QTreeWidgetItem *item)
{
    return item->data(nameColumn, controlRole).toString();
}

bool isAlike(const model::CameraControl &one, const model::CameraControl &other)
{
    return one.id == other.id && one.group == other.group && one.kind == other.kind &&
           one.isReadOnly == other.isReadOnly;
}

} // namespace

FeatureDialog::FeatureDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_problem(new ProblemBar(this))
    , m_tree(new QTreeWidget(this))
    , m_description(new QLabel(this))
    , m_refresh(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &FeatureDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FeatureDialog::edit);
    connect(m_refresh, &QPushButton::clicked, this, &FeatureDialog::refreshRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 34);
}

void FeatureDialog::build()
{
    m_search->setObjectName(QStringLiteral("featureSearch"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("features"));
    m_tree->setColumnCount(2);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->resizeSection(valueColumn, fontMetrics().averageCharWidth() * 36);
    m_tree->installEventFilter(this);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setAlignment(Qt::AlignTop);
    m_description->setMinimumHeight(fontMetrics().height() * 3);
    m_refresh->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_refresh);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_problem);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_description);
    layout->addLayout(buttons);
}

void FeatureDialog::setCamera(const QString &name)
{
    m_camera = name;
    retranslate();
}

void FeatureDialog::setProblem(const Sentence &sentence)
{
    m_problemSentence = sentence;
    m_problem->setMessage(sentence ? sentence() : QString());
}

void FeatureDialog::setControls(const std::vector<model::CameraControl> &controls)
{
    const bool isSame =
        std::equal(controls.begin(), controls.end(), m_controls.begin(), m_controls.end(), isAlike);
    m_controls = controls;
    if (!isSame || m_tree->topLevelItemCount() == 0) {
        fill();
        return;
    }
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if (const model::CameraControl *control = controlAt(*it))
            showItem(*it, *control);
    }
}

void FeatureDialog::fill()
{
    const QSignalBlocker quiet(m_tree);
    const QString before = m_tree->currentItem() ? controlOf(m_tree->currentItem()) : QString();
    m_edited = nullptr;
    m_tree->clear();
    QTreeWidgetItem *current = nullptr;
    for (const model::CameraControl &control : m_controls) {
        auto *item = new QTreeWidgetItem;
        item->setData(nameColumn, controlRole, control.id);
        showItem(item, control);
        groupItem(control.group)->addChild(item);
        if (!before.isEmpty() && control.id == before)
            current = item;
    }
    m_tree->expandAll();
    filter();
    if (!current)
        return;
    m_tree->setCurrentItem(current);
    edit(current);
}

QTreeWidgetItem *FeatureDialog::groupItem(const QString &group)
{
    if (group.isEmpty())
        return m_tree->invisibleRootItem();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        if (controlOf(item).isEmpty() && item->text(nameColumn) == group)
            return item;
    }
    auto *item = new QTreeWidgetItem(m_tree, {group});
    item->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setBold(true);
    item->setFont(nameColumn, bold);
    return item;
}

void FeatureDialog::showItem(QTreeWidgetItem *item, const model::CameraControl &control)
{
    using Kind = model::CameraControl::Kind;
    item->setText(nameColumn, control.name);
    if (item == m_edited) {
        static_cast<ControlEditor *>(m_tree->itemWidget(item, valueColumn))->setControl(control);
    } else {
        item->setText(valueColumn,
                      control.kind == Kind::Command ? tr("Command") : controlText(control));
    }
    item->setToolTip(nameColumn, control.id);
    const bool isDead = control.isReadOnly || !control.isAvailable;
    const QBrush ink = palette().color(isDead ? QPalette::PlaceholderText : QPalette::Text);
    item->setForeground(valueColumn, ink);
}

const model::CameraControl *FeatureDialog::controlAt(const QTreeWidgetItem *item) const
{
    const QString id = item ? controlOf(item) : QString();
    const auto found = std::find_if(m_controls.begin(), m_controls.end(),
                                    [&](const auto &control) { return control.id == id; });
    return id.isEmpty() || found == m_controls.end() ? nullptr : &*found;
}

// By name, id, group or description; a group stays while one of its features does.
void FeatureDialog::filter()
{
    const QString wanted = m_search->text().trimmed();
    const auto fits = [&](const model::CameraControl &control) {
        for (const QString &text : {control.name, control.id, control.group, control.description})
            if (text.contains(wanted, Qt::CaseInsensitive))
                return true;
        return false;
    };
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        if (!controlOf(*it).isEmpty() || (*it)->childCount() == 0)
            (*it)->setHidden(!controlAt(*it) || !fits(*controlAt(*it)));
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool hasVisible = group->childCount() == 0 && !group->isHidden();
        for (int child = 0; child < group->childCount(); ++child)
            hasVisible = hasVisible || !group->child(child)->isHidden();
        group->setHidden(!hasVisible);
    }
}

// The current feature alone has a field: hundreds of them would take seconds to make.
void FeatureDialog::edit(QTreeWidgetItem *item)
{
    if (QTreeWidgetItem *before = std::exchange(m_edited, nullptr)) {
        m_tree->removeItemWidget(before, valueColumn);
        if (const model::CameraControl *control = controlAt(before))
            showItem(before, *control);
    }
    const model::CameraControl *control = controlAt(item);
    m_description->setText(control ? control->description : QString());
    if (!control)
        return;
    auto *editor = new ControlEditor(*control, m_tree);
    editor->setAutoFillBackground(true);
    connect(editor, &ControlEditor::setRequested, this, &FeatureDialog::setRequested);
    m_edited = item;
    item->setText(valueColumn, {});
    m_tree->setItemWidget(item, valueColumn, editor);
}

bool FeatureDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress && m_edited) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_tree->itemWidget(m_edited, valueColumn)->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void FeatureDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void FeatureDialog::retranslate()
{
    setWindowTitle(tr("Features of %1").arg(m_camera));
    m_search->setPlaceholderText(tr("Search features"));
    m_search->setAccessibleName(tr("Search features"));
    m_tree->setHeaderLabels({tr("Feature"), tr("Value")});
    m_tree->setAccessibleName(tr("Features of the camera"));
    m_description->setAccessibleName(tr("What the feature is"));
    setProblem(Sentence(m_problemSentence));
    m_refresh->setText(tr("&Read Again"));
    m_close->setText(tr("&Close"));
}

} // namespace widgets
