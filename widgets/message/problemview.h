// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QModelIndex;
class QPlainTextEdit;
class QSplitter;
class QToolButton;
class QTreeView;

namespace model {
class ProblemModel;
}

namespace widgets {

// The list of what is not as it should be in a recording; below it all about the chosen one: what is
// wrong, what can be done, which file.
class ProblemView : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemView(QWidget *parent = nullptr);

    void setModel(model::ProblemModel *model); // not null, not owned; once

public slots:
    void copyProblem(); // the chosen one
    void copyAll();

signals:
    void chunkActivated(int chunk); // the user wants to see that place

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildActions();
    void retranslate();
    void start(); // a new list
    void showCurrent();
    void activate(const QModelIndex &index);
    int currentRow() const; // -1: none

    model::ProblemModel *m_model = nullptr;
    QSplitter *m_splitter;
    QTreeView *m_list;
    QPlainTextEdit *m_text;
    QLabel *m_empty;
    QWidget *m_buttons;
    QToolButton *m_goButton;
    QToolButton *m_copyButton;
    QAction *m_go;
    QAction *m_copy;
    QAction *m_copyAll;
};

} // namespace widgets
