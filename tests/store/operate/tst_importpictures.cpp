// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/convert.h"
#include "store/operate/exiftime.h"
#include "store/operate/naturalorder.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstdint>

using namespace store;
using Code = Error::Code;

namespace {

namespace fs = std::filesystem;

ConvertOptions to(const std::string &format)
{
    ConvertOptions options;
    options.format = format;
    return options;
}

std::string number(std::uint64_t value, int bytes, bool isBig)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> 8 * (isBig ? bytes - 1 - i : i) & 0xff);
    return text;
}

// A TIFF file of EXIF data alone: a directory that points to one of texts.
std::string exif(const std::vector<std::pair<int, std::string>> &texts, bool isBig = false)
{
    const auto two = [&](std::uint64_t value) { return number(value, 2, isBig); };
    const auto four = [&](std::uint64_t value) { return number(value, 4, isBig); };
    std::string file = (isBig ? "MM" : "II") + two(42) + four(8); // the first directory is at 8
    file += two(1) + two(0x8769) + two(4) + four(1) + four(26) + four(0); // EXIF is at 26
    std::uint64_t place = 26 + 2 + 12 * texts.size() + 4; // of the first text
    std::string behind;
    file += two(texts.size());
    for (const auto &[tag, text] : texts) {
        const std::string bytes = text + '\0';
        file += two(static_cast<std::uint64_t>(tag)) + two(2) + four(bytes.size());
        file += bytes.size() <= 4 ? bytes + std::string(4 - bytes.size(), '\0') : four(place);
        if (bytes.size() > 4) {
            behind += bytes;
            place += bytes.size();
        }
    }
    return file + four(0) + behind;
}

std::string inJpeg(const std::string &tiff)
{
    const std::string segment = std::string("Exif\0\0", 6) + tiff;
    return "\xff\xd8\xff\xe1" + number(segment.size() + 2, 2, true) + segment + "\xff\xd9";
}

std::string inPng(const std::string &tiff)
{
    return "\x89PNG\r\n\x1a\n" + number(tiff.size(), 4, true) + "eXIf" + tiff + "CRC!";
}

std::optional<double> timeIn(const std::string &bytes, const std::string &zone = "UTC")
{
    return exifTime(std::as_bytes(std::span(bytes)), zone);
}

// Adds EXIF data to a JPEG file.
void setTaken(const fs::path &file, const std::string &date, const std::string &fraction)
{
    const std::string bytes = readBytes(file);
    const std::string head = inJpeg(exif({{0x9003, date}, {0x9291, fraction}}));
    writeBytes(file, head.substr(0, head.size() - 2) + bytes.substr(2));
}

void paint(const fs::path &file, int index, int width = 64)
{
    cv::imwrite(file, paintPattern(width, 50, PatternPixels::Gray8, {index}, {index}));
}

} // namespace

// Folders of pictures become stores, in the order and at the times of the pictures.
class TestImportPictures : public QObject
{
    Q_OBJECT

private slots:
    void readsWhenAPictureWasTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<double>("time");
        const std::string date = "2024:05:01 12:00:00";
        const double noon = 1714564800; // UTC
        const auto row = [](const char *name, const std::string &bytes, const char *zone,
                            double time) {
            QTest::addRow("%s", name) << QByteArray::fromStdString(bytes) << zone << time;
        };
        row("in TIFF", exif({{0x9003, date}}), "UTC", noon);
        row("most significant byte first", exif({{0x9003, date}}, true), "UTC", noon);
        row("in JPEG", inJpeg(exif({{0x9003, date}})), "UTC", noon);
        row("in PNG", inPng(exif({{0x9003, date}})), "UTC", noon);
        row("a fraction", exif({{0x9003, date}, {0x9291, "25"}}), "UTC", noon + 0.25);
        row("a long fraction", exif({{0x9003, date}, {0x9291, "062500000"}}), "UTC", noon + 0.0625);
        row("by a clock of a zone", exif({{0x9003, date}}), "Europe/Vienna", noon - 7200);
        row("with its offset", exif({{0x9003, date}, {0x9011, "-03:00"}}), "Europe/Vienna",
            noon + 10800);
    }

    void readsWhenAPictureWasTaken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, zone);
        QFETCH(double, time);
        const auto read = timeIn(bytes.toStdString(), zone.toStdString());
        QVERIFY(read);
        QCOMPARE(*read, time);
    }

    void readsNoTimeFromHalfOfIt()
    {
        for (const std::string &whole : {inJpeg(exif({{0x9003, "2024:05:01 12:00:00"}})),
                                         inPng(exif({{0x9003, "2024:05:01 12:00:00"}}, true))}) {
            const std::size_t dated = whole.find("2024") + 19;
            for (std::size_t size = 0; size < dated; ++size)
                QVERIFY(!timeIn(whole.substr(0, size)));
        }
        QVERIFY(
            !timeIn(exif({{0x9003, "    :  :     :  :  "}}))); // a camera whose clock was not set
        QVERIFY(!timeIn(exif({{0x9291, "25"}})));
    }

    void numbersInNamesCount_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addRow("by value") << "a9"
                                  << "a10";
        QTest::addRow("the first that differs") << "day2_1"
                                                << "day10_0";
        QTest::addRow("a shorter name first") << "a"
                                              << "a1";
        QTest::addRow("letters") << "a10"
                                 << "b1";
        QTest::addRow("beyond any integer") << "99999999999999999999998"
                                            << "99999999999999999999999";
        QTest::addRow("with zeros") << "a01"
                                    << "a1";
    }

    void numbersInNamesCount()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(isNaturallyBefore(one.toStdString(), other.toStdString()));
        QVERIFY(!isNaturallyBefore(other.toStdString(), one.toStdString()));
        QVERIFY(!isNaturallyBefore(one.toStdString(), one.toStdString()));
    }

    void picturesComeInNaturalOrder()
    {
        const StoreCopies copies;
        const auto folder = copies.path("pictures");
        fs::create_directory(folder);
        paint(folder / "day10 1 left.png", 2);
        paint(folder / "day9 20 left.png", 1);
        paint(folder / "day9 3 left.png", 0);
        QVERIFY(convert(folder, copies.path("new"), to("png")));
        const auto store = Reader::open(copies.path("new")).operator*();
        for (std::int64_t i = 0; i < 3; ++i) {
            QCOMPARE(store->index().number({i}).value, i);
            QCOMPARE(readPattern(*store->frame({i}, PixelForm::Full))->index,
                     static_cast<std::uint16_t>(i));
        }
    }

    void theirOwnTimesCount()
    {
        const StoreCopies copies;
        const auto folder = copies.path("pictures");
        fs::create_directory(folder);
        for (const int i : {0, 1, 2}) {
            const auto file = folder / (std::to_string(i) + ".jpg");
            paint(file, i);
            setTaken(file, "2024:05:01 12:00:0" + std::to_string(i), i == 1 ? "5" : "0");
        }
        ConvertOptions options = to("png");
        options.timezone = "Europe/Vienna";
        const auto result = convert(folder, copies.path("new"), options);
        QVERIFY(result && !result->remarks.hasEvenTimes);
        const auto store = Reader::open(copies.path("new")).operator*();
        QCOMPARE(store->metadata().timezone, std::string("Europe/Vienna"));
        QCOMPARE(store->index().time({0}).seconds, 1714564800.0 - 7200);
        QCOMPARE(store->index().time({1}).seconds, 1714564801.5 - 7200);
        QCOMPARE(store->index().time({2}).seconds, 1714564802.0 - 7200);

        options.times = FrameTimes::Rate;
        options.frameRate = 4;
        options.startTime = 100.0;
        QVERIFY(convert(folder, copies.path("even"), options));
        QCOMPARE(Reader::open(copies.path("even")).operator*()->index().time({2}).seconds, 100.5);
    }

    void timesAreEvenWhereOnePictureHasNone()
    {
        const StoreCopies copies;
        const auto folder = copies.path("pictures");
        fs::create_directory(folder);
        paint(folder / "1.jpg", 1);
        paint(folder / "2.jpg", 2);
        setTaken(folder / "1.jpg", "2024:05:01 12:00:00", "0");
        const auto plan = planConversion(folder, to("png"));
        QVERIFY(plan && !plan->hasOwnTimes);
        QCOMPARE(plan->source, ConversionPlan::Source::Pictures);
        QCOMPARE(plan->frames, 2);
        QVERIFY(convert(folder, copies.path("new"), to("png")));
        QCOMPARE(Reader::open(copies.path("new")).operator*()->index().time({1}).seconds, 0.04);

        ConvertOptions strict = to("png");
        strict.times = FrameTimes::File;
        const auto refused = convert(folder, copies.path("strict"), strict);
        QVERIFY(!refused);
        QCOMPARE(refused.error().path, folder / "2.jpg");
    }

    void namesThePictureThatIsUnlikeTheOthers()
    {
        const StoreCopies copies;
        const auto folder = copies.path("pictures");
        fs::create_directory(folder);
        paint(folder / "1.png", 1);
        paint(folder / "2.png", 2, 80);
        paint(folder / "3.png", 3);
        const auto result = convert(folder, copies.path("new"), to("png"));
        QVERIFY(result);
        QCOMPARE(result->frames, 2);
        QCOMPARE(result->missing, 1);
        QCOMPARE(result->problems.size(), 1U);
        QCOMPARE(result->problems[0].path, folder / "2.png");
        QCOMPARE(
            result->problems[0].detail,
            std::string("it is 80 x 50 in 8 bit grey, the first picture 64 x 50 in 8 bit grey"));
    }
};

QTEST_GUILESS_MAIN(TestImportPictures)
#include "tst_importpictures.moc"
