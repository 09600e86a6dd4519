// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace model {

// The clock that frames are stamped with, in seconds: it never steps, and goes on while the machine
// sleeps.
double steadySeconds();

// Its fellow that stands still while the machine sleeps: V4L2 drivers stamp with it, and patience
// is measured by it.
double awakeSeconds();

// How long the machine has slept, by which the two clocks differ.
class SleepOffset
{
public:
    // How the two clocks are read; tests have others.
    struct Reading
    {
        double steady = 0;
        double awake = 0;
        double uncertainty = 0; // seconds between which the two were read
    };
    using Read = Reading (*)();

    explicit SleepOffset(Read read = &readClocks);

    // What to add to a stamp of awakeSeconds(). Stays the same to the bit until the machine slept,
    // so that it adds no jitter to a driver's stamps.
    double seconds();

    static Reading readClocks();

private:
    Read m_read;
    double m_seconds;
};

} // namespace model
