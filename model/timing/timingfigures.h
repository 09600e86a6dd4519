// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/irregularity.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace model {

// A report in words and numbers for people.
class TimingFigures
{
    Q_DECLARE_TR_FUNCTIONS(model::TimingFigures)

public:
    struct Figure
    {
        QString name;
        QString value;
    };

    // REQUIRES: there is a report.
    static QList<Figure> of(const ReportedRecording &recording);

    static QString intervalText(double seconds); // "40.000 ms", "2.500 s", "1:02:03"
    static QString nameOf(Irregularity kind); // "Missing frames"
    static QString noneOf(Irregularity kind); // a sentence
    static QString amountName(Irregularity kind); // of amountOf(): "Missing"
    static QString amountOf(Irregularity kind, const Neighbours &neighbours);
};

} // namespace model
