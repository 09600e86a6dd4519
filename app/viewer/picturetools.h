// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/histogrammaker.h"
#include "model/picture/picturelook.h"

#include <QObject>
#include <QString>

#include <memory>

namespace store {
class Reader;
}

namespace widgets {
class PicturePanel;
}

namespace app {

struct Actions;
class Settings;
class ViewerPage;

// How the recording of the active view is looked at: chosen by actions and in the panel, shown by the
// page, kept for each recording.
class PictureTools : public QObject
{
    Q_OBJECT

public:
    // All outlive *this.
    PictureTools(Actions &actions, ViewerPage &page, widgets::PicturePanel &panel,
                 Settings &settings, model::WorkerPool &pool);
    ~PictureTools() override;

    // Gives a view the look that was kept for its recording, else the usual one; null: it has none.
    // The master's view before it gets the reader, so that its first picture is right.
    void dress(int view, const store::Reader *reader);

    void follow(); // the recording of the active view, which may be another one
    // What of the look is to be kept; waits for the disk, so not while the recording is being looked
    // at.
    void keepNow();

    bool hasMosaic() const { return m_hasMosaic; }

private:
    void connectActions(Actions &actions);
    void connectPage();
    model::PictureLook keptLook(const store::Reader &reader) const;
    void setLook(const model::PictureLook &look);
    void show();
    void showFrame();
    bool isFollowing() const;

    Actions &m_actions;
    ViewerPage &m_page;
    widgets::PicturePanel &m_panel;
    Settings &m_settings;
    model::HistogramMaker m_histogram;
    model::PictureLook m_look;
    int m_view = 0; // the one that is active
    const store::Reader *m_reader = nullptr; // its recording; only to tell another one
    QString m_recording; // what its look is kept by; empty: it has none
    bool m_hasMosaic = false;
    bool m_isChanged = false; // the look, since it was kept
};

} // namespace app
