// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/fragmentreader.h"

#include <limits>

namespace store::mp4 {

namespace {

// Flags of the boxes tfhd and trun: what is there.
constexpr std::uint32_t hasBase = 0x1, hasDescription = 0x2, hasDuration = 0x8, hasSize = 0x10,
                        hasFlags = 0x20, startsAtFragment = 0x20000;
constexpr std::uint32_t runHasPosition = 0x1, runHasFirstFlags = 0x4, eachHasDuration = 0x100,
                        eachHasSize = 0x200, eachHasFlags = 0x400, eachHasDelay = 0x800;
// Flags of a sample.
constexpr std::uint32_t isNoKey = 0x10000, needsOthers = 0x1000000;

constexpr std::uint64_t maxPosition = std::uint64_t(1) << 62;
constexpr std::int64_t maxTime = std::int64_t(1) << 61;
constexpr std::uint32_t maxDuration = std::numeric_limits<std::int32_t>::max();
constexpr std::uint32_t flagBits = 0xffffff; // of version and flags

} // namespace

FragmentReader::FragmentReader(View movie, std::uint32_t track, std::uint64_t fileSize)
    : m_track(track)
    , m_fileSize(fileSize)
{
    BigEndianReader extensions(only(movie, "mvex").value_or(View{}));
    while (const auto box = nextBox(extensions)) {
        BigEndianReader reader(box->content);
        reader.u32();
        if (box->name != "trex" || reader.u32() != track)
            continue;
        reader.u32(); // description
        m_defaults.duration = reader.u32();
        m_defaults.size = reader.u32();
        m_defaults.flags = reader.u32();
    }
}

bool FragmentReader::add(View fragment, std::uint64_t position)
{
    const bool isAlone = find(fragment, "traf").count == 1;
    BigEndianReader reader(fragment);
    while (const auto box = nextBox(reader))
        if (box->name == "traf" && !addTrack(box->content, position, isAlone))
            return false;
    return reader.isGood();
}

bool FragmentReader::addTrack(View box, std::uint64_t position, bool isAlone)
{
    BigEndianReader head(only(box, "tfhd").value_or(View{}));
    const std::uint32_t flags = head.u32() & flagBits;
    if (head.u32() != m_track)
        return head.isGood();
    const bool isRelative = (flags & hasBase) == 0;
    if (isRelative && !isAlone && (flags & startsAtFragment) == 0)
        return false; // relative to the other tracks' samples
    const std::uint64_t base = isRelative ? position : head.u64();
    if ((flags & hasDescription) != 0 && head.u32() != 1)
        return false;
    Defaults defaults = m_defaults;
    defaults.duration = (flags & hasDuration) != 0 ? head.u32() : defaults.duration;
    defaults.size = (flags & hasSize) != 0 ? head.u32() : defaults.size;
    defaults.flags = (flags & hasFlags) != 0 ? head.u32() : defaults.flags;
    const Found time = find(box, "tfdt");
    if (time.count > 0) {
        BigEndianReader reader(time.content);
        const bool isLong = reader.u32() >> 24 == 1;
        m_time = static_cast<std::int64_t>(reader.number(isLong ? 8 : 4));
    }
    if (!head.isGood() || base >= maxPosition || time.count > 1 || m_time < 0 || m_time > maxTime)
        return false;
    m_position = base;
    BigEndianReader reader(box);
    while (const auto part = nextBox(reader))
        if (part->name == "trun" && !addRun(part->content, base, defaults))
            return false;
    return reader.isGood();
}

bool FragmentReader::addRun(View run, std::uint64_t base, const Defaults &defaults)
{
    BigEndianReader reader(run);
    const std::uint32_t flags = reader.u32() & flagBits;
    const std::uint32_t count = reader.u32();
    if ((flags & runHasPosition) != 0)
        m_position = base + static_cast<std::uint64_t>(std::int64_t(reader.i32()));
    const bool hasFirst = (flags & runHasFirstFlags) != 0;
    const std::uint32_t firstFlags = hasFirst ? reader.u32() : 0;
    if (!reader.isGood() || m_samples.size() + count > maxSamples)
        return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t duration =
            (flags & eachHasDuration) != 0 ? reader.u32() : defaults.duration;
        const std::uint32_t size = (flags & eachHasSize) != 0 ? reader.u32() : defaults.size;
        std::uint32_t bits = (flags & eachHasFlags) != 0 ? reader.u32() : defaults.flags;
        bits = hasFirst && i == 0 ? firstFlags : bits;
        const std::int64_t delay = (flags & eachHasDelay) != 0 ? reader.i32() : 0;
        // A byte of the file at least, so that a run without entries is bounded too.
        const bool isInside =
            size > 0 && m_position <= m_fileSize && size <= m_fileSize - m_position;
        if (!reader.isGood() || !isInside || size > maxSampleSize || duration > maxDuration)
            return false;
        const bool isKey = (bits & (isNoKey | needsOthers)) == 0;
        m_samples.push_back({m_position, m_time + delay, size, duration, isKey});
        m_position += size;
        m_time += duration;
    }
    return true;
}

} // namespace store::mp4
