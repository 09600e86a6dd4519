// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>

namespace model {

// Whether the disk under a path still has room for a recording.
class DiskWatch
{
public:
    using Space = std::function<std::filesystem::space_info(const std::filesystem::path &)>;

    // What must stay free, so that closing a store always fits.
    static constexpr std::uint64_t reserveBytes = 64ULL << 20;

    // `reserve`: bytes that are to stay free; with several recorders, those of all.
    DiskWatch(Space space, const std::filesystem::path &path, std::uint64_t reserve = reserveBytes);

    // Asks the system, if the last answer is a second or 16 MiB old.
    void update(double nowSeconds, std::uint64_t bytesWritten);

    std::uint64_t bytesFree() const { return m_bytesFree; }
    // Under a tenth, or a quarter of an hour at this rate; until there is a quarter more than that.
    bool isLow() const { return m_isLow; }
    bool isFull() const { return m_bytesFree < m_reserve; }
    std::uint64_t reserve() const { return m_reserve; }
    // Until it is full, at the rate since the beginning, whoever writes. NaN: not known yet.
    double secondsLeft() const { return m_secondsLeft; }

private:
    void ask(double nowSeconds, std::uint64_t bytesWritten);
    double lostSince(std::uint64_t free) const; // bytes
    double bytesPerSecond(double elapsedSeconds, std::uint64_t bytesWritten) const;

    Space m_space;
    std::filesystem::path m_path; // exists
    std::uint64_t m_reserve;
    double m_startSeconds = 0;
    std::uint64_t m_startFree = 0;
    double m_stretchBegin = 0; // seconds after the start
    std::uint64_t m_stretchFree = 0; // then
    double m_mostLost = 0; // bytes, in a stretch that is over
    double m_askedSeconds = 0;
    std::uint64_t m_askedBytes = 0;
    std::uint64_t m_bytesFree = 0;
    bool m_isLow = false;
    bool m_wasAsked = false;
    double m_secondsLeft = std::numeric_limits<double>::quiet_NaN();
};

} // namespace model
