// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/nalcheck.h"

#include <algorithm>

namespace store {

namespace {

using Units = std::span<const std::uint8_t>;

// The bytes that come before each unit of a packet; 0 if none do.
std::size_t lengthBytes(const AVCodecParameters &parameters)
{
    const Units head(parameters.extradata, static_cast<std::size_t>(parameters.extradata_size));
    if (parameters.codec_id == AV_CODEC_ID_H264)
        return head.size() >= 7 && head[0] == 1 ? (head[4] & 3U) + 1 : 0;
    const bool isStream = head.size() < 23 || (head[0] == 0 && head[1] == 0 && head[2] <= 1);
    return isStream ? 0 : (head[21] & 3U) + 1;
}

// Where the next 00 00 0x with x < 3 begins, from `at` on; the size if nowhere.
std::size_t nextMark(Units bytes, std::size_t at)
{
    for (std::size_t i = at + 2; i < bytes.size();) {
        if (bytes[i] > 2)
            i += 3;
        else if (bytes[i - 1] == 0 && bytes[i - 2] == 0)
            return i - 2;
        else
            i += bytes[i] == 0 ? 1 : 3;
    }
    return bytes.size();
}

std::size_t afterZeros(Units bytes, std::size_t at)
{
    while (at < bytes.size() && bytes[at] == 0)
        ++at;
    return at;
}

bool isZero(Units bytes)
{
    return afterZeros(bytes, 0) == bytes.size();
}

// What would be a length of 1.
bool beginsWithStartCode(Units bytes)
{
    const auto one = afterZeros(bytes, 0);
    return one == 3 && one < bytes.size() && bytes[one] == 1;
}

} // namespace

NalCheck::NalCheck(const AVCodecParameters &parameters)
    : m_isActive(parameters.codec_id == AV_CODEC_ID_H264 || parameters.codec_id == AV_CODEC_ID_HEVC)
    , m_isHevc(parameters.codec_id == AV_CODEC_ID_HEVC)
    , m_lengthBytes(m_isActive ? lengthBytes(parameters) : 0)
{}

NalCheck::Finding NalCheck::look(const AVPacket &packet) const
{
    if (!m_isActive)
        return {};
    const Units bytes(packet.data, static_cast<std::size_t>(packet.size));
    Finding finding = m_lengthBytes > 0 ? lookAtUnits(bytes) : lookAtStream(bytes);
    if (finding.isDamaged && m_lengthBytes > 0 && beginsWithStartCode(bytes))
        finding = lookAtStream(bytes);
    finding.endsInZeros = !bytes.empty() && bytes.back() == 0;
    return finding;
}

bool NalCheck::isPicture(std::uint8_t head) const
{
    const int type = m_isHevc ? head >> 1 & 63 : head & 31;
    return m_isHevc ? type < 32 : type >= 1 && type <= 5;
}

bool NalCheck::isDroppable(std::uint8_t head) const
{
    return m_isHevc ? (head >> 1 & 63) < 16 && !(head & 2) : !(head & 0x60);
}

NalCheck::Finding NalCheck::lookAtUnits(Units packet) const
{
    bool isReference = false;
    bool hasPicture = false;
    while (!isZero(packet)) {
        if (packet.size() <= m_lengthBytes)
            return {true, false, false};
        std::size_t size = 0;
        for (const auto byte : packet.first(m_lengthBytes))
            size = size << 8 | byte;
        packet = packet.subspan(m_lengthBytes);
        if (size == 0 || size > packet.size())
            return {true, false, false};
        const Units unit = packet.first(size);
        packet = packet.subspan(size);
        if (!isPicture(unit[0]))
            continue;
        hasPicture = true;
        isReference = isReference || !isDroppable(unit[0]);
        if (!isZero(unit.subspan(nextMark(unit, 0))))
            return {true, false, false};
    }
    return {false, false, hasPicture && !isReference};
}

NalCheck::Finding NalCheck::lookAtStream(Units packet) const
{
    bool isReference = false;
    bool isInPicture = false;
    bool hasPicture = false;
    for (std::size_t at = 0; (at = nextMark(packet, at)) < packet.size();) {
        const auto next = afterZeros(packet, at);
        const bool isStart = next < packet.size() && packet[next] == 1;
        if (isInPicture && !isStart && next < packet.size())
            return {true, false, false};
        at = next + 1;
        if (!isStart || at >= packet.size())
            continue;
        isInPicture = isPicture(packet[at]);
        hasPicture = hasPicture || isInPicture;
        isReference = isReference || (isInPicture && !isDroppable(packet[at]));
    }
    return {false, false, hasPicture && !isReference};
}

} // namespace store
