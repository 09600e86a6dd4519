// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audio/soundplayer.h"

#include <QObject>

#include <memory>

namespace widgets {
class SoundControl;
}

namespace app {

struct Actions;
class Settings;
class ViewerPage;

// Connects the sound of the open recording with its control, its action and what is remembered of both.
class SoundTools : public QObject
{
    Q_OBJECT

public:
    // All outlive *this.
    SoundTools(Actions &actions, ViewerPage &viewer, Settings &settings, model::WorkerPool &pool,
               const model::SoundPlayer::MakeOutput &makeOutput);

    void setReader(const std::shared_ptr<const store::Reader> &reader); // null: none
    const model::SoundPlayer &player() const { return m_player; }

signals:
    void said(const QString &sentence);

private:
    void setMuted(bool muted);

    Actions &m_actions;
    Settings &m_settings;
    model::SoundPlayer m_player;
    widgets::SoundControl *m_control;
};

} // namespace app
