// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/playbackpage.h"

#include "app/settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>

namespace app {

using model::PlayPacing;

PlaybackPage::PlaybackPage(Settings &settings, QWidget *parent)
    : FormPage(parent)
    , m_settings(settings)
    , m_mode(new QComboBox)
    , m_rate(new QDoubleSpinBox)
    , m_skipPauses(new QCheckBox)
{
    m_mode->addItems({QString(), QString()}); // by true times; every frame
    m_rate->setRange(PlayPacing::minFramesPerSecond, PlayPacing::maxFramesPerSecond);
    m_rate->setDecimals(1);
    addField(m_mode, "playMode");
    addField(m_rate, "frameRate");
    addChoice(m_skipPauses, "skipPauses");
    m_note = addNote();
    retranslate();
    readSettings();
    connect(m_mode, &QComboBox::currentIndexChanged, this,
            [this](int mode) { keep(&PlayPacing::everyFrame, mode == 1); });
    connect(m_rate, &QDoubleSpinBox::valueChanged, this,
            [this](double rate) { keep(&PlayPacing::framesPerSecond, rate); });
    connect(m_skipPauses, &QCheckBox::toggled, this,
            [this](bool skips) { keep(&PlayPacing::skipsPauses, skips); });
}

QString PlaybackPage::title() const
{
    return tr("Playback");
}

void PlaybackPage::readSettings()
{
    const QSignalBlocker quietMode(m_mode), quietRate(m_rate), quietPauses(m_skipPauses);
    const PlayPacing pacing = m_settings.pacing();
    m_mode->setCurrentIndex(pacing.everyFrame ? 1 : 0);
    m_rate->setValue(pacing.framesPerSecond);
    m_skipPauses->setChecked(pacing.skipsPauses);
    updateEnabled();
}

// The other parts may have been changed in a window since they were read.
template<typename Part>
void PlaybackPage::keep(Part PlayPacing::*part, Part value)
{
    PlayPacing pacing = m_settings.pacing();
    pacing.*part = value;
    m_settings.setPacing(pacing);
    updateEnabled();
    emit pacingChanged();
}

void PlaybackPage::updateEnabled()
{
    m_rate->setEnabled(m_mode->currentIndex() == 1);
    m_skipPauses->setEnabled(m_mode->currentIndex() == 0);
}

void PlaybackPage::showEvent(QShowEvent *event)
{
    readSettings();
    FormPage::showEvent(event);
}

bool PlaybackPage::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        readSettings();
    return FormPage::event(event);
}

void PlaybackPage::retranslate()
{
    nameField(m_mode, tr("&Play:"));
    nameField(m_rate, tr("&Rate:"));
    m_mode->setItemText(0, tr("By the true times"));
    m_mode->setItemText(1, tr("Every frame, at a fixed rate"));
    m_rate->setSuffix(tr(" frames per second"));
    m_skipPauses->setText(tr("&Skip pauses"));
    m_note->setText(tr("By the true times, frames that decoding does not keep up with are skipped, "
                       "and so are more than the screen shows. With every frame none is, however "
                       "long it takes. A pause is longer than two seconds."));
}

} // namespace app
