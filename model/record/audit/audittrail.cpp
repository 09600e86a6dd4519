// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/audittrail.h"

#include "model/place/sessionrecording.h"
#include "model/record/audit/extrawalk.h"
#include "store/reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace model {

namespace {

using Counts = AuditTrail::Counts;

// A recorder that says anything does so each second: what others have stored, samples in millions
// perhaps, is not read to its end.
constexpr std::int64_t mostOthers = 1000; // rows at the beginning of a chunk
constexpr int mostChunks = 8;

Counts countsOf(const AuditRow &row)
{
    return {row.droppedByDevice, row.droppedByTransport, row.droppedByQueue, row.droppedByDisk};
}

void add(Counts &sum, const Counts &counts)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += counts[i];
}

// Makes a trail of rows, one after the other.
class Collector
{
public:
    explicit Collector(const store::ChunkIndex &index)
        : m_index(index)
        , m_frameCount(index.frameCount())
    {}

    void take(const AuditRow &row, const store::Value &value)
    {
        m_trail.summary.add(row);
        const Counts rise = riseTo(countsOf(row));
        noteDrop(indexOf(value), rise);
        const auto time = value.find("frame_time");
        if (time != value.end() && time->is_number() && std::isfinite(time->get<double>()))
            notePoint(time->get<double>(), row.queued, rise);
    }

    void take(RecordedNote note, const store::Value &value)
    {
        if (m_frameCount == 0 || m_trail.notes.size() == AuditTrail::mostNotes)
            return;
        note.frame = m_index.frame({indexOf(value)});
        m_trail.notes.push_back(std::move(note));
    }

    // Of a time at which there was no store.
    void takeLast(const store::Value &value)
    {
        if (auto note = recordedNote(value))
            take(*std::move(note), {{"frame_index", m_frameCount - 1}});
    }

    // What follows is another store's, whose counts begin at 0.
    void beginStore()
    {
        m_trail.summary.beginStore();
        m_last = {};
        m_total = 0;
    }

    AuditTrail finish()
    {
        m_trail.byCamera = setOf(AuditTrail::Device, AuditTrail::Transport);
        m_trail.byComputer = setOf(AuditTrail::Queue, AuditTrail::Disk);
        return std::move(m_trail);
    }

private:
    // What was a hole of the device's may turn out to be the transport's: such frames are dropped once.
    Counts riseTo(const Counts &now)
    {
        std::int64_t total = 0;
        for (const std::int64_t count : now)
            total += count;
        std::int64_t left = std::max<std::int64_t>(0, total - m_total);
        m_total = std::max(m_total, total);
        Counts rise = {};
        for (std::size_t i = now.size(); i-- > 0;) {
            rise[i] = std::clamp<std::int64_t>(now[i] - m_last[i], 0, left);
            left -= rise[i];
        }
        m_last = now;
        return rise;
    }

    // Rows from before the first frame count as that frame's.
    std::int64_t indexOf(const store::Value &value) const
    {
        const auto index = value.find("frame_index");
        const bool isKnown = index != value.end() && index->is_number_integer();
        return std::clamp<std::int64_t>(isKnown ? index->get<std::int64_t>() : 0, 0,
                                        std::max<std::int64_t>(0, m_frameCount - 1));
    }

    void noteDrop(std::int64_t index, const Counts &rise)
    {
        if (rise == Counts() || m_frameCount == 0)
            return;
        auto &drops = m_trail.drops;
        if (drops.empty() || drops.back().index.value < index)
            drops.push_back({{index}, {}});
        add(drops.back().frames, rise);
    }

    void notePoint(double time, std::int64_t queued, const Counts &rise)
    {
        auto &points = m_trail.points;
        if (points.size() == AuditTrail::mostPoints && m_inLast == m_rowsPerPoint)
            mergePairs();
        if (points.empty() || m_inLast == m_rowsPerPoint) {
            points.push_back({time, time, 0, {}});
            m_inLast = 0;
        }
        AuditTrail::Point &last = points.back();
        last.end = std::max(last.end, time);
        last.fullestQueue = std::max(last.fullestQueue, queued);
        add(last.dropped, rise);
        ++m_inLast;
    }

    void mergePairs()
    {
        auto &points = m_trail.points;
        for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
            AuditTrail::Point merged = points[i];
            merged.end = points[i + 1].end;
            merged.fullestQueue = std::max(merged.fullestQueue, points[i + 1].fullestQueue);
            add(merged.dropped, points[i + 1].dropped);
            points[i / 2] = merged;
        }
        points.resize(points.size() / 2);
        m_rowsPerPoint *= 2;
        m_inLast = m_rowsPerPoint;
    }

    FrameSet setOf(AuditTrail::Cause one, AuditTrail::Cause other) const
    {
        FrameSet set(m_frameCount);
        for (const AuditTrail::Drop &drop : m_trail.drops)
            if (drop.frames[one] + drop.frames[other] > 0)
                set.add(drop.index);
        return set;
    }

    const store::ChunkIndex &m_index;
    std::int64_t m_frameCount;
    AuditTrail m_trail;
    Counts m_last = {};
    std::int64_t m_total = 0; // the most that were dropped
    std::int64_t m_rowsPerPoint = 1;
    std::int64_t m_inLast = 0; // rows in the last point
};

} // namespace

Counts AuditTrail::dropped(store::FrameIndex begin, store::FrameIndex end) const
{
    Counts sum = {};
    const auto isBefore = [](const Drop &drop, store::FrameIndex index) {
        return drop.index.value < index.value;
    };
    for (auto drop = std::lower_bound(drops.begin(), drops.end(), begin, isBefore);
         drop != drops.end() && drop->index.value < end.value; ++drop)
        add(sum, drop->frames);
    return sum;
}

store::Result<std::shared_ptr<const AuditTrail>> readAuditTrail(const store::Reader &reader,
                                                                const std::stop_token &stop)
{
    Collector collector(reader.index());
    std::int64_t found = 0;
    std::int64_t others = 0; // rows of a chunk before its first one of a recorder's
    const auto take = [&](store::Value &&value) {
        const auto row = auditRow(value);
        const auto note = row ? std::nullopt : recordedNote(value);
        if (row)
            collector.take(*row, value);
        if (note)
            collector.take(*note, value);
        found += row || note ? 1 : 0;
        others = row    ? std::numeric_limits<std::int64_t>::min()
                 : note ? std::min<std::int64_t>(others, 0)
                        : others + 1;
        return others < mostOthers;
    };
    int chunks = 0;
    const auto begin = [&](bool isOtherStore) {
        if (isOtherStore)
            collector.beginStore();
        others = 0;
        return chunks++ < mostChunks || found > 0;
    };
    if (const auto walked = walkExtraRows(reader, begin, take, stop); !walked)
        return walked.error();
    for (const store::Value &note : notesWithoutStore(reader.directory())) {
        collector.takeLast(note);
        ++found;
    }
    using Trail = std::shared_ptr<const AuditTrail>;
    return found > 0 ? Trail(std::make_shared<AuditTrail>(collector.finish())) : Trail();
}

} // namespace model
