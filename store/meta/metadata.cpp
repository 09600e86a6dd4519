// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/meta/metadata.h"

#include "store/file.h"
#include "store/meta/civiltime.h"
#include "store/meta/creation.h"
#include "store/meta/format.h"
#include "store/meta/yamlvalue.h"
#include "store/meta/zone.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <string_view>
#include <system_error>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view fileName = "metadata.yaml";
constexpr std::uint64_t maxFileBytes = 4 << 20;
constexpr std::int64_t maxPixels = std::int64_t(1) << 30;
constexpr std::int64_t maxChunkSize = std::int64_t(1) << 40;

// Turns the plain data of metadata.yaml into Metadata, step by step; the first error stays.
class Interpreter
{
public:
    Interpreter(const fs::path &directory, Value document)
        : m_directory(directory)
    {
        m_metadata.storeKeys = std::move(document["__store"]);
        document.erase("__store");
        m_metadata.user = std::move(document);
    }

    Result<Metadata> run()
    {
        for (auto step :
             {&Interpreter::readClass, &Interpreter::readVersion, &Interpreter::readFormat,
              &Interpreter::readExtension, &Interpreter::readShape, &Interpreter::readType})
            if (auto done = (this->*step)(); !done)
                return done.error();
        m_metadata.encoding = text("encoding");
        m_metadata.uuid = text("uuid");
        readChunkSize();
        readZoneAndCreation();
        return std::move(m_metadata);
    }

private:
    Error error(Error::Code code, std::string detail) const
    {
        return {code, m_directory / fileName, std::move(detail)};
    }

    const Value *find(const char *key) const
    {
        const auto found = m_metadata.storeKeys.find(key);
        return found == m_metadata.storeKeys.end() || found->is_null() ? nullptr : &*found;
    }

    // Empty if the key is missing or no text.
    std::string text(const char *key) const
    {
        const Value *value = find(key);
        return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
    }

    void warn(std::string warning) { m_metadata.warnings.push_back(std::move(warning)); }

    Result<void> readClass()
    {
        m_metadata.className = text("class");
        if (m_metadata.className == "DirectoryImgStore")
            m_metadata.storeClass = StoreClass::Directory;
        else if (m_metadata.className == "VideoImgStore" ||
                 m_metadata.className == "VideoImgStoreFFMPEG")
            m_metadata.storeClass = StoreClass::Video;
        else
            return error(Error::Code::UnknownClass, "class '" + m_metadata.className + "'");
        return {};
    }

    Result<void> readVersion()
    {
        const Value *version = find("version");
        if (version == nullptr || !version->is_number() || version->get<double>() != 2)
            return error(Error::Code::WrongVersion,
                         "version " + (version == nullptr ? "missing" : shown(*version)));
        return {};
    }

    Result<void> readFormat()
    {
        m_metadata.format = text("format");
        if (!isKnownFormat(m_metadata.storeClass, m_metadata.format))
            return error(Error::Code::UnknownFormat, "format '" + m_metadata.format + "'");
        return {};
    }

    Result<void> readExtension()
    {
        m_metadata.extension = defaultExtension(m_metadata.storeClass, m_metadata.format);
        const Value *extension = find("extension");
        if (extension == nullptr || m_metadata.storeClass == StoreClass::Directory)
            return {};
        if (!extension->is_string() || !isVideoExtension(text("extension")))
            return error(Error::Code::Corrupt,
                         "extension " + shown(*extension) + " is not allowed");
        m_metadata.extension = text("extension");
        return {};
    }

    Result<void> readShape()
    {
        const Value *shape = find("imgshape");
        const std::size_t dimensions = shape == nullptr || !shape->is_array() ? 0 : shape->size();
        const std::size_t most = m_metadata.format == "npy" ? 8 : 3;
        if (dimensions < (m_metadata.format == "npy" ? 1 : 2) || dimensions > most)
            return error(Error::Code::Corrupt, "imgshape is not [height, width] or [height, "
                                               "width, channels]");
        std::int64_t pixels = 1;
        for (const Value &length : *shape) {
            if (!length.is_number_integer() || length.get<double>() < 1)
                return error(Error::Code::Corrupt, "imgshape " + shown(*shape));
            if (length.get<double>() > static_cast<double>(maxPixels / pixels))
                return error(Error::Code::TooLarge, "imgshape " + shown(*shape));
            pixels *= length.get<std::int64_t>();
            m_metadata.imageShape.push_back(length.get<int>());
        }
        return {};
    }

    Result<void> readType()
    {
        static constexpr std::array<std::string_view, 12> known = {
            "bool",  "uint8",  "int8",  "uint16",  "int16",   "uint32",
            "int32", "uint64", "int64", "float16", "float32", "float64"};
        m_metadata.dtype = text("imgdtype");
        if (m_metadata.dtype.empty()) {
            warn("imgdtype is missing; taken as uint8");
            m_metadata.dtype = "uint8";
        }
        if (std::find(known.begin(), known.end(), m_metadata.dtype) == known.end())
            return error(Error::Code::Unsupported, "imgdtype '" + m_metadata.dtype + "'");
        return {};
    }

    void readChunkSize()
    {
        const Value *size = find("chunksize");
        if (size != nullptr && size->is_number_integer() && size->get<double>() >= 1 &&
            size->get<double>() <= static_cast<double>(maxChunkSize))
            m_metadata.chunkSize = size->get<std::int64_t>();
        else
            warn("chunksize is missing or senseless; only the index counts");
    }

    // The zone to show times in: the user's, else the recorder's, else this machine's for old
    // stores and UTC for others.
    std::string chooseZone(bool isOld)
    {
        const auto user = m_metadata.user.find("timezone");
        for (const Value &name :
             {user == m_metadata.user.end() ? Value() : *user, Value(text("timezone_local"))}) {
            if (!name.is_string() || name == "")
                continue;
            if (isKnownZone(name.get<std::string>()))
                return name.get<std::string>();
            warn("unknown time zone " + shown(name));
        }
        return isOld ? localZone() : "UTC";
    }

    void readZoneAndCreation()
    {
        const auto created = parseCivilTime(text("created_utc"));
        const bool isOld = find("created_utc") == nullptr;
        m_metadata.timezone = chooseZone(isOld);
        if (created)
            m_metadata.createdUtc = epochSeconds(*created);
        else if (isOld)
            m_metadata.createdUtc = guessCreation(m_directory, m_metadata.timezone);
        else
            warn("created_utc " + shown(*find("created_utc")) + " is no date");
    }

    static std::string shown(const Value &value)
    {
        constexpr std::size_t longest = 80;
        return value.dump(-1, ' ', false, Value::error_handler_t::replace).substr(0, longest);
    }

    const fs::path m_directory;
    Metadata m_metadata;
};

// A number that can be a frame rate.
std::optional<double> rate(const Value &user, const char *key)
{
    const auto found = user.find(key);
    if (found == user.end() || !found->is_number())
        return std::nullopt;
    const double value = found->get<double>();
    return std::isfinite(value) && value > 0 ? std::optional(value) : std::nullopt;
}

bool isTrue(const Value &user, const char *key)
{
    const auto found = user.find(key);
    return found != user.end() && *found == true;
}

} // namespace

std::vector<int> Metadata::shownShape() const
{
    std::vector<int> shape = imageShape;
    if (storeClass == StoreClass::Video)
        for (std::size_t i = 0; i < std::min<std::size_t>(2, shape.size()); ++i)
            shape[i] -= shape[i] % 2;
    if (!encoding.empty() && shape.size() >= 2) {
        shape.resize(2);
        shape.push_back(3);
    }
    return shape;
}

std::optional<int> Metadata::significantBits() const
{
    const auto said = user.find(significantBitsKey);
    if (dtype != "uint16" || said == user.end() || !said->is_number_integer())
        return std::nullopt;
    const auto bits = said->get<std::int64_t>();
    return bits >= 1 && bits < 16 ? std::optional(static_cast<int>(bits)) : std::nullopt;
}

Result<fs::path> storeDirectory(const fs::path &path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        return systemError(error.value() != 0 ? error.value() : ENOENT, path, "open");
    if (!fs::is_directory(status)) {
        if (path.filename() != fileName)
            return Error{Error::Code::NotAStore, path, "neither a directory nor metadata.yaml"};
        return path.has_parent_path() ? path.parent_path() : fs::path(".");
    }
    const bool hasMetadata = fs::exists(fs::symlink_status(path / fileName, error));
    if (!hasMetadata && error.value() != 0 && error.value() != ENOENT)
        return systemError(error.value(), path, "open");
    if (!hasMetadata)
        return Error{Error::Code::NotAStore, path, "has no metadata.yaml"};
    return path.has_filename() || path == path.root_path() ? path : path.parent_path();
}

Result<Metadata> readMetadata(const fs::path &directory)
{
    const fs::path file = directory / fileName;
    const auto bytes = readFile(file, maxFileBytes);
    if (!bytes)
        return bytes.error();
    auto document = parseYaml({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    if (!document)
        return Error{document.error().code, file, document.error().detail};
    const bool isStore = document->is_object() && document->contains("__store") &&
                         (*document)["__store"].is_object();
    if (!isStore)
        return Error{Error::Code::NotAStore, file, "has no __store map"};
    return Interpreter(directory, *std::move(document)).run();
}

std::optional<double> claimedFrameRate(const Metadata &metadata)
{
    for (const char *key : {"hwframerate", "motifptpframerate"})
        if (const auto claimed = rate(metadata.user, key))
            return claimed;
    if (isTrue(metadata.user, "acquisitionframerateenable"))
        return rate(metadata.user, "acquisitionframerate");
    return std::nullopt;
}

} // namespace store
