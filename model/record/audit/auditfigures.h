// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/audit/audittrail.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace model {

// What a recorder said of itself, in words and numbers for people.
class AuditFigures
{
    Q_DECLARE_TR_FUNCTIONS(model::AuditFigures)

public:
    struct Figure
    {
        QString name;
        QString value;
    };

    static QList<Figure> of(const AuditSummary &summary);
    static QString nameOf(AuditTrail::Cause cause); // "Dropped by the camera"
    // A line for each cause that dropped something.
    static QStringList linesOf(const AuditTrail::Counts &dropped);
};

} // namespace model
