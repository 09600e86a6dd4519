// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/mkvpackets.h"

#include "store/chunk/packetsearch.h"

#include <algorithm>
#include <limits>

namespace store {

namespace {

using Bytes = std::span<const std::byte>;

// Elements, by their ids with the length marks.
enum Id : std::uint64_t {
    EbmlHead = 0x1a45dfa3,
    Segment = 0x18538067,
    Tracks = 0x1654ae6b,
    TrackEntry = 0xae,
    TrackNumber = 0xd7,
    TrackType = 0x83,
    ContentEncodings = 0x6d80,
    Cluster = 0x1f43b675,
    Timestamp = 0xe7,
    SimpleBlock = 0xa3,
    BlockGroup = 0xa0,
    Block = 0xa1,
    ReferenceBlock = 0xfb,
};

constexpr std::size_t maxHead = 12; // bytes of an element's id and size
constexpr std::uint64_t maxTracks = 1 << 20; // bytes
constexpr std::uint64_t maxPosition = std::uint64_t(1) << 62;
constexpr std::uint64_t unknown = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t pictures = 1; // type of a track

// A number whose first byte tells by its leading zeros how many follow.
// `unknown` of all ones.
std::uint64_t takeLength(BigEndianReader &reader)
{
    const std::uint64_t first = reader.number(1);
    std::size_t more = 0;
    while (more < 8 && (first & (0x80U >> more)) == 0)
        ++more;
    if (more == 8) {
        reader.take(unknown); // makes no sense
        return 0;
    }
    const std::uint64_t mask = 0x7fU >> more;
    const std::uint64_t rest = reader.number(more);
    const std::uint64_t value = (first & mask) << (8 * more) | rest;
    const std::uint64_t allOnes = (std::uint64_t(1) << (7 * (more + 1))) - 1;
    return value == allOnes ? unknown : value;
}

// An id, with its length mark.
std::uint64_t takeId(BigEndianReader &reader)
{
    const std::uint64_t first = reader.number(1);
    const std::size_t more = first >= 0x80 ? 0 : first >= 0x40 ? 1 : first >= 0x20 ? 2 : 3;
    return first << (8 * more) | reader.number(more);
}

// Walks over the elements of a file.
class MkvLocator
{
public:
    MkvLocator(const InputFile &file, const std::stop_token &stop)
        : m_search(file, stop)
    {}

    std::optional<LocatedPackets> run();

private:
    struct Element
    {
        std::uint64_t id = 0;
        std::uint64_t content = 0; // position in the file
        std::uint64_t end = 0; // of a size that is not known: that of the file
        bool isSizeKnown = true;
    };
    std::optional<Element> elementAt(std::uint64_t position);
    bool readSegment(const Element &segment);
    bool readTop(const Element &element, std::uint64_t &next);
    bool readTracks(const Element &tracks);
    bool readTrack(Bytes entry);
    bool readCluster(const Element &cluster, std::uint64_t &next);
    bool readInCluster(const Element &element);
    bool readGroup(const Element &group);
    bool addBlock(const Element &block, std::optional<bool> isKey);
    std::uint64_t numberIn(const Element &element);

    PacketSearch m_search;
    std::uint64_t m_track = 0; // 0: not found yet
    std::int64_t m_clusterTime = 0;
};

std::optional<MkvLocator::Element> MkvLocator::elementAt(std::uint64_t position)
{
    BigEndianReader reader = m_search.at(position, maxHead);
    const std::size_t there = reader.rest().size();
    Element element;
    element.id = takeId(reader);
    const std::uint64_t size = takeLength(reader);
    element.content = position + (there - reader.rest().size());
    const std::uint64_t fileSize = m_search.file().sizeBytes();
    const std::uint64_t left = fileSize - std::min(element.content, fileSize);
    element.isSizeKnown = size != unknown;
    if (!reader.isGood() || (element.isSizeKnown && size > left))
        return std::nullopt;
    element.end = element.content + (element.isSizeKnown ? size : left);
    return element;
}

std::optional<LocatedPackets> MkvLocator::run()
{
    const auto head = elementAt(0);
    if (!head || head->id != EbmlHead || !head->isSizeKnown)
        return std::nullopt;
    const auto segment = elementAt(head->end);
    if (!segment || segment->id != Segment || !readSegment(*segment))
        return std::nullopt;
    auto located = m_search.take();
    if (located)
        located->mayBeTorn = !segment->isSizeKnown;
    return located;
}

bool MkvLocator::readSegment(const Element &segment)
{
    for (std::uint64_t next = segment.content; next < segment.end;) {
        const auto element = elementAt(next);
        if (!element || m_search.isStopped() || !readTop(*element, next))
            return false;
    }
    return segment.end == m_search.file().sizeBytes();
}

bool MkvLocator::readTop(const Element &element, std::uint64_t &next)
{
    next = element.end;
    if (element.id == Cluster)
        return readCluster(element, next);
    if (!element.isSizeKnown)
        return false;
    return element.id != Tracks || readTracks(element);
}

bool MkvLocator::readTracks(const Element &tracks)
{
    const std::uint64_t size = tracks.end - tracks.content;
    if (m_track != 0 || size > maxTracks)
        return false;
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    if (!m_search.file().readAt(tracks.content, bytes))
        return false;
    BigEndianReader reader(bytes);
    while (!reader.rest().empty() && m_track == 0) {
        const std::uint64_t id = takeId(reader);
        const Bytes content = reader.take(takeLength(reader));
        if (!reader.isGood() || (id == TrackEntry && !readTrack(content)))
            return false;
    }
    return m_track != 0;
}

// Takes the track if it is of pictures. False if its blocks are packed.
bool MkvLocator::readTrack(Bytes entry)
{
    std::uint64_t number = 0, type = 0;
    bool isPacked = false;
    BigEndianReader reader(entry);
    while (!reader.rest().empty()) {
        const std::uint64_t id = takeId(reader);
        BigEndianReader content(reader.take(takeLength(reader)));
        if (!reader.isGood())
            return false;
        if (id == TrackNumber || id == TrackType)
            (id == TrackNumber ? number : type) =
                content.number(std::min<std::size_t>(content.rest().size(), 8));
        isPacked = isPacked || id == ContentEncodings;
    }
    if (type == pictures)
        m_track = number;
    return type != pictures || (number != 0 && !isPacked);
}

// A cluster whose size is not known ends with the first element that cannot lie
// in one.
bool MkvLocator::readCluster(const Element &cluster, std::uint64_t &next)
{
    if (m_track == 0)
        return false;
    for (next = cluster.content; next < cluster.end;) {
        const auto element = elementAt(next);
        if (!element || m_search.isStopped())
            return false;
        const bool isOfSegment = element->id > 0xfffff; // as all with an id of four bytes
        if (isOfSegment && !cluster.isSizeKnown)
            return true;
        if (isOfSegment || !element->isSizeKnown || element->end > cluster.end ||
            !readInCluster(*element))
            return false;
        next = element->end;
    }
    return true;
}

bool MkvLocator::readInCluster(const Element &element)
{
    switch (element.id) {
    case Timestamp:
        m_clusterTime = static_cast<std::int64_t>(numberIn(element) % maxPosition);
        return true;
    case SimpleBlock:
        return addBlock(element, std::nullopt);
    case BlockGroup:
        return readGroup(element);
    default:
        return true;
    }
}

bool MkvLocator::readGroup(const Element &group)
{
    std::optional<Element> block;
    bool isKey = true;
    for (std::uint64_t next = group.content; next < group.end;) {
        const auto element = elementAt(next);
        if (!element || !element->isSizeKnown || element->end > group.end)
            return false;
        if (element->id == Block)
            block = element;
        isKey = isKey && element->id != ReferenceBlock;
        next = element->end;
    }
    return !block || addBlock(*block, isKey);
}

// The key flag of a simple block stands in itself.
bool MkvLocator::addBlock(const Element &block, std::optional<bool> isKey)
{
    const std::uint64_t size = block.end - block.content;
    BigEndianReader reader = m_search.at(block.content, maxHead);
    const std::size_t there = reader.rest().size();
    const std::uint64_t track = takeLength(reader);
    const auto delay = static_cast<std::int16_t>(reader.number(2));
    const std::uint64_t flags = reader.number(1);
    const std::uint64_t headSize = there - reader.rest().size();
    if (!reader.isGood() || headSize > size)
        return false;
    if (track != m_track)
        return true;
    constexpr std::uint64_t isLaced = 0x06, isKeyFlag = 0x80;
    return (flags & isLaced) == 0 &&
           m_search.add(block.content + headSize, size - headSize,
                        isKey.value_or((flags & isKeyFlag) != 0), m_clusterTime + delay);
}

std::uint64_t MkvLocator::numberIn(const Element &element)
{
    const auto size =
        static_cast<std::size_t>(std::min<std::uint64_t>(element.end - element.content, 8));
    return m_search.at(element.content, size).number(size);
}

} // namespace

std::optional<LocatedPackets> locateMkvPackets(const InputFile &file, const std::stop_token &stop)
{
    return MkvLocator(file, stop).run();
}

} // namespace store
