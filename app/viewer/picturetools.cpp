// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/picturetools.h"

#include "app/actions/actions.h"
#include "app/settings/settings.h"
#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "model/picture/lookjson.h"
#include "store/reader.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/picture/picturepanel.h"

#include <QEvent>

#include <string>
#include <utility>

namespace app {

namespace {

using model::Levels;
using model::Orientation;
using model::PictureLook;

// Other encodings, as yuy2, have no pixels of one colour each.
bool isMosaic(const store::Reader &reader)
{
    return reader.metadata().encoding.find("bayer") != std::string::npos;
}

} // namespace

PictureTools::PictureTools(Actions &actions, ViewerPage &page, widgets::PicturePanel &panel,
                           Settings &settings, model::WorkerPool &pool)
    : m_actions(actions)
    , m_page(page)
    , m_panel(panel)
    , m_settings(settings)
    , m_histogram(pool)
{
    m_panel.setTurnActions({actions.rotateLeft, actions.rotateRight, actions.flipHorizontally,
                            actions.flipVertically});
    connectActions(actions);
    connectPage();
}

PictureTools::~PictureTools()
{
    keepNow();
}

void PictureTools::connectActions(Actions &actions)
{
    const auto turn = [this](QAction *action, Orientation (Orientation::*turned)() const) {
        connect(action, &QAction::triggered, this, [this, turned] {
            PictureLook look = m_look;
            look.image.orientation = (look.image.orientation.*turned)();
            setLook(look);
        });
    };
    turn(actions.rotateRight, &Orientation::turnedRight);
    turn(actions.rotateLeft, &Orientation::turnedLeft);
    turn(actions.flipHorizontally, &Orientation::flippedHorizontally);
    turn(actions.flipVertically, &Orientation::flippedVertically);
    const auto change = [this](QAction *action, auto apply) {
        connect(action, &QAction::triggered, this, [this, apply](bool on) {
            PictureLook look = m_look;
            apply(look, on);
            setLook(look);
        });
    };
    change(actions.invert, [](PictureLook &look, bool on) { look.image.inverted = on; });
    change(actions.autoLevels, [](PictureLook &look, bool on) {
        look.image.levels.mode = on ? Levels::Mode::Percentile : Levels::Mode::Usual;
    });
    change(actions.markSaturated,
           [](PictureLook &look, bool on) { look.image.marksSaturated = on; });
    change(actions.rawMosaic, [](PictureLook &look, bool on) { look.rawMosaic = on; });
    change(actions.overlay, [](PictureLook &look, bool on) { look.overlay = on; });
    change(actions.resetLook, [](PictureLook &look, bool) { look = {}; });
}

void PictureTools::connectPage()
{
    using widgets::PicturePanel;
    using widgets::ViewGrid;
    connect(&m_panel, &PicturePanel::lookRequested, this, &PictureTools::setLook);
    connect(&m_panel, &PicturePanel::shown, this, &PictureTools::showFrame);
    connect(&m_page, &ViewerPage::frameShown, this, &PictureTools::showFrame);
    connect(&m_histogram, &model::HistogramMaker::ready, &m_panel, &PicturePanel::setHistogram);
    const ViewGrid *grid = m_page.grid(); // the one that is pointed at
    connect(grid, &ViewGrid::pixelHovered, &m_panel, &PicturePanel::setPixel);
    connect(grid, &ViewGrid::pixelLeft, &m_panel, &PicturePanel::clearPixel);
}

void PictureTools::dress(int view, const store::Reader *reader)
{
    if (view == m_view)
        keepNow();
    m_page.setLook(view, reader ? keptLook(*reader) : PictureLook{});
}

void PictureTools::follow()
{
    const auto reader = m_page.activeReader();
    const QString recording = reader ? recordingKey(*reader) : QString();
    const int view = m_page.grid()->active();
    m_reader = reader.get();
    const bool isSame = recording == m_recording && view == m_view;
    if (isSame && m_look == m_page.look(view))
        return; // it has only grown: what is being typed stays
    if (!isSame) {
        keepNow();
        m_histogram.forget();
        m_panel.setHistogram(nullptr);
    }
    m_recording = recording;
    m_view = view;
    m_hasMosaic = reader && isMosaic(*reader);
    m_look = m_page.look(view);
    show();
}

bool PictureTools::isFollowing() const
{
    return m_view == m_page.grid()->active() && m_reader == m_page.activeReader().get();
}

PictureLook PictureTools::keptLook(const store::Reader &reader) const
{
    PictureLook look = model::lookFromJson(m_settings.look(recordingKey(reader)));
    look.rawMosaic = look.rawMosaic && isMosaic(reader);
    return look;
}

void PictureTools::setLook(const PictureLook &look)
{
    if (m_look.rawMosaic != look.rawMosaic)
        m_histogram.forget();
    m_look = look;
    m_isChanged = true;
    m_page.setLook(m_view, look);
    show();
}

void PictureTools::show()
{
    const model::ImageLook &image = m_look.image;
    m_panel.setMosaicAvailable(m_hasMosaic);
    m_panel.setLook(m_look);
    m_actions.invert->setChecked(image.inverted);
    m_actions.autoLevels->setChecked(image.levels.mode == Levels::Mode::Percentile);
    m_actions.markSaturated->setChecked(image.marksSaturated);
    m_actions.rawMosaic->setChecked(m_look.rawMosaic);
    m_actions.overlay->setChecked(m_look.overlay);
}

void PictureTools::showFrame()
{
    if (!isFollowing())
        follow();
    const model::FramePtr frame = m_page.activePicture();
    if (!frame)
        return;
    m_panel.setFrame(frame->range, frame->pixels.channels() == 1);
    if (m_panel.isVisible())
        m_histogram.request(frame);
}

// Another window may have another look of the same recording: that stays, unless this one changed.
void PictureTools::keepNow()
{
    if (std::exchange(m_isChanged, false) && !m_recording.isEmpty())
        m_settings.setLook(m_recording, model::toJson(m_look));
}

} // namespace app
