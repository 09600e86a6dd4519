// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/index/indexfile.h"
#include "tests/fuzz/scratchfile.h"

#include <bit>
#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

bool areSame(const store::IndexColumns &columns, const store::PackedChunk &packed)
{
    if (columns.numbers.size() != packed.count())
        return false;
    for (std::size_t i = 0; i < packed.count(); ++i)
        if (columns.numbers[i] != packed.numbers().at(i) ||
            std::bit_cast<std::uint64_t>(columns.times[i]) !=
                std::bit_cast<std::uint64_t>(packed.times().at(i)))
            return false;
    return true;
}

} // namespace

// A chunk's index, an archive or else YAML: the same read at once and member by member.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ScratchFile archive("index.npz");
    static const ScratchFile yaml("index.yaml");
    const bool isArchive =
        std::string_view(reinterpret_cast<const char *>(data), size).starts_with("PK");
    const ScratchFile &file = isArchive ? archive : yaml;
    file.write(data, size);
    std::vector<std::byte> scratch;
    const auto columns = store::readIndexFile(file.path());
    const auto packed = store::readPackedIndex(file.path(), {}, scratch);
    if (columns && packed && !areSame(*columns, packed->frames))
        std::abort();
    return 0;
}
