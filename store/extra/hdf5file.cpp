// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/hdf5file.h"

#include "store/extra/hdf5chunks.h"
#include "store/extra/hdf5handle.h"
#include "store/extra/hdf5turn.h"
#include "store/file.h"
#include "store/hdf5/soundfile.h"

#include <hdf5.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <new>
#include <span>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostTextBytes = 1 << 16;
constexpr std::size_t mostElementBytes = 4096; // of a record
constexpr int mostFields = 64;
constexpr std::int64_t mostElements = std::int64_t(1) << 32;
constexpr std::uint64_t mostInflation = 1032; // of deflate
constexpr std::size_t cacheBytes = Hdf5Chunks::mostBytes;

// Whether a name means a direct member of the root group, not a path.
bool isPlainName(const std::string &name)
{
    return !name.empty() && name.size() <= 255 && name != "." && name != ".." &&
           name.find_first_of(std::string_view("/\0", 2)) == std::string::npos;
}

// How a number is taken into memory; empty if it is none.
std::optional<hid_t> memoryType(hid_t type)
{
    if (H5Tget_size(type) > sizeof(double))
        return std::nullopt;
    switch (H5Tget_class(type)) {
    case H5T_INTEGER:
        return H5T_NATIVE_INT64;
    case H5T_FLOAT:
        return H5T_NATIVE_DOUBLE;
    default:
        return std::nullopt;
    }
}

// A data set while it is open.
struct OpenSet
{
    Hdf5Handle id;
    std::map<std::string, hid_t> types; // in memory, by field; "" for plain numbers
    std::optional<Hdf5Chunks> chunks; // absent: in one piece
    hdf5::ObjectHeader header;
};

class HdfFile : public Hdf5File
{
public:
    HdfFile(fs::path path, std::uint64_t sizeBytes, hdf5::SoundFile sound)
        : m_path(std::move(path))
        , m_sizeBytes(sizeBytes)
        , m_sound(std::move(sound))
    {}
    ~HdfFile() override
    {
        const Hdf5Turn turn;
        m_sets.clear();
        m_file.reset();
    }

    Result<void> begin();
    Result<Hdf5DataSet> dataSet(const std::string &name) override;
    Result<std::optional<std::string>> text(const std::string &dataSet,
                                            const char *attribute) override;
    Result<std::optional<double>> number(const std::string &dataSet,
                                         const char *attribute) override;
    Result<Hdf5Numbers> read(const Hdf5DataSet &set, const std::string &field, std::int64_t first,
                             std::int64_t count) override;

private:
    Error corrupt(std::string detail) const { return {Error::Code::Corrupt, m_path, detail}; }
    // Why the last call of the library failed; `what` comes before the reason.
    Error failure(const std::string &what = {}) const
    {
        const Hdf5Reason reason = lastHdf5Reason();
        return {reason.isSystem ? Error::Code::Io : Error::Code::Corrupt, m_path,
                what + reason.text};
    }
    Error unsupported(std::string detail) const
    {
        return {Error::Code::Unsupported, m_path, detail};
    }
    Error inSet(const std::string &name, const Error &error) const
    {
        return {error.code, m_path, name + ": " + error.detail};
    }
    // An attribute that is there and not what it should be.
    Error noValue(const char *attribute, const char *kind) const
    {
        return corrupt(std::string("the attribute ") + attribute + " is no single " + kind);
    }
    Result<std::uint64_t> findHeader(const std::string &name) const;
    Result<void> checkStorage(const std::string &name, OpenSet &set) const;
    Result<void> readFields(Hdf5DataSet &set, OpenSet &open) const;
    Result<void> readExtents(Hdf5DataSet &set, const OpenSet &open) const;
    const OpenSet *opened(const std::string &dataSet) const;
    Result<std::optional<Hdf5Handle>> attribute(const std::string &dataSet, const char *name) const;
    Result<std::string> readText(const Hdf5Handle &value, const Hdf5Handle &type,
                                 const Hdf5Handle &space, const char *attribute) const;
    template<typename T>
    Result<Hdf5Numbers> readInto(const OpenSet &open, const std::string &field,
                                 std::span<const hsize_t> first, std::span<const hsize_t> count);

    fs::path m_path;
    std::uint64_t m_sizeBytes;
    hdf5::SoundFile m_sound;
    Hdf5Handle m_file;
    std::map<std::string, OpenSet> m_sets;
};

Result<void> HdfFile::begin()
{
    const Hdf5Turn turn;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fapl_sec2(access.get());
    H5Pset_file_locking(access.get(), false, true); // a recorder may still be writing
    H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
    m_file = Hdf5Handle(H5Fopen(m_path.c_str(), H5F_ACC_RDONLY, access.get()), H5Fclose);
    return m_file ? Result<void>() : failure();
}

// The address of the data set's header.
Result<std::uint64_t> HdfFile::findHeader(const std::string &name) const
{
    if (!isPlainName(name))
        return unsupported("a data set named '" + name + "'");
    const htri_t exists = H5Lexists(m_file.get(), name.c_str(), H5P_DEFAULT);
    if (exists < 0)
        return failure();
    if (exists == 0)
        return Error{Error::Code::NotFound, m_path, "has no data set " + name};
    H5L_info_t link = {};
    if (H5Lget_info(m_file.get(), name.c_str(), &link, H5P_DEFAULT) < 0)
        return failure();
    if (link.type != H5L_TYPE_HARD)
        return unsupported(name + " is a link, which is not followed");
    return static_cast<std::uint64_t>(link.u.address);
}

// REQUIRES: nothing but opening was done with the set; asking a virtual one for its size would open
// other files.
Result<void> HdfFile::checkStorage(const std::string &name, OpenSet &set) const
{
    const Hdf5Handle plan(H5Dget_create_plist(set.id.get()), H5Pclose);
    if (!plan)
        return failure();
    const auto layout = H5Pget_layout(plan.get());
    if (layout != H5D_COMPACT && layout != H5D_CONTIGUOUS && layout != H5D_CHUNKED)
        return unsupported(name + " lies in other files, which are not opened");
    if (H5Pget_external_count(plan.get()) != 0)
        return unsupported(name + " lies in other files, which are not opened");
    if (layout != H5D_CHUNKED)
        return {};
    auto chunks = Hdf5Chunks::of(set.id.get(), plan.get(), m_sizeBytes);
    if (!chunks)
        return inSet(name, chunks.error());
    set.chunks = *std::move(chunks);
    return {};
}

Result<void> HdfFile::readFields(Hdf5DataSet &set, OpenSet &open) const
{
    const Hdf5Handle type(H5Dget_type(open.id.get()), H5Tclose);
    if (!type || H5Tget_size(type.get()) == 0 || H5Tget_size(type.get()) > mostElementBytes)
        return unsupported(set.name + " has elements that are too large");
    if (const auto plain = memoryType(type.get())) {
        open.types.emplace("", *plain);
        set.type.isFloat = H5Tget_class(type.get()) == H5T_FLOAT;
        set.type.isSigned = set.type.isFloat || H5Tget_sign(type.get()) == H5T_SGN_2;
        set.type.bytes = static_cast<int>(H5Tget_size(type.get()));
        set.type.bits = set.type.isFloat ? 0 : static_cast<int>(H5Tget_precision(type.get()));
        return {};
    }
    const int members = H5Tget_class(type.get()) == H5T_COMPOUND ? H5Tget_nmembers(type.get()) : 0;
    if (members <= 0 || members > mostFields)
        return unsupported(set.name + " holds no numbers");
    for (int i = 0; i < members; ++i) {
        const auto member = static_cast<unsigned>(i);
        const Hdf5Handle memberType(H5Tget_member_type(type.get(), member), H5Tclose);
        char *name = H5Tget_member_name(type.get(), member);
        const auto known = memberType ? memoryType(memberType.get()) : std::nullopt;
        if (name != nullptr && known && open.types.emplace(name, *known).second)
            set.fields.emplace_back(name);
        H5free_memory(name);
    }
    return {};
}

Result<void> HdfFile::readExtents(Hdf5DataSet &set, const OpenSet &open) const
{
    const Hdf5Handle space(H5Dget_space(open.id.get()), H5Sclose);
    const Hdf5Handle type(H5Dget_type(open.id.get()), H5Tclose);
    const int dimensions = space ? H5Sget_simple_extent_ndims(space.get()) : -1;
    if (dimensions < 1 || dimensions > 2)
        return unsupported(set.name + " has " + std::to_string(dimensions) + " dimensions");
    hsize_t extents[2] = {1, 1};
    if (H5Sget_simple_extent_dims(space.get(), extents, nullptr) != dimensions)
        return failure();
    std::uint64_t bytes = H5Tget_size(type.get());
    for (const hsize_t extent : extents)
        if (extent > hsize_t(mostElements) || __builtin_mul_overflow(bytes, extent, &bytes))
            return corrupt(set.name + " claims to be too large");
    const std::uint64_t room = m_sizeBytes * (open.chunks ? mostInflation : 1);
    const bool isStored = H5Dget_storage_size(open.id.get()) > 0;
    if (bytes > room && (isStored || open.chunks))
        return corrupt(set.name + " claims to be larger than the file");
    if (bytes > room * mostInflation)
        return corrupt(set.name + " claims to be too large");
    set.extents.assign(extents, extents + dimensions);
    return {};
}

Result<Hdf5DataSet> HdfFile::dataSet(const std::string &name)
{
    const Hdf5Turn turn;
    const auto address = findHeader(name);
    if (!address)
        return address.error();
    OpenSet open;
    auto header = m_sound.dataSet(*address);
    if (!header)
        return inSet(name, header.error());
    open.header = *std::move(header);
    const Hdf5Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose);
    constexpr std::size_t slots = 521;
    H5Pset_chunk_cache(access.get(), slots, cacheBytes, 1.0);
    open.id = Hdf5Handle(H5Dopen2(m_file.get(), name.c_str(), access.get()), H5Dclose);
    if (!open.id)
        return failure(name + ": ");
    Hdf5DataSet set;
    set.name = name;
    if (auto checked = checkStorage(name, open); !checked)
        return checked.error();
    if (auto read = readFields(set, open); !read)
        return read.error();
    if (auto read = readExtents(set, open); !read)
        return read.error();
    m_sets.insert_or_assign(name, std::move(open));
    return set;
}

// Empty for the root group. REQUIRES: a turn; the data set was opened, or is "/".
const OpenSet *HdfFile::opened(const std::string &dataSet) const
{
    const auto set = m_sets.find(dataSet);
    return set == m_sets.end() ? nullptr : &set->second;
}

// Empty if it is not there.
Result<std::optional<Hdf5Handle>> HdfFile::attribute(const std::string &dataSet,
                                                     const char *name) const
{
    const OpenSet *set = opened(dataSet);
    const hid_t object = set == nullptr ? m_file.get() : set->id.get();
    const htri_t exists = H5Aexists(object, name);
    if (exists == 0)
        return std::optional<Hdf5Handle>();
    Hdf5Handle opened(exists > 0 ? H5Aopen(object, name, H5P_DEFAULT) : H5I_INVALID_HID, H5Aclose);
    if (!opened)
        return failure(std::string("the attribute ") + name + ": ");
    return std::optional<Hdf5Handle>(std::move(opened));
}

Result<std::string> HdfFile::readText(const Hdf5Handle &value, const Hdf5Handle &type,
                                      const Hdf5Handle &space, const char *attributeName) const
{
    if (H5Tis_variable_str(type.get()) > 0) {
        char *text = nullptr; // stays so where it is empty
        if (H5Aread(value.get(), type.get(), &text) < 0)
            return failure(std::string("the attribute ") + attributeName + ": ");
        std::string copy(text == nullptr ? "" : text);
        H5Dvlen_reclaim(type.get(), space.get(), H5P_DEFAULT, &text);
        return copy;
    }
    const std::size_t size = H5Tget_size(type.get());
    if (size == 0 || size > mostTextBytes)
        return noValue(attributeName, "text");
    std::string copy(size, '\0');
    if (H5Aread(value.get(), type.get(), copy.data()) < 0)
        return failure(std::string("the attribute ") + attributeName + ": ");
    copy.resize(strnlen(copy.data(), size));
    return copy;
}

Result<std::optional<std::string>> HdfFile::text(const std::string &dataSet,
                                                 const char *attributeName)
{
    const Hdf5Turn turn;
    const auto value = attribute(dataSet, attributeName);
    if (!value)
        return value.error();
    if (!*value)
        return std::optional<std::string>();
    const Hdf5Handle type(H5Aget_type((*value)->get()), H5Tclose);
    const Hdf5Handle space(H5Aget_space((*value)->get()), H5Sclose);
    if (!type || !space || H5Tget_class(type.get()) != H5T_STRING ||
        H5Sget_simple_extent_npoints(space.get()) != 1)
        return noValue(attributeName, "text");
    const OpenSet *set = opened(dataSet);
    const auto &texts = (set == nullptr ? m_sound.root() : set->header).texts;
    if (const auto text = texts.find(attributeName); text != texts.end()) {
        if (text->second.bytes > mostTextBytes)
            return noValue(attributeName, "text");
        if (auto checked = m_sound.checkText(text->second); !checked)
            return inSet(std::string("the attribute ") + attributeName, checked.error());
    }
    auto text = readText(**value, type, space, attributeName);
    return text ? Result<std::optional<std::string>>(*std::move(text)) : text.error();
}

Result<std::optional<double>> HdfFile::number(const std::string &dataSet, const char *attributeName)
{
    const Hdf5Turn turn;
    const auto value = attribute(dataSet, attributeName);
    if (!value)
        return value.error();
    if (!*value)
        return std::optional<double>();
    const Hdf5Handle type(H5Aget_type((*value)->get()), H5Tclose);
    const Hdf5Handle space(H5Aget_space((*value)->get()), H5Sclose);
    if (!type || !space || !memoryType(type.get()) ||
        H5Sget_simple_extent_npoints(space.get()) != 1)
        return noValue(attributeName, "number");
    double number = 0;
    if (H5Aread((*value)->get(), H5T_NATIVE_DOUBLE, &number) < 0)
        return failure(std::string("the attribute ") + attributeName + ": ");
    return std::optional<double>(number);
}

// The memory's side of a field: a record of that field alone, or the plain number.
Hdf5Handle fieldType(const std::string &field, hid_t number)
{
    if (field.empty())
        return {H5Tcopy(number), H5Tclose};
    Hdf5Handle record(H5Tcreate(H5T_COMPOUND, H5Tget_size(number)), H5Tclose);
    H5Tinsert(record.get(), field.c_str(), 0, number);
    return record;
}

// HDF5 clears a mebibyte for each reading that converts numbers, which takes longer than a few numbers do.
Hdf5Handle transferPlan(hid_t dataSet, std::size_t elements, std::size_t numberBytes)
{
    constexpr std::size_t usualBytes = 1 << 20;
    Hdf5Handle plan(H5Pcreate(H5P_DATASET_XFER), H5Pclose);
    const Hdf5Handle type(H5Dget_type(dataSet), H5Tclose);
    const std::size_t each = std::max(type ? H5Tget_size(type.get()) : usualBytes, numberBytes);
    if (plan && elements < usualBytes / each)
        H5Pset_buffer(plan.get(), elements * each, nullptr, nullptr);
    return plan;
}

template<typename T>
Result<Hdf5Numbers> HdfFile::readInto(const OpenSet &open, const std::string &field,
                                      std::span<const hsize_t> first,
                                      std::span<const hsize_t> count)
{
    std::size_t elements = 1;
    for (const hsize_t extent : count)
        elements *= static_cast<std::size_t>(extent);
    std::vector<T> numbers(elements);
    const Hdf5Handle from(H5Dget_space(open.id.get()), H5Sclose);
    const Hdf5Handle to(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                        H5Sclose);
    const Hdf5Handle type = fieldType(field, open.types.at(field));
    const Hdf5Handle plan = transferPlan(open.id.get(), elements, sizeof(T));
    if (!from || !to || !type || !plan ||
        H5Sselect_hyperslab(from.get(), H5S_SELECT_SET, first.data(), nullptr, count.data(),
                            nullptr) < 0 ||
        H5Dread(open.id.get(), type.get(), to.get(), from.get(), plan.get(), numbers.data()) < 0)
        return failure();
    return Hdf5Numbers(std::move(numbers));
}

Result<Hdf5Numbers> HdfFile::read(const Hdf5DataSet &set, const std::string &field,
                                  std::int64_t first, std::int64_t count)
{
    const Hdf5Turn turn;
    const auto open = m_sets.find(set.name);
    if (open == m_sets.end() || !open->second.types.contains(field))
        return Error{Error::Code::InvalidArgument, m_path, "no field " + field};
    std::vector<hsize_t> from(set.extents.size(), 0);
    std::vector<hsize_t> size(set.extents.begin(), set.extents.end());
    from.back() = static_cast<hsize_t>(first);
    size.back() = static_cast<hsize_t>(count);
    try {
        if (auto &chunks = open->second.chunks) {
            if (auto checked = chunks->check(open->second.id.get(), from, size); !checked)
                return Error{checked.error().code, m_path, set.name + checked.error().detail};
        }
        const bool isWhole = open->second.types.at(field) == H5T_NATIVE_INT64;
        return isWhole ? readInto<std::int64_t>(open->second, field, from, size)
                       : readInto<double>(open->second, field, from, size);
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, m_path, "not enough memory for " + set.name};
    }
}

} // namespace

Result<std::unique_ptr<Hdf5File>> Hdf5File::open(const fs::path &path)
{
    const auto status = fileStatus(path);
    if (!status)
        return status.error();
    if (status->kind != FileKind::Regular)
        return Error{Error::Code::Unsupported, path,
                     status->kind == FileKind::Link ? "is a symbolic link, which is not followed"
                                                    : "is not a regular file"};
    auto sound = hdf5::SoundFile::open(path);
    if (!sound)
        return sound.error();
    auto file = std::make_unique<HdfFile>(path, status->sizeBytes, *std::move(sound));
    if (auto begun = file->begin(); !begun)
        return begun.error();
    return std::unique_ptr<Hdf5File>(std::move(file));
}

Result<void> shiftHdf5Field(const fs::path &path, const std::string &dataSet,
                            const std::string &field, std::int64_t difference)
try {
    const Hdf5Turn turn;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(access.get(), false, true);
    const Hdf5Handle file(H5Fopen(path.c_str(), H5F_ACC_RDWR, access.get()), H5Fclose);
    const Hdf5Handle set(H5Dopen2(file.get(), dataSet.c_str(), H5P_DEFAULT), H5Dclose);
    const Hdf5Handle record(H5Tcreate(H5T_COMPOUND, sizeof(double)), H5Tclose); // the field alone
    const Hdf5Handle all(set ? H5Dget_space(set.get()) : H5I_INVALID_HID, H5Sclose);
    const Hdf5Handle type(all ? H5Dget_type(set.get()) : H5I_INVALID_HID, H5Tclose);
    bool isDone = type && H5Tget_member_index(type.get(), field.c_str()) >= 0 &&
                  H5Tinsert(record.get(), field.c_str(), 0, H5T_NATIVE_DOUBLE) >= 0;
    const auto count = isDone ? static_cast<hsize_t>(H5Sget_simple_extent_npoints(all.get())) : 0;
    constexpr hsize_t mostAtOnce = 1U << 16U;
    std::vector<double> values(mostAtOnce); // whole up to 2^53
    for (hsize_t first = 0, here = 0; isDone && first < count; first += here) {
        here = std::min(mostAtOnce, count - first);
        const Hdf5Handle part(H5Screate_simple(1, &here, nullptr), H5Sclose);
        H5Sselect_hyperslab(all.get(), H5S_SELECT_SET, &first, nullptr, &here, nullptr);
        isDone = H5Dread(set.get(), record.get(), part.get(), all.get(), H5P_DEFAULT,
                         values.data()) >= 0;
        for (double &value : values)
            value += value >= 0 ? static_cast<double>(difference) : 0.0;
        isDone = isDone && H5Dwrite(set.get(), record.get(), part.get(), all.get(), H5P_DEFAULT,
                                    values.data()) >= 0;
    }
    isDone = isDone && H5Fflush(file.get(), H5F_SCOPE_LOCAL) >= 0;
    return isDone ? Result<void>() : Error{Error::Code::Io, path, lastHdf5Reason().text};
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, path, "no memory"};
}

} // namespace store
