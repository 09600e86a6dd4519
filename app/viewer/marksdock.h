// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/marks/markkeeper.h"
#include "model/marks/marklist.h"
#include "model/marks/markmodel.h"
#include "widgets/message/sentence.h"

#include <QDockWidget>
#include <QTimer>

#include <memory>
#include <optional>

namespace model {
struct AuditTrail;
class Playhead;
} // namespace model

namespace widgets {
class MarkSpans;
class MarkView;
} // namespace widgets

namespace app {

struct Actions;

// The dock with the marks of the open recording: sets, shows and keeps them.
class MarksDock : public QDockWidget
{
    Q_OBJECT

public:
    // All outlive *this. `directory`: where the user's marks are kept.
    MarksDock(model::WorkerPool &pool, model::Playhead &playhead, Actions &actions,
              const QString &directory, QWidget *parent = nullptr);
    ~MarksDock() override;

    // The whole of another recording; null: none.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    void extendReader(const std::shared_ptr<const store::Reader> &reader); // the same one, grown

    // What the recorder of this recording kept of notes and events; null: nothing.
    void setRecorded(const std::shared_ptr<const model::AuditTrail> &trail);

    // Marks the frame, or names its mark if there is one. REQUIRES: there is a recording.
    void addPoint(store::FrameIndex index);

    // Marks each of the frames that has no mark with this label, as one step that can be undone.
    void addPoints(const std::vector<store::FrameIndex> &frames, const QString &label);

    void nameKeys(); // after they changed
    // Whose marks they are, to be said; empty: it is clear.
    void setRecordingName(const QString &name);
    void setActive(bool active); // its recording is on the screen, with frames
    const model::MarkList &marks() const { return m_list; }
    model::MarkKeeper &keeper() { return m_keeper; }

signals:
    void spansChanged(const std::shared_ptr<const widgets::MarkSpans> &spans); // never null
    void seekRequested(store::FrameIndex index);
    void said(const QString &sentence);
    void complained(const widgets::Sentence &sentence);
    void remarked(const widgets::Sentence &sentence); // what is to be known, but nothing went wrong

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectList();
    void connectKeeper();
    void connectActions();
    void updateEnabled();
    void nameUndo(); // by what is undone
    void retranslate();
    void go(std::optional<store::FrameIndex> begin); // of a mark
    void addRange();
    void add(const model::Mark &mark);
    void name(model::MarkList::Id id);
    void importMarks();
    void exportMarks();
    void read(const QString &path);
    void take(const QString &path, const model::ImportedMarks &imported);
    void write(const QString &path);
    void complain(const QString &path, const model::MarkFileError &error);
    static QString refusal(const model::MarkCsvError &error);

    model::WorkerPool &m_pool;
    model::Playhead &m_playhead;
    Actions &m_actions;
    std::shared_ptr<const store::Reader> m_reader;
    model::MarkList m_list;
    model::MarkModel m_model;
    model::MarkKeeper m_keeper;
    bool m_isActive = false;
    QString m_recordingName; // to be said
    QTimer m_spansTimer; // so that many changes are drawn once
    QString m_folder; // where marks were imported from or exported to last
    widgets::MarkView *m_view;
};

} // namespace app
