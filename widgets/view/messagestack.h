// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/view/problembar.h"

#include <QList>
#include <QStringList>

namespace widgets {

// Messages about what went wrong, one banner each, the newest on top. None takes another's place
// unless there are too many; the same one is not shown twice.
class MessageStack : public QWidget
{
    Q_OBJECT

public:
    explicit MessageStack(QWidget *parent = nullptr);

    void add(const QString &sentence, ProblemBar::Severity severity = ProblemBar::Severity::Error);
    void clear();

    QStringList messages() const; // as shown, from the top

private:
    void remove(ProblemBar *bar);

    QList<ProblemBar *> m_bars; // from the top
};

} // namespace widgets
