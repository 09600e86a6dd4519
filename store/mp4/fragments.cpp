// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/fragments.h"

#include "store/mp4/fragmentreader.h"
#include "store/mp4/track.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <optional>
#include <span>
#include <utility>

namespace store::mp4 {

namespace {

constexpr std::uint64_t maxHeadBytes = 1U << 20U; // of a moov box without samples
constexpr std::uint64_t maxFragmentHeadBytes = 64U << 20U;
constexpr std::size_t largestHead = 16;

// A file that boxes are read from. Where the system fails to read it there is no box, and error() says
// why.
class Source
{
public:
    explicit Source(const FileHandle &file)
        : m_file(file)
    {}

    const FileHandle &file() const { return m_file; }
    const std::optional<Error> &error() const { return m_error; }

    // How many bytes it got: fewer than asked for at the end of the file.
    std::size_t read(std::uint64_t position, std::span<std::byte> bytes)
    {
        if (position > std::numeric_limits<std::int64_t>::max())
            return 0; // no file is as long as that
        const auto got = m_file.read(position, bytes);
        if (!got && !m_error)
            m_error = got.error();
        return got ? *got : 0;
    }

    // Empty at the end of the file, and where no box begins that says where it ends.
    std::optional<BoxHead> headAt(std::uint64_t position)
    {
        std::array<std::byte, largestHead> bytes{};
        const auto head = readHead(View(bytes).first(read(position, bytes)));
        return head && head->size != 0 ? head : std::nullopt;
    }

    // The content of the box at `position`; empty unless it is whole, and at most `maxBytes`.
    std::optional<Bytes> contentAt(std::uint64_t position, const BoxHead &head,
                                   std::uint64_t maxBytes)
    {
        const auto size = m_file.size();
        if (!size || head.size > maxBytes || position > *size || head.size > *size - position)
            return std::nullopt;
        Bytes content(head.size - head.headSize);
        const bool isWhole = read(position + head.headSize, content) == content.size();
        return isWhole ? std::optional(std::move(content)) : std::nullopt;
    }

private:
    const FileHandle &m_file;
    std::optional<Error> m_error;
};

// Why the file is no video of ours, unless the system is to blame.
Error corrupt(const Source &source, const char *detail)
{
    return source.error().value_or(Error{Error::Code::Corrupt, source.file().path(), detail});
}

// The place behind the first box, and whether it is still free: the fragments are not one video yet.
struct Spare
{
    std::uint64_t position = 0;
    bool isFree = false;
};

using SpareHead = std::array<std::uint8_t, 8>;
constexpr SpareHead freeHead{0, 0, 0, spareSize, 'f', 'r', 'e', 'e'};
constexpr SpareHead dataBoxHead{0, 0, 0, 1, 'm', 'd', 'a', 't'};

// Whether each byte is of one head or the other: a power cut may leave part of the change undone.
bool isOneOrOther(View bytes)
{
    for (std::size_t i = 0; i < freeHead.size(); ++i) {
        const auto byte = std::to_integer<std::uint8_t>(bytes[i]);
        if (byte != freeHead[i] && byte != dataBoxHead[i])
            return false;
    }
    return true;
}

// The change is complete where the box leads to the table of all samples.
bool isDone(Source &file, std::uint64_t position, const BoxHead &spare)
{
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - position;
    if (spare.name != "mdat" || spare.headSize != spareSize || spare.size > room)
        return false;
    const auto table = file.headAt(position + spare.size);
    return table && table->name == "moov";
}

Result<Spare> findSpare(Source &file)
{
    const auto type = file.headAt(0);
    if (!type || type->name != "ftyp" || type->size > maxHeadBytes)
        return corrupt(file, "the video's head is missing");
    const std::uint64_t position = type->size;
    std::array<std::byte, spareSize> bytes{};
    const bool isRead = file.read(position, bytes) == bytes.size();
    if (!isRead || !isOneOrOther(bytes))
        return corrupt(file, "the video was not written by this program, or not even begun");
    const auto spare = readHead(bytes);
    const bool isFree = !spare || !isDone(file, position, *spare);
    return file.error() ? Result<Spare>(*file.error()) : Spare{position, isFree};
}

// Adds the samples of the fragment at `position` and moves on to the next. False at the end.
bool readFragment(Source &file, std::uint64_t &position, FragmentReader &fragments)
{
    const auto head = file.headAt(position);
    if (!head || head->name != "moof")
        return false;
    const auto fragment = file.contentAt(position, *head, maxFragmentHeadBytes);
    if (!fragment || !fragments.add(*fragment, position))
        return false;
    position += head->size;
    const auto data = file.headAt(position);
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - position;
    if (!data || data->name != "mdat" || data->size > room)
        return false; // else it would lead back
    position += data->size;
    return true;
}

// In files of ours pictures are shown in the order of decoding, from time 0 on and without a pause.
void cutAtForeign(std::vector<Sample> &samples)
{
    std::int64_t time = 0;
    const auto isForeign = [&time](const Sample &sample) {
        return sample.time != std::exchange(time, time + sample.duration);
    };
    samples.erase(std::find_if(samples.begin(), samples.end(), isForeign), samples.end());
}

} // namespace

Result<bool> isFinished(const FileHandle &file)
{
    Source source(file);
    const auto spare = findSpare(source);
    if (!spare)
        return spare.error();
    return !spare->isFree;
}

Result<Fragments> readFragments(const FileHandle &file)
try {
    Source source(file);
    const auto spare = findSpare(source);
    const auto size = file.size();
    if (!spare || !size)
        return spare ? size.error() : spare.error();
    Fragments fragments;
    fragments.spare = spare->position;
    const std::uint64_t movieAt = spare->position + spareSize;
    const auto head = source.headAt(movieAt);
    auto movie = head && head->name == "moov" ? source.contentAt(movieAt, *head, maxHeadBytes)
                                              : std::nullopt;
    const auto track = movie ? findPictureTrack(*movie) : std::nullopt;
    if (!track)
        return corrupt(source, "the video's head is torn");
    fragments.headEnd = movieAt + head->size;
    FragmentReader reader(*movie, track->id, *size);
    std::uint64_t position = fragments.headEnd;
    while (readFragment(source, position, reader)) {
    }
    fragments.samples = reader.take();
    cutAtForeign(fragments.samples);
    fragments.movie = *std::move(movie);
    return source.error() ? Result<Fragments>(*source.error()) : fragments;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, file.path(), "not enough memory for the video's head"};
}

} // namespace store::mp4
