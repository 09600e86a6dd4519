// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/controls.h"
#include "widgets/message/sentence.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace widgets {

class ProblemBar;

// Everything that a camera lets one see and set, as a tree by the camera's own groups, to be searched.
class FeatureDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FeatureDialog(QWidget *parent = nullptr);

    void setCamera(const QString &name);
    // The current one stays so; a value that is being typed is not touched.
    void setControls(const std::vector<model::CameraControl> &controls);
    void setProblem(const Sentence &sentence); // empty: none

signals:
    void setRequested(const QString &id, const model::ControlValue &value);
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    QTreeWidgetItem *groupItem(const QString &group);
    void showItem(QTreeWidgetItem *item, const model::CameraControl &control);
    void filter();
    void edit(QTreeWidgetItem *item);
    const model::CameraControl *controlAt(const QTreeWidgetItem *item) const; // null: a group

    std::vector<model::CameraControl> m_controls;
    QString m_camera;
    Sentence m_problemSentence;
    QLineEdit *m_search;
    ProblemBar *m_problem;
    QTreeWidget *m_tree;
    QLabel *m_description;
    QPushButton *m_refresh;
    QPushButton *m_close;
    QTreeWidgetItem *m_edited = nullptr; // has the editor
};

} // namespace widgets
