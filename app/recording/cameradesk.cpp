// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording/cameradesk.h"

#include "model/workerpool.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr int pluggedMs = 700; // a camera comes in several steps

constexpr std::size_t mostAbilities = 256; // that wait; more than anybody has cameras

model::FormatWish wishOf(const model::CameraFormat &format)
{
    return {format.width, format.height, format.fps, format.pixels,
            model::PicturePlace{format.left, format.top, format.binning}};
}

} // namespace

// What came of a preset.
struct CameraDesk::AppliedPreset
{
    std::optional<model::CameraFormat> format;
    std::vector<model::CameraPreset::Setting> settings; // that the camera has now
    std::optional<store::Error> refusal; // of the first setting that it did not take
};

store::Result<CameraDesk::AppliedPreset>
CameraDesk::applyPreset(const model::PresetFile &file, const QString &key, const QString &name,
                        const std::shared_ptr<model::CameraControls> &controls)
{
    const auto preset = file.load(key, name);
    if (!preset)
        return preset.error();
    AppliedPreset applied{preset->format, preset->settings, {}};
    if (!controls)
        return applied;
    const auto refused = model::applySettings(*controls, preset->settings);
    if (!refused)
        return refused.error();
    if (!refused->empty())
        applied.refusal = refused->front().error;
    const auto now = controls->list();
    if (!now)
        return now.error();
    applied.settings = model::settingsOf(*now);
    return applied;
}

CameraDesk::CameraDesk(model::WorkerPool &pool, CameraSeams seams, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_seams(std::move(seams))
    , m_opened(std::make_shared<AbilitiesQueue>(mostAbilities))
    , m_session(pool, watched(m_seams.session, m_opened))
    , m_presets(m_seams.presetFile.isEmpty() ? model::PresetFile::ofUser()
                                             : model::PresetFile(m_seams.presetFile))
{
    if (!m_seams.list)
        m_seams.list = &model::listCameras;
    if (!m_seams.watch)
        m_seams.watch = &model::watchCameras;
    m_plugged.setSingleShot(true);
    m_plugged.setInterval(pluggedMs);
    connect(&m_plugged, &QTimer::timeout, this, &CameraDesk::search);
    connect(&m_session, &model::RecordingSession::stateChanged, this,
            [this](model::RecordingSession::State state) {
                if (state != model::RecordingSession::State::Ready)
                    return;
                if (std::exchange(m_isStale, false))
                    prepare();
                else // one that was lost while recording does not go on by itself
                    QMetaObject::invokeMethod(
                        this, [this] { reopenRested(false); }, Qt::QueuedConnection);
            });
}

CameraDesk::~CameraDesk()
{
    m_watches.clear();
    m_search.request_stop();
}

// Whoever opens a camera, what it can do is asked then, on the same thread.
model::SessionSeams CameraDesk::watched(model::SessionSeams seams,
                                        const std::shared_ptr<AbilitiesQueue> &abilities)
{
    auto open = seams.openCamera ? seams.openCamera : &model::openCamera;
    seams.openCamera = [open = std::move(open), abilities](
                           const QString &id) -> store::Result<std::unique_ptr<model::Camera>> {
        auto camera = open(id);
        if (camera)
            abilities->tryPush({(*camera)->info(), (*camera)->formats(), (*camera)->limits(),
                                (*camera)->controls()});
        return camera;
    };
    return seams;
}

void CameraDesk::search()
{
    m_search.request_stop();
    m_isSearching = true;
    emit knownChanged();
    const auto work = [list = m_seams.list](const std::stop_token &) { return list(); };
    const auto take = [this](const std::vector<model::CameraInfo> &found) { takeKnown(found); };
    m_search = m_pool.run(this, work, take);
}

void CameraDesk::takeKnown(const std::vector<model::CameraInfo> &found)
{
    m_isSearching = false;
    m_known = found;
    for (QString &chosen : m_chosen) // by its identity, which is wherever it is plugged in
        for (const model::CameraInfo &camera : m_known)
            if (!camera.identity.isEmpty() && camera.identity == chosen)
                chosen = camera.id;
    keepInSight();
    if (m_chosen.isEmpty() && !m_known.empty() && m_isOpen)
        setChosen({m_known.front().id});
    reopenRested(true);
    emit knownChanged();
}

// What is added or chosen is listed, also if it is not there now.
void CameraDesk::keepInSight()
{
    for (const QString &id : m_added + m_chosen) {
        const bool isKnown = std::any_of(m_known.begin(), m_known.end(),
                                         [&](const auto &camera) { return camera.id == id; });
        if (!isKnown)
            m_known.push_back({id, id, {}});
    }
}

void CameraDesk::add(const QString &id)
{
    if (!m_added.contains(id))
        m_added.append(id);
    keepInSight();
    if (!m_chosen.contains(id))
        setChosen(m_chosen + QStringList{id});
    emit knownChanged();
}

void CameraDesk::setChosen(const QStringList &ids)
{
    if (ids == m_chosen)
        return;
    m_chosen = ids;
    if (m_isOpen)
        prepare();
}

void CameraDesk::cameraChanged(int camera)
{
    takeAbilities();
    const auto &cameras = m_session.cameras();
    const auto i = static_cast<std::size_t>(camera);
    if (i >= cameras.size() || cameras[i]->state() != model::SessionCamera::State::Ready)
        return;
    const QString id = m_chosen.value(camera);
    emit opened(id);
    readControls(id);
}

void CameraDesk::takeAbilities()
{
    while (auto abilities = m_opened->tryPop()) {
        m_abilities.insert(abilities->info.id, *abilities);
        if (!abilities->info.identity.isEmpty()) // it may have been chosen by that
            m_abilities.insert(abilities->info.identity, *abilities);
    }
}

// A remembered setting that the camera does not take any more must not keep it from running.
void CameraDesk::dropSetting(const QString &id, const QString &control)
{
    CameraSettings settings = this->settings(id);
    settings.removeControl(control);
    m_book.setSettings(keyOf(id), settings);
    emit settingDropped(id, control);
    QMetaObject::invokeMethod( // later: the camera is telling of its failure
        this, [this, id] { reopen(id); }, Qt::QueuedConnection);
}

QString CameraDesk::keyOf(const QString &id) const
{
    if (const auto opened = m_abilities.find(id);
        opened != m_abilities.end() && !opened->info.identity.isEmpty())
        return opened->info.identity;
    for (const model::CameraInfo &camera : m_known)
        if (camera.id == id && !camera.identity.isEmpty())
            return camera.identity;
    return id;
}

QString CameraDesk::label(const QString &id) const
{
    const QString said = m_book.label(keyOf(id));
    if (!said.isEmpty())
        return said;
    const auto number = std::max<qsizetype>(0, m_chosen.indexOf(id)) + 1;
    return QStringLiteral("camera %1").arg(number);
}

void CameraDesk::rename(const QString &id, const QString &label)
{
    m_book.setLabel(keyOf(id), label);
    emit knownChanged();
}

void CameraDesk::takeBook(const CameraBook &book)
{
    QStringList own;
    for (const QString &id : m_chosen)
        own.append(keyOf(id));
    m_book.take(book, own);
    emit knownChanged();
}

QString CameraDesk::deviceText(const QString &id) const
{
    const QLatin1String pattern("pattern:"); // which are told apart by what they paint
    for (const model::CameraInfo &camera : m_known) {
        if (camera.id != id)
            continue;
        const QString detail = id.startsWith(pattern) ? id.mid(pattern.size()) : camera.backend;
        return detail.isEmpty() ? camera.name : tr("%1 (%2)").arg(camera.name, detail);
    }
    return id;
}

const CameraAbilities *CameraDesk::abilities(const QString &id) const
{
    const auto found = m_abilities.find(id);
    return found == m_abilities.end() ? nullptr : &*found;
}

std::shared_ptr<model::CameraControls> CameraDesk::controlsOf(const QString &id) const
{
    const CameraAbilities *known = abilities(id);
    return known ? known->controls : nullptr;
}

model::SessionCamera *CameraDesk::camera(const QString &id) const
{
    const qsizetype i = m_chosen.indexOf(id);
    const auto &cameras = m_session.cameras();
    return i >= 0 && static_cast<std::size_t>(i) < cameras.size()
               ? cameras[static_cast<std::size_t>(i)].get()
               : nullptr;
}

CameraSettings CameraDesk::settings(const QString &id) const
{
    return m_book.settings(keyOf(id));
}

void CameraDesk::setFormat(const QString &id, const model::CameraFormat &format)
{
    CameraSettings settings = this->settings(id);
    settings.wish = wishOf(format);
    setSettings(id, settings);
}

void CameraDesk::setSettings(const QString &id, const CameraSettings &settings)
{
    m_book.setSettings(keyOf(id), settings);
    reopen(id);
}

void CameraDesk::readControls(const QString &id)
{
    const auto controls = controlsOf(id);
    if (!controls) {
        emit controlsRead(id, {});
        return;
    }
    const auto work = [controls](const std::stop_token &) { return controls->list(); };
    const auto take = [this, id](const store::Result<std::vector<model::CameraControl>> &controls) {
        if (controls)
            emit controlsRead(id, *controls);
        else
            emit controlFailed(id, controls.error());
    };
    m_pool.run(this, work, take);
}

void CameraDesk::setControl(const QString &id, const QString &control,
                            const model::ControlValue &value)
{
    const auto controls = controlsOf(id);
    if (!controls)
        return;
    const auto work = [controls, control, value](const std::stop_token &) {
        return controls->set(control, value);
    };
    const auto take = [this, id, control, value](const store::Result<model::CameraControl> &set) {
        if (set) {
            CameraSettings settings = this->settings(id);
            settings.setControl(control, value);
            m_book.setSettings(keyOf(id), settings);
        } else {
            emit controlFailed(id, set.error());
        }
        readControls(id); // whatever came of it, others may have changed with it
    };
    m_pool.run(this, work, take);
}

void CameraDesk::readPresets(const QString &id)
{
    const auto work = [file = m_presets, key = keyOf(id)](const std::stop_token &) {
        return file.names(key);
    };
    const auto take = [this, id](const store::Result<QStringList> &names) {
        if (names)
            emit presetsRead(id, *names);
        else
            emit controlFailed(id, names.error());
    };
    m_pool.run(this, work, take);
}

void CameraDesk::finishPreset(const QString &id, const store::Result<void> &done)
{
    if (!done)
        emit controlFailed(id, done.error());
    readPresets(id);
}

void CameraDesk::savePreset(const QString &id, const QString &name)
{
    model::CameraPreset preset;
    if (const auto *running = camera(id);
        running && running->state() == model::SessionCamera::State::Ready)
        preset.format = running->recorder().format();
    const auto work = [file = m_presets, key = keyOf(id), name, preset, controls = controlsOf(id)](
                          const std::stop_token &) mutable -> store::Result<void> {
        if (controls) {
            const auto list = controls->list();
            if (!list)
                return list.error();
            preset.settings = model::settingsOf(*list);
        }
        return file.save(key, name, preset);
    };
    m_pool.run(this, work, [this, id](const auto &done) { finishPreset(id, done); });
}

// Set by the camera's own leave, which knows what opens the way for what; another format comes after.
void CameraDesk::loadPreset(const QString &id, const QString &name)
{
    const auto work = [file = m_presets, key = keyOf(id), name,
                       controls = controlsOf(id)](const std::stop_token &) {
        return applyPreset(file, key, name, controls);
    };
    const auto take = [this, id](const store::Result<AppliedPreset> &applied) {
        if (applied)
            takePreset(id, *applied);
        else
            emit controlFailed(id, applied.error());
    };
    m_pool.run(this, work, take);
}

void CameraDesk::takePreset(const QString &id, const AppliedPreset &applied)
{
    const CameraSettings before = settings(id);
    CameraSettings settings;
    settings.wish = applied.format ? wishOf(*applied.format) : before.wish;
    for (const auto &setting : applied.settings)
        settings.setControl(setting.id, setting.value);
    if (settings.wish == before.wish)
        m_book.setSettings(keyOf(id), settings);
    else
        setSettings(id, settings);
    if (applied.refusal)
        emit controlFailed(id, *applied.refusal);
    readControls(id);
}

void CameraDesk::removePreset(const QString &id, const QString &name)
{
    const auto work = [file = m_presets, key = keyOf(id), name](const std::stop_token &) {
        return file.remove(key, name);
    };
    m_pool.run(this, work, [this, id](const auto &done) { finishPreset(id, done); });
}

model::PlannedCamera CameraDesk::plan(const QString &id) const
{
    const CameraSettings settings = this->settings(id);
    model::PlannedCamera plan;
    plan.id = id;
    plan.label = label(id);
    plan.wish = settings.wish;
    plan.controls = settings.controls;
    return plan;
}

// Two that were given the same name are told apart by a number.
std::vector<model::PlannedCamera> CameraDesk::plans() const
{
    std::vector<model::PlannedCamera> plans;
    for (const QString &id : m_chosen) {
        model::PlannedCamera next = plan(id);
        const auto isTaken = [&](const QString &label) {
            return std::any_of(plans.begin(), plans.end(),
                               [&](const auto &other) { return other.label == label; });
        };
        const QString said = next.label;
        for (int i = 2; isTaken(next.label); ++i)
            next.label = said + QLatin1Char('-') + QString::number(i);
        plans.push_back(std::move(next));
    }
    return plans;
}

} // namespace app
