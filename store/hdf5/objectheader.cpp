// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/objectheader.h"

#include <algorithm>
#include <vector>

namespace store::hdf5 {

namespace {

constexpr std::size_t mostBlocks = 1024;
constexpr std::uint64_t mostOfBlocks = 16 << 20; // of all blocks
constexpr std::uint64_t checksumBytes = 4; // behind blocks of version 2

// The kinds of messages that HDF5 looks at when a group or data set is opened.
enum class Message : std::uint16_t {
    DataSpace = 0x01,
    LinkInfo = 0x02,
    DataType = 0x03,
    OldFillValue = 0x04,
    FillValue = 0x05,
    Link = 0x06,
    OtherFiles = 0x07,
    Layout = 0x08,
    GroupInfo = 0x0a,
    Filters = 0x0b,
    Attribute = 0x0c,
    Continuation = 0x10,
    SymbolTable = 0x11,
    AttributeInfo = 0x15,
    ReferenceCount = 0x16,
};

struct Block
{
    std::uint64_t address = 0;
    std::uint64_t bytes = 0;
};

// Sets what is to be there once at most. False if it was there, or was not read.
template<typename T>
bool setOnce(std::optional<T> &place, std::optional<T> value)
{
    if (place || !value)
        return false;
    place = std::move(value);
    return true;
}

class HeaderWalk
{
public:
    explicit HeaderWalk(const Metadata &file)
        : m_file(file)
    {}

    Result<ObjectHeader> run(std::uint64_t address)
    {
        if (auto begun = begin(address); !begun)
            return begun.error();
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            if (auto walked = walk(m_blocks[i], i == 0); !walked)
                return walked.error();
        return std::move(m_header);
    }

private:
    Error damaged() const { return m_file.damaged("object header"); }

    Result<void> begin(std::uint64_t address)
    {
        constexpr std::uint64_t mostPrefix = 34;
        const auto prefix = m_file.upTo(address, mostPrefix);
        if (!prefix)
            return prefix.error();
        LittleEndianReader in(*prefix);
        constexpr std::uint32_t magic = 0x5244484f; // OHDR
        m_isNew = in.u32() == magic;
        if (!m_isNew)
            return beginOld(address, *prefix);
        const bool isKnown = in.u8() == 2;
        const unsigned flags = in.u8();
        in.skip((flags & 0x20) != 0 ? 16 : 0); // times
        in.skip((flags & 0x10) != 0 ? 4 : 0); // how many attributes it keeps
        const std::uint64_t bytes = in.number(std::size_t(1) << (flags & 3));
        m_headBytes = (flags & 0x04) != 0 ? 6 : 4;
        return isKnown && in.isGood() ? add({address + (prefix->size() - in.rest().size()), bytes})
                                      : damaged();
    }

    Result<void> beginOld(std::uint64_t address, std::span<const std::byte> prefix)
    {
        LittleEndianReader in(prefix);
        const bool isKnown = in.u8() == 1;
        in.skip(1 + 2 + 4); // numbers of messages and of links
        const std::uint64_t bytes = in.u32();
        in.skip(4);
        return isKnown && in.isGood() ? add({address + 16, bytes}) : damaged();
    }

    // Each block once, and not too many.
    Result<void> add(const Block &block)
    {
        const bool isKnown = std::any_of(m_blocks.begin(), m_blocks.end(), [&](const Block &other) {
            return other.address == block.address;
        });
        if (isKnown || m_blocks.size() >= mostBlocks || block.bytes > mostOfBlocks - m_bytes)
            return damaged();
        m_bytes += block.bytes;
        m_blocks.push_back(block);
        return {};
    }

    Result<void> walk(const Block &block, bool isFirst)
    {
        // The first block's size is that of its messages alone.
        const auto bytes =
            m_file.bytes(block.address, block.bytes + (isFirst && m_isNew ? checksumBytes : 0));
        if (!bytes)
            return bytes.error();
        LittleEndianReader in(*bytes);
        if (m_isNew && !isFirst) {
            constexpr std::uint32_t magic = 0x4b48434f; // OCHK
            if (in.u32() != magic)
                return damaged();
        }
        const std::size_t end = m_isNew ? checksumBytes : 0;
        const std::size_t space = in.rest().size();
        if (space < end || (space - end > 0 && space - end < m_headBytes) ||
            (!isFirst && space == end))
            return damaged();
        LittleEndianReader messages(in.take(space - end));
        while (messages.rest().size() >= m_headBytes)
            if (auto taken = takeMessage(messages); !taken)
                return taken;
        return {};
    }

    Result<void> takeMessage(LittleEndianReader &in)
    {
        const auto kind = static_cast<Message>(m_isNew ? in.u8() : in.u16());
        const std::uint64_t bytes = in.u16();
        const unsigned flags = in.u8();
        in.skip(m_isNew ? m_headBytes - 4 : 3);
        const auto body = in.take(bytes);
        if (!in.isGood())
            return damaged();
        constexpr unsigned isShared = 2;
        if ((flags & isShared) != 0)
            return m_file.unsupported("shares its type or attributes with others");
        return look(kind, body);
    }

    Result<void> look(Message kind, std::span<const std::byte> body)
    {
        const auto sound = [&](bool isSound, const char *what) {
            return isSound ? Result<void>() : m_file.damaged(what);
        };
        switch (kind) {
        case Message::DataSpace:
            return sound(setOnce(m_header.space, readDataSpace(body)), "data space");
        case Message::DataType: {
            LittleEndianReader in(body);
            return sound(setOnce(m_header.type, takeDataType(in)), "data type");
        }
        case Message::FillValue:
            return sound(setOnce(m_header.fillBytes, readFillValue(body)), "fill value");
        case Message::OldFillValue:
            return sound(setOnce(m_header.oldFillBytes, readOldFillValue(body)), "fill value");
        case Message::Layout:
            return sound(setOnce(m_header.layout, readLayout(body)), "layout");
        case Message::Filters:
            return sound(setOnce(m_header.filters, readFilters(body)), "list of filters");
        case Message::SymbolTable:
            return sound(setOnce(m_header.names, readSymbolTable(body)), "group");
        case Message::Link:
            return sound(isLink(body), "link");
        case Message::GroupInfo:
            return sound(isGroupInfo(body), "group");
        case Message::ReferenceCount:
            return sound(body.size() >= 5, "object header");
        case Message::LinkInfo:
            return lookElsewhere(readLinkInfo(body));
        case Message::AttributeInfo:
            return lookElsewhere(readAttributeInfo(body));
        case Message::Attribute:
            return takeAttribute(body);
        case Message::Continuation:
            return takeContinuation(body);
        case Message::OtherFiles:
            return m_file.unsupported("lies in other files, which are not opened");
        }
        return {};
    }

    Result<void> lookElsewhere(std::optional<std::uint64_t> heap)
    {
        if (!heap)
            return m_file.damaged("list of links or attributes");
        return *heap == noAddress ? Result<void>()
                                  : m_file.unsupported("has too many links or attributes");
    }

    Result<void> takeAttribute(std::span<const std::byte> body)
    {
        const auto attribute = readAttribute(body);
        if (!attribute)
            return m_file.damaged("attribute");
        if (attribute->isElsewhere)
            return m_file.unsupported("shares its type or attributes with others");
        if (attribute->text)
            m_header.texts.emplace(attribute->name, *attribute->text);
        return {};
    }

    Result<void> takeContinuation(std::span<const std::byte> body)
    {
        LittleEndianReader in(body);
        Block block;
        block.address = in.u64();
        block.bytes = in.u64();
        return in.isGood() ? add(block) : damaged();
    }

    const Metadata &m_file;
    bool m_isNew = false;
    std::size_t m_headBytes = 8; // of a message
    std::vector<Block> m_blocks;
    std::uint64_t m_bytes = 0;
    ObjectHeader m_header;
};

// One that names lists elsewhere would be followed there.
bool isFill(const std::optional<std::uint64_t> &bytes, const DataType &type)
{
    return !bytes || *bytes == 0 || (*bytes == type.bytes && !type.hasLists);
}

// Whether the elements have the room that their number and type need.
bool isLaidOut(const ObjectHeader &header)
{
    const Layout &layout = *header.layout;
    std::uint64_t bytes = 0;
    if (__builtin_mul_overflow(header.space->elements, header.type->bytes, &bytes))
        return false;
    if (layout.kind == Layout::Kind::Chunked)
        return layout.chunk.size() == header.space->extents.size() + 1 &&
               layout.chunk.back() == header.type->bytes;
    const bool isUnwritten = layout.kind == Layout::Kind::Contiguous && layout.address == noAddress;
    return isUnwritten || !layout.bytes || *layout.bytes >= bytes;
}

} // namespace

Result<ObjectHeader> readObjectHeader(const Metadata &file, std::uint64_t address)
{
    return HeaderWalk(file).run(address);
}

Result<void> checkDataSet(const Metadata &file, const ObjectHeader &header)
{
    if (!header.type || !header.space || !header.layout)
        return file.damaged("data set");
    if (header.layout->kind == Layout::Kind::Virtual)
        return file.unsupported("lies in other files, which are not opened");
    if (!isFill(header.fillBytes, *header.type) || !isFill(header.oldFillBytes, *header.type))
        return file.damaged("fill value");
    return isLaidOut(header) ? Result<void>() : file.damaged("layout");
}

} // namespace store::hdf5
