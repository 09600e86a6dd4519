// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/error.h"
#include "store/value.h"

#include <QDateTime>
#include <QString>

namespace model {

// Names of a session and of its stores, made of a pattern such as "{date}_{animal}_{camera}".
//
// {date} and {time} are the session's start, {camera} is the camera's label, every other is the entry
// of the metadata with that name. What a file name cannot hold becomes "-".
class StoreNames
{
public:
    StoreNames(QString pattern, QDateTime start, store::Value metadata);

    // Of the session: without the camera. InvalidArgument if nothing is left of it, or if the pattern
    // asks for an entry that is not there.
    store::Result<QString> session() const;

    // Of a camera's store. Where the pattern does not name the camera, it stands at the end, unless
    // it is the only one. `part` counts from 1; those after the first have it in their name.
    store::Result<QString> store(const QString &camera, bool isOnly, int part) const;

private:
    store::Result<QString> expand(const QString &pattern, const QString &camera) const;
    store::Result<QString> valueOf(const QString &name, const QString &camera) const;

    QString m_pattern;
    QDateTime m_start;
    store::Value m_metadata;
};

} // namespace model
