// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/chunk/avipackets.h"

#include "store/chunk/packetsearch.h"
#include "store/fourletters.h"

namespace store {

namespace {

constexpr int maxDepth = 3; // RIFF, movi, rec
constexpr std::size_t headSize = 8; // bytes

constexpr std::uint32_t swapped(std::uint32_t value)
{
    return value << 24 | (value & 0xff00) << 8 | (value >> 8 & 0xff00) | value >> 24;
}

// Walks over the pieces of a file: a name of four letters, a size, content.
class AviLocator
{
public:
    AviLocator(const InputFile &file, const std::stop_token &stop)
        : m_search(file, stop)
    {}

    std::optional<LocatedPackets> run();

private:
    struct Piece
    {
        FourLetters name;
        std::uint64_t content = 0; // position in the file
        std::uint32_t size = 0;
    };
    bool readPieces(std::uint64_t next, std::uint64_t end, int depth);
    bool readPiece(const Piece &piece, int depth);
    bool readStream(const Piece &head);
    bool addPicture(const Piece &piece);
    FourLetters nameAt(std::uint64_t position);

    PacketSearch m_search;
    std::uint32_t m_streams = 0; // seen so far
    FourLetters m_pictureName; // "00dc" of the first stream; none: not found yet
};

std::optional<LocatedPackets> AviLocator::run()
{
    if (nameAt(0) != "RIFF" || !readPieces(0, m_search.file().sizeBytes(), 0))
        return std::nullopt;
    auto located = m_search.take();
    if (located)
        located->hasTimes = false;
    return located;
}

FourLetters AviLocator::nameAt(std::uint64_t position)
{
    return FourLetters(m_search.at(position, 4).u32());
}

bool AviLocator::readPieces(std::uint64_t next, std::uint64_t end, int depth)
{
    while (next < end) {
        BigEndianReader reader = m_search.at(next, headSize);
        Piece piece;
        piece.name = FourLetters(reader.u32());
        piece.size = swapped(reader.u32());
        piece.content = next + headSize;
        if (!reader.isGood() || m_search.isStopped() || piece.content > end ||
            piece.size > end - piece.content || !readPiece(piece, depth))
            return false;
        next = piece.content + piece.size + (piece.size & 1); // padded to an even size
    }
    return true;
}

bool AviLocator::readPiece(const Piece &piece, int depth)
{
    const bool isList = piece.name == "LIST" || piece.name == "RIFF";
    if (isList) {
        if (piece.size < 4 || depth > maxDepth)
            return false;
        if (nameAt(piece.content) == "INFO")
            return true;
        return readPieces(piece.content + 4, piece.content + piece.size, depth + 1);
    }
    if (piece.name == "strh")
        return readStream(piece);
    return m_pictureName == FourLetters() || piece.name != m_pictureName || addPicture(piece);
}

bool AviLocator::readStream(const Piece &head)
{
    const std::uint32_t number = m_streams++;
    if (m_pictureName != FourLetters() || nameAt(head.content) != "vids")
        return true;
    m_pictureName = "00dc";
    m_pictureName.value += ((number / 10 % 10) << 24) + ((number % 10) << 16);
    return number < 100;
}

bool AviLocator::addPicture(const Piece &piece)
{
    const bool isRepeat = piece.size == 0; // the picture before is shown for longer
    return isRepeat || m_search.add(piece.content, piece.size, true, 0);
}

} // namespace

std::optional<LocatedPackets> locateAviPackets(const InputFile &file, const std::stop_token &stop)
{
    return AviLocator(file, stop).run();
}

} // namespace store
