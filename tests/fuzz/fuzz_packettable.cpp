// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chunk/avipackets.h"
#include "store/chunk/displayorder.h"
#include "store/chunk/mkvpackets.h"
#include "store/chunk/mp4packets.h"
#include "store/chunk/packettable.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

// A file of this process, removed at its end.
class Scratch
{
public:
    Scratch()
    {
        std::string name = std::filesystem::temp_directory_path() / "packettable-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr)
            std::abort();
        m_folder = name;
    }
    ~Scratch() { std::filesystem::remove_all(m_folder); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    std::filesystem::path write(const std::uint8_t *data, std::size_t size) const
    {
        std::ofstream file(m_folder / "000000.mp4", std::ios::binary | std::ios::trunc);
        file.write(reinterpret_cast<const char *>(data), static_cast<std::streamsize>(size));
        return m_folder / "000000.mp4";
    }

private:
    std::filesystem::path m_folder;
};

void need(bool holds)
{
    if (!holds)
        std::abort();
}

void checkTable(const store::LocatedPackets &located)
{
    store::OrderHints hints;
    hints.hasKeys = false;
    for (const store::VideoPacket &packet : located.packets)
        hints.times.push_back(packet.time);
    const auto order = store::displayOrder(hints, AV_CODEC_ID_H264);
    const auto count = static_cast<std::int64_t>(located.packets.size());
    const store::PacketTable table(located.packets, order.packets, count);
    if (!table.isOrdered())
        return;
    for (std::int64_t rank = 0; rank < table.pictureCount(); ++rank) {
        const auto packet = table.packetOf(rank);
        need(packet && table.packets()[*packet].rank == rank);
        if (rank < 64)
            need(table.startFor(*packet) <= *packet && table.keyBefore(*packet) <= *packet);
    }
}

void check(const store::LocatedPackets &located, std::size_t fileSize)
{
    for (const store::VideoPacket &packet : located.packets) {
        const auto end =
            static_cast<std::uint64_t>(packet.position) + static_cast<std::uint64_t>(packet.size);
        need(packet.position >= 0 && packet.size > 0 && end <= fileSize);
    }
    checkTable(located);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Scratch scratch;
    const auto file = store::InputFile::open(scratch.write(data, size));
    if (!file)
        return 0;
    for (const auto locate :
         {store::locateMp4Packets, store::locateMkvPackets, store::locateAviPackets})
        if (const auto located = locate(*file, {}))
            check(*located, size);
    return 0;
}
