// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/shortcutspage.h"

#include "app/actions/actions.h"
#include "app/settings/keyfield.h"
#include "app/settings/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <optional>

namespace app {

namespace {

constexpr int specRole = Qt::UserRole; // place in the table of actions

QString nativeText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

QString nativeTexts(const Keymap::Keys &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(nativeText(key));
    return texts.join(QStringLiteral("   "));
}

const ActionSpec *specOf(const QTreeWidgetItem *item)
{
    const QVariant place = item ? item->data(0, specRole) : QVariant();
    return place.isValid() ? &actionSpecs()[place.toUInt()] : nullptr;
}

std::optional<uint> placeOf(const QAction &action)
{
    const auto specs = actionSpecs();
    for (uint place = 0; place < specs.size(); ++place) {
        if (action.objectName() == QLatin1String(specs[place].id))
            return place;
    }
    return std::nullopt;
}

} // namespace

ShortcutsPage::ShortcutsPage(Settings &settings, const QList<QAction *> &menus, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_keymap(settings.keys())
    , m_menus(menus)
{
    build();
    fill();
    retranslate();
    connectAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
}

QString ShortcutsPage::title() const
{
    return tr("Shortcuts");
}

void ShortcutsPage::build()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_tree = new QTreeWidget;
    m_tree->setObjectName(QStringLiteral("actions"));
    m_tree->setColumnCount(2);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    m_take = new QPushButton;
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setAutoDefault(false);
    auto *messageRow = new QHBoxLayout;
    messageRow->addWidget(m_message, 1);
    messageRow->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buildEditor());
    layout->addLayout(messageRow);
}

QWidget *ShortcutsPage::buildEditor()
{
    m_name = new QLabel;
    m_chips = new QHBoxLayout;
    m_field = new KeyField;
    m_field->setObjectName(QStringLiteral("newKey"));
    m_reset = new QPushButton;
    m_reset->setObjectName(QStringLiteral("reset"));
    m_resetAll = new QPushButton;
    m_resetAll->setObjectName(QStringLiteral("resetAll"));
    for (QPushButton *button : {m_reset, m_resetAll})
        button->setAutoDefault(false);
    auto *names = new QHBoxLayout;
    names->addWidget(m_name);
    names->addLayout(m_chips);
    names->addStretch(1);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_field, 1);
    fields->addWidget(m_reset);
    fields->addWidget(m_resetAll);
    auto *editor = new QWidget;
    auto *rows = new QVBoxLayout(editor);
    rows->setContentsMargins({});
    rows->addLayout(names);
    rows->addLayout(fields);
    return editor;
}

void ShortcutsPage::connectAll()
{
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, m_field, qOverload<>(&QWidget::setFocus));
    connect(m_field, &KeyField::keyPressed, this, &ShortcutsPage::pressed);
    connect(m_field, &KeyField::left, this, [this] {
        say({});
        m_tree->setFocus();
    });
    connect(m_take, &QPushButton::clicked, this, [this] { take(m_offered); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        Keymap keymap = m_keymap;
        keymap.reset(*current());
        changeKeys(keymap);
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] { changeKeys({}); });
}

void ShortcutsPage::fill()
{
    for (const QAction *menu : m_menus) {
        auto *group = new QTreeWidgetItem(m_tree);
        group->setFlags(Qt::ItemIsEnabled);
        group->setFirstColumnSpanned(true);
        QFont bold = m_tree->font();
        bold.setBold(true);
        group->setFont(0, bold);
        fillMenu(group, *menu);
    }
    m_tree->expandAll();
}

void ShortcutsPage::fillMenu(QTreeWidgetItem *group, const QAction &menu)
{
    for (const QAction *action : menu.menu()->actions()) {
        if (const auto place = placeOf(*action))
            (new QTreeWidgetItem(group))->setData(0, specRole, *place);
    }
}

void ShortcutsPage::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool isShown = item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                                 item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        group->setHidden(!isAnyShown);
    }
}

void ShortcutsPage::nameActions()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        group->setText(0, m_menus[i]->text().remove(QLatin1Char('&')));
        for (int j = 0; j < group->childCount(); ++j)
            group->child(j)->setText(0, actionName(*specOf(group->child(j))));
    }
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, m_tree->columnWidth(0) + fontMetrics().averageCharWidth() * 4);
}

// Those that are not the usual ones are bold, and tell the usual ones.
void ShortcutsPage::showKeys()
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const ActionSpec *spec = specOf(*it);
        if (!spec)
            continue;
        const bool isUsual = m_keymap.isUsual(*spec);
        const QString usual = nativeTexts(Keymap::usualKeys(*spec));
        QFont font = m_tree->font();
        font.setBold(!isUsual);
        (*it)->setFont(1, font);
        (*it)->setText(1, nativeTexts(m_keymap.keys(*spec)));
        (*it)->setToolTip(1, isUsual           ? QString()
                             : usual.isEmpty() ? tr("Usually: none")
                                               : tr("Usually: %1").arg(usual));
    }
    m_resetAll->setEnabled(!m_keymap.chosen().isEmpty());
    filter();
    showCurrent();
}

const ActionSpec *ShortcutsPage::current() const
{
    return specOf(m_tree->currentItem());
}

void ShortcutsPage::showCurrent()
{
    say({});
    while (QLayoutItem *old = m_chips->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the one that was clicked
        delete old;
    }
    const ActionSpec *spec = current();
    m_field->setEnabled(spec);
    m_reset->setEnabled(spec && !m_keymap.isUsual(*spec));
    m_name->setText(spec ? tr("%1:").arg(actionName(*spec)) : QString());
    if (!spec)
        return;
    for (const QKeySequence &key : m_keymap.keys(*spec))
        addChip(key);
}

void ShortcutsPage::addChip(const QKeySequence &key)
{
    auto *chip = new QToolButton;
    chip->setObjectName(QStringLiteral("key"));
    chip->setText(QStringLiteral("%1  ×").arg(nativeText(key).replace(u'&', QStringLiteral("&&"))));
    chip->setToolTip(tr("Take the key %1 away").arg(nativeText(key)));
    chip->setAccessibleName(chip->toolTip());
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &QToolButton::clicked, this, [this, key] {
        Keymap keymap = m_keymap;
        keymap.remove(*current(), key);
        m_field->setFocus();
        changeKeys(keymap);
    });
    m_chips->addWidget(chip);
}

void ShortcutsPage::pressed(const QKeySequence &key)
{
    const QString reason = objection(key);
    const ActionSpec *owner = m_keymap.owner(key);
    if (!reason.isEmpty())
        say(reason);
    else if (!owner)
        take(key);
    else
        offer(key, *owner);
}

QString ShortcutsPage::objection(const QKeySequence &key) const
{
    if (Keymap::isReserved(key))
        return tr("%1 is needed to leave fields, lists and full screen, or to copy lists.")
            .arg(nativeText(key));
    for (const QAction *menu : m_menus) {
        if (QKeySequence::mnemonic(menu->text()) == key)
            return tr("%1 opens the menu “%2”.")
                .arg(nativeText(key), menu->text().remove(QLatin1Char('&')));
    }
    return {};
}

void ShortcutsPage::offer(const QKeySequence &key, const ActionSpec &owner)
{
    const bool isOwn = &owner == current();
    say((isOwn ? tr("%1 belongs to “%2” already.") : tr("%1 belongs to “%2”."))
            .arg(nativeText(key), actionName(owner)));
    m_offered = key;
    m_take->setVisible(!isOwn);
}

void ShortcutsPage::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_take->hide();
}

void ShortcutsPage::take(const QKeySequence &key)
{
    Keymap keymap = m_keymap;
    keymap.add(*current(), key);
    m_field->setFocus();
    changeKeys(keymap);
}

void ShortcutsPage::changeKeys(const Keymap &keymap)
{
    m_keymap = keymap;
    m_settings.setKeys(m_keymap.chosen());
    showKeys();
    emit keysChanged();
}

// What is searched for was a word of the language before.
void ShortcutsPage::retranslate()
{
    m_filter->clear();
    m_filter->setPlaceholderText(tr("Search actions or keys"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_tree->setAccessibleName(tr("Actions"));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_field->setPlaceholderText(tr("Press another key here"));
    m_field->setAccessibleName(tr("Another key"));
    m_reset->setText(tr("&Reset"));
    m_reset->setToolTip(tr("Give the action its usual keys back"));
    m_resetAll->setText(tr("Reset &All"));
    m_resetAll->setToolTip(tr("Give all actions their usual keys back"));
    m_take->setText(tr("&Take It Away"));
    // Later: the menus, which belong to a window, may be in the language before.
    QMetaObject::invokeMethod(this, &ShortcutsPage::nameActions, Qt::QueuedConnection);
    nameActions();
    showKeys();
}

} // namespace app
