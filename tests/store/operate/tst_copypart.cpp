// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/copypart.h"

#include "store/extra/extradata.h"
#include "store/extra/hdf5file.h"
#include "store/extra/jsonrows.h"
#include "store/extra/samplefile.h"
#include "store/operate/assemble.h"
#include "store/operate/verify.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"
#include "tests/support/storecopy.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>
#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <optional>
#include <stop_token>
#include <tuple>

using namespace store;
using Code = Error::Code;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t frameCount = 21; // in chunks of seven

// Frame i has the number 3 i + 7 and a row of extra data; user metadata.
std::shared_ptr<const Reader> writeStore(const fs::path &directory, const std::string &format)
{
    WriterOptions options;
    options.format = format;
    options.imageShape = {64, 96};
    options.chunkSize = 7;
    options.user = {{"animal", "a mouse"}};
    const auto writer = Writer::create(directory, options);
    for (std::int64_t i = 0; writer && i < frameCount; ++i) {
        const FrameNumber number{3 * i + 7};
        const auto picture = paintPattern(96, 64, PatternPixels::Gray8, number, {i});
        if (!(*writer)->add(picture, number, {1000.25 + double(i)}) ||
            !(*writer)->addExtra({{"level", i}}))
            return nullptr;
    }
    if (!writer || !(*writer)->close())
        return nullptr;
    const auto reader = Reader::open(directory);
    return reader ? *reader : nullptr;
}

ConvertOptions part(const std::string &format, std::int64_t begin, std::int64_t end)
{
    ConvertOptions options;
    options.format = format;
    options.begin = begin;
    options.end = end;
    options.tellsOrigin = true;
    return options;
}

// All rows of extra data of a store, one after the other.
std::vector<Value> rowsOf(const Reader &reader)
{
    std::vector<Value> rows;
    for (const int chunk : extraChunks(reader)) {
        const auto read = readExtraRows(reader, chunk);
        if (read)
            rows.insert(rows.end(), read->rows.begin(), read->rows.end());
    }
    return rows;
}

// Empty if the store has these frames of the other, with their pictures and rows.
QString compare(const fs::path &made, const Reader &whole, std::int64_t begin, std::int64_t end)
{
    const auto reader = Reader::open(made);
    if (!reader || (*reader)->index().frameCount() != end - begin)
        return QStringLiteral("other frames");
    const auto checked = verify(made);
    if (!checked || !checked->isGood())
        return QStringLiteral("it is not sound");
    const auto rows = rowsOf(**reader);
    if (std::ssize(rows) != end - begin)
        return QStringLiteral("%1 rows").arg(rows.size());
    for (std::int64_t i = 0; i < end - begin; ++i) {
        const FrameIndex there{begin + i};
        if ((*reader)->index().number({i}) != whole.index().number(there) ||
            (*reader)->index().time({i}) != whole.index().time(there))
            return QStringLiteral("frame %1 has another number or time").arg(i);
        const Value &row = rows[static_cast<std::size_t>(i)];
        if (row["level"] != begin + i || row["frame_index"] != i)
            return QStringLiteral("row %1 is another").arg(i);
        const auto picture = (*reader)->frame({i}, PixelForm::Full);
        if (!picture || readPattern(*picture) != patternCode(whole.index().number(there), there))
            return QStringLiteral("picture %1 is another").arg(i);
    }
    return {};
}

} // namespace

class TestCopyPart : public QObject
{
    Q_OBJECT

private slots:
    void wholeChunksAreCopiedAndTheRestWrittenAnew_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("media"); // of chunk 1
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<int>("place"); // of chunk 1 there
        QTest::addRow("H.264, both ends") << "avc1/mp4"
                                          << "%1.mp4" << qint64(5) << qint64(16) << 1;
        QTest::addRow("H.264, chunk by chunk") << "avc1/mp4"
                                               << "%1.mp4" << qint64(7) << qint64(21) << 0;
        QTest::addRow("mkv, all") << "h264/mkv"
                                  << "%1.mkv" << qint64(0) << qint64(21) << 1;
        QTest::addRow("Motion JPEG, the start") << "mjpeg/avi"
                                                << "%1.avi" << qint64(3) << qint64(21) << 1;
        QTest::addRow("pictures, the end") << "png"
                                           << "%1/000003.png" << qint64(7) << qint64(20) << 0;
    }

    void wholeChunksAreCopiedAndTheRestWrittenAnew()
    {
        QFETCH(QString, format);
        QFETCH(QString, media);
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        QFETCH(int, place);
        const StoreCopies copies;
        const auto whole = writeStore(copies.path("whole"), format.toStdString());
        QVERIFY(whole);
        std::int64_t told = 0;
        const auto made = convert(copies.path("whole"), copies.path("part"),
                                  part(format.toStdString(), begin, end),
                                  [&](std::int64_t done, std::int64_t) { told = done; });
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, end - begin);
        QCOMPARE(made->missing, 0);
        QVERIFY(made->copiedChunks >= 1 && made->problems.empty());
        QCOMPARE(told, end - begin);
        const auto name = [&](int chunk) {
            return media.arg(chunk, 6, 10, QLatin1Char('0')).toStdString();
        };
        QCOMPARE(readBytes(copies.path("part") / name(place)),
                 readBytes(copies.path("whole") / name(1)));
        QCOMPARE(compare(copies.path("part"), *whole, begin, end), QString());
        const auto metadata = readMetadata(copies.path("part"));
        QVERIFY(metadata && metadata->uuid != whole->metadata().uuid);
        QCOMPARE(metadata->format, whole->metadata().format);
        QCOMPARE(metadata->createdUtc, whole->metadata().createdUtc);
        QVERIFY(metadata->user["animal"] == "a mouse");
        const Value origin = metadata->user["exported_from"];
        QCOMPARE(origin["uuid"].get<std::string>(), whole->metadata().uuid);
        QCOMPARE(origin["frames"].get<std::int64_t>(), frameCount);
        QCOMPARE(QDir(QString::fromStdString(copies.path("part").string()))
                     .entryList(QDir::Hidden | QDir::AllEntries | QDir::NoDotAndDotDot)
                     .filter(QRegularExpression("^\\."))
                     .size(),
                 0);
    }

    void aPartThatIsStoppedLeavesNothing()
    {
        const StoreCopies copies;
        QVERIFY(writeStore(copies.path("whole"), "png"));
        std::stop_source stop;
        const auto make = [&](const Progress &progress) {
            return convert(copies.path("whole"), copies.path("part"), part("png", 3, 21), progress,
                           stop.get_token());
        };
        const auto stopped = make([&](std::int64_t, std::int64_t) { stop.request_stop(); });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Code::Cancelled);
        QVERIFY(!fs::exists(copies.path(".part.converting")));
        stop = std::stop_source();
        const auto made = make({});
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
    }

    // Whatever lies in it.
    void whatACrashLeftGoesWithoutWhatItsLinksNamed()
    {
        const StoreCopies copies;
        QVERIFY(writeStore(copies.path("whole"), "png"));
        const auto left = copies.path(".part.converting") / ".part" / "000000";
        fs::create_directories(left);
        writeBytes(left / "000000.png", "cut off");
        fs::create_directory_symlink(copies.path("whole"), left / "link");
        const auto made = convert(copies.path("whole"), copies.path("part"), part("png", 7, 21));
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QVERIFY(!fs::exists(copies.path(".part.converting")));
        QVERIFY(fs::exists(copies.path("whole") / "000000"));
    }

    void oneAtATimeMakesAPart()
    {
        const StoreCopies copies;
        QVERIFY(writeStore(copies.path("whole"), "png"));
        std::optional<Code> second;
        const auto first =
            convert(copies.path("whole"), copies.path("part"), part("png", 3, 21),
                    [&](std::int64_t, std::int64_t) {
                        const auto made =
                            convert(copies.path("whole"), copies.path("part"), part("png", 7, 21));
                        second = made ? Code::Io : made.error().code;
                    });
        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        QVERIFY(second == Code::AlreadyExists);
        QCOMPARE(first->frames, 18);
    }

    void aRowThatLiesWithTheNextChunkGoesWithItsFrame()
    {
        const StoreCopies copies;
        const auto whole = writeStore(copies.path("whole"), "png");
        QVERIFY(whole);
        const auto file = copies.path("whole") / "000002" / "index.extra.json";
        auto rows = readExtraRows(*whole, 2)->rows;
        rows.insert(rows.begin(), Value{{"level", 130}, {"frame_index", 13}});
        writeBytes(file, rowsToJson(rows));
        for (const auto &[begin, end, wanted] :
             {std::tuple(7, 14, 8), std::tuple(14, 21, 7), std::tuple(7, 21, 15)}) {
            const auto target = copies.path("part " + std::to_string(10 * begin + end));
            QVERIFY(convert(copies.path("whole"), target, part("png", begin, end)));
            const auto reader = Reader::open(target);
            const auto taken = rowsOf(**reader);
            QCOMPARE(std::ssize(taken), wanted);
            QCOMPARE(std::ranges::count_if(taken,
                                           [](const Value &row) {
                                               return row["level"] == 130 &&
                                                      row["frame_index"] == 6;
                                           }),
                     begin == 7 ? 1 : 0);
        }
    }

    void samplesOfMotifStayWithTheirChunk()
    {
        const StoreCopies copies;
        const auto source = copies.take("motif_h5_audio");
        const auto whole = Reader::open(source);
        QVERIFY(whole);
        const auto chunk = (*whole)->index().chunks()[1];
        auto options =
            part((*whole)->metadata().format, chunk.first.value, chunk.first.value + chunk.count);
        const auto made = convert(source, copies.path("part"), options);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->copiedChunks, 1);
        const auto before = SampleFile::open(source / "000001.extra_data.h5");
        const auto after = SampleFile::open(copies.path("part") / "000000.extra_data.h5");
        QVERIFY(before && after);
        QVERIFY((*before)->columns() == (*after)->columns());
        const auto &columns = (*before)->columns();
        SampleFile::Block old;
        QVERIFY((*before)->forEachBlock([&](const auto &block) {
            old = block;
            return false;
        }));
        std::size_t compared = 0;
        QVERIFY((*after)->forEachBlock([&](const auto &block) {
            for (std::size_t column = 0; column < columns.size(); ++column) {
                const double shift =
                    columns[column] == "frame_index" ? double(chunk.first.value) : 0.0;
                for (std::size_t k = 0; k < block.count; ++k, ++compared)
                    if (block.value(column, k) != old.value(column, k) - shift)
                        return false;
            }
            return false;
        }));
        QCOMPARE(compared, columns.size() * old.count);
    }

    void aFieldOfRecordsIsShifted()
    {
        const StoreCopies copies;
        const auto file = copies.take("motif_h5_audio") / "000000.extra_data.h5";
        const auto read = [&] {
            const auto opened = Hdf5File::open(file);
            const auto set = (*opened)->dataSet("camera");
            const auto numbers = (*opened)->read(*set, "frame_number", 0, set->extents[0]);
            return std::get<std::vector<std::int64_t>>(*numbers);
        };
        auto wanted = read();
        for (std::int64_t &number : wanted)
            number += number >= 0 ? 1000 : 0;
        QVERIFY(shiftHdf5Field(file, "camera", "frame_number", 1000));
        QCOMPARE(read(), wanted);
        QVERIFY(SampleFile::open(file));
        QVERIFY(!shiftHdf5Field(file, "camera", "nothing", 1));
        QVERIFY(!shiftHdf5Field(file, "nothing", "frame_number", 1));
    }

    void partsAreAssembled_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("to");
        QTest::addRow("as they are") << "avc1/mp4"
                                     << "avc1/mp4";
        QTest::addRow("converted") << "mjpeg/avi"
                                   << "png";
    }

    void partsAreAssembled()
    {
        QFETCH(QString, format);
        QFETCH(QString, to);
        const StoreCopies copies;
        const auto whole = writeStore(copies.path("whole"), format.toStdString());
        QVERIFY(whole);
        std::vector<fs::path> parts;
        for (const int first : {14, 0, 7}) {
            parts.push_back(copies.path("part " + std::to_string(first)));
            QVERIFY(convert(copies.path("whole"), parts.back(),
                            part(to.toStdString(), first, first + 7)));
        }
        const auto made = assemble(parts, copies.path("all"));
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->frames, frameCount);
        QCOMPARE(made->copiedChunks, 3);
        QCOMPARE(compare(copies.path("all"), *whole, 0, frameCount), QString());
        const Value origin = readMetadata(copies.path("all"))->user["exported_from"];
        QCOMPARE(origin["uuid"].get<std::string>(), whole->metadata().uuid);
        QCOMPARE(origin["end"].get<std::int64_t>(), frameCount);

        const auto refusal = [&](std::initializer_list<fs::path> some) {
            const std::vector<fs::path> chosen(some);
            const auto refused = assemble(chosen, copies.path("other"));
            return refused ? std::string() : refused.error().detail;
        };
        QCOMPARE(refusal({parts[0], parts[1]}),
                 std::string("the part between part 0 and it is missing: frames 7 to 13"));
        QCOMPARE(refusal({parts[0], parts[2]}),
                 std::string("the part before it is missing: frames 0 to 6"));
        QCOMPARE(refusal({parts[1], parts[2]}),
                 std::string("the part after it is missing: frames 14 to 20"));
        QVERIFY(refusal({parts[0], parts[1], parts[2], parts[1]}).find("both have frames 0 to 6") !=
                std::string::npos);
        QVERIFY(refusal({copies.path("whole")}).find("exported_from") != std::string::npos);
        QVERIFY(!fs::exists(copies.path("other")));
    }
};

QTEST_GUILESS_MAIN(TestCopyPart)
#include "tst_copypart.moc"
