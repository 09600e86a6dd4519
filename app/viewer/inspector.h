// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/data/problemmodel.h"
#include "store/reader.h"

#include <QDockWidget>

#include <memory>
#include <vector>

class QTabWidget;

namespace model {
class MetadataModel;
}

namespace widgets {
class PicturePanel;
class ProblemView;
} // namespace widgets

namespace app {

// The dock beside the frame that tells about the recording of the active view: its metadata, how its
// pictures are shown, its problems.
class Inspector : public QDockWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    // With the problems that were found after it was opened; null: none.
    void setReader(const std::shared_ptr<const store::Reader> &reader,
                   const std::vector<store::ChunkProblem> &late = {});
    // More of the same one: what did not change is not shown anew.
    void extendReader(const std::shared_ptr<const store::Reader> &reader,
                      const std::vector<store::ChunkProblem> &late);

    const model::ProblemModel &problems() const { return *m_problems; }
    widgets::PicturePanel &picture() { return *m_picture; }
    void showProblems(); // to the front, with the keyboard

signals:
    void chunkActivated(int chunk);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void describe(); // the recording in the language of now
    void describeProblems();

    std::shared_ptr<const store::Reader> m_reader;
    std::vector<store::ChunkProblem> m_late; // found after opening
    model::MetadataModel *m_metadata;
    model::ProblemModel *m_problems;
    QTabWidget *m_tabs;
    widgets::PicturePanel *m_picture;
    widgets::ProblemView *m_problemView;
};

} // namespace app
