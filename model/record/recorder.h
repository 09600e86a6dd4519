// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "model/record/clock/recordingclock.h"
#include "model/record/diskwatch.h"
#include "store/write/writer.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace model {

// What is to be recorded, and for how long.
struct RecordingOptions
{
    QString directory; // of the new store; must not exist or be empty
    store::WriterOptions writer; // imageShape and dtype are set from the camera's format
    std::optional<std::int64_t> maxFrames;
    std::optional<double> maxSeconds;
    // Chunks of about that long, at the granted rate; instead of `writer.chunkSize`.
    std::optional<double> chunkSeconds;
    int queueFrames = 64; // at most; and never more than 512 MiB
    std::uint64_t diskReserve =
        DiskWatch::reserveBytes; // bytes below which the disk counts as full
};

// What became of the frames. Read it whenever; it is a copy.
struct RecordingCounters
{
    std::int64_t captured = 0; // came from the camera
    std::int64_t written = 0; // are in the store
    std::int64_t droppedByDevice = 0; // holes in the device's own count
    std::int64_t droppedByTransport = 0; // damaged or incomplete on the way
    std::int64_t droppedByQueue = 0; // arrived, but the queue was full
    std::int64_t droppedByDisk = 0; // were queued when writing failed
    int queued = 0; // wait to be written
    int queueSize = 0;
    double fps = 0; // captured, over the last seconds
    double seconds = 0; // since the first frame
    double silentSeconds = 0; // since a frame came, or else the camera started; without sleep
    std::optional<double> lastSign; // when that was, on the steady clock; while there is a camera
    std::optional<double> temperature; // of the camera, degrees Celsius
    std::optional<double> secondsLeft; // until the disk is full at this rate
    std::uint64_t bytesWritten = 0;
    std::uint64_t bytesFree = 0; // on the target's disk
    bool diskLow =
        false; // under a tenth of the disk, or a quarter of an hour at this rate, is left

    std::int64_t dropped() const
    {
        return droppedByDevice + droppedByTransport + droppedByQueue + droppedByDisk;
    }
    void addFrames(const RecordingCounters &other); // what became of those, and their bytes
};

// The options of a store of such pictures: with their shape, type, mosaic and significant bits.
store::WriterOptions writtenAs(store::WriterOptions options, const CameraFormat &format);

struct QueuedNote;

// How a recorder reaches the disk; for tests that fake it. What is empty is the real thing.
struct RecorderSeams
{
    std::function<store::Result<std::unique_ptr<store::Writer>>(const std::filesystem::path &,
                                                                const store::WriterOptions &)>
        createWriter;
    // Of the disk that holds the path; called on the writer's thread.
    std::function<std::filesystem::space_info(const std::filesystem::path &)> space;
    RecordingClock::Read wallClock = nullptr;
};

// One camera into one store: camera thread, bounded queue, writer thread.
//
// Lives on one thread with an event loop; signals come there. Previewing runs the camera without
// writing; a recording starts and stops without interrupting the preview.
class Recorder : public QObject
{
    Q_OBJECT

public:
    // clang-format off
    enum class State {
        //            goes to      when
        Idle,      // Opening      setCamera(), record() with a camera
        Opening,   // Previewing   the camera runs
                   // Starting     the camera runs, and record() brought it
                   // Idle         setCamera(nullptr), stop(), or the camera or the format was refused
        Previewing,// Starting     record()
                   // Opening      setCamera() with another camera
                   // Idle         setCamera(nullptr), or the camera failed
        Starting,  // Recording    the store was created
                   // Draining     stop(), or the store cannot be created
        Recording, // Draining     stop(), the limits were reached, the camera or the disk failed
        Draining,  // Previewing   every queued frame is written, the store closed
                   // Idle         likewise, and the camera is gone
    };
    // clang-format on
    Q_ENUM(State)

    // What failed.
    enum class Cause {
        Camera, // or it was refused
        Format, // the camera's pictures became others
        Store, // the disk, or the store was refused
    };
    Q_ENUM(Cause)

    static constexpr int previewFps = 30;

    explicit Recorder(QObject *parent = nullptr);
    explicit Recorder(RecorderSeams seams, QObject *parent = nullptr);
    // Stops. What is queued is still written and the store closed, by threads that a Reaper waits for.
    ~Recorder() override;

    State state() const;
    // Of the recording that runs, else of the last one; `fps` also of a preview.
    RecordingCounters counters() const;

    // What the camera granted; it may differ from what was asked for.
    // REQUIRES: state() is neither Idle nor Opening.
    CameraFormat format() const;

    // Takes the camera and starts it, which may take seconds: Previewing or failed() tells what came
    // of it. Null: stops and lets go of the one it has.
    // REQUIRES: state() is Idle, Opening or Previewing; no recording waits for the camera.
    void setCamera(std::unique_ptr<Camera> camera, const CameraFormat &format);

    // Starts a recording. Frames are kept from now on; the store is created on the writer's thread,
    // and failed() tells when that is refused.
    // REQUIRES: state() is Previewing.
    store::Result<void> record(const RecordingOptions &options);

    // Takes the camera and records from its very first frame; without one when it ends. Whatever is
    // refused is told by failed().
    // REQUIRES: state() is Idle.
    void record(std::unique_ptr<Camera> camera, const CameraFormat &format,
                const RecordingOptions &options);

    // Whether live pictures are made; they are unless this says otherwise.
    void setPreviewEnabled(bool enabled);

    // Keeps a row of extra data with the newest frame; `note_time` is added. False if there is no
    // recording that takes it. REQUIRES: `row` is an object.
    bool addNote(store::Value row);
    bool addNote(QueuedNote note); // that no recording took when it was made
    // Those that were taken, but did not come to the store of the recording that is over.
    std::vector<QueuedNote> takeUnwrittenNotes();

    // Ends the recording, also one that waits for its camera; what is queued is still written. Does
    // nothing without one.
    void stop();

signals:
    void stateChanged(model::Recorder::State state);
    // The newest live picture, RGB, at most `previewFps` a second and reduced to 1280 x 1280 or less;
    // what comes in between is not shown.
    void preview(const QImage &image);
    // The camera or the disk failed. A recording is drained and closed all the same.
    void failed(const store::Error &error, model::Recorder::Cause cause);
    // A recording is closed; everything written is readable. Not emitted where no store was made.
    void finished(const QString &directory);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
