// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/npz.h"

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <zip.h>

namespace store {

namespace {

constexpr zip_uint64_t mostRatio = 1100; // deflate makes at most 1032 bytes of one

struct CloseMember
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Member = std::unique_ptr<zip_file_t, CloseMember>;

// An error's text, kept until the end of scope by libzip's own rules.
class ZipError
{
public:
    ZipError() { zip_error_init(&m_error); }
    ~ZipError() { zip_error_fini(&m_error); }
    ZipError(const ZipError &) = delete;
    ZipError &operator=(const ZipError &) = delete;

    zip_error_t *get() { return &m_error; }
    Error asError() { return {Error::Code::Corrupt, {}, zip_error_strerror(&m_error)}; }

private:
    zip_error_t m_error;
};

// Little-endian. REQUIRES: offset + size <= bytes.size().
std::uint64_t numberAt(std::span<const std::byte> bytes, std::size_t offset, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0; --i)
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[offset + i - 1]);
    return value;
}

// How many members an end of the directory at `end`, which may be none, or the ZIP64 record it
// belongs to, claims: the larger number. (APPNOTE.TXT 4.3.14 to 4.3.16.)
std::uint64_t membersClaimed(std::span<const std::byte> archive, std::size_t end)
{
    constexpr std::size_t locatorSize = 20;
    constexpr std::size_t recordSize = 56;
    std::uint64_t members = std::max(numberAt(archive, end + 8, 2), numberAt(archive, end + 10, 2));
    if (end < locatorSize || numberAt(archive, end - locatorSize, 4) != 0x07064b50)
        return members;
    const std::uint64_t record = numberAt(archive, end - locatorSize + 8, 8);
    if (archive.size() < recordSize || record > archive.size() - recordSize)
        return members;
    members = std::max(members, numberAt(archive, record + 24, 8));
    return std::max(members, numberAt(archive, record + 32, 8));
}

// libzip takes memory for as many members as the end of the file claims, before it looks for the first.
Result<void> checkMembers(std::span<const std::byte> archive)
{
    constexpr std::uint64_t maxMembers = 1000;
    constexpr std::string_view endMark = "PK\5\6";
    constexpr std::size_t endSize = 22;
    constexpr std::size_t longestComment = 0xffff;
    if (archive.size() < endSize)
        return {};
    const std::size_t last = archive.size() - endSize;
    const std::size_t first = last - std::min(last, longestComment);
    const std::string_view tail(reinterpret_cast<const char *>(archive.data()) + first,
                                last - first + endMark.size());
    for (auto at = tail.find(endMark); at != tail.npos; at = tail.find(endMark, at + 1)) {
        if (const auto members = membersClaimed(archive, first + at); members > maxMembers)
            return Error{Error::Code::TooLarge,
                         {},
                         "claims " + std::to_string(members) + " members, more than the " +
                             std::to_string(maxMembers) + " that are looked at"};
    }
    return {};
}

// The place of the only member called `name`. Names are compared here, as libzip would stop at
// the first of several.
Result<zip_uint64_t> findMember(zip_t *archive, const std::string &name)
{
    std::optional<zip_uint64_t> found;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto place = static_cast<zip_uint64_t>(i);
        const char *other = zip_get_name(archive, place, ZIP_FL_ENC_RAW);
        if (other == nullptr || name != other)
            continue;
        if (found)
            return Error{Error::Code::Corrupt, {}, name + " is there twice"};
        found = place;
    }
    if (!found)
        return Error{Error::Code::NotFound, {}, "has no " + name};
    return *found;
}

// The uncompressed size that the archive claims, within what is believable.
Result<std::size_t> memberSize(zip_t *archive, std::size_t archiveSize, zip_uint64_t place,
                               const std::string &name, std::uint64_t maxBytes)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t needed =
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(archive, place, 0, &stat) != 0 || (stat.valid & needed) != needed)
        return Error{Error::Code::Corrupt, {}, name + " has no size"};
    if (stat.encryption_method != ZIP_EM_NONE)
        return Error{Error::Code::Unsupported, {}, name + " is encrypted"};
    if (stat.size > maxBytes)
        return Error{
            Error::Code::TooLarge, {}, name + " claims " + std::to_string(stat.size) + " bytes"};
    if (stat.comp_size > archiveSize || stat.size / mostRatio > stat.comp_size)
        return Error{Error::Code::Corrupt,
                     {},
                     name + " claims " + std::to_string(stat.size) + " bytes, packed into " +
                         std::to_string(stat.comp_size)};
    return static_cast<std::size_t>(stat.size);
}

Result<std::vector<std::byte>> readMember(zip_t *archive, zip_uint64_t place, std::size_t size,
                                          const std::string &name)
{
    const auto damaged = [&] {
        return Error{Error::Code::Corrupt, {}, name + ": " + zip_strerror(archive)};
    };
    const Member member(zip_fopen_index(archive, place, 0));
    if (!member)
        return damaged();
    std::vector<std::byte> bytes(size);
    if (zip_fread(member.get(), bytes.data(), size) != static_cast<zip_int64_t>(size))
        return Error{Error::Code::Corrupt, {}, name + " is damaged"};
    // The checksum is compared once the end is read.
    std::byte beyond{};
    if (zip_fread(member.get(), &beyond, 1) != 0)
        return Error{Error::Code::Corrupt, {}, name + " is damaged (checksum)"};
    return bytes;
}

} // namespace

void ZipArchive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(zip *archive, std::size_t sizeBytes)
    : m_archive(archive)
    , m_sizeBytes(sizeBytes)
{}

Result<ZipArchive> ZipArchive::open(std::span<const std::byte> bytes)
try {
    if (bytes.empty()) // an empty archive to libzip
        return Error{Error::Code::Corrupt, {}, "the file is empty"};
    if (auto checked = checkMembers(bytes); !checked)
        return checked.error();
    ZipError error;
    zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
    if (source == nullptr)
        return error.asError();
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, error.get());
    if (archive == nullptr) {
        zip_source_free(source);
        return error.asError();
    }
    return ZipArchive(archive, bytes.size());
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "not enough memory for the archive"};
}

Result<std::vector<std::byte>> ZipArchive::read(const std::string &name,
                                                std::uint64_t maxBytes) const
try {
    const auto place = findMember(m_archive.get(), name);
    if (!place)
        return place.error();
    const auto size = memberSize(m_archive.get(), m_sizeBytes, *place, name, maxBytes);
    if (!size)
        return size.error();
    return readMember(m_archive.get(), *place, *size, name);
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, {}, "not enough memory for " + name};
}

} // namespace store
