// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/record/audit/auditsummary.h"

#include "store/reader.h"
#include "store/write/writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace model;

namespace {

AuditRow full()
{
    AuditRow row;
    row.captured = 30;
    row.written = 20;
    row.droppedByDevice = 1;
    row.droppedByTransport = 2;
    row.droppedByQueue = 3;
    row.droppedByDisk = 4;
    row.numberRestarts = 5;
    row.queued = 6;
    row.diskFree = 7ULL << 40;
    row.clockOffset = -3600.5;
    row.deviceId = 65535;
    row.deviceOffset = 1e9;
    row.deviceDrift = -2e-5;
    row.temperature = 51.25;
    return row;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites()
    {
        QVERIFY(auditRow(auditValue(full())) == full());
        QVERIFY(auditRow(auditValue({})) == AuditRow());
    }

    void readsTheRowsOfTheFirstVersions()
    {
        const auto row = auditRow({{"captured", 9},
                                   {"written", 8},
                                   {"dropped_device", 1},
                                   {"dropped_queue", 0},
                                   {"queue", 2},
                                   {"frame_time", 1.5}});
        QVERIFY(row);
        QCOMPARE(row->captured, 9);
        QCOMPARE(row->droppedByTransport, 0);
    }

    void takesNoOtherRowForOne_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("another's") << QByteArray(R"({"captured": 3, "note": "x"})");
        QTest::addRow("text") << QByteArray(
            R"({"captured": "9", "written": 8, "dropped_device": 1, "dropped_queue": 0, "queue": 2})");
        QTest::addRow("fractions") << QByteArray(
            R"({"captured": 9.5, "written": 8, "dropped_device": 1, "dropped_queue": 0, "queue": 2})");
        QTest::addRow("no object") << QByteArray("[1]");
    }

    void takesNoOtherRowForOne()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!auditRow(store::Value::parse(json.toStdString())));
    }

    void sumsUpAStore()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/audit XXXXXX"));
        AuditRow second = full();
        second.written = 25;
        second.queued = 60;
        second.clockOffset = 2;
        second.temperature = 40;
        second.diskFree = 5;
        const auto store = writeStore(directory, {full(), second});
        QVERIFY(store);

        const auto summary = readAudit(**store);

        QVERIFY(summary && *summary);
        QCOMPARE((*summary)->rows, 2);
        QVERIFY((*summary)->last == second);
        QCOMPARE((*summary)->fullestQueue, 60);
        QCOMPARE((*summary)->leastDiskFree, 5U);
        QCOMPARE((*summary)->lowestClockOffset, -3600.5);
        QCOMPARE((*summary)->highestClockOffset, 2.0);
        QCOMPARE((*summary)->lowestTemperature, 40.0);
        QCOMPARE((*summary)->highestTemperature, 51.25);
    }

    void findsNothingInAStoreOfAnother()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/audit XXXXXX"));
        const auto store = writeStore(directory, {});
        QVERIFY(store);
        const auto summary = readAudit(**store);

        QVERIFY(summary);
        QVERIFY(!*summary);
    }

    void canBeStopped()
    {
        QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/audit XXXXXX"));
        const auto store = writeStore(directory, {full()});
        QVERIFY(store);
        std::stop_source stop;
        stop.request_stop();
        const auto summary = readAudit(**store, stop.get_token());

        QVERIFY(!summary);
        QCOMPARE(summary.error().code, store::Error::Code::Cancelled);
    }

private:
    // A chunk for each row.
    static store::Result<std::shared_ptr<const store::Reader>>
    writeStore(const QTemporaryDir &directory, const std::vector<AuditRow> &rows)
    {
        const std::filesystem::path path = directory.filePath(QStringLiteral("s")).toStdString();
        store::WriterOptions options;
        options.format = "npy";
        options.imageShape = {4, 4};
        options.chunkSize = 1;
        auto writer = store::Writer::create(path, options);
        if (!writer)
            return writer.error();
        for (std::size_t i = 0; i < rows.size() + 1; ++i) {
            const auto number = static_cast<std::int64_t>(i);
            auto done =
                (*writer)->add(cv::Mat::zeros(4, 4, CV_8UC1), {number}, {static_cast<double>(i)});
            if (done && i < rows.size())
                done = (*writer)->addExtra(auditValue(rows[i]));
            if (!done)
                return done.error();
        }
        if (const auto closed = (*writer)->close(); !closed)
            return closed.error();
        return store::Reader::open(path);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
