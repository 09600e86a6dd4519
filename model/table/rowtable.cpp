// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/table/rowtable.h"

#include "model/paths.h"
#include "model/workerpool.h"
#include "store/extra/extratablecsv.h"
#include "store/extra/extratablereader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <limits>
#include <utility>

namespace model {

namespace {

using store::ExtraRow;
using store::ExtraTable;
using store::ExtraTableReader;

constexpr qint64 rowsAround = 100; // that are read with those in sight, on each side
constexpr std::size_t mostRowsHere = 20'000;
constexpr int timeColumn = 2;

// The rows, of which neighbours are read together.
store::Result<std::vector<ExtraRow>> readRows(ExtraTableReader &reader,
                                              const std::vector<std::int64_t> &rows,
                                              const std::stop_token &stop)
{
    std::vector<ExtraRow> read;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        auto some = reader.read(rows[i], static_cast<std::int64_t>(end - i), stop);
        if (!some)
            return some.error();
        std::move(some->begin(), some->end(), std::back_inserter(read));
        i = end;
    }
    return read;
}

// Rows that cannot be read are found by halves, and have no values then.
std::optional<store::Error> readWhatCanBe(ExtraTableReader &reader, std::int64_t first,
                                          std::int64_t count, std::vector<ExtraRow> &read,
                                          const std::stop_token &stop)
{
    auto some = reader.read(first, count, stop);
    if (some) {
        std::move(some->begin(), some->end(), std::back_inserter(read));
        return std::nullopt;
    }
    if (count == 1) {
        read.push_back({first, std::nullopt, std::numeric_limits<double>::quiet_NaN(),
                        std::vector<store::Value>(reader.table().columns().size())});
    } else if (!stop.stop_requested()) {
        static_cast<void>(readWhatCanBe(reader, first, count / 2, read, stop));
        static_cast<void>(readWhatCanBe(reader, first + count / 2, count - count / 2, read, stop));
    }
    return some.error();
}

QString shownCell(const ExtraTable &table, const ExtraRow &row, int column, const ZoneTime &zone)
{
    return column == timeColumn ? zone.dateTimeText({row.time}, 6) : exactCell(table, row, column);
}

// With tabs between the cells.
QString lineOf(const ExtraTable &table, const ExtraRow &row, const QList<int> &columns,
               const ZoneTime &zone)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(shownCell(table, row, column, zone)
                         .replace(QLatin1Char('\t'), QLatin1Char(' '))
                         .replace(QLatin1Char('\n'), QLatin1Char(' ')));
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace

struct RowTable::Counts
{
    std::atomic<std::int64_t> done = 0;
    std::atomic<std::int64_t> total = 0;

    void set(std::int64_t newDone, std::int64_t newTotal)
    {
        done = newDone;
        total = newTotal;
    }
};

RowTable::RowTable(WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &RowTable::countGrown);
    m_timer.setInterval(std::chrono::milliseconds(100));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const std::int64_t total = m_counts->total;
        emit progressed(total > 0 ? static_cast<int>(m_counts->done * 100 / total) : 0);
    });
}

RowTable::~RowTable()
{
    m_working.request_stop();
    m_counting.request_stop();
    m_saving.request_stop();
    m_copying.request_stop();
    m_readStop.request_stop();
}

void RowTable::begin(Work work)
{
    m_counts = std::make_shared<Counts>();
    m_work = work;
    m_timer.start();
    emit workChanged();
}

void RowTable::end()
{
    m_counts.reset();
    m_timer.stop();
    m_work = Work::None;
    emit workChanged();
    countGrown();
}

void RowTable::setReader(const std::shared_ptr<const store::Reader> &reader)
{
    m_working.request_stop();
    m_counting.request_stop();
    m_grown.reset();
    m_isCountingGrown = false;
    m_rest.stop();
    m_copying.request_stop();
    stopReading();
    m_complaints.clear();
    m_table.reset();
    m_reader.reset();
    m_wantedFrame.reset();
    m_rows.clear();
    m_filter.reset();
    m_found.clear();
    m_foundTooMany = false;
    nameColumns();
    if (reader) {
        m_zone = ZoneTime(QString::fromStdString(reader->metadata().timezone));
        begin(Work::Counting);
        auto count = [reader, counts = m_counts](const std::stop_token &stop) {
            const auto progress = [&](std::int64_t done, std::int64_t total) {
                counts->set(done, total);
            };
            return ExtraTable::open(reader, progress, stop);
        };
        auto deliver = [this](store::Result<std::shared_ptr<const ExtraTable>> table) {
            take(std::move(table));
        };
        m_working = m_pool.run(this, std::move(count), deliver, WorkerPool::Priority::Background);
    } else if (m_work != Work::None) {
        end();
    }
    emit changed();
}

void RowTable::take(store::Result<std::shared_ptr<const ExtraTable>> table)
{
    end();
    if (!table) {
        emit failed(table.error());
        return;
    }
    m_table = *std::move(table);
    m_reader = std::make_shared<ExtraTableReader>(m_table);
    nameColumns();
    emit changed();
    countGrown();
}

void RowTable::nameColumns()
{
    m_columnNames.clear();
    m_sets.clear();
    if (!m_table)
        return;
    m_columnNames = {tr("Index"), tr("Number"), tr("Time")};
    for (const std::string &column : m_table->columns())
        m_columnNames.append(QString::fromStdString(column));
    for (const ExtraTable::Set &set : m_table->sets()) {
        QList<int> columns;
        for (const std::size_t column : set.columns)
            columns.append(static_cast<int>(column) + leadingColumns);
        m_sets.append({QString::fromStdString(set.name), columns});
    }
}

qint64 RowTable::rowCount() const
{
    return m_filter ? static_cast<qint64>(m_found.size()) : totalRows();
}

std::int64_t RowTable::realRow(qint64 row) const
{
    return m_filter ? m_found[static_cast<std::size_t>(row)] : row;
}

const ExtraRow *RowTable::rowAt(qint64 row) const
{
    const auto here = m_rows.find(realRow(row));
    return here == m_rows.end() ? nullptr : &here->second;
}

std::optional<RowTable::Cell> RowTable::cell(qint64 row, int column) const
{
    const ExtraRow *here = rowAt(row);
    if (!here)
        return std::nullopt;
    const bool isNumber =
        column < leadingColumns ||
        here->cells[static_cast<std::size_t>(column - leadingColumns)].is_number();
    return Cell{shownCell(*m_table, *here, column, m_zone), isNumber};
}

std::optional<store::FrameIndex> RowTable::frameOf(qint64 row) const
{
    const ExtraRow *here = rowAt(row);
    return here ? here->frame : std::nullopt;
}

void RowTable::want(qint64 first, qint64 count)
{
    const qint64 end = std::min(first + count, rowCount());
    bool isHere = true;
    for (qint64 row = std::max<qint64>(first, 0); row < end && isHere; ++row)
        isHere = rowAt(row) != nullptr;
    if (isHere)
        return m_wish.reset();
    m_wish = Wish{first, count};
    goOn();
}

void RowTable::wantChosen(qint64 row)
{
    m_chosen = row;
    goOn();
}

void RowTable::forgetWishes()
{
    m_wish.reset();
    m_chosen.reset();
}

void RowTable::find(store::FrameIndex frame)
{
    if (!m_table)
        return;
    m_wantedFrame = frame;
    goOn();
}

void RowTable::goOn()
{
    if (m_isReading || !m_reader)
        return;
    if (m_wish)
        return readAround(*std::exchange(m_wish, std::nullopt));
    const auto chosen = std::exchange(m_chosen, std::nullopt);
    if (chosen && !rowAt(*chosen))
        readAround({*chosen, 1});
    else if (m_wantedFrame)
        readFrame();
}

void RowTable::readAround(const Wish &wish)
{
    const qint64 first = std::max<qint64>(wish.first - rowsAround, 0);
    const qint64 end = std::min(wish.first + wish.count + rowsAround, rowCount());
    std::vector<std::int64_t> rows;
    for (qint64 row = first; row < end; ++row)
        if (!rowAt(row))
            rows.push_back(realRow(row));
    m_isReading = true;
    auto read = [reader = m_reader, rows = std::move(rows)](const std::stop_token &stop) {
        return readInSight(*reader, rows, stop);
    };
    auto deliver = [this](const store::Result<Read> &read) { takeRows(read); };
    m_readStop = m_pool.run(this, std::move(read), deliver);
}

store::Result<RowTable::Read> RowTable::readInSight(ExtraTableReader &reader,
                                                    const std::vector<std::int64_t> &rows,
                                                    const std::stop_token &stop)
{
    Read read;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        const auto count = static_cast<std::int64_t>(end - i);
        auto error = readWhatCanBe(reader, rows[i], count, read.rows, stop);
        if (error && !read.error)
            read.error = std::move(error);
        i = end;
    }
    return read;
}

void RowTable::takeRows(const store::Result<Read> &read)
{
    m_isReading = false;
    if (read) {
        if (m_rows.size() + read->rows.size() > mostRowsHere)
            m_rows.clear();
        for (const ExtraRow &row : read->rows)
            m_rows.insert_or_assign(row.row, row);
        emit rowsRead();
    }
    const auto error = read ? read->error : read.error();
    if (error && m_complaints.insert(error->path.string() + error->detail).second)
        emit failed(*error);
    goOn();
}

void RowTable::readFrame()
{
    m_isReading = true;
    auto read = [reader = m_reader, frame = *std::exchange(m_wantedFrame, std::nullopt)](
                    const std::stop_token &stop) { return reader->rowOf(frame, stop); };
    auto deliver = [this](const store::Result<std::optional<std::int64_t>> &row) {
        m_isReading = false;
        if (!row)
            emit failed(row.error());
        else if (*row && !m_filter)
            emit found(**row);
        else if (*row && !m_found.empty()) {
            const auto at = std::ranges::lower_bound(m_found, **row);
            emit found(std::min<qint64>(at - m_found.begin(), std::ssize(m_found) - 1));
        }
        goOn();
    };
    m_readStop = m_pool.run(this, std::move(read), deliver);
}

void RowTable::setFilter(const RowFilter &filter)
{
    if (!m_table)
        return;
    cancel();
    begin(Work::Filtering);
    auto look = [table = m_table, filter,
                 counts = m_counts](const std::stop_token &stop) -> store::Result<Found> {
        Found found;
        const auto take = [&](ExtraRow &&row) {
            counts->set(row.row, table->rowCount());
            if (filter.accepts(*table, row))
                found.rows.push_back(row.row);
            found.isCut = found.rows.size() > mostFound;
            return !found.isCut;
        };
        const auto walked = ExtraTableReader(table).forEach(0, table->rowCount(), take, stop);
        if (!walked)
            return walked.error();
        if (found.isCut)
            found.rows.pop_back();
        found.problems = *walked;
        return found;
    };
    auto deliver = [this, filter](store::Result<Found> found) {
        if (found)
            m_filter = filter;
        takeFound(std::move(found));
    };
    m_working = m_pool.run(this, std::move(look), deliver, WorkerPool::Priority::Background);
}

void RowTable::takeFound(store::Result<Found> found)
{
    end();
    if (!found) {
        emit failed(found.error());
        return;
    }
    m_found = std::move(found->rows);
    m_foundTooMany = found->isCut;
    forgetWishes();
    emit changed();
    if (!found->problems.empty())
        emit failed(found->problems.front().error);
}

void RowTable::clearFilter()
{
    if (m_work == Work::Filtering)
        cancel();
    if (!m_filter)
        return;
    m_filter.reset();
    m_found = {};
    m_foundTooMany = false;
    forgetWishes();
    emit changed();
}

void RowTable::save(const QString &path, const QList<int> &columns, std::optional<qint64> begin,
                    std::optional<qint64> end)
{
    if (!m_table)
        return;
    cancel();
    store::ExtraCsvOptions options;
    for (const int column : columns)
        if (column >= leadingColumns)
            options.columns.push_back(static_cast<std::size_t>(column - leadingColumns));
    options.begin = begin;
    options.end = end;
    this->begin(Work::Saving);
    auto write = [table = m_table, file = toPath(path), options,
                  counts = m_counts](const std::stop_token &stop) {
        const auto progress = [&](std::int64_t done, std::int64_t total) {
            counts->set(done, total);
        };
        return writeExtraCsv(table, file, options, progress, stop);
    };
    auto deliver = [this, path,
                    counts = m_counts](const store::Result<store::WrittenCsv> &written) {
        if (m_counts == counts) // else something else goes on by now
            this->end();
        if (!written)
            return emit failed(written.error());
        emit saved(path, written->rows);
        if (!written->problems.empty())
            emit failed(written->problems.front().error);
    };
    m_saving.request_stop();
    m_saving = m_pool.run(this, std::move(write), deliver, WorkerPool::Priority::Background);
}

void RowTable::cancel()
{
    if (m_work != Work::Filtering && m_work != Work::Saving)
        return;
    (m_work == Work::Saving ? m_saving : m_working).request_stop();
    end();
}

void RowTable::copy(qint64 first, qint64 count, const QList<int> &columns)
{
    if (!m_table)
        return;
    std::vector<std::int64_t> rows;
    for (qint64 row = first; row < first + std::min(count, mostCopied); ++row)
        rows.push_back(realRow(row));
    QStringList names;
    for (const int column : columns)
        names.append(m_columnNames[column]);
    auto read = [table = m_table, rows = std::move(rows), columns, zone = m_zone,
                 head = names.join(QLatin1Char('\t'))](
                    const std::stop_token &stop) -> store::Result<QString> {
        ExtraTableReader reader(table);
        const auto all = readRows(reader, rows, stop);
        if (!all)
            return all.error();
        QString text = head + QLatin1Char('\n');
        for (const ExtraRow &row : *all)
            text += lineOf(*table, row, columns, zone);
        return text;
    };
    auto deliver = [this](const store::Result<QString> &text) {
        if (text)
            emit copied(*text);
        else
            emit failed(text.error());
    };
    m_copying.request_stop();
    m_copying = m_pool.run(this, std::move(read), deliver, WorkerPool::Priority::Background);
}

} // namespace model
