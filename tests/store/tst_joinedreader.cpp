// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/extradata.h"
#include "tests/support/patternstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

using namespace store;
using namespace support;

namespace {

using Part = Result<std::shared_ptr<const Reader>>;

class Stores
{
public:
    std::filesystem::path path(const char *name) const
    {
        return m_directory.filePath(QString::fromLatin1(name)).toStdString();
    }

    // Frames [from, to) of one recording, with a row of extra data.
    bool write(const char *name, std::int64_t from, std::int64_t to,
               const std::string &format = "png") const
    {
        const auto writer = Writer::create(path(name), gray(format, 4));
        return writer && fill(**writer, from, to) && (*writer)->addExtra({{"from", from}}) &&
               (*writer)->close();
    }

    bool writeEmpty(const char *name, const WriterOptions &options) const
    {
        const auto writer = Writer::create(path(name), options);
        return writer && (*writer)->close();
    }

    Part part(const char *name) const { return Reader::open(path(name)); }

private:
    QTemporaryDir m_directory{QDir::tempPath() + "/a session XXXXXX"};
};

} // namespace

class TestJoinedReader : public QObject
{
    Q_OBJECT

private slots:
    void isOneRecording_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("images") << "png";
        QTest::newRow("videos") << "h264/mkv";
    }

    void isOneRecording()
    {
        QFETCH(QString, format);
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10, format.toStdString()));
        QVERIFY(stores.write("b", 10, 13, format.toStdString()));
        QVERIFY(stores.write("c", 13, 20, format.toStdString()));

        const auto whole = Reader::join(stores.path("all"),
                                        {stores.part("a"), stores.part("b"), stores.part("c")});

        QVERIFY(whole);
        QVERIFY(isExact(**whole, 20));
        QCOMPARE((*whole)->directory(), stores.path("all"));
        QCOMPARE((*whole)->metadata().uuid, (*stores.part("a"))->metadata().uuid);
        QVERIFY((*whole)->isComplete() && !(*whole)->isLocked());
    }

    void keepsTheUuidThatItIsGiven()
    {
        const Stores stores;
        QVERIFY(stores.write("b", 0, 10));

        const auto whole =
            Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")}, "0123");

        QVERIFY(whole);
        QCOMPARE((*whole)->metadata().uuid, std::string("0123"));
        QVERIFY((*whole)->metadata().storeKeys.at("uuid") == "0123");
        const auto later = (*whole)->refreshed();
        QVERIFY(later);
        QCOMPARE((*later)->metadata().uuid, std::string("0123"));
    }

    void tellsWhereAChunkLies()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10)); // three chunks
        QVERIFY(stores.write("b", 10, 15));

        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});

        QVERIFY(whole);
        QCOMPARE((*whole)->index().locate({14}), (ChunkIndex::Location{4, 0}));
        QCOMPARE((*whole)->placeOf(4).directory, stores.path("b"));
        QCOMPARE((*whole)->placeOf(4).chunk, 1);
        QCOMPARE((*whole)->placeOf(2).directory, stores.path("a"));
        QCOMPARE((*whole)->placeOf(2).chunk, 2);
        const auto alone = stores.part("b");
        QCOMPARE((*alone)->placeOf(1).directory, stores.path("b"));
        QCOMPARE((*alone)->placeOf(1).chunk, 1);
    }

    void extraDataIsThatOfAll()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10));
        QVERIFY(stores.write("b", 10, 15));
        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});
        QVERIFY(whole);

        const auto extra = summariseExtra(**whole);

        QVERIFY(extra && extra->broken.empty());
        QCOMPARE(extra->sets.size(), std::size_t(1));
        QCOMPARE(extra->sets[0].samples, 2);
    }

    void rowsCountFramesThrough()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10));
        QVERIFY(stores.write("b", 10, 15));
        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});
        QVERIFY(whole);

        std::vector<std::int64_t> indexes;
        for (const int chunk : extraChunks(**whole)) {
            const auto rows = readExtraRows(**whole, chunk);
            QVERIFY(rows);
            for (const Value &row : rows->rows)
                indexes.push_back(row.at("frame_index"));
        }
        QCOMPARE(indexes, (std::vector<std::int64_t>{9, 14}));
        QCOMPARE((*whole)->placeOf(4).first.value, 10);
    }

    void aPartThatIsGoneIsAProblem()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10));
        QVERIFY(stores.write("c", 10, 15));

        const auto whole = Reader::join(stores.path("all"),
                                        {stores.part("a"), stores.part("b"), stores.part("c")});

        QVERIFY(whole);
        QCOMPARE((*whole)->index().frameCount(), 15);
        QCOMPARE((*whole)->problems().size(), std::size_t(1));
        QCOMPARE((*whole)->problems()[0].chunk, 3);
        QCOMPARE((*whole)->problems()[0].error.code, Error::Code::NotFound);
        QCOMPARE((*whole)->placeOf(4).directory, stores.path("c"));
    }

    void aBrokenChunkIsOneHere()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10));
        QVERIFY(stores.write("b", 10, 15));
        QFile index(QString::fromStdString((stores.path("b") / "000001" / "index.npz").string()));
        QVERIFY(index.resize(5));

        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});

        QVERIFY(whole);
        QCOMPARE((*whole)->index().frameCount(), 14);
        QCOMPARE((*whole)->problems().size(), std::size_t(1));
        QCOMPARE((*whole)->problems()[0].chunk, 4);
    }

    void picturesOfAnotherKindAreRefused()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 3));
        WriterOptions larger = gray("png");
        larger.imageShape = {2 * height, width};
        QVERIFY(stores.writeEmpty("b", larger));

        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});

        QVERIFY(!whole);
        QCOMPARE(whole.error().code, Error::Code::InvalidArgument);
        QCOMPARE(whole.error().path, stores.path("b"));
    }

    void picturesWithOtherSignificantBitsAreRefused()
    {
        const Stores stores;
        WriterOptions options = gray("png");
        options.dtype = "uint16";
        QVERIFY(stores.writeEmpty("16", options));
        options.user["significant_bits"] = 12;
        QVERIFY(stores.writeEmpty("12", options) && stores.writeEmpty("12 again", options));
        options.user["significant_bits"] = 10;
        QVERIFY(stores.writeEmpty("10", options));

        QVERIFY(Reader::join(stores.path("all"), {stores.part("12"), stores.part("12 again")}));
        for (const char *other : {"16", "10"}) {
            const auto whole =
                Reader::join(stores.path("all"), {stores.part("12"), stores.part(other)});
            QVERIFY(!whole);
            QCOMPARE(whole.error().code, Error::Code::InvalidArgument);
        }
    }

    void moreNumbersThanAnIntHasAreRefused()
    {
        const Stores stores;
        QVERIFY(stores.write("a", 0, 3));
        QVERIFY(stores.write("b", 3, 5));
        const auto largest = stores.path("a") / "2147483647";
        QVERIFY(std::filesystem::create_directory(largest));
        QFile index(QString::fromStdString((largest / "index.npz").string()));
        QVERIFY(index.open(QIODevice::WriteOnly) && index.write("nonsense") == 8);
        index.close();

        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});

        QVERIFY(!whole);
        QCOMPARE(whole.error().code, Error::Code::TooLarge);
    }

    void whereNothingOpensTheReasonIsTold()
    {
        const Stores stores;
        const auto whole = Reader::join(stores.path("all"), {stores.part("a"), stores.part("b")});
        QVERIFY(!whole);
        QCOMPARE(whole.error().path, stores.path("a"));
        const auto none = Reader::join(stores.path("all"), {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, Error::Code::NoFrames);
    }

    void growsWithItsLastPart_data()
    {
        QTest::addColumn<bool>("hasGone"); // a part that is not there
        QTest::newRow("whole") << false;
        QTest::newRow("a part is gone") << true;
    }

    void growsWithItsLastPart()
    {
        QFETCH(bool, hasGone);
        const Stores stores;
        QVERIFY(stores.write("a", 0, 10));
        WriterOptions options = gray("png", 4);
        options.syncIntervalMs = 0;
        const auto writer = Writer::create(stores.path("b"), options);
        QVERIFY(writer && fill(**writer, 10, 12));
        std::vector<Part> parts{stores.part("a"), stores.part("b")};
        if (hasGone)
            parts.insert(parts.begin(), stores.part("gone"));
        const auto before = Reader::join(stores.path("all"), parts);
        QVERIFY(before && (*before)->isLocked());
        QCOMPARE((*before)->index().frameCount(), 12);

        QVERIFY(fill(**writer, 12, 17));
        QVERIFY((*before)->hasGrown());
        const auto after = (*before)->refreshed();

        QVERIFY(after);
        QCOMPARE((*after)->index().frameCount(), 17);
        QCOMPARE((*after)->index().chunks().front(), (*before)->index().chunks().front());
        QCOMPARE((*after)->problems().size(), std::size_t(hasGone ? 1 : 0));
        QCOMPARE((*after)->directory(), stores.path("all"));
        QVERIFY((*writer)->close());
        const auto closed = (*after)->refreshed();
        QVERIFY(closed && !(*closed)->isLocked());
        QCOMPARE((*closed)->index().frameCount(), 17);
        QVERIFY(hasGone || isExact(**closed, 17));
    }
};

QTEST_APPLESS_MAIN(TestJoinedReader)
#include "tst_joinedreader.moc"
