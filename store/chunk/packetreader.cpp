// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/packetreader.h"

#include "store/chunk/packetscan.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <exception>
#include <span>
#include <utility>

namespace store {

namespace {

constexpr std::int64_t mostAhead = 1 << 18; // bytes

// Of a packet without its bytes the place for them; empty: there is no memory.
std::optional<std::span<std::byte>> makeRoom(const VideoPacket &entry, AVPacket &into)
{
    av_packet_unref(&into);
    if (av_new_packet(&into, entry.size) < 0)
        return std::nullopt;
    into.flags = entry.isKey ? AV_PKT_FLAG_KEY : 0;
    return std::span(reinterpret_cast<std::byte *>(into.data),
                     static_cast<std::size_t>(entry.size));
}

} // namespace

PacketReader::PacketReader(VideoFile video)
    : m_video(std::move(video))
    , m_sought(av_packet_alloc())
{}

Result<PacketReader> PacketReader::open(const std::filesystem::path &path,
                                        const std::stop_token &stop)
{
    auto file = InputFile::open(path);
    auto located = file ? locateVideo(*file, stop) : std::nullopt;
    if (!located) {
        auto video = VideoFile::open(path); // knows best what is wrong with the file
        if (!video)
            return video.error();
        if (!file)
            return file.error();
        auto table = locatePackets(*video, *file, stop);
        located = LocatedVideo{std::move(*video), std::move(table)};
    }
    PacketReader reader(std::move(located->video));
    if (!reader.m_sought)
        return Error{Error::Code::TooLarge, path, "out of memory"};
    if (!located->table) {
        if (auto scanned = reader.scan(stop); !scanned)
            return scanned.error();
        return reader;
    }
    reader.m_table = std::move(*located->table);
    reader.m_file = std::move(*file);
    reader.m_video.close();
    return reader;
}

Result<void> PacketReader::scan(const std::stop_token &stop)
{
    m_next.reset();
    m_hasSought = false;
    if (!m_video.isAtStart())
        if (auto rewound = m_video.rewind(); !rewound)
            return rewound;
    auto table = scanPackets(m_video, stop);
    if (!table)
        return table.error();
    m_table = std::move(*table);
    m_file.reset();
    return {};
}

Result<void> PacketReader::goTo(std::size_t packet, const std::stop_token &stop)
{
    if (m_table.isDirect()) {
        m_next = packet;
        return {};
    }
    if (m_next == packet)
        return {};
    seek(packet);
    if (!m_next || *m_next > packet) {
        m_hasSought = false;
        if (auto rewound = m_video.rewind(); !rewound)
            return rewound.error();
        m_next = 0;
    }
    const libav::Packet passed(av_packet_alloc());
    while (*m_next < packet) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, path(), "stopped"};
        if (!passed || !read(*passed))
            return m_failure.value_or(
                Error{Error::Code::Corrupt, path(), "the video is shorter than before"});
    }
    return {};
}

// Goes to a key packet near `packet`, wherever the demuxer takes it to be.
void PacketReader::seek(std::size_t packet)
{
    m_hasSought = false;
    m_next.reset();
    if (!m_video.seek(m_table.packets()[packet].time) || !m_video.read(*m_sought))
        return;
    m_next = m_table.packetAt(m_sought->pos);
    m_hasSought = m_next.has_value();
}

bool PacketReader::read(AVPacket &packet)
{
    m_failure.reset();
    if (!m_next || *m_next >= m_table.packets().size())
        return false;
    if (!m_table.isDirect() && !readSought(packet))
        return false;
    if (m_table.isDirect()) {
        const auto fetched = fetchNext(packet);
        if (!fetched && fetched.error().code != Error::Code::Corrupt)
            m_failure = fetched.error();
        if (!fetched)
            return false;
    }
    ++*m_next;
    return true;
}

bool PacketReader::readSought(AVPacket &packet)
{
    if (std::exchange(m_hasSought, false)) {
        av_packet_unref(&packet);
        av_packet_move_ref(&packet, m_sought.get());
        return true;
    }
    if (m_video.read(packet))
        return packet.pos == m_table.packets()[*m_next].position;
    if (m_video.hasFailed())
        m_failure = Error{Error::Code::Io, path(), "the system cannot read the video"};
    return false;
}

Result<void> PacketReader::fetchNext(AVPacket &into)
{
    const std::size_t packet = *m_next;
    const VideoPacket &entry = m_table.packets()[packet];
    const bool isInRow = m_fetched && *m_fetched + 1 == packet;
    m_fetched = packet;
    const auto isThere = [this, &entry] {
        return entry.size > 0 && entry.position >= m_aheadFrom &&
               entry.position + entry.size <= m_aheadFrom + std::ssize(m_ahead);
    };
    if (!isThere() && isInRow)
        readAhead(packet);
    if (!isThere())
        return fetch(packet, into);
    const auto room = makeRoom(entry, into);
    if (!room)
        return Error{Error::Code::TooLarge, path(), "out of memory"};
    std::memcpy(room->data(), m_ahead.data() + (entry.position - m_aheadFrom), room->size());
    return {};
}

// The packet and those that stand close behind it; none of them where one cannot be read: then each is
// tried by itself.
void PacketReader::readAhead(std::size_t packet)
try {
    const auto &packets = m_table.packets();
    m_aheadFrom = packets[packet].position;
    std::int64_t end = m_aheadFrom;
    for (std::size_t i = packet; i < packets.size() && packets[i].position >= end &&
                                 packets[i].position + packets[i].size <= m_aheadFrom + mostAhead;
         ++i)
        end = packets[i].position + packets[i].size;
    m_ahead.resize(static_cast<std::size_t>(end - m_aheadFrom));
    if (!m_file->readAt(static_cast<std::uint64_t>(m_aheadFrom), m_ahead))
        m_ahead.clear();
} catch (const std::exception &) { // no memory
    m_ahead.clear();
}

Result<void> PacketReader::fetch(std::size_t packet, AVPacket &into) const
{
    const VideoPacket &entry = m_table.packets()[packet];
    assert(m_file);
    const auto room = makeRoom(entry, into);
    if (!room)
        return Error{Error::Code::TooLarge, path(), "out of memory"};
    return m_file->readAt(static_cast<std::uint64_t>(entry.position), *room);
}

} // namespace store
