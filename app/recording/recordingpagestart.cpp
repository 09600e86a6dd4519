// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the recording page asks before a recording starts, and says after it ended.

#include "app/common/errortext.h"
#include "app/common/recordingtext.h"
#include "app/recording/camerapanel.h"
#include "app/recording/recordingnews.h"
#include "app/recording/recordingpage.h"
#include "app/recording/recordingplan.h"
#include "model/paths.h"
#include "model/workerpool.h"
#include "widgets/record/countedmessages.h"
#include "widgets/record/diskgauge.h"
#include "widgets/record/live/livegrid.h"
#include "widgets/record/notesbar.h"
#include "widgets/record/recordbutton.h"
#include "widgets/record/targetform.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace app {

namespace {

using Session = model::RecordingSession;

// Of the disk that a folder lies on, or is going to.
std::filesystem::space_info spaceAt(std::filesystem::path folder)
{
    std::error_code error;
    std::filesystem::space_info space = std::filesystem::space(folder, error);
    while (error && folder.has_relative_path()) {
        folder = folder.parent_path();
        space = std::filesystem::space(folder, error);
    }
    return error ? std::filesystem::space_info{} : space;
}

} // namespace

void RecordingPage::connectForms()
{
    using widgets::MetadataForm;
    using widgets::RecordButton;
    using widgets::TargetForm;
    connect(m_grid, &widgets::LiveGrid::activeChanged, this,
            [this](int i) { m_cameras->setCurrent(m_desk.chosen().value(i)); });
    connect(m_cameras, &CameraPanel::currentChanged, this,
            [this](const QString &id) { m_grid->setActive(m_desk.indexOf(id)); });
    connect(m_cameras, &CameraPanel::changed, this, &RecordingPage::setupChanged);
    connect(m_histograms, &QToolButton::toggled, m_grid, &widgets::LiveGrid::setHistogramsShown);
    connect(m_target, &TargetForm::changed, this, [this] {
        updatePreview();
        updateHint();
        askDisk();
    });
    connect(m_target, &TargetForm::browseRequested, this, &RecordingPage::browse);
    connect(m_target, &TargetForm::browseSpareRequested, this, &RecordingPage::browseSpare);
    connect(m_metadata, &MetadataForm::changed, this, &RecordingPage::updatePreview);
    connect(m_metadata, &MetadataForm::templateChosen, this, &RecordingPage::chooseTemplate);
    connect(m_metadata, &MetadataForm::templateSaveRequested, this, [this](const QString &name) {
        m_templates[name] = m_metadata->entries();
        m_metadata->setTemplates(m_templates.keys());
        emit setupChanged();
    });
    connect(m_metadata, &MetadataForm::templateRemoveRequested, this, [this](const QString &name) {
        m_templates.remove(name);
        m_metadata->setTemplates(m_templates.keys());
        emit setupChanged();
    });
    connect(m_events, &QLineEdit::textChanged, this, [this] { m_notes->setMarks(eventNames()); });
    connect(m_notes, &widgets::NotesBar::noteEntered, this, &RecordingPage::takeNote);
    connect(m_notes, &widgets::NotesBar::markRequested, this, &RecordingPage::markEvent);
    connect(m_button, &RecordButton::startRequested, this, &RecordingPage::startRecording);
    connect(m_button, &RecordButton::stopRequested, this, &RecordingPage::stopRecording);
    connect(m_button, &RecordButton::releasedTooEarly, this,
            [this] { m_state->setText(tr("Keep the button down to stop the recording.")); });
    connect(m_openResult, &QPushButton::clicked, this, [this] { emit openRequested(m_recorded); });
    connect(m_back, &QToolButton::clicked, this, &RecordingPage::leaveRequested);
}

model::SessionPlan RecordingPage::plan() const
{
    return planOf(*m_target, *m_metadata, m_desk.plans());
}

void RecordingPage::startRecording()
{
    if (m_desk.session().state() != Session::State::Ready)
        return;
    // What is still being typed into the table counts.
    if (QWidget *editor = focusWidget(); editor && m_metadataTab->isAncestorOf(editor))
        editor->clearFocus();
    const model::SessionPlan wanted = plan();
    if (!mayStart(wanted))
        return;
    m_messages->clear();
    m_result->hide();
    emit setupChanged();
    m_desk.session().record(wanted);
}

bool RecordingPage::mayStart(const model::SessionPlan &plan)
{
    if (plan.folder.isEmpty()) {
        m_target->setNameProblem(tr("The recording needs a folder."));
        m_tabs->setCurrentIndex(1);
        m_target->focusFolder();
        return false;
    }
    if (const PlannedNames names = namesOf(plan, QDateTime::currentDateTime());
        !names.problem.isEmpty()) {
        m_target->setNameProblem(names.problem);
        m_tabs->setCurrentIndex(1);
        m_target->focusName();
        return false;
    }
    QString field;
    if (!metadataProblem(plan, field).isEmpty()) {
        m_tabs->setCurrentIndex(2);
        m_metadata->setProblem(field, [this] {
            QString ignored;
            return metadataProblem(this->plan(), ignored);
        });
        return false;
    }
    if (const QString name = cameraThatFailed(); !name.isEmpty()) {
        m_messages->tell(
            QStringLiteral("start"),
            [name] {
                return tr("“%1” does not run. Choose another camera, or uncheck it.").arg(name);
            },
            widgets::ProblemBar::Severity::Error, QDateTime::currentDateTime());
        return false;
    }
    return true;
}

// Names the field, too.
QString RecordingPage::metadataProblem(const model::SessionPlan &plan, QString &field) const
{
    field = m_metadata->repeatedName();
    if (!field.isEmpty())
        return tr("“%1” stands there twice. Remove one.").arg(field);
    for (const char *reserved : model::reservedMetadata) {
        if (!plan.metadata.contains(reserved))
            continue;
        field = QString::fromLatin1(reserved);
        return tr("The name “%1” is the format's own. Choose another.").arg(field);
    }
    const auto problems = model::checkMetadata(plan.fields, plan.metadata);
    if (problems.empty())
        return {};
    field = problems.front().field;
    const auto asked = std::find_if(plan.fields.begin(), plan.fields.end(),
                                    [&](const auto &one) { return one.name == field; });
    return RecordingText::metadata(*asked, problems.front().reason);
}

void RecordingPage::stopRecording()
{
    m_desk.session().stop();
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

void RecordingPage::writeNote()
{
    if (takesNotes())
        m_notes->focusNote();
}

void RecordingPage::takeNote(const QString &text)
{
    m_desk.session().addNote(text);
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss"));
    m_notes->setLast([now] { return tr("Noted at %1").arg(now); });
}

void RecordingPage::markEvent(int mark)
{
    const QString name = eventNames().value(mark);
    if (name.isEmpty() || !takesNotes())
        return;
    m_desk.session().addMark(name);
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss"));
    m_notes->setLast([name, now] { return tr("“%1” at %2").arg(name, now); });
}

QStringList RecordingPage::eventNames() const
{
    QStringList names;
    for (const QString &name : m_events->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty() && names.size() < widgets::NotesBar::mostMarks)
            names.append(name.trimmed());
    return names;
}

void RecordingPage::chooseTemplate(const QString &name)
{
    if (!m_templates.contains(name))
        return;
    m_metadata->setEntries(m_templates.value(name));
    updatePreview();
}

void RecordingPage::updatePreview()
{
    const model::SessionPlan plan = this->plan();
    const PlannedNames names = namesOf(plan, QDateTime::currentDateTime());
    m_target->setPreview(names.names);
    m_target->setNameProblem(plan.folder.isEmpty() ? tr("The recording needs a folder.")
                                                   : names.problem);
    QStringList fields;
    for (const auto &entry : m_metadata->entries())
        fields.append(entry.name);
    m_target->setFields(fields);
}

// Whether the format holds what the cameras deliver.
void RecordingPage::updateHint()
{
    const model::SessionPlan plan = this->plan();
    const auto &cameras = m_desk.session().cameras();
    QString hint;
    for (std::size_t i = 0; i < cameras.size() && i < plan.cameras.size(); ++i) {
        if (cameras[i]->state() != model::SessionCamera::State::Ready)
            continue;
        const auto possible = store::checkFormat(
            model::writtenAs(plan.cameras[i].writer, cameras[i]->recorder().format()));
        if (!possible)
            hint = ErrorText::sentence(possible.error());
    }
    m_target->setHint(hint);
}

void RecordingPage::askDisk()
{
    if (m_isAskingDisk || !m_entered || m_target->folder().isEmpty())
        return;
    m_isAskingDisk = true;
    const auto work = [folder = model::toPath(m_target->folder())](const std::stop_token &) {
        return spaceAt(folder);
    };
    const auto take = [this](const std::filesystem::space_info &space) {
        m_isAskingDisk = false;
        m_disk = {space.available, space.capacity};
        showDisk(counters());
    };
    m_pool.run(this, work, take, model::WorkerPool::Priority::Background);
}

double RecordingPage::expectedRate() const
{
    double bytesPerSecond = 0;
    const auto &cameras = m_desk.session().cameras();
    const model::SessionPlan plan = this->plan();
    for (std::size_t i = 0; i < cameras.size() && i < plan.cameras.size(); ++i) {
        using State = model::SessionCamera::State;
        if (cameras[i]->state() == State::Ready || cameras[i]->state() == State::Recording)
            bytesPerSecond += model::expectedBytesPerSecond(plan.cameras[i].writer,
                                                            cameras[i]->recorder().format());
    }
    return bytesPerSecond;
}

// Before a recording by what its cameras are expected to take, while it runs by what they take.
void RecordingPage::showDisk(const model::RecordingCounters &counters)
{
    widgets::DiskGauge::Reading reading;
    reading.now = QDateTime::currentDateTime();
    reading.bytesFree = m_disk.free;
    reading.bytesTotal = m_disk.total;
    reading.isRecording = isRecording();
    if (reading.isRecording && counters.bytesFree > 0)
        reading.bytesFree = counters.bytesFree;
    if (reading.isRecording && counters.seconds > 1 && counters.bytesWritten > 0)
        reading.bytesPerSecond = static_cast<double>(counters.bytesWritten) / counters.seconds;
    else
        reading.bytesPerSecond = expectedRate();
    reading.isLow = reading.isRecording && counters.diskLow;
    const std::uint64_t reserve =
        model::DiskWatch::reserveBytes * m_desk.session().cameras().size();
    if (reading.isRecording && counters.secondsLeft)
        reading.secondsLeft = counters.secondsLeft;
    else if (reading.bytesPerSecond > 0 && reading.bytesFree > 0)
        reading.secondsLeft =
            model::DiskForecast{reading.bytesFree, reserve, reading.bytesPerSecond}.seconds();
    m_gauge->setReading(reading);
}

void RecordingPage::showFinished(const QString &sessionFile)
{
    const model::SessionRecord &record = m_desk.session().result();
    const QDir folder = QFileInfo(sessionFile).dir();
    m_recorded.clear();
    std::int64_t frames = 0;
    std::size_t stores = 0;
    for (const model::SessionRecord::Track &track : record.tracks) {
        for (const model::SessionRecord::Part &part : track.parts)
            frames += part.frames;
        stores += track.parts.size();
        if (!track.parts.empty())
            m_recorded.append(
                folder.absoluteFilePath(QString::fromStdString(track.parts.front().directory)));
    }
    if (m_recorded.isEmpty())
        return; // nothing came to be; why was told
    if (stores > 1)
        m_recorded = {sessionFile}; // it knows what belongs together
    m_saved = [name = QString::fromStdString(record.name), frames] {
        const QString count = tr("%n frame(s)", nullptr, static_cast<int>(frames));
        return tr("“%1” is saved: %2.").arg(name, count);
    };
    m_resultText->setText(m_saved());
    m_result->show();
    if (!m_notes->isTyping())
        m_openResult->setFocus();
}

void RecordingPage::browse()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for recordings"), m_target->folder());
    if (!folder.isEmpty())
        m_target->setFolder(folder);
}

void RecordingPage::browseSpare()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Spare folder for recordings"), m_target->spareFolder());
    if (!folder.isEmpty())
        m_target->setSpareFolder(folder);
}

} // namespace app
