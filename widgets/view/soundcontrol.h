// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QComboBox;
class QSlider;
class QToolButton;

namespace widgets {

// How loud a recording's sound is, and which of several it is. Hidden where there is none.
class SoundControl : public QWidget
{
    Q_OBJECT

public:
    explicit SoundControl(QAction *mute, QWidget *parent = nullptr); // the action outlives *this

    void setTracks(const QStringList &names, int current);
    void setVolume(double volume); // 0 .. 1
    double volume() const;

signals:
    void volumeChanged(double volume);
    void trackChosen(int track);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QToolButton *m_mute;
    QSlider *m_volume;
    QComboBox *m_track;
};

} // namespace widgets
