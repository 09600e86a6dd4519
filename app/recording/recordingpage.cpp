// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"

#include "app/common/errortext.h"
#include "app/common/metadatavalue.h"
#include "model/view/shownframe.h"
#include "model/workerpool.h"
#include "widgets/record/cameraform.h"
#include "widgets/record/metadataform.h"
#include "widgets/record/recordbutton.h"
#include "widgets/record/recordingmeter.h"
#include "widgets/record/targetform.h"
#include "widgets/view/frameview.h"
#include "widgets/view/problembar.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimeZone>
#include <QToolButton>

namespace app {

namespace {

constexpr int tickMs = 250; // of the counters; quick enough to look live
constexpr char reservedName[] = "__store"; // the key of the store's own part of metadata.yaml

} // namespace

RecordingPage::RecordingPage(model::WorkerPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
{
    build();
    m_view->setPool(pool);
    connectAll();
    retranslate();
    fitSide();
    showState(m_recorder.state());
}

RecordingPage::~RecordingPage()
{
    m_opening.request_stop();
}

void RecordingPage::setDefaults(const Settings::Recording &defaults)
{
    const QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    m_target->setFolder(defaults.folder.isEmpty() ? videos : defaults.folder);
    m_target->setName(defaults.name.isEmpty() ? tr("recording") : defaults.name);
    m_target->setStoreFormat(defaults.storeFormat);
    m_wantedCamera = defaults.camera;
}

Settings::Recording RecordingPage::defaults() const
{
    return {m_target->folder(), m_target->name(), m_target->storeFormat(), m_wantedCamera};
}

void RecordingPage::enter()
{
    if (m_entered)
        return;
    m_entered = true;
    m_tick.start(tickMs);
    m_view->setMessage(tr("Looking for cameras …"));
    listCameras();
}

void RecordingPage::leave()
{
    Q_ASSERT(!isRecording());
    m_entered = false;
    m_tick.stop();
    m_opening.request_stop();
    m_recorder.setCamera(nullptr, {});
    m_view->setFrame(nullptr);
}

bool RecordingPage::isRecording() const
{
    using State = model::Recorder::State;
    const State state = m_recorder.state();
    return state == State::Starting || state == State::Recording || state == State::Draining;
}

void RecordingPage::listCameras()
{
    const auto list = [](const std::stop_token &) { return model::listCameras(); };
    const auto show = [this](const std::vector<model::CameraInfo> &cameras) {
        m_camera->setSearching(false);
        m_camera->setCameras(cameras);
        m_camera->setCamera(m_wantedCamera);
        openCamera(m_camera->cameraId(), std::nullopt);
    };
    m_camera->setSearching(true);
    m_opening.request_stop();
    m_opening = m_pool.run(this, list, show);
}

void RecordingPage::openCamera(const QString &id, std::optional<model::CameraFormat> format)
{
    if (isRecording())
        return;
    m_recorder.setCamera(nullptr, {});
    m_problem->setMessage({});
    m_opening.request_stop();
    if (id.isEmpty()) {
        m_camera->setFormats({});
        m_view->setMessage(tr("No camera found"), tr("Attach a camera and look again."));
        return;
    }
    m_wantedCamera = id;
    m_view->setMessage(tr("Opening the camera …"));
    const auto open = [id](const std::stop_token &) {
        return std::make_shared<store::Result<std::unique_ptr<model::Camera>>>(
            model::openCamera(id));
    };
    const auto show = [this, format](const CameraHolder &camera) { cameraOpened(camera, format); };
    m_opening = m_pool.run(this, open, show);
}

void RecordingPage::cameraOpened(const CameraHolder &camera,
                                 std::optional<model::CameraFormat> format)
{
    if (!*camera) {
        showFailure(camera->error());
        return;
    }
    const std::vector<model::CameraFormat> formats = (**camera)->formats();
    m_camera->setFormats(formats);
    if (!format)
        format = m_camera->format();
    if (!format) {
        showFailure({store::Error::Code::Unsupported, m_wantedCamera.toStdString(),
                     "the camera offers no format"});
        return;
    }
    m_recorder.setCamera(std::move(**camera), *format);
}

// What was granted may differ from what was chosen.
void RecordingPage::cameraStarted()
{
    m_camera->setFormat(m_recorder.format());
    updateHint();
}

std::optional<model::RecordingOptions> RecordingPage::options()
{
    model::RecordingOptions options;
    options.directory = m_target->directory(QDateTime::currentDateTime());
    if (options.directory.isEmpty()) {
        m_problem->setMessage(tr("The recording needs a folder and a name."));
        return std::nullopt;
    }
    if (const QString name = m_metadata->repeatedName(); !name.isEmpty()) {
        m_problem->setMessage(tr("The metadata “%1” stands there twice. Remove one.").arg(name));
        return std::nullopt;
    }
    for (const auto &[name, value] : m_metadata->entries()) {
        if (name == QLatin1String(reservedName)) {
            m_problem->setMessage(tr("The metadata name “%1” is the format's own.").arg(name));
            return std::nullopt;
        }
        options.writer.user[name.toStdString()] = metadataValue(value);
    }
    options.writer.format = m_target->storeFormat().toStdString();
    options.writer.chunkSize = m_target->chunkSize();
    options.writer.timezone = QTimeZone::systemTimeZoneId().toStdString();
    const widgets::TargetForm::Limit limit = m_target->limit();
    if (limit.until == widgets::TargetForm::Until::Frames)
        options.maxFrames = limit.amount;
    else if (limit.until == widgets::TargetForm::Until::Seconds)
        options.maxSeconds = static_cast<double>(limit.amount);
    return options;
}

void RecordingPage::startRecording()
{
    if (m_recorder.state() != model::Recorder::State::Previewing)
        return;
    const auto wanted = options();
    if (!wanted)
        return;
    m_problem->setMessage({});
    m_result->hide();
    m_button->setEnabled(false); // until it is known whether the recording began
    // The folder may be one that the user has yet to have, or on a disk that takes its time.
    const auto makeFolder = [folder = m_target->folder()](const std::stop_token &) {
        return QDir().mkpath(folder);
    };
    const auto begin = [this, options = *wanted](bool) { beginRecording(options); };
    m_pool.run(this, makeFolder, begin);
}

void RecordingPage::beginRecording(const model::RecordingOptions &options)
{
    // That the folder could not be made is said by the writer, which finds it missing.
    if (m_recorder.state() == model::Recorder::State::Previewing) {
        if (const auto started = m_recorder.record(options); !started)
            showFailure(started.error());
    }
    showState(m_recorder.state());
}

void RecordingPage::stopRecording()
{
    m_recorder.stop();
}

void RecordingPage::toggleRecording()
{
    if (!isRecording()) {
        startRecording();
        return;
    }
    QMessageBox box(QMessageBox::Question, tr("Stop recording?"),
                    tr("A recording is running. What was recorded is kept."), {}, this);
    QPushButton *stop = box.addButton(tr("Stop recording"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Go on recording"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() == stop)
        stopRecording();
}

void RecordingPage::showState(model::Recorder::State state)
{
    using State = model::Recorder::State;
    switch (state) {
    case State::Idle:
        m_state->setText(tr("No camera is running."));
        break;
    case State::Opening:
        m_state->setText(tr("Opening the camera …"));
        break;
    case State::Previewing:
        cameraStarted();
        m_state->setText(tr("Live picture; nothing is recorded."));
        break;
    case State::Starting:
    case State::Recording:
        m_state->setText(tr("Recording."));
        break;
    case State::Draining:
        m_state->setText(tr("Writing the last frames …"));
        break;
    }
    const bool recording = isRecording();
    m_forms->setEnabled(!recording);
    m_back->setEnabled(!recording);
    m_button->setRecording(recording && state != State::Draining);
    m_button->setEnabled(state != State::Idle && state != State::Opening &&
                         state != State::Draining);
    m_meter->setCounters(m_recorder.counters(), recording);
    if (recording != m_wasRecording) {
        m_wasRecording = recording;
        emit recordingChanged(recording);
    }
}

void RecordingPage::showFailure(const store::Error &error)
{
    m_problem->setMessage(ErrorText::sentence(error), widgets::ProblemBar::Severity::Error);
    if (m_recorder.state() == model::Recorder::State::Idle)
        m_view->setMessage(tr("No live picture"),
                           tr("Choose another camera, or look for cameras again."));
    emit failed();
}

void RecordingPage::showFinished(const QString &directory)
{
    m_recorded = directory;
    const model::RecordingCounters counters = m_recorder.counters();
    const QString frames = tr("%n frame(s)", nullptr, static_cast<int>(counters.written));
    m_resultText->setText(tr("“%1” is saved: %2.").arg(QFileInfo(directory).fileName(), frames));
    m_result->show();
    m_openResult->setFocus();
}

void RecordingPage::updateHint()
{
    using State = model::Recorder::State;
    if (m_recorder.state() == State::Idle || m_recorder.state() == State::Opening)
        return;
    const model::CameraFormat format = m_recorder.format();
    store::WriterOptions options;
    options.format = m_target->storeFormat().toStdString();
    options.imageShape = {format.height, format.width};
    const bool grey =
        format.pixels == model::PixelFormat::Gray8 || format.pixels == model::PixelFormat::Gray16;
    if (!grey)
        options.imageShape.push_back(3);
    options.dtype = format.pixels == model::PixelFormat::Gray16 ? "uint16" : "uint8";
    const auto possible = store::checkFormat(options);
    m_target->setHint(possible ? QString() : ErrorText::sentence(possible.error()));
}

void RecordingPage::browse()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for recordings"), m_target->folder());
    if (!folder.isEmpty())
        m_target->setFolder(folder);
}

void RecordingPage::connectAll()
{
    using model::Recorder;
    using widgets::CameraForm;
    using widgets::RecordButton;
    connect(&m_recorder, &Recorder::stateChanged, this, &RecordingPage::showState);
    connect(&m_recorder, &Recorder::failed, this, &RecordingPage::showFailure);
    connect(&m_recorder, &Recorder::finished, this, &RecordingPage::showFinished);
    connect(&m_recorder, &Recorder::preview, this, [this](const QImage &image) {
        auto frame = std::make_shared<model::ShownFrame>();
        frame->image = image;
        m_view->setFrame(std::move(frame));
    });
    connect(&m_tick, &QTimer::timeout, this,
            [this] { m_meter->setCounters(m_recorder.counters(), isRecording()); });
    connect(m_camera, &CameraForm::cameraChosen, this,
            [this](const QString &id) { openCamera(id, std::nullopt); });
    connect(m_camera, &CameraForm::formatChosen, this, [this](const model::CameraFormat &format) {
        openCamera(m_camera->cameraId(), format);
    });
    connect(m_camera, &CameraForm::refreshRequested, this, &RecordingPage::listCameras);
    connect(m_target, &widgets::TargetForm::changed, this, &RecordingPage::updateHint);
    connect(m_target, &widgets::TargetForm::browseRequested, this, &RecordingPage::browse);
    connect(m_button, &RecordButton::startRequested, this, &RecordingPage::startRecording);
    connect(m_button, &RecordButton::stopRequested, this, &RecordingPage::stopRecording);
    connect(m_button, &RecordButton::releasedTooEarly, this,
            [this] { m_state->setText(tr("Keep the button down to stop the recording.")); });
    connect(m_openResult, &QPushButton::clicked, this, [this] { emit openRequested(m_recorded); });
    connect(m_back, &QToolButton::clicked, this, &RecordingPage::leaveRequested);
}

bool RecordingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_forms && event->type() == QEvent::LayoutRequest) // other words
        fitSide();
    return QWidget::eventFilter(watched, event);
}

void RecordingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace app
