// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audio/audiooutput.h"
#include "store/extra/soundreader.h"
#include "store/frame.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace model {

class Playhead;
class WorkerPool;

// Lets the sound of a recording be heard while it plays forwards at normal speed. Pictures lead: where
// sound and playhead are apart by more than mostDrift, sound begins anew at the playhead.
//
// Samples are read on the pool ahead of what is heard, for two seconds at most; what is not there in time is
// silence. Lives on the GUI thread.
class SoundPlayer : public QObject
{
    Q_OBJECT

public:
    using MakeOutput = std::function<std::unique_ptr<AudioOutput>()>;

    static constexpr double mostDrift = 0.04; // seconds

    // Both outlive *this. `makeOutput` is called when sound is to be heard for the first time.
    SoundPlayer(WorkerPool &pool, Playhead &playhead, MakeOutput makeOutput,
                QObject *parent = nullptr);
    ~SoundPlayer() override;

    // Looks what can be heard of another recording; null: nothing.
    void setReader(const std::shared_ptr<const store::Reader> &reader);

    QStringList tracks() const; // empty: none, or that is not known yet
    int track() const { return m_track; } // of tracks()
    void setTrack(int track);

    bool isMuted() const { return m_isMuted; }
    void setMuted(bool muted);
    double volume() const { return m_volume; }
    void setVolume(double volume); // 0 .. 1

    bool isSounding() const { return m_isSounding; }
    double secondsAhead() const; // of sound that were read and are not pulled yet

signals:
    void tracksChanged();
    void outputMissing(); // nothing can be heard on this computer; said once a recording

private:
    void take(const std::vector<store::SoundTrack> &tracks);
    void update(); // whether there is to be sound now
    void start();
    void stop();
    void restartAt(double time); // of what is pulled next
    void follow(store::FrameIndex index);
    void pull(std::span<qint16> samples);
    void readAhead();
    void takeSound(const store::Result<std::vector<std::int16_t>> &sound);
    double timeOf(store::FrameIndex index) const; // NaN: it has none, or it came after opening
    double rate() const { return m_tracks[static_cast<std::size_t>(m_track)].sampleRate; }
    int channels() const { return m_tracks[static_cast<std::size_t>(m_track)].channels; }

    WorkerPool &m_pool;
    Playhead &m_playhead;
    MakeOutput m_makeOutput;
    std::unique_ptr<AudioOutput> m_output; // null until it is needed
    std::shared_ptr<const store::Reader> m_reader;
    std::vector<store::SoundTrack> m_tracks;
    int m_track = 0;
    std::shared_ptr<store::SoundReader> m_soundReader; // one job at a time
    std::stop_source m_looking{std::nostopstate};
    std::stop_source m_reading{std::nostopstate};
    bool m_isReading = false;
    bool m_isSounding = false;
    bool m_isMuted = false;
    bool m_saidMissing = false;
    double m_volume = 1.0;

    double m_start = 0.0; // time of frame 0 of this run
    qint64 m_pulled = 0; // frames since
    qint64 m_here = 0; // frames since that were read: those behind m_pulled are in m_samples
    std::deque<qint16> m_samples;
};

} // namespace model
