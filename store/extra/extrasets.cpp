// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extrasets.h"

namespace store {

void ExtraSets::addRow(const Value &row)
{
    Entry &rows = entry("extra");
    ++rows.set.samples;
    for (const auto &[key, value] : row.items())
        m_rowColumns += addColumn(rows, key) ? 1 : 0;
}

void ExtraSets::addFile(const SampleFile &file, std::int64_t samples)
{
    static const std::vector<SampleFile::Set> onlyFrames{{"camera", {}, std::nullopt}};
    const auto &columns = file.columns();
    for (const SampleFile::Set &set : file.sets().empty() ? onlyFrames : file.sets()) {
        Entry &known = entry(set.name);
        known.set.samples += samples;
        if (!known.set.sampleRate)
            known.set.sampleRate = set.sampleRate;
        for (const std::string &column : set.columns)
            addColumn(known, column);
        for (std::size_t i = file.measuredColumns(); i < columns.size(); ++i)
            addColumn(known, columns[i]);
    }
}

std::vector<ExtraSummary> ExtraSets::take()
{
    std::vector<ExtraSummary> sets;
    for (Entry &entry : m_entries)
        sets.push_back(std::move(entry.set));
    return sets;
}

ExtraSets::Entry &ExtraSets::entry(const std::string &name)
{
    const auto [place, isNew] = m_places.emplace(name, m_entries.size());
    if (isNew)
        m_entries.push_back({{name, {}, 0, std::nullopt}, {}});
    return m_entries[place->second];
}

bool ExtraSets::addColumn(Entry &entry, const std::string &column)
{
    if (!entry.known.insert(column).second)
        return false;
    entry.set.columns.push_back(column);
    return true;
}

} // namespace store
