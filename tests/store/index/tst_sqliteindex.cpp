// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/sqliteindex.h"

#include "store/index/chunkindex.h"
#include "store/index/sqliteindexwriter.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"
#include "tests/support/storecopy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// A store of three chunks with 3, 3 and 1 frames, numbered 0, 2, 4 ... A time is not a number.
void makeStore(const fs::path &directory, bool sqliteIndex)
{
    WriterOptions options;
    options.format = "npy";
    options.imageShape = {20, 32};
    options.chunkSize = 3;
    options.sqliteIndex = sqliteIndex;
    auto writer = Writer::create(directory, options);
    QVERIFY(writer);
    for (std::int64_t i = 0; i < 7; ++i) {
        const double time = i == 4 ? nan : 1700000000.1 + 0.04 * static_cast<double>(i);
        QVERIFY(
            (*writer)->add(paintPattern(32, 20, PatternPixels::Gray8, {i}, {i}), {2 * i}, {time}));
    }
    QVERIFY((*writer)->close());
}

// Changes a database by its own library.
void change(const fs::path &file, const char *sql)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(code, SQLITE_OK);
}

// Opening and comparing, in one.
Result<void> compare(const fs::path &directory)
{
    const auto reader = Reader::open(directory);
    if (!reader)
        return reader.error();
    const auto index = SqliteIndex::open(directory / sqlite::indexName);
    return index ? index->compare((*reader)->index()) : Result<void>(index.error());
}

} // namespace

class TestSqliteIndex : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QDir(m_parent.path()).removeRecursively();
        QDir().mkpath(m_parent.path());
        m_store = (m_parent.path() + "/50% of a store?").toStdString();
        m_file = m_store / ".index.sqlite";
    }

    void agreesWithTheReferencesOwn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("video") << "index_sqlite_mp4";
        QTest::addRow("folders") << "index_sqlite_png";
    }

    void agreesWithTheReferencesOwn()
    {
        QFETCH(QString, name);

        QVERIFY(compare(testStore(qPrintable(name))));
    }

    void whatIsWrittenAtCloseIsRead()
    {
        makeStore(m_store, true);
        QVERIFY(compare(m_store));

        std::vector<std::int64_t> numbers;
        std::vector<double> times;
        std::vector<int> chunks;
        const auto index = SqliteIndex::open(m_file);
        QVERIFY(index);
        QVERIFY(index->read([&](int chunk, const IndexColumns &columns) {
            chunks.push_back(chunk);
            numbers.insert(numbers.end(), columns.numbers.begin(), columns.numbers.end());
            times.insert(times.end(), columns.times.begin(), columns.times.end());
            return true;
        }));
        QCOMPARE(chunks, (std::vector{0, 1, 2}));
        QCOMPARE(numbers, (std::vector<std::int64_t>{0, 2, 4, 6, 8, 10, 12}));
        QCOMPARE(times[0], 1700000000.1);
        QVERIFY(std::isnan(times[4]));
    }

    void isOnlyWrittenWhereAskedFor()
    {
        makeStore(m_store, false);
        QVERIFY(!QFile::exists(QString::fromStdString(m_file.string())));
        QCOMPARE(SqliteIndex::open(m_file).error().code, Code::NotFound);
    }

    void whatKeepsItFromBeingWrittenIsSaidOfTheIndex()
    {
        makeStore(m_store, false);
        fs::create_directories(m_file / "in its place");
        const auto metadata = readMetadata(m_store);
        QVERIFY(metadata);
        const auto written = writeSqliteIndex(m_store, *metadata);

        QVERIFY(!written);
        QCOMPARE(written.error().path, m_file);
        QVERIFY(!fs::exists(m_store / ".index.sqlite.tmp"));
        QVERIFY(fs::exists(m_file / "in its place"));
    }

    void writingReplacesAndLeavesNothingBehind()
    {
        makeStore(m_store, true);
        change(m_file, "DELETE FROM frames WHERE chunk = 1");
        QVERIFY(!compare(m_store));
        const auto metadata = readMetadata(m_store);
        QVERIFY(metadata);

        const auto leftOut = writeSqliteIndex(m_store, *metadata);
        QVERIFY(leftOut);
        QVERIFY(leftOut->empty());
        QVERIFY(compare(m_store));
        QCOMPARE(QDir(QString::fromStdString(m_store.string()))
                     .entryList({".*"}, QDir::Files | QDir::Hidden),
                 QStringList{".index.sqlite"});
    }

    void brokenChunksAreLeftOutAndSaid()
    {
        makeStore(m_store, false);
        QVERIFY(fs::remove(m_store / "000000" / "index.npz"));
        fs::resize_file(m_store / "000001" / "index.npz", 100);
        const auto metadata = readMetadata(m_store);

        const auto leftOut = writeSqliteIndex(m_store, *metadata);
        QVERIFY(leftOut);
        QCOMPARE(leftOut->size(), 2U);
        QCOMPARE((*leftOut)[0].code, Code::NotFound);
        QCOMPARE((*leftOut)[1].path.filename(), fs::path("index.npz"));
        QVERIFY(compare(m_store));
    }

    void doesNotMatchWhatDiffers_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addRow("a frame less") << "DELETE FROM frames WHERE chunk = 2";
        QTest::addRow("a frame less in a chunk")
            << "DELETE FROM frames WHERE chunk = 1 AND frame_idx = 2";
        QTest::addRow("another number")
            << "UPDATE frames SET frame_number = 5 WHERE frame_number = 4";
        QTest::addRow("another time") << "UPDATE frames SET frame_time = 0 WHERE frame_number = 4";
        QTest::addRow("a time for none")
            << "UPDATE frames SET frame_time = 0 WHERE frame_number = 8";
        QTest::addRow("a chunk more") << "INSERT INTO frames VALUES (3, 0, 1, 1.0)";
        QTest::addRow("out of order")
            << "UPDATE frames SET frame_idx = 1 - frame_idx WHERE chunk = "
               "0 AND frame_idx < 2";
        QTest::addRow("text") << "UPDATE frames SET frame_number = 'x' WHERE chunk = 1";
        QTest::addRow("chunks out of order") << "UPDATE frames SET chunk = 3 - chunk";
        QTest::addRow("no chunk") << "UPDATE frames SET chunk = NULL";
        QTest::addRow("a huge chunk") << "UPDATE frames SET chunk = 9999999999 WHERE chunk = 2";
    }

    void doesNotMatchWhatDiffers()
    {
        QFETCH(QString, sql);
        makeStore(m_store, true);
        change(m_file, qPrintable(sql));

        const auto same = compare(m_store);
        QVERIFY(!same);
        QCOMPARE(same.error().code, Code::Corrupt);
        QCOMPARE(same.error().path, m_file);
    }

    void refusesAForeignSchema_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addRow("a view for a table")
            << "ALTER TABLE frames RENAME TO other; CREATE VIEW frames AS SELECT * FROM other";
        QTest::addRow("a further table") << "CREATE TABLE notes (a)";
        QTest::addRow("a trigger")
            << "CREATE TRIGGER t AFTER INSERT ON frames BEGIN DELETE FROM frames; END";
        QTest::addRow("a missing table") << "DROP TABLE summary";
        QTest::addRow("another column") << "ALTER TABLE frames ADD COLUMN note TEXT";
        QTest::addRow("an index with an expression") << "CREATE INDEX i ON frames (abs(chunk))";
        QTest::addRow("a generated column")
            << "DROP TABLE frames; CREATE TABLE frames (chunk INTEGER, frame_idx INTEGER, "
               "frame_number INTEGER, frame_time REAL AS (zeroblob(100000000)))";
        QTest::addRow("another version")
            << "UPDATE index_information SET value = '2' WHERE name = 'version'";
        QTest::addRow("no version") << "DELETE FROM index_information";
    }

    void refusesAForeignSchema()
    {
        QFETCH(QString, sql);
        makeStore(m_store, true);
        change(m_file, qPrintable(sql));

        QVERIFY(!SqliteIndex::open(m_file));
    }

    void readsTheOlderFormWithoutItsIndexOfRows()
    {
        makeStore(m_store, true);
        change(m_file, "DROP INDEX chunk_index");

        QVERIFY(compare(m_store));
    }

    void noCutOrChangedFileIsTakenForAGoodOne()
    {
        makeStore(m_store, true);
        QFile file(QString::fromStdString(m_file.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const auto trial = [&](const QByteArray &bytes) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
            file.close();
            if (const auto index = SqliteIndex::open(m_file))
                static_cast<void>(index->read([](int, const IndexColumns &) { return true; }));
        };
        for (qsizetype length = 0; length < whole.size(); length += 509) {
            trial(whole.left(length));
            if (length < whole.size() / 2)
                QVERIFY2(!compare(m_store), qPrintable(QString::number(length)));
        }
        for (qsizetype place = 0; place < whole.size(); place += 131) {
            QByteArray changed = whole;
            changed[place] = static_cast<char>(changed[place] ^ 0x55);
            trial(changed); // must not crash, hang or grow; it may even be the same
        }
    }

    void looksAtNothingButTheFile()
    {
        makeStore(m_store, true);
        const fs::path link = m_store / "link";
        fs::create_symlink(m_file, link);
        QCOMPARE(SqliteIndex::open(link).error().code, Code::Unsupported);
        QCOMPARE(SqliteIndex::open(m_store).error().code, Code::Unsupported);

        // A journal that would roll the file back, were it believed.
        QFile journal(QString::fromStdString(m_file.string() + "-journal"));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(QByteArray::fromHex("d9d505f920a163d7") + QByteArray(1000, '\1'));
        journal.close();
        QVERIFY(compare(m_store));
        QCOMPARE(journal.size(), 1008);
    }

    void canBeStopped()
    {
        makeStore(m_store, true);
        std::stop_source stop;
        stop.request_stop();
        const auto index = SqliteIndex::open(m_file);
        const auto read =
            index->read([](int, const IndexColumns &) { return true; }, stop.get_token());

        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::Cancelled);
        const auto metadata = readMetadata(m_store);
        QCOMPARE(writeSqliteIndex(m_store, *metadata, stop.get_token()).error().code,
                 Code::Cancelled);
        QVERIFY(compare(m_store)); // the old one is still there
    }

private:
    QTemporaryDir m_parent{QDir::tempPath() + QStringLiteral("/sqlite index XXXXXX")};
    fs::path m_store;
    fs::path m_file;
};

QTEST_GUILESS_MAIN(TestSqliteIndex)
#include "tst_sqliteindex.moc"
