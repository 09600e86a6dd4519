// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/error.h"
#include "store/extra/hdf5file.h"
#include "store/frame.h"
#include "store/reader.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace store {

// How sound is kept: samples of all channels one after the other.
struct SoundFormat
{
    int rate = 0; // samples of a channel in a second
    int channels = 0;
    Hdf5NumberType sample; // signed whole numbers of 2 or 4 bytes, or floating ones of 4 or 8
    bool operator==(const SoundFormat &) const = default;

    std::size_t frameBytes() const
    {
        return static_cast<std::size_t>(channels) * static_cast<std::size_t>(sample.bytes);
    }
};

// The sound of a recording: a data set of Motif's extra data (FORMAT.md, "HDF5") over all chunks, as one
// stream without a hole.
//
// The first sample of a chunk belongs where its frame_time is, plus the mean of the chunk's sample_delay;
// those after it follow at the nominal rate, over the end of the chunk too, unless the next one begins more
// than a quarter of a second elsewhere. Where nothing was recorded is silence.
//
// One user at a time. Holds the samples of one chunk.
class SoundSource
{
public:
    // Is told why the sound of a chunk cannot be read, on the thread that reads.
    using PassOver = std::function<void(const Error &)>;

    // Of the chunks that have frames `first` to `last`; `reader` outlives it. Of those that cannot be read
    // `passOver` is told, and there is silence; without one they are errors here or in what follows.
    // NotFound if none of them has the data set; Unsupported if it is no sound: without a rate, or of other
    // numbers.
    static Result<SoundSource> open(const Reader &reader, const std::string &set, FrameIndex first,
                                    FrameIndex last, PassOver passOver,
                                    const std::stop_token &stop);

    const SoundFormat &format() const { return m_format; }

    // Samples of a channel between the first and the last of the frames; 0 if that is not known.
    // InvalidArgument if more than a year lies between them: then a clock was set.
    Result<std::int64_t> length() const;

    // Does not end with the last of the frames, but with the samples. To be called before the next two.
    void playOut() { m_endTime.reset(); }

    // Goes to this time. To be called once, before anything is read. InvalidArgument likewise of more than a year.
    Result<void> startAt(FrameTime time);

    // Goes to the first sample there is, and returns how long after `time` that is. As above.
    Result<double> startWithFirst(FrameTime time, const std::stop_token &stop);

    // The next `count` samples of each channel, as far as there are so many; then fewer, and at last none.
    // Valid until the next call.
    Result<std::span<const std::byte>> read(std::int64_t count, const std::stop_token &stop);

private:
    explicit SoundSource(const Reader &reader, std::string set);
    Result<bool> loadNext(const std::stop_token &stop);
    Result<bool> loadPlaced(int chunk, const std::stop_token &stop);
    Result<bool> load(int chunk, const std::stop_token &stop);
    Result<void> placeFirst(int chunk);

    const Reader *m_reader;
    std::string m_set;
    PassOver m_passOver; // empty: nothing is passed over
    double m_span = 0.0; // seconds from the first frame to the last one
    std::vector<int> m_chunks; // that are left, the next one last
    SoundFormat m_format;
    std::optional<double> m_endTime; // when the last frame was over
    double m_zero = 0.0; // seconds: the time of sample 0
    std::int64_t m_position = 0; // of the sample that is read next
    std::optional<std::int64_t> m_end; // none: with the last sample
    bool m_isLoaded = false; // the three below are of a chunk
    std::int64_t m_first = 0; // the place of its first sample
    double m_firstTime = 0.0;
    std::vector<std::byte> m_samples;
    std::vector<std::byte> m_given; // by read()
};

} // namespace store
