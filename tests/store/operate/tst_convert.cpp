// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/convert.h"

#include "store/extra/extradata.h"
#include "store/operate/verify.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"
#include "tests/store/operate/conversion.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <memory>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;

// Whether both stores have the same frames, sample by sample, numbers and times.
bool isSame(const Reader &a, const Reader &b, PixelForm form)
{
    if (a.index().frameCount() != b.index().frameCount() || a.index().frameCount() == 0)
        return false;
    for (std::int64_t i = 0; i < a.index().frameCount(); ++i) {
        const auto x = a.frame({i}, form);
        const auto y = b.frame({i}, form);
        if (a.index().frame({i}) != b.index().frame({i}) || !x || !y || x->type() != y->type() ||
            x->size() != y->size())
            return false;
        for (int row = 0; row < x->rows; ++row)
            if (std::memcmp(x->ptr(row), y->ptr(row), x->elemSize() * std::size_t(x->cols)) != 0)
                return false;
    }
    return true;
}

// Seven frames and a row of extra data in chunks of five, not closed, but on the disk.
std::unique_ptr<Writer> record(const fs::path &directory, const std::string &format)
{
    WriterOptions options;
    options.format = format;
    options.imageShape = {50, 64};
    options.chunkSize = 5;
    options.syncIntervalMs = 0;
    auto writer = Writer::create(directory, options);
    for (std::int64_t i = 0; writer && i < 7; ++i)
        if (!(*writer)->add(paintPattern(64, 50, PatternPixels::Gray8, {3 * i}, {i}), {3 * i},
                            {0.1 * double(i)}))
            return nullptr;
    if (!writer || !(*writer)->addExtra(Value{{"door", "open"}}))
        return nullptr;
    return *std::move(writer);
}

} // namespace

class TestConvert : public QObject
{
    Q_OBJECT

private slots:
    void everySampleStays_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("format");
        QTest::addColumn<PixelForm>("form");
        QTest::addRow("16 bit") << "dir_pgm_u16_gray"
                                << "png" << PixelForm::Full;
        QTest::addRow("16 bit colour") << "dir_npy_u16_color"
                                       << "png" << PixelForm::Full;
        QTest::addRow("floats, and what is no number") << "dir_npy_f32_gray"
                                                       << "npy" << PixelForm::Full;
        QTest::addRow("a mosaic") << "dir_pgm_bayerbg"
                                  << "npy" << PixelForm::Raw;
        QTest::addRow("a mosaic, seen in colour") << "dir_npy_bayerrg"
                                                  << "png" << PixelForm::Full;
        QTest::addRow("a mosaic made colour") << "dir_npy_bayergr"
                                              << "png+color" << PixelForm::Full;
        QTest::addRow("a video") << "video_mp4_bframes"
                                 << "png" << PixelForm::Full;
        QTest::addRow("a grey video") << "video_h264mkv_gray"
                                      << "tif" << PixelForm::Full;
        QTest::addRow("a mosaic in a video") << "video_mjpeg_bayerbg"
                                             << "npy" << PixelForm::Full;
        QTest::addRow("JPEG") << "dir_jpg_color"
                              << "jpg" << PixelForm::Full;
        QTest::addRow("odd numbers and times") << "num_times_disorder_png"
                                               << "bmp" << PixelForm::Full;
        QTest::addRow("a video as it is") << "num_skips_mp4"
                                          << "avc1/mp4" << PixelForm::Full;
    }

    void everySampleStays()
    {
        QFETCH(QString, source);
        QFETCH(QString, format);
        QFETCH(PixelForm, form);
        const StoreCopies copies;
        const auto target = copies.path("new store");
        const auto result =
            convert(testStore(source.toStdString()), target, to(format.toStdString()));

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QVERIFY(result->problems.empty());
        const auto before = Reader::open(testStore(source.toStdString()));
        const auto after = Reader::open(target);
        QVERIFY(after);
        QCOMPARE(result->frames, (*before)->index().frameCount());
        QVERIFY(isSame(**before, **after, form));
        QCOMPARE((*after)->metadata().createdUtc, (*before)->metadata().createdUtc);
        QVERIFY(verify(target)->isGood());
    }

    void metadataAndExtraDataStay()
    {
        const StoreCopies copies;
        const auto target = copies.path("new store");
        QVERIFY(convert(testStore("usermeta_png"), target, to("npy")));
        QVERIFY(Reader::open(target).operator*()->metadata().user ==
                Reader::open(testStore("usermeta_png")).operator*()->metadata().user);

        const auto extra = copies.path("with extra data");
        ConvertOptions options = to("h264/mkv");
        options.chunkSize = 6; // other chunks than before
        QVERIFY(convert(testStore("extra_sparse_npy"), extra, options));
        const auto rowsOf = [](const fs::path &store) {
            std::vector<std::string> rows;
            const auto reader = Reader::open(store);
            for (const auto &chunk : (*reader)->index().chunks()) {
                const auto extra = readExtraRows(**reader, chunk.number);
                for (const Value &row : extra->rows) {
                    std::map<std::string, Value> sorted;
                    for (const auto &[key, value] : row.items())
                        sorted[key] = value;
                    rows.push_back(Value(sorted).dump());
                }
            }
            return rows;
        };
        QVERIFY(!rowsOf(extra).empty());
        QCOMPARE(rowsOf(extra), rowsOf(testStore("extra_sparse_npy")));
    }

    void aRangeKeepsNumbersAndTimes()
    {
        const StoreCopies copies;
        const auto target = copies.path("new store");
        ConvertOptions options = to("avc1/mp4");
        options.begin = 5;
        options.end = 12;
        options.chunkSize = 3;
        QVERIFY(convert(testStore("num_skips_mp4"), target, options));
        const auto before = Reader::open(testStore("num_skips_mp4"));
        const auto after = Reader::open(target);

        QCOMPARE((*after)->index().frameCount(), 7);
        QCOMPARE((*after)->index().chunks().size(), 3U);
        for (std::int64_t i = 0; i < 7; ++i) {
            QCOMPARE((*after)->index().number({i}), (*before)->index().number({i + 5}));
            QCOMPARE((*after)->index().time({i}), (*before)->index().time({i + 5}));
        }
    }

    void rowsFromBeforeAFirstFrameThatNeverCameStay_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("state");
        for (const char *format : {"avc1/mp4", "png"})
            for (const char *state : {"closed", "running", "killed"})
                QTest::addRow("%s to %s", state, format) << QString(format) << QString(state);
    }

    void rowsFromBeforeAFirstFrameThatNeverCameStay()
    {
        QFETCH(QString, format);
        QFETCH(QString, state);
        const StoreCopies copies;
        auto source = copies.path("recorded");
        WriterOptions options;
        options.format = "avc1/mp4";
        options.imageShape = {50, 64};
        options.syncIntervalMs = 0;
        auto writer = Writer::create(source, options);
        QVERIFY(writer);
        QVERIFY((*writer)->addExtra(Value{{"door", "open"}}));
        if (state == "closed")
            QVERIFY((*writer)->close());
        if (state == "killed") {
            fs::copy(source, copies.path("killed"), fs::copy_options::recursive);
            source = copies.path("killed");
        }
        const auto result = convert(source, copies.path("new store"), to(format.toStdString()));

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QCOMPARE(result->frames, 0);
        const auto reader = Reader::open(copies.path("new store"));
        QVERIFY(reader);
        const auto rows = readExtraRows(**reader, 0);
        QVERIFY(rows);
        QCOMPARE(rows->rows.size(), 1U);
        QCOMPARE(rows->rows[0].value("door", std::string()), std::string("open"));
    }

    void aWholeStoreInItsFormatIsCopied()
    {
        const StoreCopies copies;
        const auto target = copies.path("new store");
        const auto result = convert(testStore("extra_sparse_mp4"), target, to("avc1/mp4"));

        QVERIFY(result);
        QVERIFY(result->isCopy);
        QVERIFY(tree(target) == tree(testStore("extra_sparse_mp4")));
    }

    void framesThatOnlyAJournalTellsOfAreTaken_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("isRunning");
        for (const char *format : {"png", "avc1/mp4"})
            for (const bool isRunning : {false, true})
                QTest::addRow("%s, %s", format, isRunning ? "recorded" : "interrupted")
                    << QString::fromLatin1(format) << isRunning;
    }

    void framesThatOnlyAJournalTellsOfAreTaken()
    {
        QFETCH(QString, format);
        QFETCH(bool, isRunning);
        const StoreCopies copies;
        const auto recorded = copies.path("recorded");
        const auto writer = record(recorded, format.toStdString());
        QVERIFY(writer);
        const auto killed = copies.path("killed");
        fs::copy(recorded, killed, fs::copy_options::recursive);
        const auto target = copies.path("new store");
        const auto result =
            convert(isRunning ? recorded : killed, target, to(format.toStdString()));

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QVERIFY(result->problems.empty());
        QCOMPARE(result->frames, 7);
        const auto after = Reader::open(target);
        QCOMPARE((*after)->index().frameCount(), 7);
        for (std::int64_t i = 0; i < 7; ++i) {
            QCOMPARE((*after)->index().number({i}).value, 3 * i);
            QVERIFY(readPattern(*(*after)->frame({i}, PixelForm::Reference)) ==
                    patternCode({3 * i}, {i}));
        }
        const auto extra = readExtraRows(**after, (*after)->index().chunks().back().number);
        QVERIFY(extra);
        QCOMPARE(extra->rows.size(), 1U);
        QVERIFY(extra->rows[0].at("frame_index") == 6);
        QVERIFY(verify(target)->isGood());
    }

    // Its journal was never written; what is lost is said.
    void anInterruptedStoreOfOthersIsCopied()
    {
        const StoreCopies copies;
        const auto result =
            convert(testStore("killed_mp4"), copies.path("new store"), to("avc1/mp4"));

        QVERIFY(result);
        QVERIFY(result->isCopy);
        QCOMPARE(result->frames, 20);
        QCOMPARE(result->problems.size(), 1U);
    }

    void aVideoHasItsOwnTimes()
    {
        const StoreCopies copies;
        const auto target = copies.path("new store");
        const auto result =
            convert(testStore("video_mp4_bframes") / "000000.mp4", target, to("png"));

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        const auto after = Reader::open(target);
        QCOMPARE((*after)->index().frameCount(), 60);
        for (std::int64_t i = 0; i < 60; ++i) {
            QCOMPARE((*after)->index().number({i}).value, i);
            QVERIFY(std::abs((*after)->index().time({i}).seconds - 0.04 * double(i)) < 1e-3);
            QCOMPARE(readPattern(*(*after)->frame({i}, PixelForm::Full))->index,
                     static_cast<std::uint16_t>(i));
        }
    }

    void picturesAreNumberedByTheirNames()
    {
        const StoreCopies copies;
        const auto folder = copies.path("pictures");
        fs::create_directory(folder);
        for (const int number : {9, 10, 2, 101})
            cv::imwrite(folder / ("frame_" + std::to_string(number) + ".png"),
                        paintPattern(64, 50, PatternPixels::Gray16, {number}, {0}));
        writeBytes(folder / "notes.txt", "no picture");
        const auto target = copies.path("new store");
        ConvertOptions options = to("tif");
        options.frameRate = 10;
        QVERIFY(convert(folder, target, options));
        const auto after = Reader::open(target);

        QCOMPARE((*after)->metadata().dtype, std::string("uint16"));
        const std::vector<int> expected{2, 9, 10, 101};
        for (std::int64_t i = 0; i < 4; ++i) {
            QCOMPARE((*after)->index().number({i}).value, expected[std::size_t(i)]);
            QCOMPARE((*after)->index().time({i}).seconds, 0.1 * double(i));
            QCOMPARE(readPattern(*(*after)->frame({i}, PixelForm::Full))->number,
                     static_cast<std::uint16_t>(expected[std::size_t(i)]));
        }
    }

    void picturesOfAMosaicCanBeSaidToBeOne()
    {
        const StoreCopies copies;
        const auto folder = copies.path("pictures");
        fs::create_directory(folder);
        cv::imwrite(folder / "1.png", paintPattern(64, 50, PatternPixels::Gray8, {1}, {1}));
        ConvertOptions options = to("png");
        options.encoding = "cv_bayerbg";
        QVERIFY(convert(folder, copies.path("new store"), options));

        const auto after = Reader::open(copies.path("new store"));
        QCOMPARE((*after)->metadata().encoding, std::string("cv_bayerbg"));
        QCOMPARE((*after)->frame({0}, PixelForm::Full)->channels(), 3);
    }

    void whatCannotBeReadIsLeftOutAndSaid()
    {
        const StoreCopies copies;
        const auto source = copies.take("num_skips_png");
        fs::resize_file(source / "000001" / "000002.png", 60);
        const auto target = copies.path("new store");
        const auto result = convert(source, target, to("bmp"));

        QVERIFY(result);
        QCOMPARE(result->missing, 1);
        QCOMPARE(result->problems.size(), 1U);
        const auto before = Reader::open(source);
        const auto after = Reader::open(target);
        QCOMPARE((*after)->index().frameCount(), (*before)->index().frameCount() - 1);
        const auto gone = FrameIndex{(*before)->index().chunks()[1].first.value + 2};
        QVERIFY(!(*after)->index().find((*before)->index().number(gone)));
    }

    void nothingIsThereBeforeItIsComplete()
    {
        const StoreCopies copies;
        const auto target = copies.path("new store");
        const auto workplace = copies.path(".new store.converting");
        std::stop_source stop;
        const auto progress = [&](std::int64_t done, std::int64_t) {
            QVERIFY(!fs::exists(target));
            QVERIFY(fs::exists(workplace));
            if (done == 10)
                stop.request_stop();
        };
        const auto stopped =
            convert(testStore("num_skips_png"), target, to("npy"), progress, stop.get_token());

        QCOMPARE(stopped.error().code, Code::Cancelled);
        QVERIFY(!fs::exists(target) && !fs::exists(workplace));
        // What a killed run left is no hindrance.
        fs::create_directories(workplace / "000000");
        writeBytes(workplace / "000000" / "000000.npy", "half");
        writeBytes(workplace / ".lock", "");
        QVERIFY(convert(testStore("num_skips_png"), target, to("npy")));
        QVERIFY(!fs::exists(workplace));
        QVERIFY(verify(target)->isGood());
    }

    void refusesWhatCannotBeDone_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("format");
        QTest::addColumn<Code>("code");
        QTest::addRow("16 bit in a video") << "dir_png_u16_gray"
                                           << "avc1/mp4" << Code::InvalidArgument;
        QTest::addRow("16 bit in JPEG") << "dir_png_u16_gray"
                                        << "jpg" << Code::InvalidArgument;
        QTest::addRow("no format") << "dir_png_gray"
                                   << "gif" << Code::UnknownFormat;
        QTest::addRow("no source") << "nothing"
                                   << "png" << Code::NotFound;
        QTest::addRow("no frames") << "empty_npy"
                                   << "png" << Code::NoFrames;
        QTest::addRow("an unknown store") << "bad_class"
                                          << "png" << Code::UnknownClass;
    }

    void refusesWhatCannotBeDone()
    {
        QFETCH(QString, source);
        QFETCH(QString, format);
        QFETCH(Code, code);
        const StoreCopies copies;
        const auto result = convert(testStore(source.toStdString()), copies.path("new store"),
                                    to(format.toStdString()));

        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(!fs::exists(copies.path("new store")));
        QVERIFY(!fs::exists(copies.path(".new store.converting")));
    }

    void tellsOfAMissingVideoOnce()
    {
        const StoreCopies copies;
        const auto source = copies.take("index_sqlite_mp4");
        fs::remove(source / "000000.mp4");
        const auto result = convert(source, copies.path("new"), to("png"));

        QVERIFY(result);
        QCOMPARE(result->missing, 7);
        QCOMPARE(std::ranges::count(result->problems, source / "000000.mp4", &Error::path), 2);
    }

    void namesTheFolderThatIsMissing()
    {
        const StoreCopies copies;
        const auto result =
            convert(testStore("dir_png_gray"), copies.path("no folder") / "new", to("png"));

        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::NotFound);
        QCOMPARE(result.error().path, copies.path("no folder"));
    }

    void makesNothingInItsSource()
    {
        const StoreCopies copies;
        const auto source = copies.take("dir_png_gray");
        const auto before = tree(source);
        const auto result = convert(source, source / "." / "new", to("npy"));

        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::InvalidArgument);
        QVERIFY(tree(source) == before);
    }

    void saysWhatCanBeASource()
    {
        const StoreCopies copies;
        writeBytes(copies.path("notes.txt"), "x");
        const auto result = convert(copies.path("notes.txt"), copies.path("new"), to("png"));

        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::InvalidArgument);
        QCOMPARE(result.error().path, copies.path("notes.txt"));
        QVERIFY(result.error().detail.find(".mp4") != std::string::npos);
    }

    void blamesTheDestinationByItsOwnName()
    {
        const StoreCopies copies;
        const auto target = copies.path(std::string(250, 'n')); // too long only with what is added
        const auto result = convert(testStore("dir_png_gray"), target, to("png"));

        QVERIFY(!result);
        QCOMPARE(result.error().path, target);
    }

    void overwritesNothing()
    {
        const StoreCopies copies;
        const auto target = copies.take("one_png");
        const auto before = tree(target);
        const auto result = convert(testStore("num_skips_png"), target, to("npy"));

        QCOMPARE(result.error().code, Code::AlreadyExists);
        QVERIFY(tree(target) == before);
    }
};

QTEST_GUILESS_MAIN(TestConvert)
#include "tst_convert.moc"
