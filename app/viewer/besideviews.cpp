// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/besideviews.h"

#include "app/common/errortext.h"
#include "app/viewer/viewdata.h"
#include "model/place/sessionrecording.h"
#include "store/reader.h"
#include "widgets/beside/viewgrid.h"
#include "widgets/beside/viewpane.h"
#include "widgets/view/frameview.h"

#include <QLocale>

namespace app {

using Kind = model::CompanionPicture::Kind;
using Text = widgets::ViewCaption::Text;

namespace {

QString numberText(store::FrameNumber number)
{
    return QLocale().toString(qlonglong(number.value));
}

} // namespace

BesideViews::BesideViews(model::Companions &companions, widgets::ViewGrid &grid)
    : m_companions(companions)
    , m_grid(grid)
{
    using model::Companions;
    connect(&companions, &Companions::added, this, [this](int companion) {
        m_looks.insert(m_looks.begin() + companion, model::PictureLook());
        m_grid.addView();
        connectOne(companion);
        show(companion);
    });
    connect(&companions, &Companions::removed, this, [this](int i) {
        m_looks.erase(m_looks.begin() + i);
        m_grid.removeView(i + 1);
    });
    connect(&companions, &Companions::pictureChanged, this, &BesideViews::show);
    connect(&companions, &Companions::lateChanged, this, &BesideViews::retranslate);
}

void BesideViews::connectOne(int companion)
{
    widgets::FrameView *view = m_grid.view(companion + 1);
    connect(&m_companions.at(companion).loader(), &model::FrameLoader::busyChanged, view,
            &widgets::FrameView::setLoading);
}

void BesideViews::setMaster(const std::shared_ptr<const store::Reader> &reader)
{
    m_master = reader;
    showMaster(nullptr);
}

void BesideViews::showMaster(const model::FramePtr &frame)
{
    m_masterFrame = frame;
    Text text;
    if (m_master) {
        text.details = QString::fromStdString(m_master->directory().string());
        text.name = model::recordingName(text.details);
    }
    if (m_master && m_masterFrame) {
        text.place = placeText(*m_master, m_masterFrame->id);
        text.shorterPlaces = shorterPlaceTexts(*m_master, m_masterFrame->id);
    }
    m_grid.pane(0)->caption()->setText(text);
    nameView(0, text.name);
}

// So that who does not see it knows which view has the keyboard.
void BesideViews::nameView(int view, const QString &recording)
{
    const QString name = recording.isEmpty() ? tr("Frame") : tr("Frame of %1").arg(recording);
    if (name != m_grid.view(view)->accessibleName())
        m_grid.view(view)->setAccessibleName(name);
}

void BesideViews::retranslate()
{
    showMaster(m_masterFrame);
    for (int i = 0; i < m_companions.count(); ++i)
        show(i);
}

void BesideViews::setLook(int companion, const model::PictureLook &look)
{
    using store::PixelForm;
    m_looks[static_cast<std::size_t>(companion)] = look;
    m_companions.at(companion).setLook(look.image,
                                       look.rawMosaic ? PixelForm::Mosaic : PixelForm::Full);
    show(companion);
}

const model::PictureLook &BesideViews::look(int companion) const
{
    return m_looks[static_cast<std::size_t>(companion)];
}

model::FramePtr BesideViews::frame(int view) const
{
    const model::Companion &companion = m_companions.at(view - 1);
    const model::CompanionPicture &picture = companion.picture();
    return companion.isAnswered() && !picture.isNearby ? picture.frame : nullptr;
}

model::FramePtr BesideViews::seenFrame(int view) const
{
    return m_companions.at(view - 1).picture().frame;
}

void BesideViews::show(int companion)
{
    const Text text = caption(m_companions.at(companion));
    m_grid.pane(companion + 1)->caption()->setText(text);
    nameView(companion + 1, text.name);
    if (m_companions.at(companion).picture().frame)
        showPicture(companion);
    else
        showNone(companion);
}

void BesideViews::showPicture(int companion)
{
    const model::Companion &one = m_companions.at(companion);
    const model::FramePtr &frame = one.picture().frame;
    widgets::FrameView *view = m_grid.view(companion + 1);
    view->setFrame(frame);
    view->setOverlay(look(companion).overlay ? placeText(*one.reader(), frame->id) : QString());
}

void BesideViews::showNone(int companion)
{
    const model::CompanionPicture &picture = m_companions.at(companion).picture();
    widgets::FrameView *view = m_grid.view(companion + 1);
    view->setOverlay({});
    if (picture.kind == Kind::Failed)
        view->setMessage(tr("This frame cannot be shown"), ErrorText::sentence(*picture.error));
    else if (picture.kind == Kind::Nothing)
        view->setMessage(placeOf(m_companions.at(companion)));
    else if (m_companions.rule().missing == model::MissingFrame::Mark)
        view->setMessage(tr("No frame"), tr("This recording has none here."));
    else
        view->setBlack();
}

Text BesideViews::caption(const model::Companion &companion) const
{
    const bool isOwn = companion.picture().kind == Kind::Own && !m_companions.isLate(companion);
    const bool isWarning = !isOwn && companion.picture().kind != Kind::Nothing;
    Text text{model::recordingName(companion.path()), placeOf(companion), {}, isWarning};
    if (isOwn)
        text.shorterPlaces = shorterPlaceTexts(*companion.reader(), companion.picture().frame->id);
    else if (companion.picture().frame)
        text.shorterPlaces = shorterExcuses(companion);
    text.details = companion.path() + QLatin1Char('\n') + text.place;
    return text;
}

// The number last: it says how far off the picture is.
QStringList BesideViews::shorterExcuses(const model::Companion &companion) const
{
    const QString number = numberText(companion.picture().frame->id.number);
    //: In a narrow caption: the number of a frame that is held, or that a view is still at
    return {m_companions.isLate(companion) ? tr("Late: %1").arg(number)
                                           : tr("Held: %1").arg(number),
            number};
}

QString BesideViews::placeOf(const model::Companion &companion) const
{
    const model::CompanionPicture &picture = companion.picture();
    if (picture.kind == Kind::Nothing)
        return companion.reader() ? tr("No frame yet") : tr("Opening …");
    if (picture.kind == Kind::Missing)
        return tr("No frame");
    if (picture.kind == Kind::Failed)
        return tr("Frame cannot be shown");
    const QString number = numberText(picture.frame->id.number);
    if (m_companions.isLate(companion))
        return tr("Late, still at frame %1").arg(number);
    if (picture.kind == Kind::Held)
        return tr("Held from frame %1").arg(number);
    return placeText(*companion.reader(), picture.frame->id);
}

} // namespace app
