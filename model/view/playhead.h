// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/frame.h"

#include <QObject>

#include <memory>
#include <optional>

namespace store {
class Reader;
}

namespace model {

// The current position in the open store; steps, seeks and plays by the frames' own times.
//
// Lives on the GUI thread; decodes nothing. Playing follows the true intervals between frames,
// forwards and backwards, times the speed; intervals that are not positive or longer than
// maxWaitSeconds count as the median interval. A frame that was not shown in time is skipped over:
// the owner says by frameShown() that the last position reached the screen.
class Playhead : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Forward, Backward };
    Q_ENUM(Direction)

    static constexpr double minSpeed = 1.0 / 64;
    static constexpr double maxSpeed = 1024;

    explicit Playhead(QObject *parent = nullptr);
    ~Playhead() override;

    void setReader(std::shared_ptr<const store::Reader> reader); // position 0, paused

    bool isEmpty() const; // no reader, or one without frames
    store::FrameIndex position() const;
    bool isPlaying() const;
    Direction direction() const;
    double speed() const;
    bool isLooping() const;
    std::optional<store::FrameIndex> inPoint() const;
    std::optional<store::FrameIndex> outPoint() const;

public slots:
    void seek(store::FrameIndex index); // clamped to the store
    void step(qint64 frames); // pauses
    void stepSeconds(double seconds); // to the frame nearest to now + seconds; pauses
    void toStart();
    void toEnd();
    void toNextGap(); // the first frame after a hole in the frame numbers
    void toPreviousGap();
    void play(model::Playhead::Direction direction);
    void pause();
    void togglePlay(); // forwards, or pause
    void shuttle(model::Playhead::Direction direction); // J, L: faster each time, slower against
    void setSpeed(double speed);
    void setLooping(bool loop);
    void setInPoint(std::optional<store::FrameIndex> index);
    void setOutPoint(std::optional<store::FrameIndex> index);
    void goBack(); // among the places visited (jumps, not steps)
    void goForth();
    void frameShown(store::FrameIndex index);

signals:
    void positionChanged(store::FrameIndex index);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopingChanged(bool loop);
    void rangeChanged(); // in or out point
    void historyChanged(bool canGoBack, bool canGoForth);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
