// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"

#include "store/reader.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace store;

namespace {

namespace fs = std::filesystem;

const fs::path stores = TEST_DATA "/stores";

Value truthOf(const std::string &name)
{
    std::ifstream file(stores / (name + ".json"));
    return Value::parse(file);
}

// The rows of all chunks, in order.
std::vector<Value> allRows(const Reader &reader)
{
    std::vector<Value> all;
    for (const ChunkIndex::Chunk &chunk : reader.index().chunks()) {
        const auto rows = readExtraRows(reader, chunk.number);
        if (rows)
            all.insert(all.end(), rows->rows.begin(), rows->rows.end());
    }
    return all;
}

// The truth's tables have every column in every row: null stands for missing and for NaN.
Value cell(const Value &row, const std::string &column)
{
    const Value value = row.value(column, Value());
    const bool isNan = value.is_number_float() && value.get<double>() != value.get<double>();
    return isNan ? Value() : value;
}

} // namespace

class TestExtraData : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTheReferencesTable_data()
    {
        QTest::addColumn<QByteArray>("name");

        for (const auto &entry : fs::directory_iterator(stores)) {
            const std::string name = entry.path().filename().string();
            if (entry.is_directory() && truthOf(name).value("has_extra_data", false))
                QTest::addRow("%s", name.c_str()) << QByteArray::fromStdString(name);
        }
    }

    void rowsAreTheReferencesTable()
    {
        QFETCH(QByteArray, name);
        const Value truth = truthOf(name.toStdString());
        const auto reader = Reader::open(stores / name.toStdString());
        QVERIFY(reader);
        const std::vector<Value> rows = allRows(**reader);
        const auto overview = summariseExtra(**reader);

        QCOMPARE(rows.size(), truth["extra_data"].size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (const auto &[column, type] : truth["extra_columns"].items())
                QVERIFY2(cell(rows[i], column) == cell(truth["extra_data"][i], column),
                         rows[i].dump().c_str());
        QVERIFY(overview);
        QCOMPARE(overview->sets.size(), std::size_t(1));
        QCOMPARE(overview->sets[0].columns.size(), truth["extra_columns"].size());
        QCOMPARE(overview->sets[0].samples, std::int64_t(rows.size()));
        QCOMPARE(overview->sets[0].sampleRate.value_or(0), truth.value("extra_samplerate", 0.0));
        QVERIFY(overview->broken.empty());
    }

    void storeWithoutExtraDataHasNone()
    {
        const auto reader = Reader::open(stores / "dir_png_gray");

        QVERIFY(allRows(**reader).empty());
        QVERIFY(summariseExtra(**reader)->sets.empty());
    }

    void cutFileGivesItsWholeRowsAndIsNamed()
    {
        const auto reader = changedStore("[{\"v\": 1}, {\"v\": 2}, {\"v\"");
        const auto rows = readExtraRows(*reader, 0);
        const auto overview = summariseExtra(*reader);

        QVERIFY(rows);
        QVERIFY(rows->cut);
        QCOMPARE(rows->rows.size(), std::size_t(2));
        QCOMPARE(overview->broken.size(), std::size_t(1));
        QCOMPARE(overview->broken[0].second.path, rows->file);
    }

    void brokenFileIsNamedAndTheOthersAreRead()
    {
        const auto reader = changedStore("what is this");
        const auto overview = summariseExtra(*reader);

        QCOMPARE(overview->broken.size(), std::size_t(1));
        QCOMPARE(overview->broken[0].first, 0);
        QCOMPARE(overview->sets.at(0).samples, std::int64_t(3));
    }

    void hdf5WinsAndIsNamedWhereItIsBroken()
    {
        const auto reader = changedStore("[]");
        std::ofstream(reader->directory() / "000000.extra_data.h5") << "HDF";
        const auto rows = readExtraRows(*reader, 0);
        const auto overview = summariseExtra(*reader);

        QCOMPARE(rows.error().code, Error::Code::Corrupt);
        QVERIFY(rows.error().path.extension() == ".h5");
        QCOMPARE(overview->broken.size(), std::size_t(1));
        QCOMPARE(overview->sets.at(0).samples, std::int64_t(3));
    }

    void stopsWhenAskedTo()
    {
        const auto reader = Reader::open(stores / "extra_sparse_mp4");
        std::stop_source stop;
        stop.request_stop();

        QCOMPARE(summariseExtra(**reader, stop.get_token()).error().code, Error::Code::Cancelled);
        QCOMPARE(readExtraRows(**reader, 0, stop.get_token()).error().code, Error::Code::Cancelled);
    }

private:
    // A copy of a store whose first chunk has this extra data.
    std::shared_ptr<const Reader> changedStore(std::string_view extra)
    {
        m_directory = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/frame house XXXXXX");
        const fs::path copy = fs::path(m_directory->path().toStdString()) / "store";
        fs::copy(stores / "extra_sparse_mp4", copy, fs::copy_options::recursive);
        std::ofstream(copy / "000000.extra.json") << extra;
        return *Reader::open(copy);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestExtraData)
#include "tst_extradata.moc"
