// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/picturetools.h"

#include "app/window/actions.h"
#include "app/window/settings.h"
#include "app/window/viewdata.h"
#include "app/window/viewerpage.h"
#include "model/picture/lookjson.h"
#include "store/reader.h"
#include "widgets/picture/picturepanel.h"
#include "widgets/view/frameview.h"

#include <QEvent>

#include <chrono>
#include <string>

namespace app {

namespace {

using namespace std::chrono_literals;
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
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(1s);
    connect(&m_keepSoon, &QTimer::timeout, this, &PictureTools::keep);
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
    using widgets::FrameView;
    using widgets::PicturePanel;
    connect(&m_panel, &PicturePanel::lookRequested, this, &PictureTools::setLook);
    connect(&m_panel, &PicturePanel::shown, this, &PictureTools::showFrame);
    connect(&m_page, &ViewerPage::frameShown, this, &PictureTools::showFrame);
    connect(&m_histogram, &model::HistogramMaker::ready, &m_panel, &PicturePanel::setHistogram);
    connect(m_page.view(), &FrameView::pixelHovered, &m_panel, &PicturePanel::setPixel);
    connect(m_page.view(), &FrameView::pixelLeft, &m_panel, &PicturePanel::clearPixel);
}

void PictureTools::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    keepNow();
    m_histogram.forget();
    m_panel.setHistogram(nullptr);
    m_recording = reader ? recordingKey(*reader) : QString();
    m_hasMosaic = reader && isMosaic(*reader);
    m_look = reader ? lookOf(*reader) : PictureLook{};
    show();
}

PictureLook PictureTools::lookOf(const store::Reader &reader) const
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
    if (!m_recording.isEmpty())
        m_keepSoon.start();
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
    m_page.setLook(m_look);
}

void PictureTools::showFrame()
{
    const model::FramePtr frame = m_page.view()->frame();
    if (!frame)
        return;
    m_panel.setFrame(frame->range, frame->pixels.channels() == 1);
    if (m_panel.isVisible())
        m_histogram.request(frame);
}

// Another window may have another look of the same recording: that stays, unless this one changed.
void PictureTools::keepNow()
{
    if (m_keepSoon.isActive())
        keep();
}

void PictureTools::keep()
{
    m_keepSoon.stop();
    m_settings.setLook(m_recording, model::toJson(m_look));
}

} // namespace app
