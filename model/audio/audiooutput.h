// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <span>

namespace model {

// Where sound goes: a device, or what a test listens with. Lives on the GUI thread, and pulls there.
class AudioOutput
{
public:
    // Fills all of the samples, channels beside each other.
    using Pull = std::function<void(std::span<qint16>)>;

    virtual ~AudioOutput() = default;

    // Pulls from now on. False: there is no device that could play this.
    virtual bool start(int sampleRate, int channels, const Pull &pull) = 0;
    virtual void stop() = 0;

    // Frames that were pulled and are not heard yet.
    virtual qint64 pendingFrames() const = 0;

    virtual void setVolume(double volume) = 0; // 0 .. 1, as loud as it sounds to people
};

} // namespace model
