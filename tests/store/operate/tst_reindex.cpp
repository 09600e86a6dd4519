// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/reindex.h"

#include "store/extra/extradata.h"
#include "store/index/sqliteindex.h"
#include "store/operate/changing.h"
#include "store/operate/verify.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;
using Numbers = std::vector<std::int64_t>;

Numbers numbersOf(const fs::path &store)
{
    Numbers numbers;
    if (const auto reader = Reader::open(store))
        for (std::int64_t i = 0; i < (*reader)->index().frameCount(); ++i)
            numbers.push_back((*reader)->index().number({i}).value);
    return numbers;
}

const Numbers wrapped{65529, 65530, 65531, 65532, 65533, 65534, 65535, 0, 1, 2, 3, 4, 5, 6};
const Numbers renumbered{-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6};

} // namespace

class TestReindex : public QObject
{
    Q_OBJECT

private slots:
    void countsFromTheOnlyZero()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        QCOMPARE(numbersOf(store), wrapped);
        const auto before = tree(store);
        const auto result = reindex(store);

        QVERIFY(result);
        QCOMPARE(result->zero, FrameIndex{7});
        QCOMPARE(result->renumbered, 7);
        QCOMPARE(result->chunks, 4);
        QCOMPARE(numbersOf(store), renumbered);
        QCOMPARE(*readOriginalNumbers(store / "000001" / "index.npz"),
                 (Numbers{65533, 65534, 65535, 0}));
        QVERIFY(verify(store)->isGood());
        for (const auto &[name, bytes] : tree(store))
            if (!name.ends_with(".npz"))
                QVERIFY2(before.at(name) == bytes, name.c_str());
    }

    void givesWhatTheReferenceGives()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_reindexed_png");
        const auto reader = Reader::open(store);
        const auto wanted = numbersOf(store);
        std::vector<Value> rows;
        for (int chunk = 0; chunk < 4; ++chunk) {
            // Back to what it was before the reference re-numbered it.
            const auto file = store / QString::asprintf("%06d", chunk).toStdString();
            const auto columns = readIndexFile(file / "index.npz");
            QVERIFY(writeIndex((*reader)->metadata(), file / "index.npz",
                               *readOriginalNumbers(file / "index.npz"), columns->times));
            Value extra = Value::parse(readBytes(file / "index.extra.json"));
            for (Value &row : extra) {
                rows.push_back(row);
                row["frame_number"] = row["_frame_number_before_reindex"];
                row.erase("_frame_number_before_reindex");
            }
            writeBytes(file / "index.extra.json", extra.dump());
        }
        QVERIFY(numbersOf(store) != wanted);
        QVERIFY(reindex(store));

        QCOMPARE(numbersOf(store), wanted);
        std::size_t next = 0;
        const auto after = Reader::open(store);
        for (int chunk = 0; chunk < 4; ++chunk) {
            const auto extra = readExtraRows(**after, chunk);
            for (const Value &row : extra->rows)
                QCOMPARE(QString::fromStdString(row.dump()),
                         QString::fromStdString(rows[next++].dump()));
        }
        QCOMPARE(next, rows.size());
    }

    void aSecondRunChangesNothing()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_reindexed_png");
        const auto before = tree(store);
        const auto result = reindex(store);

        QVERIFY(result);
        QCOMPARE(result->renumbered, 0);
        QCOMPARE(result->chunks, 0);
        QVERIFY(tree(store) == before);
    }

    void finishesWhatWasCutOff()
    {
        const StoreCopies copies;
        const auto whole = copies.take("num_wrap_npy");
        QVERIFY(reindex(whole));
        const auto wanted = tree(whole);
        for (const char *done : {"000000", "000001"}) {
            const auto store = copies.path(std::string("cut off after ") + done);
            fs::copy(fs::path(TEST_DATA) / "stores" / "num_wrap_npy", store,
                     fs::copy_options::recursive);
            fs::copy(whole / done / "index.npz", store / done / "index.npz",
                     fs::copy_options::overwrite_existing);
            writeBytes(store / "000002" / ".index.npz.tmp", "half a fi");
            QVERIFY(reindex(store));
            QVERIFY(tree(store) == wanted);
        }
    }

    // Else the numbers of now would be kept as the original ones.
    void refusesWhereTheOriginalNumbersCannotBeRead()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        QVERIFY(reindex(store));
        const auto index = store / "000001" / "index.npz";
        std::string bytes = readBytes(index);
        const std::string name = "_frame_number_before_reindex.npy";
        const auto member = bytes.find(name);
        QVERIFY(member != std::string::npos);
        const auto values = bytes.find("\x93NUMPY", member);
        bytes[values + 130] = static_cast<char>(bytes[values + 130] ^ 1); // and a false checksum
        writeBytes(index, bytes);

        const auto numbers = readOriginalNumbers(index);
        QVERIFY(!numbers);
        QVERIFY(numbers.error().path == index);
    }

    void indexesInYamlBecomeNpz()
    {
        const StoreCopies copies;
        const auto store = copies.take("old_mjpeg_20160203_010203");
        const Numbers before = numbersOf(store);
        QCOMPARE(std::count(before.begin(), before.end(), 0), 1);
        QVERIFY(reindex(store));

        QVERIFY(fs::exists(store / "000000.npz"));
        QVERIFY(!fs::exists(store / "000000.yaml"));
        QCOMPARE(numbersOf(store).size(), before.size());
    }

    void extraDataThatCannotBeReadToTheirEndAreLeftAlone()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        const std::string cut = "[{\"frame_index\": 0, \"frame_number\": 65529}, {\"frame";
        const std::string whole = "[{\"frame_index\": 4, \"frame_number\": 65533, \"a\": NaN},"
                                  "{\"frame_index\": NaN, \"frame_number\": NaN},"
                                  "{\"frame_index\": 99, \"frame_number\": 1}]";
        writeBytes(store / "000000" / "index.extra.json", cut);
        writeBytes(store / "000001" / "index.extra.json", whole);
        writeBytes(store / "000002.extra_data.h5", "series");
        const auto result = reindex(store);

        QVERIFY(result);
        QCOMPARE(result->leftAlone.size(), 2U);
        QCOMPARE(readBytes(store / "000000" / "index.extra.json"), cut);
        const auto reader = Reader::open(store);
        const auto rows = readExtraRows(**reader, 1);
        QVERIFY(rows);
        QCOMPARE(rows->rows[0]["frame_number"].get<int>(), -3);
        QCOMPARE(rows->rows[0]["_frame_number_before_reindex"].get<int>(), 65533);
        QVERIFY(!rows->rows[1].contains("_frame_number_before_reindex"));
        QCOMPARE(rows->rows[2]["frame_number"].get<int>(), 1);
    }

    void rowsAllocatedAheadStayUnused()
    {
        const StoreCopies copies;
        const auto store = copies.take("motif_json_mp4");
        const auto before = Reader::open(store);
        const auto rows = readExtraRows(**before, 0)->rows.size();
        const auto columns = readIndexFile(store / "000000.npz");
        Numbers numbers{500, 501, 502};
        while (numbers.size() < columns->numbers.size())
            numbers.push_back(std::ssize(numbers) - 3);
        QVERIFY(writeIndex((*before)->metadata(), store / "000000.npz", numbers, columns->times));
        QVERIFY(reindex(store));

        const auto after = Reader::open(store);
        const auto left = readExtraRows(**after, 0);
        QCOMPARE(left->rows.size(), rows);
        QCOMPARE(left->rows[0]["frame_number"].get<int>(), -3);
    }

    void anIndexOfAllFramesIsWrittenAnew()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        fs::copy(fs::path(TEST_DATA) / "stores/index_sqlite_png/.index.sqlite",
                 store / ".index.sqlite");
        QVERIFY(reindex(store));

        const auto reader = Reader::open(store);
        QVERIFY(SqliteIndex::open(store / ".index.sqlite")->compare((*reader)->index()));
    }

    void refusesWhatCannotBeDone_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<Code>("code");
        QTest::addRow("no zero") << "num_skips_png" << Code::InvalidArgument;
        QTest::addRow("a broken chunk") << "corrupt_npz_png" << Code::Corrupt;
        QTest::addRow("interrupted") << "killed_mp4" << Code::Busy;
        QTest::addRow("no frames") << "empty_npy" << Code::InvalidArgument;
    }

    void refusesWhatCannotBeDone()
    {
        QFETCH(QString, store);
        QFETCH(Code, code);
        const StoreCopies copies;
        const auto copy = copies.take(store.toStdString());
        const auto before = tree(copy);
        const auto result = reindex(copy);

        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(tree(copy) == before);
    }

    void refusesTwoZeros()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        const auto reader = Reader::open(store);
        const auto columns = readIndexFile(store / "000003" / "index.npz");
        QVERIFY(writeIndex((*reader)->metadata(), store / "000003" / "index.npz",
                           Numbers(columns->numbers.size(), 0), columns->times));
        const auto result = reindex(store);

        QCOMPARE(result.error().code, Code::InvalidArgument);
        QVERIFY(result.error().detail.find("frames 7 and 12") != std::string::npos);
    }

    void canBeStopped()
    {
        const StoreCopies copies;
        const auto store = copies.take("num_wrap_npy");
        std::stop_source stop;
        const auto result = reindex(
            store, [&](std::int64_t, std::int64_t) { stop.request_stop(); }, stop.get_token());

        QCOMPARE(result.error().code, Code::Cancelled);
        QVERIFY(reindex(store));
        QCOMPARE(numbersOf(store), renumbered);
    }
};

QTEST_GUILESS_MAIN(TestReindex)
#include "tst_reindex.moc"
