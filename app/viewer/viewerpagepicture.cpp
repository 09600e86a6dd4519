// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the picture of the recording itself: which frame, how it looks, or why there is none.

#include "app/common/errortext.h"
#include "app/viewer/filmtools.h"
#include "app/viewer/viewdata.h"
#include "app/viewer/viewerpage.h"
#include "store/reader.h"
#include "widgets/view/frameview.h"

namespace app {

using model::Playhead;

void ViewerPage::showNearby(const model::FramePtr &frame)
{
    m_coarse = true;
    m_failure.reset();
    m_view->setFrame(frame);
    m_beside->showMaster(frame);
    showOverlay();
    emit frameShown();
}

void ViewerPage::setMasterLook(const model::PictureLook &look)
{
    using store::PixelForm;
    m_look = look;
    m_loader.setLook(look.image);
    m_film->setLook(look.image);
    const PixelForm form = look.rawMosaic ? PixelForm::Mosaic : PixelForm::Full;
    if (form != m_loader.pixelForm()) {
        m_loader.setPixelForm(form);
        if (hasFrames())
            m_loader.request(m_playhead.position());
    }
    showOverlay();
}

void ViewerPage::showOverlay()
{
    const model::FramePtr &frame = m_view->frame();
    if (!m_look.overlay || !frame)
        return m_view->setOverlay({});
    m_view->setOverlay(placeText(*m_reader, frame->id));
}

void ViewerPage::showFrame(const model::FramePtr &frame)
{
    m_coarse = false;
    m_failure.reset();
    m_view->setFrame(frame);
    m_beside->showMaster(frame);
    showOverlay();
    answer(frame->id.index, &Playhead::frameShown);
    emit frameShown();
}

void ViewerPage::sayFailure()
{
    m_view->setMessage(tr("This frame cannot be shown"), ErrorText::sentence(*m_failure));
}

void ViewerPage::showFailure(store::FrameIndex index, const store::Error &error, bool isChunkBroken)
{
    m_coarse = false;
    m_view->setFrame(nullptr);
    m_failure = error;
    sayFailure();
    m_beside->showMaster(nullptr);
    answer(index, isChunkBroken ? &Playhead::chunkFailed : &Playhead::frameFailed);
    emit frameShown();
}

} // namespace app
