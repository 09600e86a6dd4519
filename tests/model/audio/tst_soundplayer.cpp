// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audio/soundplayer.h"

#include "model/audio/qtaudiooutput.h"
#include "model/view/playhead.h"
#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/model/view/handclock.h"
#include "tests/support/testdata.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>
#include <vector>

using namespace model;

namespace {

// What was asked of the output of a player, and what it gives.
struct Heard
{
    bool hasDevice = true;
    bool isRunning = false;
    int starts = 0;
    int rate = 0;
    int channels = 0;
    double volume = -1.0;
    qint64 pending = 0;
    AudioOutput::Pull pull;

    std::vector<qint16> listen(int frames) const
    {
        std::vector<qint16> samples(static_cast<std::size_t>(frames * channels), qint16(-1));
        pull(samples);
        return samples;
    }
};

class FakeOutput : public AudioOutput
{
public:
    explicit FakeOutput(Heard &heard)
        : m_heard(heard)
    {}

    bool start(int sampleRate, int channels, const Pull &pull) override
    {
        ++m_heard.starts;
        m_heard.rate = sampleRate;
        m_heard.channels = channels;
        m_heard.pull = pull;
        m_heard.isRunning = m_heard.hasDevice;
        return m_heard.hasDevice;
    }
    void stop() override { m_heard.isRunning = false; }
    qint64 pendingFrames() const override { return m_heard.pending; }
    void setVolume(double volume) override { m_heard.volume = volume; }

private:
    Heard &m_heard;
};

} // namespace

class TestSoundPlayer : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_heard = {};
        m_pool = std::make_unique<WorkerPool>(2);
        auto clock = std::make_unique<HandClock>();
        m_clock = clock.get();
        m_playhead = std::make_unique<Playhead>(std::move(clock));
        connect(m_playhead.get(), &Playhead::positionChanged, this,
                [this](store::FrameIndex index) { m_playhead->frameShown(index); });
        m_player = std::make_unique<SoundPlayer>(
            *m_pool, *m_playhead, [this] { return std::make_unique<FakeOutput>(m_heard); });
    }

    void cleanup()
    {
        m_player.reset();
        m_playhead.reset();
        m_pool.reset();
    }

    void whatIsPulledIsTheSoundOfTheTime()
    {
        open("motif_h5_audio");
        QTRY_COMPARE(m_player->tracks(), QStringList{"audio"});
        m_playhead->seek({3});
        m_playhead->play(Playhead::Direction::Forward);
        QVERIFY(m_heard.isRunning);
        QCOMPARE(m_heard.rate, 2000);
        QCOMPARE(m_heard.channels, 2);
        QTRY_COMPARE(m_player->secondsAhead(), 2.0);

        const double time = m_reader->index().time({3}).seconds;
        const auto sound = m_heard.listen(500);
        store::SoundReader reader(m_reader, store::soundTracks(*m_reader)->front());
        const auto truth = reader.read(time, 500);
        QVERIFY(std::ranges::count(*truth, 0) < 100);
        QVERIFY(sound == *truth);
        const auto next = m_heard.listen(100);
        QVERIFY(next == *reader.read(time + 0.25, 100));
    }

    void nothingIsHeardAtOtherSpeedsOrBackwards()
    {
        open("motif_h5_audio");
        QTRY_VERIFY(!m_player->tracks().isEmpty());
        m_playhead->seek({10});
        m_playhead->play(Playhead::Direction::Backward);
        QVERIFY(!m_heard.isRunning);
        m_playhead->pause();
        m_playhead->setSpeed(2);
        m_playhead->play(Playhead::Direction::Forward);
        QVERIFY(!m_heard.isRunning);
        m_playhead->setSpeed(1);
        QVERIFY(m_heard.isRunning);
        m_player->setMuted(true);
        QVERIFY(!m_heard.isRunning);
        m_player->setMuted(false);
        QVERIFY(m_heard.isRunning);
        m_player->setVolume(0.5);
        QCOMPARE(m_heard.volume, 0.5);
        m_playhead->pause();
        QVERIFY(!m_heard.isRunning);
    }

    void soundThatIsApartBeginsAnewAtThePlayhead()
    {
        open("motif_h5_audio");
        QTRY_VERIFY(!m_player->tracks().isEmpty());
        m_playhead->play(Playhead::Direction::Forward);
        QTRY_VERIFY(m_player->secondsAhead() >= 1.9);
        m_heard.pending = 20; // 10 ms
        m_heard.listen(20);
        m_playhead->seek({12});
        QTRY_VERIFY(m_player->secondsAhead() >= 1.9);
        store::SoundReader reader(m_reader, store::soundTracks(*m_reader)->front());
        const double time = m_reader->index().time({12}).seconds;
        // What is pulled now is heard after what is pending.
        QVERIFY(m_heard.listen(200) == *reader.read(time + 0.01, 200));
    }

    void soundThatIsInStepGoesOn()
    {
        open("motif_h5_audio");
        QTRY_VERIFY(!m_player->tracks().isEmpty());
        m_playhead->play(Playhead::Direction::Forward);
        QTRY_VERIFY(m_player->secondsAhead() >= 1.9);
        store::SoundReader reader(m_reader, store::soundTracks(*m_reader)->front());
        const double start = m_reader->index().time({0}).seconds;
        std::vector<qint16> sound;
        for (int i = 0; i < 10; ++i) { // twenty milliseconds too early each time
            m_clock->pass(0.02);
            const auto some = m_heard.listen(40);
            sound.insert(sound.end(), some.begin(), some.end());
            QTRY_VERIFY(m_player->secondsAhead() >= 1.9);
        }
        QVERIFY(m_playhead->position().value > 2);
        QVERIFY(sound == *reader.read(start, 400));
        QCOMPARE(m_heard.starts, 1);
    }

    void whatComesTooLateIsSilence()
    {
        open("motif_h5_audio");
        QTRY_VERIFY(!m_player->tracks().isEmpty());
        m_playhead->play(Playhead::Direction::Forward);
        const auto early = m_heard.listen(60); // nothing was read yet
        QCOMPARE(std::ranges::count(early, 0), 120);
        QTRY_VERIFY(m_player->secondsAhead() >= 1.9);
        store::SoundReader reader(m_reader, store::soundTracks(*m_reader)->front());
        const double start = m_reader->index().time({0}).seconds;
        QVERIFY(m_heard.listen(50) == *reader.read(start + 0.03, 50));
    }

    void withoutADevicePlayingGoesOn()
    {
        m_heard.hasDevice = false;
        const QSignalSpy missing(m_player.get(), &SoundPlayer::outputMissing);
        open("motif_h5_audio");
        QTRY_VERIFY(!m_player->tracks().isEmpty());
        m_playhead->play(Playhead::Direction::Forward);
        m_clock->pass(0.5);
        QVERIFY(m_playhead->position().value > 5);
        QVERIFY(!m_player->isSounding());
        m_playhead->pause();
        m_playhead->play(Playhead::Direction::Forward);
        QCOMPARE(missing.count(), 1);
    }

    void aRecordingWithoutSoundOpensNoDevice()
    {
        open("extra_sparse_mp4");
        QTRY_COMPARE(m_pool->pendingCount(), 0);
        m_playhead->play(Playhead::Direction::Forward);
        QVERIFY(m_player->tracks().isEmpty());
        QCOMPARE(m_heard.starts, 0);
    }

    void theComputersOwnOutputMayBeMissing()
    {
        QtAudioOutput output;
        const bool hasStarted = output.start(
            2000, 2, [](std::span<qint16> samples) { std::ranges::fill(samples, qint16(0)); });
        QVERIFY(output.pendingFrames() >= 0);
        QVERIFY(hasStarted || output.pendingFrames() == 0);
        output.stop();
    }

private:
    void open(const char *name)
    {
        m_reader = store::Reader::open(std::string(TEST_DATA "/stores/") + name).operator*();
        m_playhead->setReader(m_reader);
        m_player->setReader(m_reader);
        m_playhead->frameShown({0});
    }

    Heard m_heard;
    std::unique_ptr<WorkerPool> m_pool;
    HandClock *m_clock = nullptr;
    std::unique_ptr<Playhead> m_playhead;
    std::unique_ptr<SoundPlayer> m_player;
    std::shared_ptr<const store::Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestSoundPlayer)
#include "tst_soundplayer.moc"
