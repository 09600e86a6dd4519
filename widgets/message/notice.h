// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QTimer>

namespace widgets {

// A sentence that lies over the foot of its parent for a few seconds: what has been done, said where
// there is no status bar to say it. It takes neither mouse nor keyboard.
class Notice : public QLabel
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent); // not null

    void tell(const QString &sentence); // in place of the one before

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QString m_sentence; // whole; shortened in the middle where there is no room
    QTimer m_end;
};

} // namespace widgets
