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

    std::size_t rowColumnCount() const { return m_rowColumns; } // different keys of rows so far

private:
    struct Entry
    {
        ExtraSummary set;
        std::unordered_set<std::string> known; // columns
    };

    Entry &entry(const std::string &name);
    static bool addColumn(Entry &entry, const std::string &column); // false: it is known

    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_places;
    std::size_t m_rowColumns = 0;
};

} // namespace store
