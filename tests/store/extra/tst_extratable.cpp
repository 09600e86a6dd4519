// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extratable.h"

#include "store/extra/extradata.h"
#include "store/extra/extratablecsv.h"
#include "store/extra/extratablereader.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;

std::shared_ptr<const Reader> openStore(const fs::path &path)
{
    auto reader = Reader::open(path);
    return reader ? *reader : nullptr;
}

std::shared_ptr<const Reader> fixture(const std::string &name)
{
    return openStore(fs::path(TEST_DATA) / "stores" / name);
}

std::shared_ptr<const ExtraTable> tableOf(const std::shared_ptr<const Reader> &reader)
{
    auto table = ExtraTable::open(reader);
    return table ? *table : nullptr;
}

// All rows as forEachExtraRow() gives them.
std::vector<Value> rowsOf(const Reader &reader)
{
    std::vector<Value> rows;
    for (const int chunk : extraChunks(reader)) {
        const auto some = readExtraRows(reader, chunk);
        rows.insert(rows.end(), some->rows.begin(), some->rows.end());
    }
    return rows;
}

std::vector<std::size_t> allColumns(const ExtraTable &table)
{
    std::vector<std::size_t> columns(table.columns().size());
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

} // namespace

class TestExtraTable : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryRowByItsPlace_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"motif_h5_daq", "motif_h5_audio", "motif_h5_nosamplerate",
                                 "motif_json_mp4", "extra_sparse_mp4", "extra_sparse_npy"})
            QTest::addRow("%s", name) << name;
    }

    void readsEveryRowByItsPlace()
    {
        QFETCH(QString, name);
        const auto reader = fixture(name.toStdString());
        const auto table = tableOf(reader);
        QVERIFY(table);
        const std::vector<Value> expected = rowsOf(*reader);
        QCOMPARE(table->rowCount(), std::ssize(expected));
        QVERIFY(table->rowCount() > 0);
        ExtraTableReader rows(table);
        for (const std::int64_t step : {std::int64_t(97), table->rowCount()})
            for (std::int64_t first = 0; first < table->rowCount(); first += step) {
                const auto count = std::min(step, table->rowCount() - first);
                const auto some = rows.read(first, count);
                QVERIFY(some);
                for (std::int64_t i = 0; i < count; ++i) {
                    const ExtraRow &row = (*some)[std::size_t(i)];
                    QCOMPARE(row.row, first + i);
                    const Value &truth = expected[std::size_t(first + i)];
                    for (std::size_t c = 0; c < table->columns().size(); ++c) {
                        const auto cell = truth.find(table->columns()[c]);
                        QVERIFY(toText(row.cells[c]) ==
                                (cell == truth.end() ? std::string() : toText(*cell)));
                    }
                }
            }
    }

    void countsByAFewNumbersWhatIsUsed()
    {
        const auto reader = fixture("motif_h5_daq");
        const auto table = tableOf(reader);
        QCOMPARE(table->rowCount(), std::ssize(rowsOf(*reader)));
        QVERIFY(table->parts().size() > 1);
        QCOMPARE(table->sets().size(), 2U);
        QCOMPARE(table->sets()[0].name, std::string("daq"));
        QCOMPARE(table->sets()[0].columns, (std::vector<std::size_t>{0, 1, 2}));
    }

    void aRowBelongsToTheFrameOfItsTime()
    {
        const auto reader = fixture("motif_h5_daq");
        const auto table = tableOf(reader);
        ExtraTableReader rows(table);
        std::int64_t seen = 0;
        const auto timeColumn = *table->columnOf("frame_time");
        const auto delayColumn = *table->columnOf("sample_delay");
        QVERIFY(rows.forEach(0, table->rowCount(), [&](const ExtraRow &row) {
            const double at =
                row.cells[timeColumn].get<double>() - row.cells[delayColumn].get<double>();
            seen += row.time == at && row.frame == reader->index().nearest(FrameTime{at}) ? 1 : 0;
            return true;
        }));
        QCOMPARE(seen, table->rowCount());
    }

    void findsTheRowOfAFrame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("samples") << "motif_h5_audio";
        QTest::addRow("rows") << "extra_sparse_mp4";
    }

    void findsTheRowOfAFrame()
    {
        QFETCH(QString, name);
        const auto reader = fixture(name.toStdString());
        const auto table = tableOf(reader);
        ExtraTableReader rows(table);
        for (std::int64_t frame = 0; frame < reader->index().frameCount(); frame += 6) {
            const auto row = rows.rowOf({frame});
            QVERIFY(row && *row);
            const auto here = rows.read(**row, 1);
            const auto *part = table->partFor({frame});
            const bool isLast = **row == part->first + part->count - 1;
            QVERIFY((*here)[0].frame->value >= frame || isLast);
            if (**row > part->first) {
                const auto before = rows.read(**row - 1, 1);
                QVERIFY((*before)[0].frame->value < frame);
            }
        }
    }

    void csvHasFrameAndExactNumbers()
    {
        const auto table = tableOf(fixture("extra_sparse_mp4"));
        const auto columns = allColumns(*table);
        QCOMPARE(extraCsvHeader(*table, columns),
                 std::string("index,number,time,temperature,humidity,frame_time,frame_number,"
                             "frame_index,event\n"));
        const auto rows = ExtraTableReader(table).read(0, table->rowCount());
        QCOMPARE(extraCsvLine(*table, (*rows)[2], columns),
                 std::string("5,5,1710061687.45,,,1710061687.45,5,5,door\n"));
        QCOMPARE(cellText(Value(0.1)), std::string("0.10000000000000001"));
        QCOMPARE(cellText(Value(std::int64_t(9007199254740993))), std::string("9007199254740993"));
        QCOMPARE(cellText(Value(std::nan(""))), std::string("nan"));
        QCOMPARE(cellText(Value("as it is")), std::string("as it is"));
        QCOMPARE(cellText(Value()), std::string());
    }

    void writesARangeInOneStep()
    {
        const StoreCopies copies;
        const auto reader = fixture("motif_h5_audio");
        const auto table = tableOf(reader);
        const auto file = copies.path("rows.csv");
        ExtraCsvOptions options;
        options.columns = {0};
        options.begin = 8;
        options.end = 12; // two chunks
        std::int64_t told = 0;
        const auto rows =
            writeExtraCsv(table, file, options, [&](std::int64_t done, std::int64_t total) {
                told = done == total ? done : told;
            });
        QVERIFY(rows && rows->rows > 0 && told > 0);
        std::int64_t expected = 0;
        QVERIFY(ExtraTableReader(table).forEach(0, table->rowCount(), [&](const ExtraRow &row) {
            expected += row.frame && row.frame->value >= 8 && row.frame->value < 12 ? 1 : 0;
            return true;
        }));
        QCOMPARE(rows->rows, expected);
        const std::string text = readBytes(file);
        QCOMPARE(std::ranges::count(text, '\n'), expected + 1);
        QVERIFY(text.starts_with("index,number,time,audio_l\n8,8,"));
    }

    void aStopLeavesNoFile()
    {
        const StoreCopies copies;
        fs::create_directory(copies.path("here"));
        std::stop_source stop;
        const auto written = writeExtraCsv(
            tableOf(fixture("motif_h5_audio")), copies.path("here") / "rows.csv", {{0}, {}, {}},
            [&](std::int64_t, std::int64_t) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!written);
        QCOMPARE(written.error().code, Code::Cancelled);
        QVERIFY(fs::is_empty(copies.path("here")));
    }

    void whatIsCutShortIsSaid()
    {
        const StoreCopies copies;
        const auto store = copies.take("extra_sparse_mp4");
        const auto extra = store / "000000.extra.json";
        const std::string whole = readBytes(extra);
        writeBytes(extra, whole.substr(0, whole.size() / 2));
        const auto table = tableOf(openStore(store));
        QVERIFY(table->rowCount() > 0);
        QCOMPARE(table->broken().size(), 1U);
        QCOMPARE(table->broken()[0].second.path, extra);
        QVERIFY(ExtraTableReader(table).read(0, table->rowCount()));

        const auto samples = copies.take("motif_h5_daq");
        const std::string file = readBytes(samples / "000000.extra_data.h5");
        for (const std::size_t part : {std::size_t(0), file.size() / 3, file.size() / 2}) {
            writeBytes(samples / "000000.extra_data.h5", file.substr(0, part));
            const auto rest = tableOf(openStore(samples));
            QVERIFY(rest && rest->rowCount() > 0); // of the other chunk
            QVERIFY(!rest->broken().empty());
        }
    }

    void aFileThatShrankIsAnError()
    {
        const StoreCopies copies;
        const auto store = copies.take("extra_sparse_mp4");
        const auto table = tableOf(openStore(store));
        writeBytes(store / "000000.extra.json", "[]");
        const auto rows = ExtraTableReader(table).read(0, 1);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, Code::Io);
    }

    void whatCannotBeReadIsSaidAndTheRestIsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::addRow("HDF5") << "motif_h5_daq"
                              << "000000.extra_data.h5";
        QTest::addRow("JSON") << "motif_json_mp4"
                              << "000000.extra_data.json";
    }

    void whatCannotBeReadIsSaidAndTheRestIsThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        const StoreCopies copies;
        const auto store = copies.take(name.toStdString());
        const auto table = tableOf(openStore(store));
        QVERIFY(table && table->parts().size() > 1);
        QVERIFY(fs::exists(store / file.toStdString()));
        fs::remove(store / file.toStdString());
        const std::int64_t rest = table->rowCount() - table->parts()[0].count;
        std::int64_t rows = 0;
        const auto walked =
            ExtraTableReader(table).forEach(0, table->rowCount(), [&](const ExtraRow &) {
                ++rows;
                return true;
            });
        QVERIFY(walked);
        QCOMPARE(walked->size(), 1U);
        QCOMPARE(walked->front().chunk, 0);
        QCOMPARE(rows, rest);
        const auto written =
            writeExtraCsv(table, copies.path("rows.csv"), {allColumns(*table), {}, {}});
        QVERIFY(written);
        QCOMPARE(written->rows, rest);
        QCOMPARE(written->problems.size(), 1U);
    }

    void aStoreWithoutExtraDataHasNoRows()
    {
        const auto table = tableOf(fixture("dir_png_gray"));
        QCOMPARE(table->rowCount(), 0);
        QVERIFY(table->columns().empty());
        const auto row = ExtraTableReader(table).rowOf({0});
        QVERIFY(row && !*row);
    }

private:
    static std::string toText(const Value &value) { return cellText(value); }
};

QTEST_GUILESS_MAIN(TestExtraTable)
#include "tst_extratable.moc"
