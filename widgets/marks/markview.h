// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/marklist.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <vector>

class QAction;
class QActionGroup;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QModelIndex;
class QToolButton;
class QTreeView;

namespace model {
class MarkModel;
}

namespace widgets {

// The marks of a recording as a table that can be sorted, searched and edited. Where the recorder made
// some, too, a column says which, and a choice shows only those or the others.
class MarkView : public QWidget
{
    Q_OBJECT

public:
    explicit MarkView(QWidget *parent = nullptr);

    void setModel(model::MarkModel *model); // not null, not owned; once

    // A button below the table has these in its menu; not owned.
    void setFileActions(const QList<QAction *> &actions);
    void setHint(const QString &hint); // shown while there is no mark

    int colour() const; // chosen last: of new marks
    void select(model::MarkList::Id id); // nothing if the search hides it
    // Lets the label be typed; then the keys are again of who had them. A search ends.
    void editLabel(model::MarkList::Id id);

signals:
    void seekRequested(store::FrameIndex index); // the user wants to see that place

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QBoxLayout *buildButtons();
    void buildTable();
    void buildColours();
    void buildActions();
    void retranslate();
    void retranslateColours();
    void updateState();
    void showWhose(); // of the model
    void keepSelection();
    void restoreSelection();
    void giveFocusBack();
    void edit(int column); // of the current mark, if it is the user's
    bool isAnyOwnSelected() const;
    void go();
    void removeSelected();
    void setColour(int colour); // of those selected, and of new ones
    std::vector<model::MarkList::Id> selectedIds() const;

    model::MarkModel *m_model = nullptr;
    QLineEdit *m_search;
    QComboBox *m_whose;
    QTreeView *m_table;
    QLabel *m_empty;
    QToolButton *m_fileButton;
    QToolButton *m_removeButton;
    QMenu *m_fileMenu;
    QMenu *m_colourMenu;
    QActionGroup *m_colours;
    QAction *m_go;
    QAction *m_rename;
    QAction *m_note;
    QAction *m_remove;
    QString m_hint;
    QPointer<QWidget> m_focusBefore; // while a label is typed that editLabel() asked for
    std::vector<model::MarkList::Id> m_selected; // when the model was reset last
    model::MarkList::Id m_current = 0; // likewise
};

} // namespace widgets
