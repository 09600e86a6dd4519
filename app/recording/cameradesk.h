// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/recording/camerabook.h"
#include "model/boundedqueue.h"
#include "model/camera/camera.h"
#include "model/camera/preset/camerapreset.h"
#include "model/camera/preset/presetfile.h"
#include "model/camera/watch.h"
#include "model/record/session/recordingsession.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace app {

// How cameras are reached; for tests that fake them. What is empty is the real thing.
struct CameraSeams
{
    std::function<std::vector<model::CameraInfo>()> list; // on the pool
    std::function<std::vector<std::unique_ptr<model::CameraWatch>>(std::function<void()>)> watch;
    QString presetFile; // path
    model::SessionSeams session;
};

// What a camera said that it can do when it was opened.
struct CameraAbilities
{
    model::CameraInfo info;
    std::vector<model::CameraFormat> formats;
    std::optional<model::CameraLimits> limits;
    std::shared_ptr<model::CameraControls> controls; // null: it has none
};

// The cameras that there are, and those of them that are chosen and run.
//
// Nothing of it waits for a device: whatever asks one runs on the pool, and signals tell.
class CameraDesk : public QObject
{
    Q_OBJECT

public:
    explicit CameraDesk(model::WorkerPool &pool, CameraSeams seams = {}, QObject *parent = nullptr);
    ~CameraDesk() override;

    model::RecordingSession &session() { return m_session; }
    const model::RecordingSession &session() const { return m_session; }
    CameraBook &book() { return m_book; }
    const CameraBook &book() const { return m_book; }
    // What another one remembers, but for the cameras that are chosen here.
    void takeBook(const CameraBook &book);

    void search();
    bool isSearching() const { return m_isSearching; }
    const std::vector<model::CameraInfo> &known() const { return m_known; } // found or added
    void add(const QString &id); // a camera that no search finds

    // Ids; identities until they are found. In the order of the session's cameras, once these are open.
    const QStringList &chosen() const { return m_chosen; }
    void setChosen(const QStringList &ids); // REQUIRES: nothing is recorded, as the next
    void open(); // the chosen ones
    void close(); // lets go of them

    int indexOf(const QString &id) const { return static_cast<int>(m_chosen.indexOf(id)); }
    // Never empty, and the same in every language: it is in the names of files.
    QString label(const QString &id) const;
    void rename(const QString &id, const QString &label);
    QString deviceText(const QString &id) const;
    const CameraAbilities *abilities(const QString &id) const; // null: not known yet
    std::shared_ptr<model::CameraControls>
    controlsOf(const QString &id) const; // null: none, or not known
    model::SessionCamera *camera(const QString &id) const; // null: the session has none
    CameraSettings settings(const QString &id) const;

    // The camera is opened anew with them.
    void setFormat(const QString &id, const model::CameraFormat &format);
    void setSettings(const QString &id, const CameraSettings &settings);

    void readControls(const QString &id); // controlsRead() or controlFailed() tells
    void setControl(const QString &id, const QString &control, const model::ControlValue &value);

    // Named settings, kept for the hardware. presetsRead() tells what there are then, controlFailed()
    // of what could not be read or written.
    void readPresets(const QString &id);
    void savePreset(const QString &id, const QString &name); // as it is set now
    void loadPreset(const QString &id, const QString &name);
    void removePreset(const QString &id, const QString &name);

    QString keyOf(const QString &id) const; // in the book
    std::vector<model::PlannedCamera> plans() const; // of the chosen ones

signals:
    void knownChanged(); // or the search has begun or ended
    void camerasChanged(); // the session has other cameras
    void opened(const QString &id); // what it can do is known
    void controlsRead(const QString &id, const std::vector<model::CameraControl> &controls);
    void controlFailed(const QString &id, const store::Error &error);
    void presetsRead(const QString &id, const QStringList &names);
    void settingDropped(const QString &id, const QString &control); // refused when it was opened

private:
    struct AppliedPreset;
    using AbilitiesQueue = model::BoundedQueue<CameraAbilities>;

    static model::SessionSeams watched(model::SessionSeams seams,
                                       const std::shared_ptr<AbilitiesQueue> &abilities);
    model::PlannedCamera plan(const QString &id) const;
    void takeKnown(const std::vector<model::CameraInfo> &found);
    void keepInSight();
    void prepare();
    void cameraChanged(int camera);
    void dropSetting(const QString &id, const QString &control);
    void reopen(const QString &id);
    void reopenRested(bool alsoFailed);
    void takeAbilities();
    static store::Result<AppliedPreset>
    applyPreset(const model::PresetFile &file, const QString &key, const QString &name,
                const std::shared_ptr<model::CameraControls> &controls); // on the pool
    void takePreset(const QString &id, const AppliedPreset &applied);
    void finishPreset(const QString &id, const store::Result<void> &done);

    model::WorkerPool &m_pool;
    CameraSeams m_seams;
    std::shared_ptr<AbilitiesQueue> m_opened; // by the pool, in that order
    model::RecordingSession m_session;
    CameraBook m_book;
    std::vector<model::CameraInfo> m_known;
    QStringList m_added; // ids that are known without being found
    QStringList m_chosen;
    QHash<QString, CameraAbilities> m_abilities; // by id
    model::PresetFile m_presets;
    std::vector<std::unique_ptr<model::CameraWatch>> m_watches; // while the desk is open
    QTimer m_plugged; // a moment after cameras came or went
    std::stop_source m_search{std::nostopstate};
    bool m_isSearching = false;
    bool m_isOpen = false;
    bool m_isStale = false; // others were chosen while cameras were opened
};

} // namespace app
