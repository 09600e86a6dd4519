// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audio/audiooutput.h"

#include <memory>

class QAudioSink;

namespace model {

// The computer's usual output.
class QtAudioOutput : public AudioOutput
{
public:
    QtAudioOutput();
    ~QtAudioOutput() override;

    bool start(int sampleRate, int channels, const Pull &pull) override;
    void stop() override;
    qint64 pendingFrames() const override;
    void setVolume(double volume) override;

private:
    class Source;

    std::unique_ptr<Source> m_source; // outlives the sink, which reads it
    std::unique_ptr<QAudioSink> m_sink;
    double m_volume = 1.0;
    int m_frameBytes = 2;
};

} // namespace model
