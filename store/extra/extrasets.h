// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/extra/extradata.h"
#include "store/extra/samplefile.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace store {

// Counts the sets of extra data of a store: the rows of JSON are one, with all keys that any row
// has as columns.
class ExtraSets
{
public:
    void addRow(const Value &row); // to the set "extra"
    void addFile(const SampleFile &file, std::int64_t samples);
    void addSet(const std::string &name) { entry(name); } // that is there, if without a row

    std::vector<ExtraSummary> take();

private:
    struct Entry
    {
        ExtraSummary set;
        std::unordered_set<std::string> known; // columns
    };

    Entry &entry(const std::string &name);
    static void addColumn(Entry &entry, const std::string &column);

    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace store
