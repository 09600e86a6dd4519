// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/shownframe.h"
#include "store/frame.h"

#include <QObject>
#include <QString>

#include <functional>

namespace app {

class ViewerPage;

// Gets the frame of a page's active view for whoever makes something of it, never one that merely
// stands in for it: while only such a one is there, its own is waited for.
class ExactFrame : public QObject
{
    Q_OBJECT

public:
    using Take = std::function<void(const model::FramePtr &)>;

    explicit ExactFrame(ViewerPage &page); // its parent

    // Calls `take` with the frame of the position: now, or when it comes. Who asks again takes the
    // place of who asked before. Without a frame to wait for nothing happens.
    void get(Take take);

signals:
    void missed(); // the user went elsewhere before it came, or it cannot be shown

private:
    void look();
    void giveUp();

    ViewerPage &m_page;
    Take m_take; // null: nobody waits
    store::FrameIndex m_position; // where the frame was asked for
    QString m_path; // of its recording
};

} // namespace app
