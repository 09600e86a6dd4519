// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/recordingpage.h"

#include "app/recording/camerapanel.h"
#include "app/recording/recordingplan.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/diskgauge.h"
#include "widgets/record/live/livegrid.h"
#include "widgets/record/live/livepane.h"
#include "widgets/record/notesbar.h"
#include "widgets/record/recordbutton.h"
#include "widgets/record/recordingmeter.h"
#include "widgets/record/targetform.h"
#include "widgets/view/frameview.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QToolButton>

#include <utility>

namespace app {

namespace {

using Session = model::RecordingSession;

constexpr int tickMs = 250; // of the counters; quick enough to look live
constexpr int diskTickMs = 2000;

const QString chosenKey = QStringLiteral("cameras");
const QString bookKey = QStringLiteral("book");
const QString targetKey = QStringLiteral("target");
const QString templatesKey = QStringLiteral("templates");
const QString metadataKey = QStringLiteral("metadata");
const QString eventsKey = QStringLiteral("events");
const QString histogramsKey = QStringLiteral("histograms");

widgets::LiveChip::State chipState(model::SessionCamera::State state)
{
    using Of = model::SessionCamera::State;
    using Chip = widgets::LiveChip::State;
    switch (state) {
    case Of::Closed:
        return Chip::Off;
    case Of::Opening:
        return Chip::Opening;
    case Of::Ready:
        return Chip::Live;
    case Of::Recording:
        return Chip::Recording;
    case Of::Lost:
        return Chip::Lost;
    case Of::Stopping:
        return Chip::Finishing;
    case Of::Failed:
        return Chip::Failed;
    }
    return Chip::Off;
}

} // namespace

RecordingPage::RecordingPage(model::WorkerPool &pool, CameraSeams seams, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_desk(pool, std::move(seams))
    , m_awakeGuard(pool)
    , m_sleepWarning(pool)
{
    build();
    connectSession();
    connectForms();
    retranslate();
    fitSide();
}

RecordingPage::~RecordingPage()
{
    m_desk.session().disconnect(this); // it closes what is open, and tells of it
}

void RecordingPage::setDefaults(const Settings::Recording &defaults)
{
    const QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    m_target->setFolder(defaults.folder.isEmpty() ? videos : defaults.folder);
    m_target->setName(defaults.name.isEmpty() ? widgets::TargetForm::usualName() : defaults.name);
    m_target->setStoreFormat(defaults.storeFormat);
    if (!defaults.camera.isEmpty() && defaults.camera != m_desk.chosen().value(0))
        m_desk.setChosen({defaults.camera});
}

Settings::Recording RecordingPage::defaults() const
{
    return {m_target->folder(), m_target->name(), m_target->storeFormat(),
            m_desk.chosen().value(0)};
}

void RecordingPage::setSetup(const QJsonObject &setup)
{
    m_desk.book() = CameraBook::fromJson(setup[bookKey].toObject());
    const QStringList chosen = setup[chosenKey].toVariant().toStringList();
    if (!chosen.isEmpty())
        m_desk.setChosen(chosen);
    readTarget(*m_target, setup[targetKey].toObject());
    m_templates = templatesFromJson(setup[templatesKey].toObject());
    m_metadata->setTemplates(m_templates.keys());
    m_metadata->setEntries(
        templatesFromJson({{metadataKey, setup[metadataKey]}}).value(metadataKey));
    m_events->setText(setup[eventsKey].toString());
    m_histograms->setChecked(setup[histogramsKey].toBool());
    updatePreview();
}

void RecordingPage::takeOver(const Settings::Recording &defaults, const QJsonObject &setup)
{
    if (!m_entered) {
        setDefaults(defaults);
        setSetup(setup);
        return;
    }
    m_desk.takeBook(CameraBook::fromJson(setup[bookKey].toObject()));
    m_templates = templatesFromJson(setup[templatesKey].toObject());
    m_metadata->setTemplates(m_templates.keys());
}

QJsonObject RecordingPage::setup() const
{
    QStringList chosen; // by the hardware, where it has an identity
    for (const QString &id : m_desk.chosen())
        chosen.append(m_desk.keyOf(id));
    return {{chosenKey, QJsonValue::fromVariant(chosen)},
            {bookKey, m_desk.book().toJson()},
            {targetKey, targetToJson(*m_target)},
            {templatesKey, templatesToJson(m_templates)},
            {metadataKey, templatesToJson({{metadataKey, m_metadata->entries()}})[metadataKey]},
            {eventsKey, m_events->text()},
            {histogramsKey, m_histograms->isChecked()}};
}

void RecordingPage::setKeys(const QString &note, const QStringList &marks)
{
    m_notes->setKeys(note, marks);
}

void RecordingPage::enter()
{
    if (std::exchange(m_entered, true))
        return;
    m_wasEntered = true;
    m_tick.start(tickMs);
    m_diskTick.start(diskTickMs);
    askDisk();
    m_desk.search();
    m_desk.open();
}

void RecordingPage::leave()
{
    Q_ASSERT(!isRecording());
    if (!std::exchange(m_entered, false))
        return;
    m_tick.stop();
    m_diskTick.stop();
    m_desk.close();
    emit setupChanged();
}

model::RecordingCounters RecordingPage::counters() const
{
    return totalOf(m_desk.session());
}

bool RecordingPage::isRecording() const
{
    const Session::State state = m_desk.session().state();
    return state == Session::State::Starting || state == Session::State::Recording ||
           state == Session::State::Stopping || state == Session::State::Closing;
}

bool RecordingPage::takesNotes() const
{
    return m_desk.session().state() == Session::State::Recording;
}

widgets::FrameView *RecordingPage::activeView() const
{
    return m_grid->activeView();
}

void RecordingPage::connectSession()
{
    Session &session = m_desk.session();
    connect(&session, &Session::stateChanged, this, &RecordingPage::showState);
    connect(&session, &Session::refused, this, &RecordingPage::failed);
    connect(&session, &Session::failed, this, &RecordingPage::failed);
    connect(&session, &Session::finished, this, &RecordingPage::showFinished);
    connect(&m_desk, &CameraDesk::camerasChanged, this, &RecordingPage::showCameras);
    connect(&m_desk, &CameraDesk::knownChanged, this, &RecordingPage::updatePreview);
    connect(&m_desk, &CameraDesk::opened, this, [this] {
        updateHint();
        showState();
    });
    connect(&m_tick, &QTimer::timeout, this, &RecordingPage::tick);
    connect(&m_diskTick, &QTimer::timeout, this, [this] {
        if (!isRecording())
            updatePreview(); // the time in the names goes on
        askDisk();
    });
    connect(&m_awakeGuard, &SleepGuard::changed, this, &RecordingPage::showAwake);
    connect(&m_sleepWarning, &SleepWarning::fallsAsleep, &session, &Session::fallAsleep);
    connect(&m_sleepWarning, &SleepWarning::awake, &session, &Session::wakeUp);
    connect(&session, &Session::readyToSleep, &m_sleepWarning, &SleepWarning::letSleep);
}

// The session's cameras are others: each has a picture.
void RecordingPage::showCameras()
{
    const auto &cameras = m_desk.session().cameras();
    m_grid->setCount(static_cast<int>(cameras.size()));
    for (std::size_t i = 0; i < cameras.size(); ++i) {
        const int camera = static_cast<int>(i);
        m_grid->pane(camera)->view()->setFrame(nullptr);
        connect(&cameras[i]->recorder(), &model::Recorder::preview, this,
                [this, camera](const QImage &picture) {
                    if (camera < m_grid->count())
                        m_grid->pane(camera)->setPicture(picture);
                });
        connect(cameras[i].get(), &model::SessionCamera::stateChanged, this,
                &RecordingPage::showState);
    }
    m_grid->setActive(m_desk.indexOf(m_cameras->current()));
    updatePreview();
    showState();
}

void RecordingPage::showPane(int camera)
{
    const auto i = static_cast<std::size_t>(camera);
    if (i >= m_desk.session().cameras().size() || camera >= m_grid->count())
        return;
    const model::SessionCamera &source = *m_desk.session().cameras()[i];
    using State = model::SessionCamera::State;
    widgets::LivePane *pane = m_grid->pane(camera);
    model::RecordingCounters counters = source.counters();
    const model::RecordingCounters now = source.recorder().counters();
    counters.fps = now.fps; // of a preview, too
    counters.temperature = now.temperature;
    pane->setStatus(m_desk.label(m_desk.chosen().value(camera)), chipState(source.state()),
                    counters);
    if (source.state() == State::Opening && !pane->view()->frame())
        pane->view()->setMessage(tr("Opening the camera …"));
    else if (source.state() == State::Failed)
        pane->view()->setMessage(tr("No live picture"),
                                 tr("Choose another camera, or search for cameras again."));
    else if (source.state() == State::Lost)
        pane->view()->setMessage(tr("The camera is gone"),
                                 tr("The recording goes on when it is back."));
}

void RecordingPage::tick()
{
    for (int i = 0; i < m_grid->count(); ++i)
        showPane(i);
    const model::RecordingCounters total = counters();
    m_meter->setCounters(total, isRecording());
    showDisk(total);
}

QString RecordingPage::cameraThatFailed() const
{
    for (const auto &camera : m_desk.session().cameras())
        if (camera->state() == model::SessionCamera::State::Failed)
            return camera->plan().label;
    return {};
}

QString RecordingPage::stateText() const
{
    switch (m_desk.session().state()) {
    case Session::State::Idle:
        return tr("No camera is running.");
    case Session::State::Opening:
        return tr("Opening the cameras …");
    case Session::State::Ready:
        if (m_desk.session().cameras().empty())
            return tr("No camera is chosen.");
        if (const QString name = cameraThatFailed(); !name.isEmpty())
            return tr("“%1” does not run.").arg(name);
        return tr("Live; nothing is recorded.");
    case Session::State::Starting:
        return tr("Starting …");
    case Session::State::Recording:
        return tr("Recording.");
    case Session::State::Stopping:
    case Session::State::Closing:
        return tr("Writing the last frames …");
    }
    return {};
}

void RecordingPage::showState()
{
    const Session::State state = m_desk.session().state();
    const bool recording = isRecording();
    m_state->setText(stateText());
    m_cameras->setRecording(recording);
    m_target->setEnabled(!recording);
    m_metadataTab->setEnabled(!recording);
    m_back->setEnabled(!recording);
    m_button->setRecording(recording && state != Session::State::Starting &&
                           state != Session::State::Closing);
    m_button->setEnabled(state == Session::State::Recording ||
                         (state == Session::State::Ready && !m_desk.session().cameras().empty()));
    m_notes->setTaking(takesNotes());
    tick();
    if (std::exchange(m_tookNotes, takesNotes()) != takesNotes())
        emit takesNotesChanged();
    if (std::exchange(m_wasRecording, recording) == recording)
        return;
    const QString program = QStringLiteral("Framehouse");
    if (recording) {
        m_awakeGuard.hold(program, tr("A recording is running"));
        m_sleepWarning.start(program, tr("What was recorded is being closed"));
    } else {
        m_awakeGuard.release();
        m_sleepWarning.stop();
    }
    emit recordingChanged(recording);
}

QStringList RecordingPage::unclosed() const
{
    QStringList directories;
    for (const model::SessionRecord::Track &track : m_desk.session().result().tracks)
        for (const model::SessionRecord::Part &part : track.parts)
            if (!part.isClosed)
                directories.append(QString::fromStdString(part.directory));
    return directories;
}

void RecordingPage::showAwake()
{
    if (!m_awakeGuard.isHeld())
        m_awake->clear();
    else if (!m_awakeGuard.isAnswered())
        m_awake->setText(tr("Asking the computer to stay awake …"));
    else if (m_awakeGuard.keepsAwake())
        m_awake->setText(m_awakeGuard.keepsScreen() ? tr("Computer and screen stay awake")
                                                    : tr("The computer stays awake"));
    else
        m_awake->setText(tr("The computer may fall asleep: its system does not take requests"));
}

bool RecordingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // other words
        fitSide();
    return QWidget::eventFilter(watched, event);
}

void RecordingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_sideWidth = 0;
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace app
