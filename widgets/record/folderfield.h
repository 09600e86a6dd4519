// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace widgets {

// A line for the path of a folder, and a button to choose one; it looks at no disk.
class FolderField : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(const QString &lineName,
                         QWidget *parent = nullptr); // of objects, for tests

    void setFolder(const QString &folder);
    QString folder() const; // with slashes; empty: none
    void setTexts(const QString &name, const QString &choose); // accessible name, the button's tip
    void setHelp(const QString &ifEmpty, const QString &toolTip);

signals:
    void changed();
    void browseRequested(); // the owner asks for a folder

private:
    QLineEdit *m_line;
    QToolButton *m_browse;
};

} // namespace widgets
