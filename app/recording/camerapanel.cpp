// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/camerapanel.h"

#include "app/common/errortext.h"
#include "app/recording/cameradesk.h"
#include "widgets/record/camera/cameralist.h"
#include "widgets/record/camera/controlsform.h"
#include "widgets/record/camera/featuredialog.h"
#include "widgets/record/camera/formatform.h"
#include "widgets/record/camera/presetbar.h"
#include "widgets/record/warningtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

CameraPanel::CameraPanel(CameraDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    build();
    connectForms();
    connectDesk();
    retranslate();
    showCurrent();
}

void CameraPanel::build()
{
    m_list = new widgets::CameraList(this);
    m_settingsTitle = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_settingsTitle->setFont(bold);
    m_settingsTitle->setTextFormat(Qt::PlainText);
    m_settings = new QWidget(this);
    m_presetLabel = new QLabel(m_settings);
    m_presets = new widgets::PresetBar(m_settings);
    m_presetLabel->setBuddy(m_presets);
    m_format = new widgets::FormatForm(m_settings);
    m_controls = new widgets::ControlsForm(m_settings);
    m_features = new QPushButton(m_settings);
    m_features->setObjectName(QStringLiteral("allFeatures"));
    m_problem = widgets::makeWarningText(this);
    m_problem->setObjectName(QStringLiteral("cameraProblem"));
    auto *presetRow = new QHBoxLayout;
    presetRow->addWidget(m_presetLabel);
    presetRow->addWidget(m_presets, 1);
    auto *settings = new QVBoxLayout(m_settings);
    settings->setContentsMargins({});
    settings->addLayout(presetRow);
    settings->addWidget(m_format);
    settings->addWidget(m_controls);
    settings->addWidget(m_features, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_settingsTitle);
    layout->addWidget(m_problem);
    layout->addWidget(m_settings);
    layout->addStretch();
}

void CameraPanel::connectForms()
{
    using widgets::CameraList;
    using widgets::PresetBar;
    connect(m_list, &CameraList::searchRequested, &m_desk, &CameraDesk::search);
    connect(m_list, &CameraList::chosenChanged, this, &CameraPanel::choose);
    connect(m_list, &CameraList::currentChanged, this, &CameraPanel::setCurrent);
    connect(m_list, &CameraList::addressEntered, this, [this](const QString &address) {
        m_desk.add(address);
        setCurrent(address);
        emit changed();
    });
    connect(m_list, &CameraList::renamed, this, [this](const QString &id, const QString &label) {
        // Later: the list, which is filled anew, is still telling of it.
        QMetaObject::invokeMethod(
            this, [this, id, label] { m_desk.rename(id, label); }, Qt::QueuedConnection);
        emit changed();
    });
    connect(m_format, &widgets::FormatForm::formatChosen, this,
            [this](const model::CameraFormat &format) {
                m_desk.setFormat(m_current, format);
                emit changed();
            });
    connect(m_controls, &widgets::ControlsForm::setRequested, this,
            [this](const QString &control, const model::ControlValue &value) {
                m_desk.setControl(m_current, control, value);
            });
    connect(m_features, &QPushButton::clicked, this, &CameraPanel::showFeatures);
    connect(m_presets, &PresetBar::chosen, this,
            [this](const QString &name) { m_desk.loadPreset(m_current, name); });
    connect(m_presets, &PresetBar::saveRequested, this,
            [this](const QString &name) { m_desk.savePreset(m_current, name); });
    connect(m_presets, &PresetBar::removeRequested, this, [this](const QString &name) {
        m_presets->setCurrent({});
        m_desk.removePreset(m_current, name);
    });
}

void CameraPanel::connectDesk()
{
    connect(&m_desk, &CameraDesk::knownChanged, this, &CameraPanel::showKnown);
    // Later: the list, which is filled anew, may be telling of it.
    connect(&m_desk, &CameraDesk::camerasChanged, this, &CameraPanel::showKnown,
            Qt::QueuedConnection);
    connect(&m_desk, &CameraDesk::opened, this, [this](const QString &id) {
        if (id == m_current)
            showCurrent();
    });
    connect(&m_desk, &CameraDesk::controlsRead, this, &CameraPanel::showControls);
    connect(&m_desk, &CameraDesk::presetsRead, this,
            [this](const QString &id, const QStringList &names) {
                if (id == m_current)
                    m_presets->setNames(names);
            });
    connect(&m_desk, &CameraDesk::controlFailed, this,
            [this](const QString &id, const store::Error &error) {
                showProblem(id, [error] { return ErrorText::sentence(error); });
            });
    connect(&m_desk, &CameraDesk::settingDropped, this,
            [this](const QString &id, const QString &control) {
                showProblem(id, [control] {
                    return tr("The camera does not take the setting “%1” any more. It runs "
                              "without it.")
                        .arg(control);
                });
            });
}

void CameraPanel::showKnown()
{
    QList<widgets::CameraList::Entry> entries;
    for (const model::CameraInfo &camera : m_desk.known()) {
        const bool isChosen = m_desk.chosen().contains(camera.id);
        const QString label =
            isChosen ? m_desk.label(camera.id) : m_desk.book().label(m_desk.keyOf(camera.id));
        entries.append({camera.id, label, m_desk.deviceText(camera.id), isChosen});
    }
    m_list->setEntries(entries);
    m_list->setSearching(m_desk.isSearching());
    m_list->setProblem(entries.isEmpty() && !m_desk.isSearching()
                           ? tr("No camera was found. Attach one and search again.")
                           : QString());
    if (m_current.isEmpty() || !m_desk.chosen().contains(m_current))
        setCurrent(m_desk.chosen().value(0));
    m_list->setCurrent(m_current);
    showCurrent();
}

void CameraPanel::choose()
{
    QStringList checked;
    for (const widgets::CameraList::Entry &entry : m_list->entries())
        if (entry.isChosen)
            checked.append(entry.id);
    QStringList ids = m_desk.chosen(); // in the order in which they were chosen
    ids.removeIf([&checked](const QString &id) { return !checked.contains(id); });
    for (const QString &id : checked)
        if (!ids.contains(id))
            ids.append(id);
    m_current = m_list->current();
    m_desk.setChosen(ids);
    emit currentChanged(m_current);
    emit changed();
}

void CameraPanel::setCurrent(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    m_list->setCurrent(id);
    m_problem->hide();
    showCurrent();
    m_presets->setCurrent({});
    if (!id.isEmpty()) {
        m_desk.readPresets(id);
        m_desk.readControls(id);
    }
    emit currentChanged(id);
}

// What the current camera can do, as far as it is known.
void CameraPanel::showCurrent()
{
    const CameraAbilities *abilities = m_desk.abilities(m_current);
    const bool isChosen = m_desk.chosen().contains(m_current);
    m_settings->setVisible(isChosen);
    m_settingsTitle->setVisible(isChosen);
    m_settingsTitle->setText(tr("Settings of %1").arg(m_desk.label(m_current)));
    m_format->setOffer(abilities ? abilities->formats : std::vector<model::CameraFormat>(),
                       abilities ? abilities->limits : std::nullopt);
    const bool hasControls = m_desk.controlsOf(m_current) != nullptr;
    m_features->setVisible(hasControls);
    if (!hasControls)
        m_controls->setControls({});
    m_controls->setVisible(m_controls->rowCount() > 0);
    showGranted();
}

// It may differ from what was chosen.
void CameraPanel::showGranted()
{
    const model::SessionCamera *const camera = m_desk.camera(m_current);
    using State = model::SessionCamera::State;
    if (camera && (camera->state() == State::Ready || camera->state() == State::Recording))
        m_format->setFormat(camera->recorder().format());
}

void CameraPanel::showControls(const QString &id, const std::vector<model::CameraControl> &controls)
{
    if (id != m_current)
        return;
    m_controls->setControls(controls);
    m_controls->setVisible(m_controls->rowCount() > 0);
    if (m_dialog)
        m_dialog->setControls(controls);
}

void CameraPanel::showProblem(const QString &id, const widgets::Sentence &sentence)
{
    if (id != m_current)
        return;
    m_problemSentence = sentence;
    m_problem->setText(sentence());
    m_problem->show();
    if (m_dialog)
        m_dialog->setProblem(sentence);
}

void CameraPanel::showFeatures()
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new widgets::FeatureDialog(this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setCamera(m_desk.label(m_current));
    const QString id = m_current;
    connect(m_dialog, &widgets::FeatureDialog::setRequested, this,
            [this, id](const QString &control, const model::ControlValue &value) {
                if (m_dialog)
                    m_dialog->setProblem({});
                m_desk.setControl(id, control, value);
            });
    connect(m_dialog, &widgets::FeatureDialog::refreshRequested, this,
            [this, id] { m_desk.readControls(id); });
    connect(this, &CameraPanel::currentChanged, m_dialog, &QWidget::close); // it is the other's
    m_dialog->show();
    m_desk.readControls(id);
}

void CameraPanel::setRecording(bool recording)
{
    m_list->setEnabled(!recording);
    m_presets->setEnabled(!recording);
    m_format->setEnabled(!recording && m_format->format().has_value());
}

void CameraPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CameraPanel::retranslate()
{
    m_presetLabel->setText(tr("&Preset:"));
    m_presets->setPurpose(tr("Preset of the camera"), tr("Choose or name"));
    m_features->setText(tr("&All Features …"));
    m_features->setToolTip(tr("Everything that this camera lets one see and set"));
    if (m_problemSentence)
        m_problem->setText(m_problemSentence());
    showKnown();
}

} // namespace app
