// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/infotext.h"

#include "app/cli/commands.h"
#include "store/extra/jsonrows.h"
#include "store/meta/civiltime.h"

#include <QStringList>

#include <algorithm>
#include <cstdint>

namespace app {

namespace {

using store::Value;

QString shown(const Value &value)
{
    if (value.is_null() || value == "")
        return QStringLiteral("-");
    if (value.is_boolean())
        return value.get<bool>() ? Commands::tr("yes") : Commands::tr("no");
    return printableText(value.is_string() ? value.get<std::string>() : store::toJson(value));
}

QString shape(const Value &lengths)
{
    QStringList parts;
    for (const Value &length : lengths)
        parts << QString::number(length.get<int>());
    return parts.join(QStringLiteral(" × "));
}

// How many, and which the first and the last are: no list of a thousand.
QString chunkList(const Value &chunks)
{
    if (chunks.empty())
        return QStringLiteral("0");
    return Commands::tr("%1 (number %2 to %3)")
        .arg(shown(Value(chunks.size())), shown(chunks.front()), shown(chunks.back()));
}

QString rounded(const Value &number)
{
    return number.is_null() ? shown(number) : QString::number(number.get<double>(), 'f', 3);
}

QString numbers(const Value &info)
{
    if (info["frame_min"].is_null())
        return shown(info["frame_min"]);
    return Commands::tr("%1 to %2").arg(shown(info["frame_min"]), shown(info["frame_max"]));
}

QString duration(const Value &seconds)
{
    return seconds.is_null() ? shown(seconds) : Commands::tr("%1 s").arg(rounded(seconds));
}

QString seconds(const Value &value)
{
    return value.is_null() ? shown(value)
                           : Commands::tr("%1 s").arg(QString::number(value.get<double>(), 'g', 6));
}

QString placed(const Value &interval)
{
    if (interval.is_null())
        return shown(interval);
    return Commands::tr("%1, before index %2")
        .arg(seconds(interval["seconds"]), shown(interval["index"]));
}

// Over the whole duration, pauses included, as the report on timing has it; what the recording claims
// where that is not known.
QString frameRate(const Value &info, const Value &timing)
{
    const Value &measured = timing["frames_per_second"];
    return rounded(measured.is_null() ? info["fps"] : measured);
}

QString frameCount(const Value &info)
{
    return info["frame_count"] == 0 ? Commands::tr("none: the recording holds no frames")
                                    : shown(info["frame_count"]);
}

QString droppedFrames(const Value &info)
{
    return Commands::tr("%1 (gaps: %2)").arg(shown(info["dropped_frames"]), shown(info["gaps"]));
}

Rows rowsOf(const Value &info, const Value &timing)
{
    return {
        {Commands::tr("Path"), shown(info["path"])},
        {Commands::tr("Class"), shown(info["class"])},
        {Commands::tr("Format"), shown(info["format"])},
        {Commands::tr("Encoding"), shown(info["encoding"])},
        {Commands::tr("Picture"),
         shape(info["image_shape"]) + QLatin1Char(' ') + shown(info["imgdtype"])},
        {Commands::tr("Frames"), frameCount(info)},
        {Commands::tr("Frame numbers"), numbers(info)},
        {Commands::tr("Dropped frames"), droppedFrames(info)},
        {Commands::tr("First frame"), momentText(info["frame_time_min"])},
        {Commands::tr("Last frame"), momentText(info["frame_time_max"])},
        {Commands::tr("Duration"), duration(info["duration"])},
        {Commands::tr("Frames per second"), frameRate(info, timing)},
        {Commands::tr("Usual interval"), seconds(timing["interval_median"])},
        {Commands::tr("Longest interval"), placed(timing["interval_longest"])},
        {Commands::tr("Late frames"),
         Commands::tr("%1 (after more than %2 × the usual interval)")
             .arg(shown(timing["late_frames"]), shown(timing["late_factor"]))},
        {Commands::tr("Numbers starting anew"), shown(timing["number_resets"])},
        {Commands::tr("Times stepping back"), shown(timing["backward_steps"])},
        {Commands::tr("Chunks"), chunkList(info["chunks"])},
        {Commands::tr("Frames per chunk"), shown(info["chunksize"])},
        {Commands::tr("Created"), shown(info["created_utc"])},
        {Commands::tr("Time zone"), shown(info["timezone"])},
        {Commands::tr("UUID"), shown(info["uuid"])},
        {Commands::tr("Lock file present"), shown(info["locked"])},
    };
}

void addBroken(const Value &info, Rows &rows)
{
    for (const Value &chunk : info["broken_chunks"])
        rows.emplace_back(
            Commands::tr("Broken chunk"),
            Commands::tr("%1: %2").arg(shown(chunk["chunk"]), shown(chunk["reason"])));
}

void addLists(const Value &info, Rows &rows)
{
    for (const Value &set : info["extra_data"])
        rows.emplace_back(
            Commands::tr("Extra data"),
            Commands::tr("%1: %2 rows of %3")
                .arg(shown(set["name"]), shown(set["samples"]), shown(set["columns"])));
    addBroken(info, rows);
    for (const auto &[key, value] : info["user_metadata"].items())
        rows.emplace_back(printableText(key), shown(value));
}

void addDropped(const Value &recorder, Rows &rows)
{
    rows.emplace_back(Commands::tr("Dropped by"),
                      Commands::tr("the device %1, the transport %2, the queue %3, the disk %4")
                          .arg(shown(recorder["dropped_device"]),
                               shown(recorder["dropped_transport"]),
                               shown(recorder["dropped_queue"]), shown(recorder["dropped_disk"])));
}

// What the recorder said of itself.
void addRecorder(const Value &recorder, Rows &rows)
{
    rows.emplace_back(Commands::tr("Recorder"),
                      Commands::tr("captured %1, written %2")
                          .arg(shown(recorder["captured"]), shown(recorder["written"])));
    addDropped(recorder, rows);
    rows.emplace_back(Commands::tr("Camera's count started anew"),
                      shown(recorder["number_restarts"]));
    rows.emplace_back(Commands::tr("Fullest queue"), shown(recorder["queue_max"]));
    rows.emplace_back(
        Commands::tr("Least disk space"),
        Commands::tr("%1 MiB").arg(recorder["disk_free_min"].get<std::uint64_t>() >> 20U));
    rows.emplace_back(
        Commands::tr("Wall clock was off by"),
        Commands::tr("%1 to %2")
            .arg(duration(recorder["clock_offset_min"]), duration(recorder["clock_offset_max"])));
    if (!recorder["device_clock_drift"].is_null())
        rows.emplace_back(Commands::tr("Camera's clock drifts by"),
                          Commands::tr("%1 µs per second")
                              .arg(recorder["device_clock_drift"].get<double>() * 1e6, 0, 'f', 1));
    if (!recorder["temperature_min"].is_null())
        rows.emplace_back(Commands::tr("Camera's temperature"),
                          Commands::tr("%1 to %2 °C")
                              .arg(recorder["temperature_min"].get<double>(), 0, 'f', 1)
                              .arg(recorder["temperature_max"].get<double>(), 0, 'f', 1));
}

// Each irregular frame of a kind; `amount` is the text of how irregular it is.
template<typename Amount>
void addFrames(const Value &timing, const char *kind, const char *counted, const QString &name,
               const Amount &amount, Rows &rows)
{
    const Value &frames = timing[kind];
    for (const Value &frame : frames)
        rows.emplace_back(name, Commands::tr("%1, at index %2, number %3, %4")
                                    .arg(amount(frame), shown(frame["index"]),
                                         shown(frame["number"]), momentText(frame["time"])));
    const auto more =
        timing[counted].get<std::int64_t>() - static_cast<std::int64_t>(frames.size());
    if (more > 0)
        rows.emplace_back(name, Commands::tr("and %1 more").arg(more));
}

// Bins in groups, those that are empty left out.
void addHistogram(const Value &histogram, Rows &rows)
{
    if (histogram.is_null())
        return;
    const auto counts = histogram["counts"].get<std::vector<std::int64_t>>();
    const double bin = histogram["bin_seconds"].get<double>();
    constexpr std::size_t group = 5;
    const auto add = [&](const QString &value, std::int64_t count) {
        if (count > 0)
            rows.emplace_back(Commands::tr("Intervals"),
                              Commands::tr("%1: %2").arg(value, QString::number(count)));
    };
    add(Commands::tr("below 0 s"), histogram["below"].get<std::int64_t>());
    for (std::size_t first = 0; first < counts.size(); first += group) {
        std::int64_t sum = 0;
        for (std::size_t i = first; i < std::min(first + group, counts.size()); ++i)
            sum += counts[i];
        add(Commands::tr("%1 to %2")
                .arg(seconds(Value(static_cast<double>(first) * bin)),
                     seconds(Value(static_cast<double>(first + group) * bin))),
            sum);
    }
    add(Commands::tr("from %1 on").arg(seconds(Value(static_cast<double>(counts.size()) * bin))),
        histogram["above"].get<std::int64_t>());
}

void addTiming(const Value &timing, Rows &rows)
{
    const auto interval = [](const Value &frame) { return seconds(frame["seconds"]); };
    addFrames(
        timing, "dropped", "gaps", Commands::tr("Dropped frames"),
        [](const Value &frame) { return shown(frame["missing"]); }, rows);
    addFrames(timing, "late", "late_frames", Commands::tr("Late frame"), interval, rows);
    addFrames(
        timing, "reset", "number_resets", Commands::tr("Number starting anew"),
        [](const Value &frame) {
            return Commands::tr("after number %1").arg(shown(frame["number_before"]));
        },
        rows);
    addFrames(timing, "backward", "backward_steps", Commands::tr("Time stepping back"), interval,
              rows);
    addHistogram(timing["histogram"], rows);
}

} // namespace

QString table(const Rows &rows)
{
    qsizetype width = 0;
    for (const auto &[name, value] : rows)
        width = std::max(width, name.size());
    QString text;
    for (const auto &[name, value] : rows)
        text += name.leftJustified(width) + QStringLiteral("  ") + value + QLatin1Char('\n');
    return text;
}

QString momentText(const Value &seconds)
{
    if (seconds.is_null())
        return shown(seconds);
    const auto time = store::civilUtc(seconds.get<double>());
    return time ? QString::fromStdString(store::isoText(*time)) : shown(seconds);
}

QString printableText(const std::string &utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QLatin1Char(' ');
    return text;
}

QString infoText(const Value &info, const Value &timing, bool withLists)
{
    Rows rows = rowsOf(info, timing);
    if (info.contains("recorder"))
        addRecorder(info["recorder"], rows);
    addLists(info, rows);
    if (withLists)
        addTiming(timing, rows);
    return table(rows);
}

Rows briefRows(const Value &info, const Value &timing)
{
    Rows rows{
        {Commands::tr("Frames"), frameCount(info)},
        {Commands::tr("Dropped frames"), droppedFrames(info)},
        {Commands::tr("First frame"), momentText(info["frame_time_min"])},
        {Commands::tr("Last frame"), momentText(info["frame_time_max"])},
        {Commands::tr("Duration"), duration(info["duration"])},
        {Commands::tr("Frames per second"), frameRate(info, timing)},
        {Commands::tr("Longest interval"), placed(timing["interval_longest"])},
    };
    if (info.contains("recorder"))
        addDropped(info["recorder"], rows);
    addBroken(info, rows);
    return rows;
}

} // namespace app
