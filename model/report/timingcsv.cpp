// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/timingcsv.h"

#include <QByteArray>
#include <QIODevice>
#include <QLocale>

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace model {

namespace {

constexpr qsizetype blockBytes = 1 << 16;

QByteArray text(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                                : QByteArray();
}

QByteArray text(std::int64_t value)
{
    return QByteArray::number(qlonglong(value));
}

QByteArray text(std::uint64_t value)
{
    return QByteArray::number(qulonglong(value));
}

QByteArray text(const std::optional<double> &value)
{
    return value ? text(*value) : QByteArray();
}

QByteArray nameOf(Irregularity kind)
{
    switch (kind) {
    case Irregularity::Dropped:
        return "dropped";
    case Irregularity::Late:
        return "late";
    case Irregularity::Reset:
        return "reset";
    case Irregularity::Backward:
        break;
    }
    return "backward";
}

QByteArray valueOf(Irregularity kind, const Neighbours &neighbours)
{
    switch (kind) {
    case Irregularity::Dropped:
        return text(neighbours.missing());
    case Irregularity::Reset:
        return text(neighbours.before.number.value);
    case Irregularity::Late:
    case Irregularity::Backward:
        break;
    }
    return text(neighbours.seconds());
}

class Lines
{
public:
    explicit Lines(QIODevice &device)
        : m_device(device)
    {}

    void add(const QByteArray &item, const QByteArray &value)
    {
        m_text += item + ',' + value + ",,,\n";
    }
    void add(const QByteArray &item, const QByteArray &value, const store::FrameId &place)
    {
        m_text += item + ',' + value + ',' + text(place.index.value) + ',' +
                  text(place.number.value) + ',' + text(place.time.seconds) + '\n';
    }
    // Hands over what there is, if it is worth it or `all` is to go.
    bool flush(bool all)
    {
        if (!all && m_text.size() < blockBytes)
            return true;
        const bool isWritten = m_device.write(m_text) == m_text.size();
        m_text.clear();
        return isWritten;
    }

private:
    QIODevice &m_device;
    QByteArray m_text = "item,value,frame_index,frame_number,frame_time\n";
};

void addInterval(Lines &lines, const QByteArray &item, const std::optional<Interval> &interval,
                 const ReportedRecording &recording)
{
    if (interval)
        lines.add(item, text(interval->seconds), recording.frame(interval->after));
    else
        lines.add(item, {});
}

void addFigures(Lines &lines, const ReportedRecording &recording)
{
    const TimingReport &report = *recording.report;
    const auto known = [&](double value) {
        return report.intervals > 0 ? text(value) : QByteArray();
    };
    lines.add("frames", text(report.frames));
    lines.add("frames_without_time", text(report.untimed));
    lines.add("duration", known(report.duration));
    lines.add("frames_per_second", known(report.rate()));
    lines.add("intervals", text(report.intervals));
    lines.add("interval_median", known(report.median));
    lines.add("interval_mean", known(report.mean));
    lines.add("interval_deviation", known(report.deviation));
    addInterval(lines, "interval_shortest", report.shortest, recording);
    addInterval(lines, "interval_longest", report.longest, recording);
    lines.add("dropped_frames", text(report.dropped));
    lines.add("gaps", text(report.gaps.size()));
    lines.add("late_factor", text(report.lateFactor));
    lines.add("late_frames", text(report.late.size()));
    lines.add("number_resets", text(report.resets.size()));
    lines.add("backward_steps", text(report.backward.size()));
    lines.add("identical_times", text(report.identical));
}

bool addFrames(Lines &lines, Irregularity kind, const ReportedRecording &recording,
               const std::stop_token &stop)
{
    const FrameSet &frames = framesWith(kind, *recording.report);
    for (auto index = frames.next({-1}); index; index = frames.next(*index)) {
        const Neighbours neighbours = recording.at(*index);
        lines.add(nameOf(kind), valueOf(kind, neighbours), neighbours.frame);
        if (stop.stop_requested() || !lines.flush(false))
            return false;
    }
    return true;
}

void addHistogram(Lines &lines, const TimingReport::Histogram &histogram)
{
    lines.add("intervals_below", text(histogram.below));
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
        if (histogram.counts[bin] > 0)
            lines.add("interval_count_from_" +
                          text(static_cast<double>(bin) * histogram.binSeconds),
                      text(histogram.counts[bin]));
    lines.add("intervals_above", text(histogram.above));
}

void addSums(Lines &lines, const AuditSummary &summary)
{
    const AuditRow &last = summary.last;
    lines.add("recorder_captured", text(last.captured));
    lines.add("recorder_written", text(last.written));
    lines.add("recorder_dropped_device", text(last.droppedByDevice));
    lines.add("recorder_dropped_transport", text(last.droppedByTransport));
    lines.add("recorder_dropped_queue", text(last.droppedByQueue));
    lines.add("recorder_dropped_disk", text(last.droppedByDisk));
    lines.add("recorder_number_restarts", text(last.numberRestarts));
    lines.add("recorder_queue_max", text(summary.fullestQueue));
    lines.add("recorder_disk_free_min", text(summary.leastDiskFree));
    lines.add("recorder_clock_offset_min", text(summary.lowestClockOffset));
    lines.add("recorder_clock_offset_max", text(summary.highestClockOffset));
    lines.add("recorder_device_clock_drift", text(last.deviceDrift));
    lines.add("recorder_temperature_min", text(summary.lowestTemperature));
    lines.add("recorder_temperature_max", text(summary.highestTemperature));
}

// Drops at frames that the report does not have yet are left for the next one.
void addDrops(Lines &lines, const AuditTrail &recorder, const ReportedRecording &recording)
{
    constexpr std::array names{"dropped_by_device", "dropped_by_transport", "dropped_by_queue",
                               "dropped_by_disk"};
    static_assert(names.size() == AuditTrail::causeCount);
    for (const AuditTrail::Drop &drop : recorder.drops) {
        if (drop.index.value >= recording.report->frames)
            break;
        for (std::size_t cause = 0; cause < names.size(); ++cause)
            if (drop.frames[cause] > 0)
                lines.add(names[cause], text(drop.frames[cause]), recording.frame(drop.index));
    }
}

} // namespace

bool writeTimingCsv(QIODevice &device, const RecordingReport &report, const std::stop_token &stop)
{
    Lines lines(device);
    const ReportedRecording &timing = report.timing;
    addFigures(lines, timing);
    for (const Irregularity kind : irregularities)
        if (!addFrames(lines, kind, timing, stop))
            return false;
    if (timing.report->histogram.binSeconds > 0)
        addHistogram(lines, timing.report->histogram);
    if (report.recorder && report.recorder->summary.rows > 0) { // else there are only notes
        addSums(lines, report.recorder->summary);
        addDrops(lines, *report.recorder, timing);
    }
    return lines.flush(true);
}

} // namespace model
