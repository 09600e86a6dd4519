// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audio/qtaudiooutput.h"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>

#include <algorithm>
#include <utility>
#include <vector>

namespace model {

namespace {

constexpr int bufferMs = 200;

} // namespace

// Endless: where there is nothing to be heard it gives silence.
class QtAudioOutput::Source : public QIODevice
{
public:
    explicit Source(Pull pull)
        : m_pull(std::move(pull))
    {
        open(QIODevice::ReadOnly);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return 1 << 20; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const auto samples = static_cast<std::size_t>(size) / sizeof(qint16);
        m_samples.resize(samples);
        m_pull(m_samples);
        std::copy_n(reinterpret_cast<const char *>(m_samples.data()), samples * sizeof(qint16),
                    data);
        return static_cast<qint64>(samples * sizeof(qint16));
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Pull m_pull;
    std::vector<qint16> m_samples;
};

QtAudioOutput::QtAudioOutput() = default;

QtAudioOutput::~QtAudioOutput()
{
    stop();
}

bool QtAudioOutput::start(int sampleRate, int channels, const Pull &pull)
{
    stop();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    QAudioFormat format;
    format.setSampleRate(sampleRate);
    format.setChannelCount(channels);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isNull() || !device.isFormatSupported(format))
        return false;
    m_frameBytes = format.bytesPerFrame();
    m_source = std::make_unique<Source>(pull);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->setBufferSize(format.bytesForDuration(bufferMs * 1000));
    setVolume(m_volume);
    m_sink->start(m_source.get());
    if (m_sink->error() == QAudio::NoError)
        return true;
    stop();
    return false;
}

void QtAudioOutput::stop()
{
    if (m_sink)
        m_sink->stop();
    m_sink.reset();
    m_source.reset();
}

qint64 QtAudioOutput::pendingFrames() const
{
    return m_sink ? std::max<qint64>(m_sink->bufferSize() - m_sink->bytesFree(), 0) / m_frameBytes
                  : 0;
}

void QtAudioOutput::setVolume(double volume)
{
    m_volume = volume;
    if (m_sink)
        m_sink->setVolume(QAudio::convertVolume(volume, QAudio::LogarithmicVolumeScale,
                                                QAudio::LinearVolumeScale));
}

} // namespace model
