// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/mp4packets.h"

#include "store/chunk/bytewindow.h"
#include "store/chunk/mp4parameters.h"
#include "store/mp4/fragmentreader.h"
#include "store/mp4/track.h"

#include <utility>
#include <vector>

namespace store {

namespace {

constexpr std::size_t headWindow = 4096; // holds the head of a short fragment and of its samples
constexpr std::uint64_t maxMovie = std::uint64_t(1) << 28; // bytes
constexpr std::uint64_t maxType = 4096; // bytes
constexpr std::uint64_t maxFragment = std::uint64_t(1) << 24; // bytes, without its samples

// Walks over the boxes of a file and takes what those that tell of samples say.
class Mp4Locator
{
public:
    explicit Mp4Locator(const InputFile &file)
        : m_file(file)
        , m_window(file, headWindow)
    {}

    bool readBoxes(const std::stop_token &stop);
    std::optional<LocatedPackets> result();

private:
    struct Place
    {
        std::uint64_t box = 0; // bytes, where it starts
        std::uint64_t content = 0;
        std::size_t size = 0; // of the content
    };
    bool readBox(const mp4::BoxHead &head, std::uint64_t start, std::uint64_t size);
    bool readMovie(const Place &place);
    bool readFragment(const Place &place);

    const InputFile &m_file;
    ByteWindow m_window;
    std::vector<std::byte> m_type;
    std::vector<std::byte> m_movie;
    std::optional<mp4::Track> m_track; // points into m_movie
    std::vector<mp4::Sample> m_samples; // of the movie itself
    std::optional<mp4::FragmentReader> m_fragments;
    bool m_isEnded = false; // by the box that only a finished file of fragments has at its end
};

bool Mp4Locator::readBoxes(const std::stop_token &stop)
{
    std::uint64_t next = 0;
    while (next < m_file.sizeBytes()) {
        const std::uint64_t left = m_file.sizeBytes() - next;
        const auto head = mp4::readHead(m_window.at(next, 16));
        if (!head || head->size > left || stop.stop_requested())
            return false;
        const std::uint64_t size = head->size != 0 ? head->size : left;
        if (!readBox(*head, next, size))
            return false;
        next += size;
    }
    return true;
}

bool Mp4Locator::readBox(const mp4::BoxHead &head, std::uint64_t start, std::uint64_t size)
{
    const bool isMovie = head.name == "moov";
    const bool isFragment = head.name == "moof";
    m_isEnded = head.name == "mfra";
    if (head.name == "ftyp" && m_type.empty() && size <= maxType) {
        const auto type = m_window.at(start + head.headSize, size - head.headSize);
        m_type.assign(type.begin(), type.end());
    }
    if (!isMovie && !isFragment)
        return true;
    if (size > (isMovie ? maxMovie : maxFragment))
        return false;
    const Place place{start, start + head.headSize, static_cast<std::size_t>(size - head.headSize)};
    return isMovie ? readMovie(place) : readFragment(place);
}

bool Mp4Locator::readMovie(const Place &place)
{
    if (m_track)
        return false;
    m_movie.resize(place.size);
    if (!m_file.readAt(place.content, m_movie))
        return false;
    m_track = mp4::findPictureTrack(m_movie);
    auto samples = m_track ? mp4::readSamples(*m_track, m_file.sizeBytes()) : std::nullopt;
    if (!samples)
        return false;
    m_samples = std::move(*samples);
    // In front of fragments libav does not go by it.
    return m_samples.empty() || mp4::keepsAll(*m_track, m_movie, m_samples);
}

bool Mp4Locator::readFragment(const Place &place)
{
    if (!m_track || !m_samples.empty())
        return false;
    if (!m_fragments)
        m_fragments.emplace(m_movie, m_track->id, m_file.sizeBytes());
    const auto content = m_window.at(place.content, place.size);
    return content.size() == place.size && m_fragments->add(content, place.box);
}

std::optional<LocatedPackets> Mp4Locator::result()
{
    if (!m_track)
        return std::nullopt;
    if (m_fragments)
        m_samples = m_fragments->take();
    LocatedPackets located;
    located.track = m_track->id;
    located.parameters = readMp4Parameters(m_type, m_movie, *m_track);
    located.mayBeTorn = m_fragments && !m_isEnded;
    located.packets.reserve(m_samples.size());
    for (const mp4::Sample &sample : m_samples) {
        if (sample.end() > m_file.sizeBytes())
            return std::nullopt;
        VideoPacket packet;
        packet.position = static_cast<std::int64_t>(sample.position);
        packet.time = sample.time;
        packet.size = static_cast<std::int32_t>(sample.size);
        packet.isKey = sample.isKey;
        located.packets.push_back(packet);
    }
    return located.packets.empty() ? std::nullopt : std::optional(std::move(located));
}

} // namespace

std::optional<LocatedPackets> locateMp4Packets(const InputFile &file, const std::stop_token &stop)
{
    Mp4Locator locator(file);
    if (!locator.readBoxes(stop))
        return std::nullopt;
    return locator.result();
}

} // namespace store
