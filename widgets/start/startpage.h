// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace widgets {

class RecentGrid;

// What the window shows while no recording is open: what one can do, and what was open lately.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    // Large buttons in this order, texts and icons from the actions, which outlive *this. The
    // first is the one a newcomer should take.
    void setActions(const QList<QAction *> &actions);
    RecentGrid *recent() const { return m_recent; }

    void setBusy(const QString &sentence); // shown under the buttons; empty: nothing goes on

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateFonts();
    void updateRecent();

    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_buttons;
    QLabel *m_busy;
    QLabel *m_recentTitle;
    QLabel *m_recentEmpty;
    RecentGrid *m_recent;
};

} // namespace widgets
