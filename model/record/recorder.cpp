// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/recorder.h"

#include "model/camera/framepixels.h"
#include "model/camera/pixellayout.h"
#include "model/camera/reaper.h"
#include "model/camera/steadyclock.h"
#include "model/paths.h"
#include "model/record/framewriter.h"
#include "model/record/livecamera.h"
#include "model/record/recording.h"
#include "store/meta/metadata.h"

#include <QTimer>

#include <algorithm>
#include <cmath>
#include <system_error>
#include <thread>
#include <utility>

namespace model {

namespace {

constexpr std::size_t maxQueueBytes = std::size_t(512) << 20;
constexpr int watchMs = 500; // between looks at what the camera says of its stream

std::filesystem::space_info diskSpace(const std::filesystem::path &path)
{
    std::error_code error; // an unknown disk counts as endless: the writer finds out
    return std::filesystem::space(path, error);
}

std::shared_ptr<Recording> makeRecording(const RecordingOptions &options)
{
    auto recording = std::make_shared<Recording>(
        static_cast<std::size_t>(std::max(1, options.queueFrames)), maxQueueBytes);
    recording->frameLimit = options.maxFrames;
    recording->secondsLimit = options.maxSeconds;
    return recording;
}

store::WriterOptions writerOptions(const RecordingOptions &options, const CameraFormat &format)
{
    store::WriterOptions result = writtenAs(options.writer, format);
    if (options.chunkSeconds)
        result.chunkSize =
            std::max<std::int64_t>(1, std::llround(*options.chunkSeconds * format.fps));
    return result;
}

bool holdsJpeg(const store::WriterOptions &options)
{
    return options.encoding.empty() && (options.format == "mjpeg/avi" || options.format == "jpg");
}

} // namespace

store::WriterOptions writtenAs(store::WriterOptions options, const CameraFormat &format)
{
    options.imageShape = storeShape(format);
    options.dtype = storeDtype(format);
    if (options.encoding.empty())
        options.encoding = mosaicEncoding(format.pixels);
    const int bits = bitDepth(format.pixels);
    if (bits > 8 && bits < 16 && !options.user.contains(store::significantBitsKey))
        options.user[store::significantBitsKey] = bits; // of 16: whoever reads them could not know
    return options;
}

void RecordingCounters::addFrames(const RecordingCounters &other)
{
    captured += other.captured;
    written += other.written;
    droppedByDevice += other.droppedByDevice;
    droppedByTransport += other.droppedByTransport;
    droppedByQueue += other.droppedByQueue;
    droppedByDisk += other.droppedByDisk;
    bytesWritten += other.bytesWritten;
}

// What a recorder has and does besides being asked; its slots run on the recorder's thread.
class Recorder::Private : public QObject
{
public:
    Private(Recorder &owner, RecorderSeams recorderSeams)
        : q(owner)
        , seams(std::move(recorderSeams))
    {
        if (!seams.createWriter)
            seams.createWriter = &store::Writer::create;
        if (!seams.space)
            seams.space = &diskSpace;
        if (seams.wallClock == nullptr)
            seams.wallClock = &RecordingClock::readOffset;
        watch.setInterval(watchMs);
        connect(&watch, &QTimer::timeout, this, &Private::watchCamera);
    }

    std::shared_ptr<Bell> bellFor(void (Private::*slot)());
    void startCamera(std::unique_ptr<Camera> device, const CameraFormat &format);
    void releaseCamera();
    store::Result<void> startWriter(const RecordingOptions &options);
    void abandon();
    void setState(State next);
    void drain();

    void handleEvents();
    void handle(const RecordingEvent &event);
    void handleCameraStart(const CameraFormat &format);
    void handleCameraFailure(const store::Error &error);
    void handleCameraEnd();
    void letGo();
    void handleWriterDone(const RecordingEvent &event);
    void showPreview();
    void watchCamera();
    void noteStream();
    bool isOverByTheClock() const;
    double silentSeconds() const;
    std::int64_t failedOnTheWay() const;

    Recorder &q;
    RecorderSeams seams;
    State state = State::Idle;
    bool previewEnabled = true;

    std::shared_ptr<Bell> eventCame = bellFor(&Private::handleEvents);
    std::shared_ptr<Bell> previewCame = bellFor(&Private::showPreview);
    std::shared_ptr<RecordingEvents> events; // of this camera; an older one's are not read
    std::unique_ptr<LiveCamera> camera;
    CameraFormat granted;
    bool releaseWhenDone = false; // the camera failed, or came for one recording only

    std::shared_ptr<Recording> recording; // null before the first
    std::optional<RecordingOptions> awaited; // the recording that waits for the camera
    std::vector<QueuedNote> unwritten; // of the recordings before
    QString directory;
    QTimer watch; // of the camera
    std::jthread writer;
};

std::shared_ptr<Bell> Recorder::Private::bellFor(void (Private::*slot)())
{
    return std::make_shared<Bell>(
        [this, slot] { QMetaObject::invokeMethod(this, slot, Qt::QueuedConnection); });
}

void Recorder::Private::startCamera(std::unique_ptr<Camera> device, const CameraFormat &format)
{
    events = std::make_shared<RecordingEvents>([bell = eventCame] { bell->ring(); });
    camera = std::make_unique<LiveCamera>(std::move(device), events,
                                          [bell = previewCame] { bell->ring(); });
    camera->capture().setPreviewEnabled(previewEnabled);
    if (awaited)
        camera->capture().begin(recording);
    setState(State::Opening);
    watch.start();
    camera->start(format);
}

void Recorder::Private::releaseCamera()
{
    watch.stop();
    camera.reset();
    events.reset();
    releaseWhenDone = false;
}

// Lets go of a camera that is not to be recorded after all.
void Recorder::Private::abandon()
{
    if (std::exchange(awaited, std::nullopt)) {
        recording->queue.close();
        recording->notes.close();
        while (auto note = recording->notes.tryPop())
            unwritten.push_back(std::move(*note));
    }
    releaseCamera();
    setState(State::Idle);
}

store::Result<void> Recorder::Private::startWriter(const RecordingOptions &options)
{
    WriterJob job{toPath(options.directory),
                  writerOptions(options, granted),
                  false,
                  options.diskReserve,
                  seams,
                  RecordingClock(seams.wallClock),
                  recording,
                  events};
    job.passJpegThrough = holdsJpeg(job.options);
    if (const auto usable = store::checkFormat(job.options); !usable) {
        store::Error error = usable.error();
        if (error.path.empty())
            error.path = job.directory;
        return error;
    }
    directory = options.directory;
    recording->beganSeconds = steadySeconds();
    writer = std::jthread([job = std::move(job)]() mutable { FrameWriter(std::move(job)).run(); });
    setState(State::Starting);
    return {};
}

void Recorder::Private::setState(State next)
{
    if (std::exchange(state, next) != next)
        emit q.stateChanged(next);
}

// Takes no more frames; the writer ends when it has written those it has, and what is known of the
// others.
void Recorder::Private::drain()
{
    noteStream();
    recording->queue.close();
    if (releaseWhenDone)
        camera->stop();
    setState(State::Draining);
}

void Recorder::Private::handleEvents()
{
    while (events) {
        const auto event = events->next();
        if (!event)
            return;
        handle(*event);
    }
}

void Recorder::Private::handle(const RecordingEvent &event)
{
    const bool isRecording = state == State::Starting || state == State::Recording;
    switch (event.kind) {
    case RecordingEvent::Kind::CameraStarted:
        handleCameraStart(event.format);
        break;
    case RecordingEvent::Kind::StoreCreated:
        if (state == State::Starting)
            setState(State::Recording);
        break;
    case RecordingEvent::Kind::Closed: // this recording, or one before it
        if (isRecording && recording->queue.isClosed())
            drain();
        break;
    case RecordingEvent::Kind::CameraFailed:
        handleCameraFailure(*event.error);
        break;
    case RecordingEvent::Kind::CameraEnded:
        handleCameraEnd();
        break;
    case RecordingEvent::Kind::WriterDone:
        if (isRecording)
            drain();
        handleWriterDone(event);
        break;
    }
}

void Recorder::Private::handleCameraStart(const CameraFormat &format)
{
    granted = format;
    if (!awaited) {
        setState(State::Previewing);
        return;
    }
    const auto result = startWriter(*awaited);
    if (result) {
        awaited.reset();
        return;
    }
    abandon();
    emit q.failed(result.error(), Cause::Store);
}

void Recorder::Private::handleCameraFailure(const store::Error &error)
{
    letGo();
    emit q.failed(error, Cause::Camera);
}

void Recorder::Private::handleCameraEnd()
{
    if (state == State::Opening)
        handleCameraFailure({store::Error::Code::Disconnected, {}, "it ended without a frame"});
    else
        letGo();
}

// The camera is no more: what it gave is still written.
void Recorder::Private::letGo()
{
    releaseWhenDone = true;
    if (state == State::Opening || state == State::Previewing)
        abandon();
    else if (state != State::Draining)
        drain();
}

void Recorder::Private::handleWriterDone(const RecordingEvent &event)
{
    writer.join();
    unwritten.insert(unwritten.end(), event.unwritten.begin(), event.unwritten.end());
    if (releaseWhenDone) {
        releaseCamera();
        setState(State::Idle);
    } else {
        setState(State::Previewing);
    }
    if (event.error)
        emit q.failed(*event.error, event.hasChangedFormat ? Cause::Format : Cause::Store);
    if (event.storeCreated)
        emit q.finished(directory);
}

void Recorder::Private::watchCamera()
{
    if (!recording || state == State::Previewing || (state == State::Opening && !awaited))
        return;
    if (isOverByTheClock()) {
        drain();
        return;
    }
    noteStream();
    recording->temperature = camera->temperature().value_or(Recording::unknown);
}

// A camera that waits for a trigger may never deliver the frame that is beyond the limit.
bool Recorder::Private::isOverByTheClock() const
{
    return (state == State::Starting || state == State::Recording) &&
           recording->isOver(steadySeconds(), silentSeconds());
}

double Recorder::Private::silentSeconds() const
{
    return awakeSeconds() - camera->capture().lastSignOfLife();
}

// What the stream itself says was lost belongs to the recording that runs, until it takes no more. The
// camera's thread says it with each frame; where none comes it is asked here.
void Recorder::Private::noteStream()
{
    if (!recording->queue.isClosed())
        recording->failedOnTheWay = failedOnTheWay();
}

std::int64_t Recorder::Private::failedOnTheWay() const
{
    const auto statistics = camera ? camera->statistics() : std::nullopt;
    return statistics ? statistics->lost() : 0;
}

void Recorder::Private::showPreview()
{
    if (!camera)
        return;
    if (const auto picture = camera->takePreview())
        emit q.preview(*picture);
}

Recorder::Recorder(QObject *parent)
    : Recorder(RecorderSeams(), parent)
{}

Recorder::Recorder(RecorderSeams seams, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(seams)))
{}

Recorder::~Recorder()
{
    if (d->recording)
        d->recording->queue.close();
    d->releaseCamera();
    if (d->writer.joinable())
        Reaper::instance().take(std::move(d->writer));
    d->eventCame->remove();
    d->previewCame->remove();
}

Recorder::State Recorder::state() const
{
    return d->state;
}

RecordingCounters Recorder::counters() const
{
    RecordingCounters result;
    if (d->camera) {
        result.fps = d->camera->capture().framesPerSecond();
        result.silentSeconds = d->silentSeconds();
        result.lastSign = d->camera->capture().lastSignSteady();
        result.temperature = d->camera->temperature();
    }
    if (!d->recording)
        return result;
    const Recording &recording = *d->recording;
    result.captured = recording.captured;
    result.written = recording.written;
    const Losses losses = recording.losses();
    result.droppedByDevice = losses.device;
    result.droppedByTransport = losses.transport;
    result.droppedByQueue = losses.queue;
    result.droppedByDisk = losses.disk;
    result.queued = static_cast<int>(recording.queue.size());
    result.queueSize = static_cast<int>(recording.queue.maxItems());
    result.seconds = recording.seconds;
    result.bytesWritten = recording.bytesWritten;
    result.bytesFree = recording.bytesFree;
    result.diskLow = recording.diskLow;
    result.secondsLeft = Recording::known(recording.secondsLeft);
    return result;
}

CameraFormat Recorder::format() const
{
    Q_ASSERT(d->state != State::Idle && d->state != State::Opening);
    return d->granted;
}

void Recorder::setCamera(std::unique_ptr<Camera> camera, const CameraFormat &format)
{
    Q_ASSERT(d->state == State::Idle || d->state == State::Opening ||
             d->state == State::Previewing);
    Q_ASSERT(!d->awaited);
    d->releaseCamera();
    if (camera)
        d->startCamera(std::move(camera), format);
    else
        d->setState(State::Idle);
}

store::Result<void> Recorder::record(const RecordingOptions &options)
{
    Q_ASSERT(d->state == State::Previewing);
    d->recording = makeRecording(options);
    d->recording->failedBefore = d->failedOnTheWay();
    d->noteStream();
    if (auto result = d->startWriter(options); !result)
        return result;
    d->camera->capture().begin(d->recording);
    return {};
}

void Recorder::record(std::unique_ptr<Camera> camera, const CameraFormat &format,
                      const RecordingOptions &options)
{
    Q_ASSERT(d->state == State::Idle && camera);
    d->recording = makeRecording(options);
    d->awaited = options;
    d->releaseWhenDone = true;
    d->startCamera(std::move(camera), format);
}

void Recorder::setPreviewEnabled(bool enabled)
{
    d->previewEnabled = enabled;
    if (d->camera)
        d->camera->capture().setPreviewEnabled(enabled);
}

bool Recorder::addNote(store::Value row)
{
    return d->recording &&
           addNote(QueuedNote{std::move(row), d->recording->lastNumber, steadySeconds()});
}

bool Recorder::addNote(QueuedNote note)
{
    return d->recording && d->recording->notes.tryPush(std::move(note)) == Pushed::Taken;
}

std::vector<QueuedNote> Recorder::takeUnwrittenNotes()
{
    return std::exchange(d->unwritten, {});
}

void Recorder::stop()
{
    if (d->state == State::Starting || d->state == State::Recording)
        d->drain();
    else if (d->awaited)
        d->abandon();
}

} // namespace model
