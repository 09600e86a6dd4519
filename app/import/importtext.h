// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/operate/convert.h"

#include <QCoreApplication>
#include <QString>

namespace app {

// What importing is said to be, before and after.
class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(app::ImportText)

public:
    static QString outlook(const store::ConversionPlan &plan); // what will be done
    static QString done(const store::Conversion &result, const QString &name);
};

} // namespace app
