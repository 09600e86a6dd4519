// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/diskwatch.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace model {

namespace {

constexpr std::uint64_t bytesBetweenChecks = 16ULL << 20;
constexpr double secondsBetweenChecks = 1;
constexpr double warnSeconds = 15 * 60;
constexpr double warnPart = 0.1; // of the disk
constexpr double recoveredBy = 1.25; // times that, so that it does not change its mind all the time
constexpr double stretchSeconds = 10;

std::filesystem::path nearestExisting(std::filesystem::path path)
{
    std::error_code error;
    path = std::filesystem::absolute(path, error);
    while (!std::filesystem::exists(path, error) && path != path.parent_path())
        path = path.parent_path();
    return path;
}

} // namespace

DiskWatch::DiskWatch(Space space, const std::filesystem::path &path, std::uint64_t reserve)
    : m_space(std::move(space))
    , m_path(nearestExisting(path))
    , m_reserve(reserve)
{}

void DiskWatch::update(double nowSeconds, std::uint64_t bytesWritten)
{
    const bool isDue = nowSeconds - m_askedSeconds >= secondsBetweenChecks ||
                       bytesWritten - m_askedBytes >= bytesBetweenChecks;
    if (!m_wasAsked)
        m_startSeconds = nowSeconds;
    if (!m_wasAsked || isDue)
        ask(nowSeconds, bytesWritten);
}

void DiskWatch::ask(double nowSeconds, std::uint64_t bytesWritten)
{
    const std::filesystem::space_info info = m_space(m_path);
    if (!m_wasAsked)
        m_startFree = m_stretchFree = info.available;
    m_wasAsked = true;
    m_askedSeconds = nowSeconds;
    m_askedBytes = bytesWritten;
    m_bytesFree = info.available;

    const double elapsed = nowSeconds - m_startSeconds;
    const double rate = bytesPerSecond(elapsed, bytesWritten);
    if (elapsed - m_stretchBegin >= stretchSeconds) {
        m_mostLost = std::max(m_mostLost, lostSince(m_stretchFree));
        m_stretchBegin = elapsed;
        m_stretchFree = m_bytesFree;
    }
    const double enough =
        std::max(static_cast<double>(info.capacity) * warnPart, rate * warnSeconds);
    m_isLow = static_cast<double>(m_bytesFree) < (m_isLow ? enough * recoveredBy : enough);
    const double usable =
        std::max(0.0, static_cast<double>(m_bytesFree) - static_cast<double>(m_reserve));
    m_secondsLeft = rate > 0 ? usable / rate : std::numeric_limits<double>::quiet_NaN();
}

double DiskWatch::lostSince(std::uint64_t free) const
{
    return static_cast<double>(free) - static_cast<double>(m_bytesFree);
}

// What this recording takes, or, where others write there, too, what the disk lost: without the ten
// seconds in which that was most, for what is copied there once does not go on.
double DiskWatch::bytesPerSecond(double elapsedSeconds, std::uint64_t bytesWritten) const
{
    if (elapsedSeconds < 1)
        return 0;
    const double own = static_cast<double>(bytesWritten) / elapsedSeconds;
    if (elapsedSeconds < 2 * stretchSeconds)
        return own;
    const double lost = lostSince(m_startFree) - std::max(m_mostLost, lostSince(m_stretchFree));
    return std::max(own, lost / (elapsedSeconds - stretchSeconds));
}

} // namespace model
