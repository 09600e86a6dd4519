// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/soundtools.h"

#include "app/actions/actions.h"
#include "app/actions/icons.h"
#include "app/settings/settings.h"
#include "app/viewer/viewerpage.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/soundcontrol.h"

namespace app {

using model::SoundPlayer;
using widgets::SoundControl;

SoundTools::SoundTools(Actions &actions, ViewerPage &viewer, Settings &settings,
                       model::WorkerPool &pool, const SoundPlayer::MakeOutput &makeOutput)
    : m_actions(actions)
    , m_settings(settings)
    , m_player(pool, viewer.playhead(), makeOutput)
    , m_control(new SoundControl(actions.mute))
{
    viewer.navigator()->addTool(m_control);
    m_control->hide();
    m_control->setVolume(settings.soundVolume());
    m_player.setVolume(settings.soundVolume());
    actions.mute->setChecked(settings.isMuted());
    setMuted(settings.isMuted());
    connect(actions.mute, &QAction::triggered, this, [this](bool muted) {
        m_settings.setMuted(muted);
        setMuted(muted);
    });
    connect(m_control, &SoundControl::volumeChanged, this, [this](double volume) {
        m_settings.setSoundVolume(volume);
        m_player.setVolume(volume);
    });
    connect(m_control, &SoundControl::trackChosen, &m_player, &SoundPlayer::setTrack);
    connect(&m_player, &SoundPlayer::tracksChanged, this,
            [this] { m_control->setTracks(m_player.tracks(), m_player.track()); });
    connect(&m_player, &SoundPlayer::outputMissing, this,
            [this] { emit said(tr("No sound: this computer has no output for it")); });
}

void SoundTools::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_player.setReader(reader);
}

void SoundTools::setMuted(bool muted)
{
    m_actions.mute->setIcon(icon(muted ? QStringLiteral("sound-off") : QStringLiteral("sound")));
    m_player.setMuted(muted);
}

} // namespace app
