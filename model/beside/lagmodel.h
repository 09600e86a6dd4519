// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/lag.h"
#include "model/beside/pairing.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace store {
class Reader;
}

namespace model {

class Companion;
class Companions;
class WorkerPool;

// The lag table: a row for the master, then one for each store beside it. Offsets are edited in
// place; what is measured comes from the pool, anew whenever it is another, and every few seconds
// while a store grows.
//
// Lives on the GUI thread.
class LagModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, OffsetColumn, FoundColumn, DriftColumn, MissingColumn, ColumnCount };

    LagModel(WorkerPool &pool, Companions &companions,
             QObject *parent = nullptr); // both outlive it
    ~LagModel() override;

    void setMaster(const std::shared_ptr<const store::Reader> &reader); // null: no rows
    // The same one with more frames.
    void extendMaster(const std::shared_ptr<const store::Reader> &reader);

    // The offset that was found for a row, with the other part as it is; empty: none, or the master's.
    std::optional<PairOffset> foundOffset(int row) const;
    void useFound(int row); // REQUIRES: there is one

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row // of a companion
    {
        Companion *companion; // not owned; gone soon after its row
        std::optional<Lag> lag; // empty: being measured
        std::stop_source measuring{std::nostopstate};
        bool isMeasuring = false;
    };

    void addRow(int companion);
    void dropRow(int companion);
    void measure(int companion);
    void measureAll();
    void startMeasuring(int companion);
    void renewSoon(); // what is told of frames that have become more
    void renew();
    // REQUIRES: not the master's.
    const Row &rowAt(int row) const { return *m_rows[static_cast<std::size_t>(row - 1)]; }
    bool byNumber() const;
    QString offsetText(const PairOffset &offset) const;
    QString editedText(const PairOffset &offset) const;
    QString name(int row) const;
    QString text(int row, int column) const;
    QString text(const Lag &lag, int column) const;
    QString headerTip(int section) const;

    WorkerPool &m_pool;
    Companions &m_companions;
    std::shared_ptr<const store::Reader> m_master;
    std::vector<std::unique_ptr<Row>> m_rows;
    QTimer m_renewTimer;
};

} // namespace model
