// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/insert.h"

#include "store/chunk/chunkdecoder.h"
#include "store/index/sqliteindex.h"
#include "store/operate/verify.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <limits>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;

FrameId frameOf(const fs::path &store, std::int64_t index)
{
    const auto reader = Reader::open(store);
    return reader ? (*reader)->index().frame({index}) : FrameId();
}

} // namespace

class TestInsert : public QObject
{
    Q_OBJECT

private slots:
    void aVideoBringsItsIndexAlong()
    {
        const StoreCopies copies;
        const auto store = copies.take("index_sqlite_mp4");
        const auto before = tree(store);
        const std::vector<fs::path> videos{testStore("num_skips_mp4") / "000001.mp4"};
        const auto result = insert(store, videos);

        QVERIFY(result);
        QCOMPARE(result->size(), 1U);
        QCOMPARE((*result)[0].chunk, 3);
        QVERIFY(!(*result)[0].wasThere);
        const auto theirs = Reader::open(testStore("num_skips_mp4"));
        const auto first = (*theirs)->index().chunks()[1].first;
        QCOMPARE((*result)[0].firstNumber, (*theirs)->index().number(first));
        QCOMPARE(frameOf(store, 20).time, (*theirs)->index().time(first));
        QCOMPARE(readBytes(store / "000003.mp4"), readBytes(videos[0]));
        for (const auto &[name, bytes] : before)
            if (name != ".index.sqlite")
                QCOMPARE(readBytes(store / name), bytes);
        const auto reader = Reader::open(store);
        QVERIFY(SqliteIndex::open(store / ".index.sqlite")->compare((*reader)->index()));
        QVERIFY(verify(store)->isGood());
    }

    void numbersAndTimesFollowTheLastFrame()
    {
        const StoreCopies copies;
        const auto store = copies.take("index_sqlite_mp4");
        fs::copy(testStore("num_skips_mp4") / "000000.mp4", copies.path("one.mp4"));
        fs::copy(testStore("num_skips_mp4") / "000001.mp4", copies.path("two.mp4"));
        const FrameId last = frameOf(store, 19);
        const std::vector<fs::path> videos{copies.path("one.mp4"), copies.path("two.mp4")};
        InsertOptions options;
        options.frameRate = 10;
        const auto result = insert(store, videos, options);

        QVERIFY(result);
        QCOMPARE((*result)[0].firstNumber.value, last.number.value + 1);
        QCOMPARE((*result)[1].firstNumber.value, (*result)[0].lastNumber.value + 1);
        QCOMPARE(frameOf(store, 20).time.seconds, last.time.seconds + 0.1);
        QCOMPARE(frameOf(store, 39).number.value, last.number.value + 20);
        QVERIFY(std::abs(frameOf(store, 39).time.seconds - last.time.seconds - 2.0) < 1e-6);
        QVERIFY(verify(store)->isGood());
    }

    void numbersAndTimesCanBeGiven()
    {
        const StoreCopies copies;
        const auto store = copies.take("exact_mp4");
        const std::vector<fs::path> videos{testStore("num_skips_mp4") / "000001.mp4"};
        const InsertOptions options{FrameNumber{-5}, FrameTime{1000.5}, 4.0};
        QVERIFY(insert(store, videos, options));

        QCOMPARE(frameOf(store, 14).number.value, -5);
        QCOMPARE(frameOf(store, 15).time.seconds, 1000.75);
    }

    void refusesWhereNoNumbersAreLeft()
    {
        const StoreCopies copies;
        const auto store = copies.take("exact_mp4");
        const std::vector<fs::path> videos{testStore("num_skips_mp4") / "000001.mp4"};
        const auto before = tree(store);
        const FrameNumber last{std::numeric_limits<std::int64_t>::max() - 3};
        const auto beyond = insert(store, videos, {last, FrameTime{1000.5}, 4.0});
        QVERIFY(!beyond);
        QCOMPARE(beyond.error().code, Code::InvalidArgument);
        QVERIFY(tree(store) == before);

        writeBytes(store / "2147483647.mp4", "no number is higher");
        const auto full = insert(store, videos, {FrameNumber{1}, FrameTime{1000.5}, 4.0});
        QVERIFY(!full);
        QCOMPARE(full.error().code, Code::InvalidArgument);
    }

    // Without it nobody knows what the last frame was.
    void aDamagedIndexKeepsNumbersFromBeingContinued()
    {
        const StoreCopies copies;
        const auto store = copies.take("index_sqlite_mp4");
        fs::resize_file(store / "000002.npz", 100);
        const auto before = tree(store);
        fs::copy(testStore("num_skips_mp4") / "000001.mp4", copies.path("one.mp4"));
        const std::vector<fs::path> videos{copies.path("one.mp4")};
        InsertOptions options{FrameNumber{100}, FrameTime{1000.5}, 0.0};

        const auto refused = insert(store, videos, options);

        QVERIFY(!refused);
        QVERIFY(refused.error().path == store / "000002.npz");
        QVERIFY(tree(store) == before);
        options.frameRate = 10;
        QVERIFY(insert(store, videos, options));
    }

    void aVideoIsNotTakenTwice()
    {
        const StoreCopies copies;
        const auto store = copies.take("index_sqlite_mp4");
        const std::vector<fs::path> videos{testStore("num_skips_mp4") / "000000.mp4",
                                           testStore("num_skips_mp4") / "000001.mp4"};
        const InsertOptions options{FrameNumber{100}, std::nullopt, 0.0};
        QVERIFY(insert(store, videos, options));
        const auto wanted = tree(store);
        const auto again = insert(store, videos, options);

        QVERIFY(again);
        QVERIFY((*again)[0].wasThere && (*again)[1].wasThere);
        QCOMPARE((*again)[1].chunk, 4);
        QCOMPARE((*again)[1].firstNumber.value, 110);
        QVERIFY(tree(store) == wanted);

        // Cut off before the index of the second.
        fs::remove(store / "000004.npz");
        QVERIFY(insert(store, videos, options));
        QVERIFY(tree(store) == wanted);
        fs::remove(store / "000004.npz");
        fs::rename(store / "000004.mp4", store / ".000004.mp4.tmp");
        QVERIFY(insert(store, videos, options));
        QVERIFY(tree(store) == wanted);
    }

    void countsNotOnFromWhatCannotBeRead()
    {
        const StoreCopies copies;
        const auto store = copies.take("index_sqlite_mp4");
        fs::remove(store / "000002.npz");
        fs::copy(store / "000002.mp4", copies.path("two.mp4"));
        fs::copy(testStore("num_skips_mp4") / "000000.mp4", copies.path("other.mp4"));
        const auto before = tree(store);
        const std::vector<fs::path> other{copies.path("other.mp4")};

        QCOMPARE(insert(store, other).error().code, Code::InvalidArgument);
        QVERIFY(tree(store) == before);
        // That which lacks its index may count on, and the next behind it.
        const std::vector<fs::path> both{copies.path("two.mp4"), copies.path("other.mp4")};
        const auto result = insert(store, both);
        QVERIFY(result);
        QCOMPARE((*result)[0].chunk, 2);
        QCOMPARE((*result)[1].firstNumber.value, (*result)[0].lastNumber.value + 1);
        QVERIFY(verify(store)->isGood());
    }

    void aStartThatIsSaidNeedsNoReadableChunkBefore()
    {
        const StoreCopies copies;
        const auto store = copies.take("index_sqlite_mp4");
        fs::remove(store / "000002.npz");
        const std::vector<fs::path> videos{testStore("num_skips_mp4") / "000000.mp4"};
        const auto result = insert(store, videos, {FrameNumber{50}, FrameTime{2e9}, 0.0});

        QVERIFY(result);
        QCOMPARE((*result)[0].chunk, 3);
        QCOMPARE((*result)[0].firstNumber.value, 50);
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("video");
        QTest::addColumn<Code>("code");
        QTest::addRow("another container") << "index_sqlite_mp4"
                                           << "one_mkv/000000.mkv" << Code::InvalidArgument;
        QTest::addRow("another size") << "index_sqlite_mp4"
                                      << "video_avc1mp4_odd/000000.mp4" << Code::InvalidArgument;
        QTest::addRow("a broken video") << "index_sqlite_mp4"
                                        << "killed_mp4/000001.mp4" << Code::Corrupt;
        QTest::addRow("no video") << "index_sqlite_mp4"
                                  << "nothing.mp4" << Code::NotFound;
        QTest::addRow("a store of pictures") << "dir_png_gray"
                                             << "exact_mp4/000000.mp4" << Code::Unsupported;
        QTest::addRow("interrupted") << "killed_mp4"
                                     << "exact_mp4/000000.mp4" << Code::Busy;
        QTest::addRow("an index of another video")
            << "index_sqlite_mp4"
            << "mismatch_mp4_long/000000.mp4" << Code::InvalidArgument;
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, store);
        QFETCH(QString, video);
        QFETCH(Code, code);
        const StoreCopies copies;
        const auto copy = copies.take(store.toStdString());
        const auto before = tree(copy);
        // A good one before it is not taken either.
        const std::vector<fs::path> videos{testStore("num_skips_mp4") / "000000.mp4",
                                           testStore(qPrintable(video))};
        const auto result = insert(copy, videos);

        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(tree(copy) == before);
    }

    void anEmptyStoreHasToBeToldTheTime()
    {
        const StoreCopies copies;
        const auto store = copies.take("exact_mp4");
        for (const char *name : {"000000.mp4", "000000.npz", "000001.mp4", "000001.npz"})
            fs::remove(store / name);
        fs::copy(testStore("exact_mp4") / "000000.mp4", copies.path("one.mp4"));
        const std::vector<fs::path> videos{copies.path("one.mp4")};

        QCOMPARE(insert(store, videos).error().code, Code::InvalidArgument);
        const InsertOptions options{std::nullopt, FrameTime{7.0}, 25.0};
        const auto result = insert(store, videos, options);
        QVERIFY(result);
        QCOMPARE((*result)[0].chunk, 3);
        QCOMPARE((*result)[0].firstNumber.value, 0);
    }
};

QTEST_GUILESS_MAIN(TestInsert)
#include "tst_insert.moc"
