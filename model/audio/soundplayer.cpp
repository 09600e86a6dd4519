// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audio/soundplayer.h"

#include "model/view/playhead.h"
#include "model/workerpool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace model {

namespace {

constexpr double mostAhead = 2.0; // that are read before they are heard
constexpr double secondsAtOnce = 0.25;

} // namespace

SoundPlayer::SoundPlayer(WorkerPool &pool, Playhead &playhead, MakeOutput makeOutput,
                         QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_playhead(playhead)
    , m_makeOutput(std::move(makeOutput))
{
    connect(&playhead, &Playhead::playingChanged, this, &SoundPlayer::update);
    connect(&playhead, &Playhead::speedChanged, this, &SoundPlayer::update);
    connect(&playhead, &Playhead::positionChanged, this, &SoundPlayer::follow);
}

SoundPlayer::~SoundPlayer()
{
    m_looking.request_stop();
    stop();
}

void SoundPlayer::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_looking.request_stop();
    stop();
    m_reader = reader;
    m_saidMissing = false;
    take({});
    if (!reader)
        return;
    auto look = [reader](const std::stop_token &stop) { return store::soundTracks(*reader, stop); };
    auto deliver = [this](const store::Result<std::vector<store::SoundTrack>> &tracks) {
        if (tracks) // else the series have said so
            take(*tracks);
    };
    m_looking = m_pool.run(this, std::move(look), deliver, WorkerPool::Priority::Background);
}

void SoundPlayer::take(const std::vector<store::SoundTrack> &tracks)
{
    const bool isOther = tracks != m_tracks;
    m_tracks = tracks;
    m_track = 0;
    if (isOther)
        emit tracksChanged();
    update();
}

QStringList SoundPlayer::tracks() const
{
    QStringList names;
    for (const store::SoundTrack &track : m_tracks)
        names.append(QString::fromStdString(track.name));
    return names;
}

void SoundPlayer::setTrack(int track)
{
    if (track == m_track || track < 0 || track >= static_cast<int>(m_tracks.size()))
        return;
    stop();
    m_track = track;
    update();
}

void SoundPlayer::setMuted(bool muted)
{
    m_isMuted = muted;
    update();
}

void SoundPlayer::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_output)
        m_output->setVolume(m_volume);
}

double SoundPlayer::secondsAhead() const
{
    return m_isSounding ? static_cast<double>(m_samples.size()) / (rate() * channels()) : 0.0;
}

void SoundPlayer::update()
{
    const PlayPacing &pacing = m_playhead.pacing();
    const bool isWanted = m_playhead.isPlaying() && m_playhead.speed() == 1.0 &&
                          m_playhead.direction() == Playhead::Direction::Forward &&
                          !pacing.everyFrame && !m_isMuted && !m_tracks.empty();
    if (isWanted && !m_isSounding)
        start();
    else if (!isWanted)
        stop();
}

void SoundPlayer::start()
{
    const double begin = timeOf(m_playhead.position());
    if (!std::isfinite(begin))
        return;
    if (!m_output)
        m_output = m_makeOutput();
    m_soundReader =
        std::make_shared<store::SoundReader>(m_reader, m_tracks[static_cast<std::size_t>(m_track)]);
    m_isSounding = true;
    restartAt(begin);
    m_output->setVolume(m_volume);
    const auto give = [this](std::span<qint16> samples) { pull(samples); };
    if (m_output->start(static_cast<int>(std::lround(rate())), channels(), give))
        return;
    stop();
    if (!std::exchange(m_saidMissing, true))
        emit outputMissing();
}

void SoundPlayer::stop()
{
    m_reading.request_stop();
    m_isReading = false;
    if (!std::exchange(m_isSounding, false))
        return;
    m_output->stop();
    m_samples.clear();
    m_soundReader.reset();
}

double SoundPlayer::timeOf(store::FrameIndex index) const
{
    const store::ChunkIndex &frames = m_reader->index();
    return index.value < frames.frameCount() ? frames.time(index).seconds
                                             : std::numeric_limits<double>::quiet_NaN();
}

void SoundPlayer::restartAt(double time)
{
    m_reading.request_stop();
    if (std::exchange(m_isReading, false)) // its job may still use the other one
        m_soundReader = std::make_shared<store::SoundReader>(
            m_reader, m_tracks[static_cast<std::size_t>(m_track)]);
    m_start = time;
    m_pulled = 0;
    m_here = 0;
    m_samples.clear();
    readAhead();
}

// What is heard when a frame comes is to be the sound of its time.
void SoundPlayer::follow(store::FrameIndex index)
{
    if (!m_isSounding)
        return;
    const double pending = static_cast<double>(m_output->pendingFrames()) / rate();
    const double heard = m_start + static_cast<double>(m_pulled) / rate() - pending;
    const double wanted = timeOf(index);
    if (std::isfinite(wanted) && !(std::abs(heard - wanted) <= mostDrift))
        restartAt(wanted + pending);
}

void SoundPlayer::pull(std::span<qint16> samples)
{
    const auto count = std::min(samples.size(), m_samples.size());
    const auto end = m_samples.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(m_samples.begin(), end, samples.begin());
    std::fill(samples.begin() + static_cast<std::ptrdiff_t>(count), samples.end(), qint16(0));
    m_samples.erase(m_samples.begin(), end);
    m_pulled += static_cast<qint64>(samples.size()) / channels();
    readAhead();
}

void SoundPlayer::readAhead()
{
    const auto ahead = static_cast<qint64>(mostAhead * rate());
    if (m_isReading || !m_isSounding || m_here - m_pulled >= ahead)
        return;
    m_here = std::max(m_here, m_pulled); // what came too late is not heard
    const auto frames = static_cast<std::int64_t>(std::ceil(secondsAtOnce * rate()));
    const double time = m_start + static_cast<double>(m_here) / rate();
    m_isReading = true;
    auto read = [reader = m_soundReader, time, frames](const std::stop_token &stop) {
        return reader->read(time, frames, stop);
    };
    auto deliver = [this](const store::Result<std::vector<std::int16_t>> &sound) {
        takeSound(sound);
    };
    m_reading = m_pool.run(this, std::move(read), deliver);
}

void SoundPlayer::takeSound(const store::Result<std::vector<std::int16_t>> &sound)
{
    m_isReading = false;
    if (!sound) // no memory: silence
        return;
    const qint64 first = m_here;
    m_here += static_cast<qint64>(sound->size()) / channels();
    const qint64 late = std::clamp<qint64>(m_pulled - first, 0, m_here - first);
    m_samples.insert(m_samples.end(), sound->begin() + late * channels(), sound->end());
    readAhead();
}

} // namespace model
