// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/soundcontrol.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace widgets {

namespace {

constexpr int loudest = 100;

} // namespace

SoundControl::SoundControl(QAction *mute, QWidget *parent)
    : QWidget(parent)
    , m_mute(new QToolButton(this))
    , m_volume(new QSlider(Qt::Horizontal, this))
    , m_track(new QComboBox(this))
{
    m_mute->setDefaultAction(mute);
    m_mute->setAutoRaise(true);
    m_mute->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setRange(0, loudest);
    m_volume->setPageStep(10);
    m_volume->setFixedWidth(fontMetrics().averageCharWidth() * 10);
    m_track->setObjectName(QStringLiteral("soundTrack"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2);
    row->addWidget(m_mute);
    row->addWidget(m_volume);
    row->addWidget(m_track);
    connect(m_volume, &QSlider::valueChanged, this, [this] { emit volumeChanged(volume()); });
    connect(m_track, &QComboBox::activated, this, &SoundControl::trackChosen);
    retranslate();
    setTracks({}, 0);
}

void SoundControl::setTracks(const QStringList &names, int current)
{
    const QSignalBlocker quiet(m_track);
    m_track->clear();
    m_track->addItems(names);
    m_track->setCurrentIndex(current);
    m_track->setVisible(names.size() > 1);
    setVisible(!names.isEmpty());
}

void SoundControl::setVolume(double volume)
{
    m_volume->setValue(qRound(volume * loudest));
}

double SoundControl::volume() const
{
    return static_cast<double>(m_volume->value()) / loudest;
}

void SoundControl::retranslate()
{
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("How loud the recorded sound is played"));
    m_track->setAccessibleName(tr("Sound"));
    m_track->setToolTip(tr("Which of the recorded sounds is played"));
}

void SoundControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
