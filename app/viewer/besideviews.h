// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/companions.h"
#include "model/picture/picturelook.h"
#include "widgets/beside/viewcaption.h"

#include <QObject>

#include <memory>
#include <vector>

namespace widgets {
class ViewGrid;
}

namespace app {

// What the views of a window show of the recordings in it: the master's caption, and all of those
// beside it. View i + 1 is companion i's.
class BesideViews : public QObject
{
    Q_OBJECT

public:
    BesideViews(model::Companions &companions, widgets::ViewGrid &grid); // both outlive it

    void setMaster(const std::shared_ptr<const store::Reader> &reader); // null: none
    void showMaster(const model::FramePtr &frame); // null: it cannot be shown
    void retranslate();

    // How a companion's pictures are shown; the usual look until it is set.
    void setLook(int companion, const model::PictureLook &look);
    const model::PictureLook &look(int companion) const;

    // The frame that view i > 0 shows, to be saved or copied; null: none, or not the right one.
    model::FramePtr frame(int view) const;
    model::FramePtr seenFrame(int view) const; // likewise, but also one in the place of another

private:
    void nameView(int view, const QString &recording); // empty: it shows none
    void show(int companion);
    void showPicture(int companion);
    void showNone(int companion);
    widgets::ViewCaption::Text caption(const model::Companion &companion) const;
    QString placeOf(const model::Companion &companion) const;
    QStringList shorterExcuses(const model::Companion &companion) const;
    void connectOne(int companion);

    model::Companions &m_companions;
    widgets::ViewGrid &m_grid;
    std::shared_ptr<const store::Reader> m_master;
    model::FramePtr m_masterFrame;
    std::vector<model::PictureLook> m_looks; // of the companions
};

} // namespace app
