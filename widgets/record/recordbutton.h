// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>
#include <QVariantAnimation>

namespace widgets {

// The record button: a click starts, only holding it down stops.
//
// It holds no state of the recording but the one it is told; it asks by startRequested() and
// stopRequested(). Works by mouse and by the space bar.
class RecordButton : public QPushButton
{
    Q_OBJECT

public:
    static constexpr int holdMs = 700; // long enough not to happen by accident

    explicit RecordButton(QWidget *parent = nullptr);

    void setRecording(bool recording);
    bool isRecording() const { return m_recording; }

    QSize sizeHint() const override;

signals:
    void startRequested();
    void stopRequested();
    void releasedTooEarly(); // while recording: the user may not know that holding is needed

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void begin();
    void end();
    void updateText();

    bool m_recording = false;
    bool m_pressedToStop = false; // so that the release of that press starts nothing
    QVariantAnimation m_hold; // 0 .. 1 while the button is held
};

} // namespace widgets
