// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/npzwriter.h"

#include <memory>
#include <zip.h>

namespace store {

namespace {

struct Release
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

using Source = std::unique_ptr<zip_source_t, Release>;
using Archive = std::unique_ptr<zip_t, Release>;

Error failed(const std::string &what)
{
    return {Error::Code::Io, {}, "libzip cannot " + what};
}

bool addMember(zip_t *archive, const NpzMember &member)
{
    constexpr int firstOfJanuary1980 = (1 << 5) | 1;
    zip_source_t *source = zip_source_buffer(archive, member.npy.data(), member.npy.size(), 0);
    if (source == nullptr)
        return false;
    const std::string name = member.name + ".npy";
    const zip_int64_t place = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (place < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(place);
    return zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, index, 0, firstOfJanuary1980, 0) == 0;
}

Result<Bytes> contents(zip_source_t *source)
{
    if (zip_source_open(source) != 0)
        return failed("open the archive");
    Bytes bytes;
    if (zip_source_seek(source, 0, SEEK_END) == 0) {
        bytes.resize(static_cast<std::size_t>(zip_source_tell(source)));
        zip_source_seek(source, 0, SEEK_SET);
    }
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size())
        return failed("read the archive");
    return bytes;
}

} // namespace

Result<Bytes> packNpz(std::span<const NpzMember> members)
{
    const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!source)
        return failed("make an archive");
    zip_source_keep(source.get()); // the archive frees one reference, we the other
    Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) {
        zip_source_free(source.get());
        return failed("make an archive");
    }
    for (const NpzMember &member : members) {
        if (!addMember(archive.get(), member))
            return failed("add " + member.name);
    }
    if (zip_close(archive.get()) != 0)
        return failed("finish the archive");
    static_cast<void>(archive.release());
    return contents(source.get());
}

} // namespace store
