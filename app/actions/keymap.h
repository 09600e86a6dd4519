// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace app {

struct ActionSpec;

// Which keys every action has: those of the table of actions, but for the ones the user chose. A
// plain value.
//
// No key ever belongs to two actions: what was chosen goes before what the table says, and among
// what was chosen the action that stands first in the table.
class Keymap
{
public:
    using Keys = QList<QKeySequence>; // the one that is shown first
    using Texts = QHash<QString, QString>; // by action id; portable, "; " between keys

    Keymap() = default; // the table's
    explicit Keymap(const Texts &chosen); // what makes no sense counts as not chosen

    Texts chosen() const;
    Keys keys(const ActionSpec &spec) const;
    static Keys usualKeys(const ActionSpec &spec); // the table's
    bool isUsual(const ActionSpec &spec) const { return keys(spec) == usualKeys(spec); }
    const ActionSpec *owner(const QKeySequence &key) const; // null: nobody has it

    // REQUIRES: the key is one key press, and !isReserved().
    void add(const ActionSpec &spec, const QKeySequence &key); // whoever had it loses it
    void remove(const ActionSpec &spec, const QKeySequence &key);
    void reset(const ActionSpec &spec); // the table's again; whoever had them loses them

    // Keys without which fields, lists or full screen could not be left, and the one by which lists
    // are copied: no action can have them. Others a list or a field keeps while it has the keyboard.
    static bool isReserved(const QKeySequence &key);

private:
    void take(const QKeySequence &key);
    void choose(const ActionSpec &spec, const Keys &keys);

    QHash<QString, Keys> m_chosen; // each differs from the table's
};

} // namespace app
