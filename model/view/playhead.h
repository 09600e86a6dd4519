// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view/playpacing.h"
#include "model/view/playtally.h"
#include "store/frame.h"

#include <QObject>

#include <memory>
#include <optional>

namespace store {
class ChunkIndex;
class Reader;
} // namespace store

namespace model {

class FrameSet;
class PlayClock;

// The current position in the open store; steps, seeks and plays.
//
// Lives on the GUI thread; decodes nothing. Playing follows the true intervals between frames,
// forwards and backwards, times the speed; intervals that are not positive, or pauses that are
// skipped, count as the median interval. While playing, the next position comes only after the owner
// said by frameShown() or frameFailed() what became of the last one; it is then the one where time
// is, so a slow decoder makes playing coarse, never slow. With every frame at a fixed rate it is the
// next frame, so a slow decoder makes playing slow.
class Playhead : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Forward, Backward };
    Q_ENUM(Direction)

    static constexpr double minSpeed = 1.0 / 64;
    static constexpr double maxSpeed = 1024;

    explicit Playhead(QObject *parent = nullptr);
    Playhead(std::unique_ptr<PlayClock> clock, QObject *parent = nullptr);
    ~Playhead() override;

    void setReader(std::shared_ptr<const store::Reader> reader); // setIndex() of it, or of null
    // Position 0, paused, no in or out point, no gaps, nothing visited; speed and looping stay.
    void setIndex(std::shared_ptr<const store::ChunkIndex> index);
    // The same store with more frames behind those there were: all stays as it is.
    void extendReader(const std::shared_ptr<const store::Reader> &reader);
    void setGaps(std::shared_ptr<const FrameSet> gaps); // the frames behind them, for toNextGap()

    bool isEmpty() const; // no store, or one without frames
    store::FrameIndex position() const;
    bool isAtEnd() const; // at the last frame; false without frames
    bool isPlaying() const;
    Direction direction() const;
    double speed() const;
    const PlayPacing &pacing() const;
    const PlayTally &tally() const; // since playing began last; of this store
    // How many frames playing went on by to get to the position; 0 if each is to be seen, or the
    // position was chosen.
    std::int64_t stride() const;
    bool isLooping() const;
    std::optional<store::FrameIndex> inPoint() const;
    std::optional<store::FrameIndex> outPoint() const;
    bool canGoBack() const;
    bool canGoForth() const;

public slots:
    // Clamped to the store. Seeks in quick succession, as of a drag, count as one place visited.
    // While playing, playing goes on from there.
    void seek(store::FrameIndex index);
    // The same, but a place of its own however soon after another one.
    void visit(store::FrameIndex index);
    // Where it is gone on from: no jump that could be gone back on.
    void place(store::FrameIndex index);
    void step(qint64 frames); // pauses
    void stepSeconds(double seconds); // to the frame nearest to now + seconds; pauses
    void toStart();
    void toEnd();
    void toNextGap(); // the first frame behind it
    void toPreviousGap();
    void play(model::Playhead::Direction direction);
    void pause();
    void togglePlay(); // forwards, or pause
    // J, L: plays; pressed again twice as fast; pressed against it half as fast, then turns around.
    // The speed before comes back with the pause.
    void shuttle(model::Playhead::Direction direction);
    void setSpeed(double speed); // clamped to minSpeed .. maxSpeed
    void setPacing(const model::PlayPacing &pacing);
    void setLooping(bool loop);
    // Looping plays from in to out point, both included; without them the whole store. Setting one
    // beyond the other clears the other.
    void setInPoint(std::optional<store::FrameIndex> index);
    void setOutPoint(std::optional<store::FrameIndex> index);
    void goBack(); // among the places visited (jumps, not steps)
    void goForth();
    void frameShown(store::FrameIndex index);
    void frameFailed(store::FrameIndex index); // it could not be decoded
    void chunkFailed(store::FrameIndex index); // nor can the rest of its chunk: playing passes it

signals:
    void positionChanged(store::FrameIndex index); // also to 0 when the store changes
    void playingChanged(bool playing); // also when playing turns around
    void speedChanged(double speed);
    void loopingChanged(bool loop);
    void rangeChanged(); // in or out point
    void historyChanged(bool canGoBack, bool canGoForth);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
