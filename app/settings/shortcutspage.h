// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions/keymap.h"
#include "app/settings/settingspage.h"

#include <QList>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace app {

class KeyField;
class Settings;

// The page on which the keys of every action are seen and changed.
//
// A key that is pressed for an action belongs to it at once if nobody has it; else the page says who
// does and offers to take it away.
class ShortcutsPage : public SettingsPage
{
    Q_OBJECT

public:
    // `menus`: of the menu bar, with the actions in them. All outlive *this.
    ShortcutsPage(Settings &settings, const QList<QAction *> &menus, QWidget *parent = nullptr);

    QString title() const override;

signals:
    void keysChanged();

protected:
    void retranslate() override;

private:
    void build();
    QWidget *buildEditor();
    void connectAll();
    void fill();
    void fillMenu(QTreeWidgetItem *group, const QAction &menu);
    void filter();
    void nameActions();
    void showKeys();
    void showCurrent();
    void addChip(const QKeySequence &key);
    const ActionSpec *current() const; // null: none is chosen

    void pressed(const QKeySequence &key);
    QString objection(const QKeySequence &key) const; // why nobody can have it; empty: one can
    void offer(const QKeySequence &key, const ActionSpec &owner);
    void say(const QString &sentence);
    void take(const QKeySequence &key); // for the current action
    void changeKeys(const Keymap &keymap);

    Settings &m_settings;
    Keymap m_keymap;
    QList<QAction *> m_menus;
    QKeySequence m_offered; // belongs to another action
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QLabel *m_name;
    QHBoxLayout *m_chips; // a button for each key
    KeyField *m_field;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_message;
    QPushButton *m_take;
};

} // namespace app
