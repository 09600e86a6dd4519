// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/framesave.h"
#include "model/frames/shownframe.h"

#include <QObject>
#include <QString>

class QWidget;

namespace app {

// Takes the frame that is shown out of the program: into a file, or to the clipboard.
class FrameExport : public QObject
{
    Q_OBJECT

public:
    FrameExport(model::WorkerPool &pool, QWidget *window); // pool outlives *this

    // Asks where to, suggesting NAME_INDEX.png. REQUIRES: frame is not null.
    void save(const model::FramePtr &frame, const QString &recording);
    void copy(const model::FramePtr &frame);

    static QString suggestedName(const QString &recording, store::FrameIndex index);

signals:
    void done(const QString &sentence);
    void failed(const store::Error &error);

private:
    QWidget *m_window;
    model::FrameSave m_save;
    QString m_folder; // where the last frame was saved
};

} // namespace app
