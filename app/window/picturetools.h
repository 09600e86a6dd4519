// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/picture/picturelook.h"
#include "model/view/histogrammaker.h"

#include <QObject>
#include <QString>
#include <QTimer>

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

// How the open recording is looked at: chosen by actions and in the panel, shown by the page, kept
// for each recording.
class PictureTools : public QObject
{
    Q_OBJECT

public:
    // All outlive *this.
    PictureTools(Actions &actions, ViewerPage &page, widgets::PicturePanel &panel,
                 Settings &settings, model::WorkerPool &pool);
    ~PictureTools() override;

    // The look that was kept for this recording, else the usual one; null: none is open.
    // Before the page gets the reader.
    void setReader(const std::shared_ptr<const store::Reader> &reader);

    // The look that is kept for a recording, or the usual one.
    model::PictureLook lookOf(const store::Reader &reader) const;

    void keepNow(); // what of the look of the open recording is to be kept

    const model::PictureLook &look() const { return m_look; }
    bool hasMosaic() const { return m_hasMosaic; }

private:
    void connectActions(Actions &actions);
    void connectPage();
    void setLook(const model::PictureLook &look);
    void show();
    void showFrame();
    void keep();

    Actions &m_actions;
    ViewerPage &m_page;
    widgets::PicturePanel &m_panel;
    Settings &m_settings;
    model::HistogramMaker m_histogram;
    model::PictureLook m_look;
    QString m_recording; // what its look is kept by; empty: none is open
    bool m_hasMosaic = false;
    QTimer m_keepSoon;
};

} // namespace app
