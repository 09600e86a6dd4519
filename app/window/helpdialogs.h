// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLabel;
class QTextBrowser;
class QTreeWidget;

namespace app {

// One that follows a change of the language.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

// The manual, offline, one page.
class ManualDialog : public HelpDialog
{
    Q_OBJECT

public:
    explicit ManualDialog(QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    QTextBrowser *m_browser;
};

// All actions that have keys, with the keys, under the titles of the menus they stand in.
class ShortcutsDialog : public HelpDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &menus, QWidget *parent = nullptr); // outlive *this

protected:
    void retranslate() override;

private:
    void fill();

    QList<QAction *> m_menus;
    QTreeWidget *m_tree;
};

// Version and licences.
class AboutDialog : public HelpDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    QLabel *m_text;
};

} // namespace app
