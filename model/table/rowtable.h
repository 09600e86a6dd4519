// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/axis/zonetime.h"
#include "model/table/rowfilter.h"
#include "store/error.h"
#include "store/extra/extratable.h"
#include "store/frame.h"
#include "store/reader.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace store {
class ExtraTableReader;
}

namespace model {

class WorkerPool;

// The rows of extra data of a recording, of which only those in sight are read; searched and saved on
// the pool. Chunks whose rows cannot be read are passed over: SeriesModel tells of them. Rows are counted
// from 0 as they are shown: all, or those that a filter leaves.
//
// Lives on the GUI thread.
class RowTable : public QObject
{
    Q_OBJECT

public:
    enum class Work { None, Counting, Filtering, Saving };
    Q_ENUM(Work)

    struct Set
    {
        QString name;
        QList<int> columns; // of columnNames()
    };

    struct Cell
    {
        QString text;
        bool isNumber = false;
    };

    static constexpr std::size_t mostFound = 1'000'000; // rows that a filter may leave
    static constexpr qint64 mostCopied = 100'000; // rows at a time

    explicit RowTable(WorkerPool &pool, QObject *parent = nullptr); // pool outlives *this
    ~RowTable() override; // stops

    // Forgets what was there and counts the rows; null: stays empty.
    void setReader(const std::shared_ptr<const store::Reader> &reader);

    // The same recording has grown: its rows are counted anew in the background, at most for a twentieth of
    // the time; grown() or, with other columns, changed() follows. What a filter leaves stays as it is.
    void growReader(const std::shared_ptr<const store::Reader> &reader);

    Work work() const { return m_work; }
    const QStringList &columnNames() const { return m_columnNames; } // the leading ones, too
    const QList<Set> &sets() const { return m_sets; }
    qint64 totalRows() const { return m_table ? m_table->rowCount() : 0; }
    qint64 rowCount() const; // that are shown

    // Empty: it is not here yet; see want(). REQUIRES: 0 <= row < rowCount(), column is one.
    std::optional<Cell> cell(qint64 row, int column) const;
    std::optional<store::FrameIndex> frameOf(qint64 row) const; // likewise

    // Reads these rows, and some around, if they are not here; rowsRead() follows then. A newer call
    // wins.
    void want(qint64 first, qint64 count);

    // Reads this row, too, whatever is wanted in sight meanwhile. A newer call wins.
    void wantChosen(qint64 row);

    // Looks for the row of the frame; found() follows. A newer call wins.
    void find(store::FrameIndex frame);

    bool isFiltered() const { return m_filter.has_value(); }
    bool hasFoundTooMany() const { return m_foundTooMany; } // those beyond mostFound are not shown
    // Shows only rows that it accepts, once all were looked at. REQUIRES: it is valid.
    void setFilter(const RowFilter &filter);
    void clearFilter();

    // Writes the rows of frames [begin, end), or of all where these are empty, with these columns of
    // columnNames(), the leading ones always; saved() or failed() follows. Filters do not matter. Goes on
    // when another recording takes its place.
    void save(const QString &path, const QList<int> &columns, std::optional<qint64> begin,
              std::optional<qint64> end);

    // Ends filtering or saving; nothing follows.
    void cancel();

    // Reads the rows, at most mostCopied of them, as lines of tab-separated text with the names first;
    // copied() follows. A newer call wins.
    void copy(qint64 first, qint64 count, const QList<int> &columns);

signals:
    void changed(); // rows or columns are others
    void grown(); // there are more rows behind the others
    void rowsRead();
    void found(qint64 row);
    void workChanged();
    void progressed(int percent);
    void saved(const QString &path, qint64 rows);
    void copied(const QString &text);
    // Also after saved() and changed() where some rows could not be read; of rows in sight once each.
    void failed(const store::Error &error);

private:
    struct Counts;
    struct Wish
    {
        qint64 first = 0;
        qint64 count = 0;
    };
    struct Found
    {
        std::vector<std::int64_t> rows;
        bool isCut = false;
        std::vector<store::ChunkProblem> problems;
    };
    struct Read
    {
        std::vector<store::ExtraRow> rows; // without values where they cannot be read
        std::optional<store::Error> error; // the first
    };

    void begin(Work work);
    void end();
    void take(store::Result<std::shared_ptr<const store::ExtraTable>> table);
    void countGrown();
    void takeGrown(const std::shared_ptr<const store::ExtraTable> &table);
    void stopReading();
    void takeRows(const store::Result<Read> &read);
    static store::Result<Read> readInSight(store::ExtraTableReader &reader,
                                           const std::vector<std::int64_t> &rows,
                                           const std::stop_token &stop);
    void takeFound(store::Result<Found> found);
    void goOn(); // with what is wanted, once the reader is free
    void readAround(const Wish &wish);
    void forgetWishes();
    void readFrame();
    std::int64_t realRow(qint64 row) const;
    const store::ExtraRow *rowAt(qint64 row) const; // null: it is not here
    void nameColumns();

    WorkerPool &m_pool;
    std::shared_ptr<const store::ExtraTable> m_table;
    std::shared_ptr<const store::Reader> m_grown; // whose rows are not counted yet; null: none
    bool m_isCountingGrown = false;
    QElapsedTimer m_sinceGrown; // how long that counting takes
    QTimer m_rest; // runs until they may be counted again
    std::shared_ptr<store::ExtraTableReader> m_reader; // of rows in sight; one job at a time
    bool m_isReading = false;
    std::optional<Wish> m_wish; // in sight
    std::optional<qint64> m_chosen; // comes after those in sight
    std::optional<store::FrameIndex> m_wantedFrame;
    std::unordered_map<std::int64_t, store::ExtraRow> m_rows; // that are here
    std::optional<RowFilter> m_filter;
    std::vector<std::int64_t> m_found; // rising; of a filter
    bool m_foundTooMany = false;
    QStringList m_columnNames;
    QList<Set> m_sets;
    ZoneTime m_zone;

    Work m_work = Work::None;
    std::shared_ptr<Counts> m_counts;
    std::stop_source m_working{std::nostopstate};
    std::stop_source m_counting{std::nostopstate}; // of what has grown
    std::stop_source m_saving{std::nostopstate};
    std::stop_source m_copying{std::nostopstate};
    std::stop_source m_readStop{std::nostopstate};
    std::set<std::string> m_complaints; // about rows in sight
    QTimer m_timer; // tells progress
};

} // namespace model
