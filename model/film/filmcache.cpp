// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/film/filmcache.h"

#include "model/film/filmpicture.h"
#include "store/cachefiles.h"
#include "store/checksum.h"
#include "store/index/chunkfiles.h"
#include "store/index/indexcache.h"
#include "store/reader.h"

#include <QCryptographicHash>

#include <bit>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <exception>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace model {

namespace {

namespace fs = std::filesystem;
using Entry = FilmCache::Entry;
using Bytes = std::span<const std::byte>;

constexpr std::string_view ending = ".film";
constexpr std::uint64_t maxFileBytes = std::uint64_t(8) << 20;
constexpr int maxChannels = 4;

// A file: the head, the key, then each picture's head and samples; as this machine writes numbers,
// so that another's byte order has another magic.
constexpr std::uint64_t magic = 0x314d4c4946484c46; // with the version

struct Head
{
    std::uint64_t magic;
    std::uint64_t checksum; // of all that follows it
    std::uint64_t keyBytes;
};

struct PictureHead
{
    std::int64_t offset, upTo;
    std::uint64_t sourceBytes;
    std::int64_t sourceModifiedNs;
    std::int32_t rows, cols, type, unused;
};

constexpr std::size_t checkedFrom = offsetof(Head, keyBytes);

std::uint64_t checksumOf(Bytes file)
{
    return store::crc32(file.subspan(checkedFrom));
}

template<typename T>
std::optional<T> taken(Bytes &bytes)
{
    if (bytes.size() < sizeof(T))
        return std::nullopt;
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes = bytes.subspan(sizeof value);
    return value;
}

void append(std::vector<std::byte> &file, const void *from, std::size_t count)
{
    const auto *bytes = static_cast<const std::byte *>(from);
    file.insert(file.end(), bytes, bytes + count);
}

bool isPictureType(int type)
{
    const int depth = CV_MAT_DEPTH(type);
    const int channels = CV_MAT_CN(type);
    return depth <= CV_64F && channels <= maxChannels && type == CV_MAKETYPE(depth, channels);
}

bool isSensible(const PictureHead &head)
{
    return head.rows > 0 && head.rows <= filmPictureSize.height() && head.cols > 0 &&
           head.cols <= filmPictureSize.width() && isPictureType(head.type) && head.offset >= 0 &&
           head.upTo >= head.offset;
}

std::optional<Entry> takenEntry(Bytes &bytes)
{
    const auto head = taken<PictureHead>(bytes);
    if (!head || !isSensible(*head))
        return std::nullopt;
    cv::Mat pixels(head->rows, head->cols, head->type);
    const std::size_t count = pixels.total() * pixels.elemSize();
    if (bytes.size() < count)
        return std::nullopt;
    std::memcpy(pixels.data, bytes.data(), count);
    bytes = bytes.subspan(count);
    return Entry{head->offset,
                 head->upTo,
                 {store::FileKind::Regular, head->sourceBytes, head->sourceModifiedNs},
                 pixels};
}

std::vector<Entry> entriesOf(Bytes file, std::string_view key)
{
    Bytes rest = file;
    const auto head = taken<Head>(rest);
    if (!head || head->magic != magic || head->keyBytes != key.size() || rest.size() < key.size() ||
        std::memcmp(rest.data(), key.data(), key.size()) != 0 || head->checksum != checksumOf(file))
        return {};
    rest = rest.subspan(key.size());
    std::vector<Entry> entries;
    while (!rest.empty()) {
        auto entry = takenEntry(rest);
        if (!entry)
            return {};
        entries.push_back(*std::move(entry));
    }
    return entries;
}

std::size_t bytesOf(const Entry &entry)
{
    return sizeof(PictureHead) + entry.pixels.total() * entry.pixels.elemSize();
}

// The newest ones that a file has room for, in their order.
std::span<const Entry> lastThatFit(std::span<const Entry> entries, std::size_t before)
{
    std::size_t total = before;
    std::size_t count = 0;
    while (count < entries.size()) {
        total += bytesOf(entries[entries.size() - 1 - count]);
        if (total > maxFileBytes)
            break;
        ++count;
    }
    return entries.last(count);
}

void append(std::vector<std::byte> &file, const Entry &entry)
{
    const cv::Mat pixels = entry.pixels.isContinuous() ? entry.pixels : entry.pixels.clone();
    const PictureHead head{
        entry.offset, entry.upTo,  entry.source.sizeBytes, entry.source.modifiedNs,
        pixels.rows,  pixels.cols, pixels.type(),          0};
    append(file, &head, sizeof head);
    append(file, pixels.data, pixels.total() * pixels.elemSize());
}

std::vector<std::byte> fileWith(std::span<const Entry> entries, std::string_view key)
{
    std::vector<std::byte> file;
    Head head{magic, 0, key.size()};
    append(file, &head, sizeof head);
    append(file, key.data(), key.size());
    for (const Entry &entry : lastThatFit(entries, file.size()))
        append(file, entry);
    head.checksum = checksumOf(file);
    std::memcpy(file.data(), &head, sizeof head);
    return file;
}

std::int64_t nanosecondsNow()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

std::string keyOf(const store::Reader &reader)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(reader.directory(), error);
    const fs::path clean = (error ? reader.directory() : absolute).lexically_normal();
    const store::Metadata &metadata = reader.metadata();
    const auto created = std::bit_cast<std::uint64_t>(metadata.createdUtc.value_or(0.0));
    return clean.string() + '\n' + metadata.uuid + '\n' + std::to_string(created) + '\n' +
           metadata.encoding;
}

} // namespace

FilmCache::FilmCache(fs::path directory, std::shared_ptr<const store::Reader> reader,
                     std::uint64_t maxBytes)
    : m_directory(std::move(directory))
    , m_reader(std::move(reader))
    , m_key(keyOf(*m_reader))
    , m_maxBytes(maxBytes)
{}

std::uint64_t FilmCache::sizeBytes(const fs::path &directory)
{
    return store::sizeOfFiles(directory, ending);
}

void FilmCache::clear(const fs::path &directory)
{
    store::removeOldest(directory, ending, 0);
}

std::optional<store::FileStatus> FilmCache::sourceOf(int chunk, std::int64_t offset) const
{
    const store::Metadata &metadata = m_reader->metadata();
    const store::Reader::Place place = m_reader->placeOf(chunk);
    fs::path file = store::mediaPath(place.directory, metadata, place.chunk);
    if (metadata.storeClass == store::StoreClass::Directory)
        file /= store::imageName(offset, metadata.extension);
    const std::int64_t now = nanosecondsNow();
    const auto status = store::fileStatus(file);
    if (!status || status->kind != store::FileKind::Regular ||
        !store::isSettled(status->modifiedNs, now))
        return std::nullopt;
    return *status;
}

std::vector<Entry> FilmCache::read(int chunk) const
try {
    if (m_directory.empty())
        return {};
    const fs::path path = fileOf(chunk);
    const auto file = store::readFile(path, maxFileBytes);
    if (!file)
        return {};
    std::error_code isNotOurs; // then it counts as used when it was written
    fs::last_write_time(path, fs::file_time_type::clock::now(), isNotOurs);
    return entriesOf(*file, m_key);
} catch (const std::exception &) { // memory is short
    return {};
}

void FilmCache::write(int chunk, const std::vector<Entry> &entries) const
try {
    if (m_directory.empty())
        return;
    std::error_code error;
    fs::create_directories(m_directory, error);
    const fs::path path = fileOf(chunk);
    const bool isNew = !store::fileStatus(path);
    if (store::writeFileWhole(path, fileWith(entries, m_key)) && isNew)
        store::removeOldest(m_directory, ending, m_maxBytes);
} catch (const std::exception &) { // memory is short
}

fs::path FilmCache::fileOf(int chunk) const
{
    const QByteArray key = QByteArray::fromStdString(m_key + '\n' + std::to_string(chunk));
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    return m_directory / (name.toStdString() + std::string(ending));
}

} // namespace model
