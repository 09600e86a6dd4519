// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/timingcsv.h"

#include "model/marks/csvlines.h"
#include "tests/model/timing/madeuptiming.h"

#include <QBuffer>
#include <QTest>

#include <cstdint>
#include <memory>
#include <vector>

using namespace model;

namespace {

using Line = std::vector<QByteArray>;

QByteArray csvOf(const RecordingReport &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeTimingCsv(buffer, report) ? buffer.data() : QByteArray();
}

std::vector<Line> linesOf(const QByteArray &csv)
{
    std::vector<Line> lines;
    CsvLines reader(csv);
    while (auto line = reader.next())
        lines.push_back(*line);
    return lines;
}

std::vector<Line> linesAbout(const QByteArray &item, const std::vector<Line> &lines)
{
    std::vector<Line> found;
    for (const Line &line : lines)
        if (line[0] == item)
            found.push_back(line);
    return found;
}

} // namespace

class TestTimingCsv : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreReadBack_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<double>("value");
        const auto row = [](const char *item, double value) {
            QTest::addRow("%s", item) << QByteArray(item) << value;
        };
        row("frames", 100);
        row("frames_without_time", 0);
        row("duration", 96.5);
        row("frames_per_second", 99 / 96.5);
        row("intervals", 99);
        row("interval_median", 1);
        row("interval_mean", 96.5 / 99);
        row("interval_shortest", -4);
        row("interval_longest", 3.5);
        row("dropped_frames", 4);
        row("gaps", 2);
        row("late_factor", 1.5);
        row("late_frames", 1);
        row("number_resets", 1);
        row("backward_steps", 1);
        row("identical_times", 0);
        row("interval_count_from_1", 97);
        row("intervals_below", 1);
        row("intervals_above", 0);
    }

    void figuresAreReadBack()
    {
        QFETCH(QByteArray, item);
        QFETCH(double, value);
        const auto found = linesAbout(item, linesOf(csvOf({madeUpRecording(), nullptr})));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].size(), 5U);
        QCOMPARE(found[0][1].toDouble(), value);
    }

    void framesSayWhereTheyAreAndHowMuch()
    {
        const auto lines = linesOf(csvOf({madeUpRecording(), nullptr}));
        QCOMPARE(lines[0], (Line{"item", "value", "frame_index", "frame_number", "frame_time"}));
        QCOMPARE(linesAbout("dropped", lines),
                 (std::vector<Line>{{"dropped", "3", "20", "523", "1714564820"},
                                    {"dropped", "1", "40", "544", "1714564840"}}));
        QCOMPARE(linesAbout("late", lines),
                 (std::vector<Line>{{"late", "3.5", "50", "554", "1714564852.5"}}));
        QCOMPARE(linesAbout("reset", lines),
                 (std::vector<Line>{{"reset", "563", "60", "0", "1714564862.5"}}));
        QCOMPARE(linesAbout("backward", lines),
                 (std::vector<Line>{{"backward", "-4", "80", "20", "1714564877.5"}}));
        QCOMPARE(linesAbout("interval_longest", lines)[0][2], QByteArray("50"));
    }

    void whatIsUnknownIsEmpty()
    {
        store::ChunkIndex none;
        none.finish();
        const ReportedRecording recording{
            std::make_shared<const TimingReport>(*makeTimingReport(none)), {}, {}, {}};
        const auto lines = linesOf(csvOf({recording, nullptr}));
        QCOMPARE(linesAbout("frames", lines)[0][1], QByteArray("0"));
        QCOMPARE(linesAbout("duration", lines)[0][1], QByteArray());
        QCOMPARE(linesAbout("interval_longest", lines)[0][1], QByteArray());
    }

    void theRecorderTellsItsSumsAndWhatWasDroppedWhere()
    {
        auto trail = std::make_shared<AuditTrail>();
        trail->summary.rows = 1;
        trail->summary.last.captured = 104;
        trail->summary.last.droppedByQueue = 3;
        trail->summary.last.droppedByDisk = 2;
        trail->summary.leastDiskFree = UINT64_MAX;
        trail->summary.lowestClockOffset = -0.25;
        trail->drops = {{{20}, {0, 0, 3, 1}}, {{40}, {0, 0, 0, 1}}, {{100}, {9, 9, 9, 9}}};
        const auto lines = linesOf(csvOf({madeUpRecording(), trail}));
        const auto value = [&](const char *item) { return linesAbout(item, lines).at(0)[1]; };
        QCOMPARE(value("recorder_captured"), QByteArray("104"));
        QCOMPARE(value("recorder_dropped_queue"), QByteArray("3"));
        QCOMPARE(value("recorder_dropped_transport"), QByteArray("0"));
        QCOMPARE(value("recorder_disk_free_min"), QByteArray("18446744073709551615"));
        QCOMPARE(value("recorder_clock_offset_min"), QByteArray("-0.25"));
        QCOMPARE(value("recorder_temperature_max"), QByteArray()); // not known
        QCOMPARE(linesAbout("dropped_by_queue", lines),
                 (std::vector<Line>{{"dropped_by_queue", "3", "20", "523", "1714564820"}}));
        QCOMPARE(linesAbout("dropped_by_disk", lines),
                 (std::vector<Line>{{"dropped_by_disk", "1", "20", "523", "1714564820"},
                                    {"dropped_by_disk", "1", "40", "544", "1714564840"}}));
        // The report was made before there was a frame 100.
        QVERIFY(linesAbout("dropped_by_device", lines).empty());
        QVERIFY(
            linesAbout("recorder_captured", linesOf(csvOf({madeUpRecording(), nullptr}))).empty());
    }

    void notesAloneAreNoWordOfTheRecorder()
    {
        const auto trail = std::make_shared<AuditTrail>();
        QVERIFY(
            linesAbout("recorder_captured", linesOf(csvOf({madeUpRecording(), trail}))).empty());
    }

    void stopsWhenItIsToldOrCannotWrite()
    {
        std::stop_source source;
        source.request_stop();
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(!writeTimingCsv(buffer, {madeUpRecording(), nullptr}, source.get_token()));
        QBuffer full;
        full.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        QVERIFY(!writeTimingCsv(full, {madeUpRecording(), nullptr}));
    }
};

QTEST_GUILESS_MAIN(TestTimingCsv)
#include "tst_timingcsv.moc"
