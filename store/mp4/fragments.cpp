// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/fragments.h"

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
constexpr std::size_t maxSamples = 16'000'000;
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

constexpr std::uint32_t flagBits = 0xffffff;
constexpr std::uint32_t noSyncSample = 0x10000;

struct Defaults
{
    std::uint32_t duration = 0;
    std::uint32_t size = 0;
    std::uint32_t flags = 0;
};

std::uint32_t numberIf(BigEndianReader &reader, bool isThere, std::uint32_t otherwise)
{
    return isThere ? reader.u32() : otherwise;
}

std::optional<Defaults> movieDefaults(View movie)
{
    const auto box = only(movie, {"mvex", "trex"});
    if (!box)
        return std::nullopt;
    BigEndianReader reader(*box);
    reader.take(12); // version and flags, track, description
    Defaults defaults{reader.u32(), reader.u32(), reader.u32()};
    return reader.isGood() ? std::optional(defaults) : std::nullopt;
}

std::optional<Defaults> trackDefaults(View track, Defaults defaults)
{
    const auto box = only(track, "tfhd");
    if (!box)
        return std::nullopt;
    BigEndianReader reader(*box);
    const std::uint32_t flags = reader.u32() & flagBits;
    reader.u32(); // track
    constexpr std::uint32_t hasBase = 0x1;
    if ((flags & hasBase) != 0)
        return std::nullopt; // positions count from the fragment in files of ours
    numberIf(reader, (flags & 0x2) != 0, 0); // description
    defaults.duration = numberIf(reader, (flags & 0x8) != 0, defaults.duration);
    defaults.size = numberIf(reader, (flags & 0x10) != 0, defaults.size);
    defaults.flags = numberIf(reader, (flags & 0x20) != 0, defaults.flags);
    return reader.isGood() ? std::optional(defaults) : std::nullopt;
}

// Adds a fragment's samples up to the first that is not whole in the file. False if there is such a
// one, or the fragment is none of ours.
bool addSamples(View fragment, std::uint64_t position, const Defaults &movie,
                std::uint64_t fileSize, std::vector<Sample> &samples)
{
    const auto track = only(fragment, "traf");
    const auto defaults = track ? trackDefaults(*track, movie) : std::nullopt;
    const auto run = track ? only(*track, "trun") : std::nullopt;
    if (!defaults || !run)
        return false;
    BigEndianReader reader(*run);
    const std::uint32_t flags = reader.u32() & flagBits;
    const std::uint32_t count = reader.u32();
    constexpr std::uint32_t hasOffsets = 0x800; // of presentation: B-frames
    if ((flags & hasOffsets) != 0 || (flags & 0x1) == 0 || count > maxSamples - samples.size())
        return false;
    position += reader.u32();
    const std::uint32_t firstFlags = numberIf(reader, (flags & 0x4) != 0, defaults->flags);
    for (std::uint32_t i = 0; i < count; ++i) {
        Sample sample;
        sample.position = position;
        sample.duration = numberIf(reader, (flags & 0x100) != 0, defaults->duration);
        sample.size = numberIf(reader, (flags & 0x200) != 0, defaults->size);
        const std::uint32_t own =
            numberIf(reader, (flags & 0x400) != 0, i == 0 ? firstFlags : defaults->flags);
        sample.isKey = (own & noSyncSample) == 0;
        // A byte of the file at least, so that a run without entries is bounded too.
        if (!reader.isGood() || sample.size == 0 || sample.end() > fileSize)
            return false;
        position = sample.end();
        samples.push_back(sample);
    }
    return true;
}

// The place behind the first box, and whether it is still free: the fragments are not one video yet.
struct Spare
{
    std::uint64_t position = 0;
    bool isFree = false;
};

using SpareHead = std::array<std::uint8_t, 8>;
constexpr SpareHead freeHead{0, 0, 0, spareSize, 'f', 'r', 'e', 'e'};
constexpr SpareHead dataHead{0, 0, 0, 1, 'm', 'd', 'a', 't'};

// Whether each byte is of one head or the other: a power cut may leave part of the change undone.
bool isOneOrOther(View bytes)
{
    for (std::size_t i = 0; i < freeHead.size(); ++i) {
        const auto byte = std::to_integer<std::uint8_t>(bytes[i]);
        if (byte != freeHead[i] && byte != dataHead[i])
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

// Appends the samples of the fragment at `position` and moves on to the next. False at the end.
bool readFragment(Source &file, std::uint64_t fileSize, const Defaults &defaults,
                  std::uint64_t &position, std::vector<Sample> &samples)
{
    const auto head = file.headAt(position);
    if (!head || head->name != "moof")
        return false;
    const auto fragment = file.contentAt(position, *head, maxFragmentHeadBytes);
    if (!fragment || !addSamples(*fragment, position, defaults, fileSize, samples))
        return false;
    position += head->size;
    const auto data = file.headAt(position);
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - position;
    if (!data || data->name != "mdat" || data->size > room)
        return false; // else it would lead back
    position += data->size;
    return true;
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
    const auto defaults = movie ? movieDefaults(*movie) : std::nullopt;
    if (!defaults)
        return corrupt(source, "the video's head is torn");
    fragments.headEnd = movieAt + head->size;
    fragments.movie = *std::move(movie);

    std::uint64_t position = fragments.headEnd;
    while (readFragment(source, *size, *defaults, position, fragments.samples)) {
    }
    return source.error() ? Result<Fragments>(*source.error()) : fragments;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, file.path(), "not enough memory for the video's head"};
}

} // namespace store::mp4
