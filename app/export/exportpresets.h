// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/export/exportchoice.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

namespace app {

class Settings;

// The named ways to export: those that there always are, then the user's own, by name.
class ExportPresets : public QObject
{
    Q_OBJECT

public:
    struct Preset
    {
        QString name;
        model::ExportChoice choice;
        bool isOwn = false;
    };

    explicit ExportPresets(Settings &settings, QObject *parent = nullptr); // outlives *this

    QList<Preset> all() const; // in the language of now

    // Whether the name can be given to an own preset: not empty, not one of those there always are.
    bool canSave(const QString &name) const;
    void save(const QString &name, const model::ExportChoice &choice); // REQUIRES: canSave(name)
    void rename(const QString &from, const QString &to); // REQUIRES: canSave(to)
    void remove(const QString &name);

signals:
    void changed();

private:
    static QList<Preset> usual();

    Settings &m_settings;
};

} // namespace app
