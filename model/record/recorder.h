// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/camera/camera.h"
#include "store/write/writer.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace model {

// What is to be recorded, and for how long.
struct RecordingOptions
{
    QString directory; // of the new store; must not exist or be empty
    store::WriterOptions writer; // imageShape and dtype are set from the camera's format
    std::optional<std::int64_t> maxFrames;
    std::optional<double> maxSeconds;
    int queueFrames = 64; // at most; and never more than 512 MiB
};

// What became of the frames. Read it whenever; it is a copy.
struct RecordingCounters
{
    std::int64_t captured = 0; // came from the camera
    std::int64_t written = 0; // are in the store
    std::int64_t droppedByDevice = 0; // holes in the device's own count
    std::int64_t droppedByQueue = 0; // arrived, but the queue was full
    int queued = 0; // wait to be written
    int queueSize = 0;
    double fps = 0; // captured, over the last seconds
    double seconds = 0; // since the first frame
    std::uint64_t bytesWritten = 0;
    std::uint64_t bytesFree = 0; // on the target's disk
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
        Idle,      // Previewing   setCamera()
        Previewing,// Recording    record() and the store was created
                   // Idle         setCamera(nullptr), or the camera failed
        Recording, // Draining     stop(), the limits were reached, the camera or the disk failed
        Draining,  // Previewing   every queued frame is written, the store closed
                   // Idle         likewise, and the camera is gone
    };
    // clang-format on
    Q_ENUM(State)

    explicit Recorder(QObject *parent = nullptr);
    ~Recorder() override; // stops, drains and closes what is open

    State state() const;
    RecordingCounters counters() const;

    // Takes the camera and starts it. Null: stops and lets go of the one it has.
    // REQUIRES: state() is Idle or Previewing.
    store::Result<void> setCamera(std::unique_ptr<Camera> camera, const CameraFormat &format);

    // REQUIRES: state() is Previewing.
    store::Result<void> record(const RecordingOptions &options);
    void stop();

signals:
    void stateChanged(model::Recorder::State state);
    // The newest live picture, at most `previewFps` a second; what comes in between is not shown.
    void preview(const QImage &image);
    // The camera or the disk failed. A recording is drained and closed all the same.
    void failed(const store::Error &error);
    // A recording is closed; everything written is readable.
    void finished(const QString &directory);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
