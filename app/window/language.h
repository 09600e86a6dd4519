// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>

namespace app {

// The language of all texts. Changing it sends every window a QEvent::LanguageChange.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    // "en" or "de"; empty: what the system prefers of these.
    void set(const QString &language);

private:
    QTranslator m_ours;
    QTranslator m_qts; // Qt's own dialogs
};

} // namespace app
