// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/mp4/boxes.h"
#include "store/mp4/sample.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace store::mp4 {

// Gathers the samples of one track from the fragments of a movie.
class FragmentReader
{
public:
    // `movie`: the content of the box moov, where the defaults stand.
    FragmentReader(View movie, std::uint32_t track, std::uint64_t fileSize);

    // The content of the box moof that stands at `position` in the file. False if there is anything
    // in it that is read in different ways, or lies outside the file; what comes before that is added.
    bool add(View fragment, std::uint64_t position);

    std::vector<Sample> take() { return std::move(m_samples); }

private:
    struct Defaults
    {
        std::uint32_t duration = 0;
        std::uint32_t size = 0;
        std::uint32_t flags = 0;
    };
    bool addTrack(View box, std::uint64_t position, bool isAlone);
    bool addRun(View run, std::uint64_t base, const Defaults &defaults);

    std::uint32_t m_track;
    std::uint64_t m_fileSize;
    Defaults m_defaults;
    std::int64_t m_time = 0; // of decoding the next sample
    std::uint64_t m_position = 0; // of the next run if it does not say
    std::vector<Sample> m_samples;
};

} // namespace store::mp4
