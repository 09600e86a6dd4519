// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace app {

// Lies over a window while something is dragged across it, and says what a drop would do.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *parent);

    void announce(const QString &text, bool accepted); // covers the parent

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_accepted = true;
};

} // namespace app
