// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of a recording that is being made.

#include "model/table/rowtable.h"
#include "model/workerpool.h"
#include "store/extra/extratablereader.h"

#include <algorithm>
#include <climits>
#include <utility>

namespace model {

void RowTable::growReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_grown = reader;
    countGrown();
}

// Not beside a search, which would have to begin anew.
void RowTable::countGrown()
{
    if (!m_grown || !m_table || m_isCountingGrown || m_rest.isActive() || m_work != Work::None)
        return;
    m_isCountingGrown = true;
    m_sinceGrown.start();
    const auto reader = std::exchange(m_grown, nullptr);
    auto count = [reader](const std::stop_token &stop) {
        return store::ExtraTable::open(reader, {}, stop);
    };
    auto deliver = [this,
                    reader](const store::Result<std::shared_ptr<const store::ExtraTable>> &table) {
        m_isCountingGrown = false;
        const qint64 rest = std::clamp<qint64>(20 * m_sinceGrown.elapsed(), 1000, INT_MAX);
        m_rest.start(static_cast<int>(rest));
        const bool isInTheWay =
            m_work != Work::None && table && (*table)->columns() != m_table->columns();
        if (isInTheWay && !m_grown)
            m_grown = reader; // once more, when that is done
        if (table &&
            !isInTheWay) // what cannot be read now is tried again when it has grown further
            takeGrown(*table);
    };
    m_counting = m_pool.run(this, std::move(count), deliver, WorkerPool::Priority::Background);
}

void RowTable::takeGrown(const std::shared_ptr<const store::ExtraTable> &table)
{
    if (table->rowCount() < totalRows())
        return;
    const bool hasSameColumns = table->columns() == m_table->columns();
    // Those of the last chunk may have come before the frames that they belong to.
    const std::int64_t sure = m_table->parts().empty() ? 0 : m_table->parts().back().first;
    std::erase_if(m_rows, [&](const auto &row) { return !hasSameColumns || row.first >= sure; });
    stopReading();
    m_table = table;
    m_reader = std::make_shared<store::ExtraTableReader>(m_table);
    if (hasSameColumns)
        return emit grown();
    nameColumns();
    emit changed();
}

void RowTable::stopReading()
{
    m_readStop.request_stop();
    m_isReading = false;
    forgetWishes();
}

} // namespace model
