// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions/keymap.h"

#include "app/actions/actions.h"

#include <QSet>

namespace app {

namespace {

QString idOf(const ActionSpec &spec)
{
    return QString::fromLatin1(spec.id);
}

bool isOneKeyPress(const QKeySequence &key)
{
    return key.count() == 1 && key[0].key() != Qt::Key_unknown;
}

// Those that can be chosen, each once.
Keymap::Keys understood(const QString &text)
{
    Keymap::Keys keys;
    for (const QKeySequence &key : QKeySequence::listFromString(text)) {
        if (isOneKeyPress(key) && !Keymap::isReserved(key) && !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace

Keymap::Keymap(const Texts &chosen)
{
    QSet<QKeySequence> taken;
    for (const ActionSpec &spec : actionSpecs()) {
        const auto text = chosen.constFind(idOf(spec));
        if (text == chosen.constEnd())
            continue;
        Keys keys = understood(*text);
        if (keys.isEmpty() && !text->isEmpty())
            continue;
        keys.removeIf([&taken](const QKeySequence &key) { return taken.contains(key); });
        taken.unite({keys.cbegin(), keys.cend()});
        choose(spec, keys);
    }
}

Keymap::Texts Keymap::chosen() const
{
    Texts texts;
    for (auto chosen = m_chosen.cbegin(); chosen != m_chosen.cend(); ++chosen)
        texts.insert(chosen.key(), QKeySequence::listToString(chosen.value()));
    return texts;
}

Keymap::Keys Keymap::usualKeys(const ActionSpec &spec)
{
    return *spec.keys ? QKeySequence::listFromString(QLatin1String(spec.keys)) : Keys();
}

Keymap::Keys Keymap::keys(const ActionSpec &spec) const
{
    const auto chosen = m_chosen.constFind(idOf(spec));
    if (chosen != m_chosen.constEnd())
        return *chosen;
    Keys keys = usualKeys(spec);
    for (const Keys &others : m_chosen)
        keys.removeIf([&others](const QKeySequence &key) { return others.contains(key); });
    return keys;
}

const ActionSpec *Keymap::owner(const QKeySequence &key) const
{
    for (const ActionSpec &spec : actionSpecs()) {
        if (keys(spec).contains(key))
            return &spec;
    }
    return nullptr;
}

void Keymap::add(const ActionSpec &spec, const QKeySequence &key)
{
    Keys wanted = keys(spec);
    if (wanted.contains(key))
        return;
    take(key);
    wanted.append(key);
    choose(spec, wanted);
}

void Keymap::remove(const ActionSpec &spec, const QKeySequence &key)
{
    Keys wanted = keys(spec);
    if (wanted.removeAll(key) > 0)
        choose(spec, wanted);
}

void Keymap::reset(const ActionSpec &spec)
{
    m_chosen.remove(idOf(spec));
    for (const QKeySequence &key : usualKeys(spec))
        take(key);
}

// Out of what was chosen; out of what the table says it goes by being chosen elsewhere.
void Keymap::take(const QKeySequence &key)
{
    for (const ActionSpec &spec : actionSpecs()) {
        if (m_chosen.value(idOf(spec)).contains(key))
            remove(spec, key);
    }
}

void Keymap::choose(const ActionSpec &spec, const Keys &keys)
{
    if (keys == usualKeys(spec))
        m_chosen.remove(idOf(spec));
    else
        m_chosen.insert(idOf(spec), keys);
}

bool Keymap::isReserved(const QKeySequence &key)
{
    const QKeyCombination press = key[0];
    switch (press.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_C: // a list copies all of it
        return press.keyboardModifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    default:
        return false;
    }
}

} // namespace app
