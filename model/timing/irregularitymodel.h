// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/timing/irregularity.h"

#include <QAbstractTableModel>

namespace model {

// The frames of a recording that have one irregularity: where, and how much. Holds no row: millions
// are as quick as one.
//
// Lives on the GUI thread. Read-only.
class IrregularityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { IndexColumn, NumberColumn, TimeColumn, AmountColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecording(const ReportedRecording &recording);
    void setKind(Irregularity kind);
    Irregularity kind() const { return m_kind; }

    store::FrameIndex place(int row) const; // REQUIRES: 0 <= row < rowCount()

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const QModelIndex &index) const;

    ReportedRecording m_recording;
    Irregularity m_kind = Irregularity::Dropped;
};

} // namespace model
