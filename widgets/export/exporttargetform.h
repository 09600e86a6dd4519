// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/formsection.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace widgets {

// Asks where an export goes, and how pictures are called there.
class ExportTargetForm : public FormSection
{
    Q_OBJECT

public:
    explicit ExportTargetForm(QWidget *parent = nullptr);

    void setPath(const QString &path);
    QString path() const; // with slashes
    void setFolder(bool folder); // it is a folder of pictures or a recording, else a file

    void setNamed(bool named); // there are pictures, which have names
    void setPictureName(const QString &name);
    QString pictureName() const;
    void setExample(const QString &name);
    void setNameProblem(const QString &sentence); // empty: none

    // Whether what is there is to be replaced: asked only where something is.
    void setExisting(const QString &sentence); // empty: nothing is there
    bool overwrites() const;

    void setProblem(const QString &sentence); // of the place; empty: none

signals:
    void changed();
    void browseRequested(); // the owner asks for a place

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_isFolder = false;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLineEdit *m_name;
    QToolButton *m_insert;
    QWidget *m_nameRow;
    QCheckBox *m_overwrite;
    QLabel *m_pathLabel, *m_nameLabel;
    QLabel *m_problem, *m_nameProblem, *m_example;
};

} // namespace widgets
