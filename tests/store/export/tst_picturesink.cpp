// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/picturesink.h"

#include "store/operate/foldersource.h"
#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

using namespace store;
using Code = Error::Code;

namespace {

cv::Mat readPicture(const std::filesystem::path &file)
{
    if (file.extension() != ".npy")
        return cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    std::filesystem::create_directory(file.parent_path() / "one");
    std::filesystem::copy(file, file.parent_path() / "one" / file.filename());
    const auto source = FolderSource::open(file.parent_path() / "one", {}, {});
    const auto frame = source ? (*source)->read(0, {}) : source.error();
    std::filesystem::remove_all(file.parent_path() / "one");
    return frame ? frame->pixels : cv::Mat();
}

} // namespace

class TestPictureSink : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreThoseOfTheMap_data()
    {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<PatternPixels>("pixels");
        for (const char *extension : {"png", "tif", "jpg", "bmp", "npy"})
            QTest::addRow("%s", extension) << QString(extension) << PatternPixels::Gray8;
        QTest::addRow("png, 16 bit") << "png" << PatternPixels::Gray16;
        QTest::addRow("tif, 16 bit") << "tif" << PatternPixels::Gray16;
        QTest::addRow("npy, 16 bit") << "npy" << PatternPixels::Gray16;
        QTest::addRow("png, colour") << "png" << PatternPixels::Bgr8;
        QTest::addRow("npy, colour") << "npy" << PatternPixels::Bgr8;
    }

    void picturesAreThoseOfTheMap()
    {
        QFETCH(QString, extension);
        QFETCH(PatternPixels, pixels);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 25, "png", pixels);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("images"), ExportKind::Pictures, 2, 25, 2);
        order.pictureName = "{frame} {number}." + extension.toStdString();
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());

        QCOMPARE(made->frames, 12);
        QCOMPARE(made->map, order.target / "frames.csv");
        QCOMPARE(exports::namesIn(order.target).size(), 13);
        QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"a store", "images"}));
        const auto map = exports::readMap(made->map);
        QCOMPARE(map.size(), 12U);
        for (std::size_t k = 0; k < map.size(); ++k) {
            const auto name = QStringLiteral("%1 %2.%3")
                                  .arg(k, 6, 10, QLatin1Char('0'))
                                  .arg(map[k].number, 6, 10, QLatin1Char('0'))
                                  .arg(extension);
            const cv::Mat picture = readPicture(order.target / name.toStdString());
            QVERIFY(!picture.empty());
            QVERIFY(readPattern(picture) == patternCode({map[k].number}, {map[k].index}));
            QCOMPARE(map[k].index, std::int64_t(2 + 2 * k));
            if (extension != "jpg") {
                const auto wanted = reader->frame({map[k].index}, PixelForm::Full);
                QVERIFY(wanted && picture.type() == wanted->type());
                QCOMPARE(cv::norm(picture, *wanted, cv::NORM_INF), 0.0);
            }
        }
    }

    void asksForNoMoreRoomThanPicturesOfOneColourTake()
    {
        const StoreCopies copies;
        const cv::Mat picture(1000, 1000, CV_8UC1, cv::Scalar(7));
        for (const char *name : {"{index}.png", "{index}.tif", "{index}.jpg"}) {
            const PictureSink packed(*PictureName::parse(name), copies.path("."));
            QCOMPARE(packed.leastBytes(picture, 10), 640U);
        }
        const PictureSink plain(*PictureName::parse("{index}.npy"), copies.path("."));
        QCOMPARE(plain.leastBytes(picture, 10), 10'000'000U);
    }

    void theMapMayLieInTheFolderOfPictures()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 3);
        auto order = exports::orderOf(copies.path("pics"), ExportKind::Pictures, 0, 3);
        order.map = copies.path("pics") / "map.csv";
        for (const bool overwrites : {false, true}) {
            order.overwrites = overwrites;
            const auto made = exportFrames(*reader, order);
            QVERIFY2(made, made ? "" : made.error().detail.c_str());
            QCOMPARE(made->map, order.map);
            QCOMPARE(exports::namesIn(order.target),
                     QStringList({"000000.png", "000001.png", "000002.png", "map.csv"}));
            QCOMPARE(exports::readMap(order.map).size(), 3U);
            QCOMPARE(exports::namesIn(copies.path(".")), QStringList({"a store", "pics"}));
        }
    }

    void namesThatAreNotUniqueAreRefused()
    {
        const StoreCopies copies;
        const auto reader = Reader::open(copies.take("num_duplicates_png"));
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("images"), ExportKind::Pictures, 0,
                                      (*reader)->index().frameCount());
        order.pictureName = "{number}.png";
        const auto made = exportFrames(**reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::InvalidArgument);
        QCOMPARE(made.error().path.parent_path(), order.target);
        QVERIFY(!std::filesystem::exists(order.target));
    }

    void aFormatThatCannotHoldThePicturesIsNamed()
    {
        const StoreCopies copies;
        const auto reader = Reader::open(copies.take("dir_npy_f32_gray"));
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("images"), ExportKind::Pictures, 0, 2);
        const auto made = exportFrames(**reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Code::Unsupported);
        QCOMPARE(made.error().path, order.target / "000000.png");
        QVERIFY(!std::filesystem::exists(order.target));
    }

    void anEmptyFolderIsFilled()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 3);
        std::filesystem::create_directory(copies.path("images"));
        QVERIFY(exportFrames(*reader,
                             exports::orderOf(copies.path("images"), ExportKind::Pictures, 0, 3)));
        QCOMPARE(exports::namesIn(copies.path("images")).size(), 4);
    }

    void aRecordingIsNeverOverwritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("within");
        QTest::addRow("of pictures") << "num_skips_png"
                                     << "";
        QTest::addRow("of videos") << "num_skips_mp4"
                                   << "";
        QTest::addRow("a chunk") << "num_skips_png"
                                 << "000000";
    }

    void aRecordingIsNeverOverwritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, within);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 3);
        const auto other = copies.take(name.toStdString()) / within.toStdString();
        const auto before = tree(other);
        auto order = exports::orderOf(other, ExportKind::Pictures, 0, 3);
        order.overwrites = true;
        const auto made = exportFrames(*reader, order);
        QVERIFY(!made);
        QCOMPARE(made.error().code, within.isEmpty() ? Code::AlreadyExists : Code::InvalidArgument);
        QVERIFY(tree(other) == before);
    }
};

QTEST_GUILESS_MAIN(TestPictureSink)
#include "tst_picturesink.moc"
