// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/lagmodel.h"

#include "model/beside/companions.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "model/workerpool.h"
#include "store/reader.h"

#include <QLocale>

#include <chrono>
#include <cmath>
#include <utility>

namespace model {

namespace {

constexpr std::chrono::seconds renewInterval{3}; // of what grows: to look at a day takes a moment

QString signedText(const QString &text, bool isPositive)
{
    return isPositive ? QLocale().positiveSign() + text : text;
}

// What is rounded to nothing has no sign.
QString signedText(double value, int decimals)
{
    const double unit = std::pow(10.0, -decimals);
    const double shown = std::abs(value) < unit / 2 ? 0.0 : value;
    return signedText(QLocale().toString(shown, 'f', decimals), shown > 0);
}

} // namespace

LagModel::LagModel(WorkerPool &pool, Companions &companions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pool(pool)
    , m_companions(companions)
{
    connect(&companions, &Companions::added, this, &LagModel::addRow);
    connect(&companions, &Companions::removed, this, &LagModel::dropRow);
    connect(&companions, &Companions::opened, this, &LagModel::measure);
    connect(&companions, &Companions::grown, this, &LagModel::renewSoon);
    connect(&companions, &Companions::ruleChanged, this, [this] { measureAll(); });
    connect(&companions, &Companions::offsetsChanged, this, &LagModel::measureAll);
    m_renewTimer.setSingleShot(true);
    m_renewTimer.setInterval(renewInterval);
    connect(&m_renewTimer, &QTimer::timeout, this, &LagModel::renew);
}

LagModel::~LagModel()
{
    for (const auto &row : m_rows)
        row->measuring.request_stop();
}

void LagModel::setMaster(const std::shared_ptr<const store::Reader> &reader)
{
    if (reader == m_master)
        return;
    if (!reader || !m_master) {
        beginResetModel();
        m_master = reader;
        endResetModel();
    } else {
        m_master = reader;
        emit dataChanged(index(0, 0), index(0, ColumnCount - 1));
    }
    measureAll();
}

void LagModel::extendMaster(const std::shared_ptr<const store::Reader> &reader)
{
    m_master = reader;
    renewSoon();
}

void LagModel::addRow(int companion)
{
    if (m_master)
        beginInsertRows({}, companion + 1, companion + 1);
    m_rows.insert(m_rows.begin() + companion,
                  std::make_unique<Row>(Row{&m_companions.at(companion), {}}));
    if (m_master)
        endInsertRows();
}

void LagModel::dropRow(int companion)
{
    m_rows[static_cast<std::size_t>(companion)]->measuring.request_stop();
    if (m_master)
        beginRemoveRows({}, companion + 1, companion + 1);
    m_rows.erase(m_rows.begin() + companion);
    if (m_master)
        endRemoveRows();
}

void LagModel::measureAll()
{
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        measure(i);
}

void LagModel::renewSoon()
{
    if (!m_renewTimer.isActive())
        m_renewTimer.start();
}

// What was found stays to be seen until there is better; what takes longer than the interval is not
// begun anew each time, or it would never end.
void LagModel::renew()
{
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        if (m_rows[static_cast<std::size_t>(i)]->isMeasuring)
            renewSoon();
        else
            startMeasuring(i);
    }
}

void LagModel::measure(int companion)
{
    Row *row = m_rows[static_cast<std::size_t>(companion)].get();
    row->measuring.request_stop();
    row->isMeasuring = false;
    row->lag.reset();
    if (!m_master)
        return;
    emit dataChanged(index(companion + 1, 0), index(companion + 1, ColumnCount - 1));
    startMeasuring(companion);
}

void LagModel::startMeasuring(int companion)
{
    Row *row = m_rows[static_cast<std::size_t>(companion)].get();
    const Companion &one = *row->companion;
    if (!m_master || !m_master->isComplete() || !one.reader())
        return;
    auto work = [master = m_master, other = one.reader(), by = m_companions.rule().by,
                 offset = one.offset()](const std::stop_token &stop) {
        return measureLag(master->index(), other->index(), by, offset, stop);
    };
    auto take = [this, row](const std::optional<Lag> &lag) {
        row->lag = lag; // the row is there: who removes it stops this
        row->isMeasuring = false;
        emit dataChanged(index(0, FoundColumn), index(rowCount() - 1, MissingColumn));
    };
    row->isMeasuring = true;
    row->measuring = m_pool.run(this, std::move(work), take, WorkerPool::Priority::Background);
}

bool LagModel::byNumber() const
{
    return m_companions.rule().by == PairBy::Number;
}

std::optional<PairOffset> LagModel::foundOffset(int row) const
{
    if (row < 1 || row >= rowCount())
        return std::nullopt;
    const auto &lag = rowAt(row).lag;
    if (!lag || (byNumber() ? !lag->offsetFrames : !lag->offsetSeconds))
        return std::nullopt;
    PairOffset offset = rowAt(row).companion->offset();
    if (byNumber())
        offset.frames = *lag->offsetFrames;
    else
        offset.seconds = *lag->offsetSeconds;
    return offset;
}

void LagModel::useFound(int row)
{
    m_companions.setOffset(row - 1, *foundOffset(row));
}

int LagModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_master ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int LagModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LagModel::offsetText(const PairOffset &offset) const
{
    if (byNumber())
        return signedText(QLocale().toString(qlonglong(offset.frames)), offset.frames > 0);
    return tr("%1 s").arg(signedText(offset.seconds, 4));
}

// Without a unit, every digit there is.
QString LagModel::editedText(const PairOffset &offset) const
{
    return byNumber() ? QLocale().toString(qlonglong(offset.frames))
                      : QLocale().toString(offset.seconds, 'g', QLocale::FloatingPointShortest);
}

QString LagModel::name(int row) const
{
    if (row == 0)
        return recordingName(toText(m_master->directory()));
    return recordingName(rowAt(row).companion->path());
}

QString LagModel::text(int row, int column) const
{
    if (column == NameColumn)
        return name(row);
    if (row == 0)
        return column == OffsetColumn ? tr("Master") : QString();
    if (column == OffsetColumn)
        return offsetText(rowAt(row).companion->offset());
    const auto &lag = rowAt(row).lag;
    return lag ? text(*lag, column) : tr("…");
}

QString LagModel::text(const Lag &lag, int column) const
{
    const QLocale locale;
    const QString unknown = QStringLiteral("–");
    if (column == MissingColumn)
        return locale.toString(qlonglong(lag.missing));
    if (column == DriftColumn) {
        if (lag.driftPpm)
            return tr("%1 ppm").arg(signedText(*lag.driftPpm, 1));
        const bool isTooShort = lag.offsetSeconds.has_value(); // there is something in common
        return isTooShort ? tr("needs %1 s").arg(locale.toString(Lag::shortestSeconds, 'f', 0))
                          : unknown;
    }
    if (byNumber())
        return lag.offsetFrames ? offsetText({*lag.offsetFrames, 0}) : unknown;
    return lag.offsetSeconds ? offsetText({0, *lag.offsetSeconds}) : unknown;
}

QVariant LagModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::EditRole && (flags(index) & Qt::ItemIsEditable))
        return editedText(rowAt(row).companion->offset());
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return row == 0 ? QString::fromStdString(m_master->directory().string())
                        : rowAt(row).companion->path();
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool LagModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    QString text = value.toString();
    text.remove(QLocale().positiveSign());
    bool ok = false;
    PairOffset offset = rowAt(index.row()).companion->offset();
    if (byNumber())
        offset.frames = QLocale().toLongLong(text, &ok);
    else
        offset.seconds = QLocale().toDouble(text, &ok);
    if (!ok || !std::isfinite(offset.seconds))
        return false;
    m_companions.setOffset(index.row() - 1, offset);
    return true;
}

Qt::ItemFlags LagModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isEdited = index.row() > 0 && index.column() == OffsetColumn;
    return isEdited ? flags | Qt::ItemIsEditable : flags;
}

QVariant LagModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != NameColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return headerTip(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Recording");
    case OffsetColumn:
        return tr("Offset");
    case FoundColumn:
        return tr("Found");
    case DriftColumn:
        return tr("Drift");
    default:
        return tr("Missing");
    }
}

QString LagModel::headerTip(int section) const
{
    switch (section) {
    case OffsetColumn:
        return byNumber() ? tr("Added to its frame numbers to get those of the master")
                          : tr("Added to its times to get those of the master");
    case FoundColumn:
        return byNumber() ? tr("The offset by which the numbers of frames of the same time differ")
                          : tr("The offset by which the times of frames of the same number differ");
    case DriftColumn:
        return tr("How much faster its clock runs than that of the master; both need to have "
                  "recorded for %1 s at the same time to tell")
            .arg(QLocale().toString(Lag::shortestSeconds, 'f', 0));
    case MissingColumn:
        return tr("Frames of the master for which it has none");
    default:
        return {};
    }
}

} // namespace model
