// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/playtally.h"
#include "widgets/view/pixelvalue.h"

#include <QLabel>
#include <QObject>
#include <QPoint>
#include <QTimer>

#include <cstdint>

class QStatusBar;

namespace store {
class Reader;
}

namespace app {

// The permanent fields of a window's status bar: what is open and what goes on in it.
class StatusFields : public QObject
{
    Q_OBJECT

public:
    explicit StatusFields(QStatusBar *bar); // is also the parent

    // The reader is not kept; null: empty fields. `missing`: frames lost while recording.
    void setReader(const store::Reader *reader, std::int64_t missing = 0);
    void setViewing(bool viewing); // else nothing is said of the open recording
    void setState(const QString &state); // of decoding
    void setTally(const model::PlayTally &tally); // said a few times a second
    void setZoom(double zoom, bool fitted);
    void setPixel(const QPoint &pixel, const widgets::PixelSamples &samples);
    void clearPixel();

private:
    void showTally();
    QLabel *add(QStatusBar *bar, const QString &name);

    model::PlayTally m_tally;
    QTimer m_tallyTimer;
    QLabel *m_played;
    QLabel *m_pixel;
    QLabel *m_state;
    QLabel *m_zoom;
    QLabel *m_missing;
    QLabel *m_size;
    QLabel *m_format;
};

} // namespace app
