// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/operate/storesource.h"

#include "store/extra/extradata.h"
#include "store/operate/convert.h"
#include "store/reader.h"
#include "tests/store/operate/conversion.h"
#include "tests/support/storecopy.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace store;

namespace fs = std::filesystem;

class TestStoreSource : public QObject
{
    Q_OBJECT

private slots:
    void everyNthKeepsNumbersTimesAndItsRows()
    {
        const StoreCopies copies;
        const auto target = copies.path("new store");
        ConvertOptions options = to("npy");
        options.begin = 1;
        options.every = 3;
        const auto before = Reader::open(testStore("extra_sparse_npy"));
        const std::int64_t count = (*before)->index().frameCount();
        const auto result = convert(testStore("extra_sparse_npy"), target, options);
        QVERIFY(result);
        QCOMPARE(result->frames, (count - 1 + 2) / 3);
        const auto after = Reader::open(target);
        for (std::int64_t i = 0; i < result->frames; ++i) {
            QCOMPARE((*after)->index().number({i}), (*before)->index().number({1 + 3 * i}));
            QCOMPARE((*after)->index().time({i}), (*before)->index().time({1 + 3 * i}));
        }
        std::vector<std::int64_t> kept; // numbers of frames that have a row
        std::vector<std::int64_t> wanted;
        const auto collect = [](const Reader &reader, std::vector<std::int64_t> &numbers) {
            for (const auto &chunk : reader.index().chunks()) {
                const auto extra = readExtraRows(reader, chunk.number);
                for (const Value &row : extra->rows)
                    numbers.push_back(row["frame_number"].get<std::int64_t>());
            }
        };
        std::vector<std::int64_t> all;
        collect(**before, all);
        collect(**after, kept);
        for (const std::int64_t number : all) {
            const auto index = (*before)->index().find(FrameNumber{number});
            if (index && index->value >= 1 && (index->value - 1) % 3 == 0)
                wanted.push_back(number);
        }
        QVERIFY(!wanted.empty() && wanted.size() < all.size());
        QCOMPARE(kept, wanted);
    }

    void aPartSaysWhatItIsAPartOf()
    {
        const StoreCopies copies;
        ConvertOptions options = to("png");
        options.begin = 2;
        options.tellsOrigin = true;
        const auto source = Reader::open(testStore("usermeta_png"));
        const std::int64_t count = (*source)->index().frameCount();
        QVERIFY(convert(testStore("usermeta_png"), copies.path("part"), options));
        const auto part = Reader::open(copies.path("part"));
        Value user = (*part)->metadata().user;
        const Value origin = user["exported_from"];
        QCOMPARE(origin["uuid"].get<std::string>(), (*source)->metadata().uuid);
        QCOMPARE(origin["begin"].get<int>(), 2);
        QCOMPARE(origin["end"].get<std::int64_t>(), count);
        QCOMPARE(origin["every"].get<int>(), 1);
        user.erase("exported_from");
        QVERIFY(user == (*source)->metadata().user);

        options.begin.reset(); // of the whole, too, and the origin of the origin stays
        const auto again = convert(copies.path("part"), copies.path("again"), options);
        QVERIFY(again && !again->isCopy);
        const auto last = Reader::open(copies.path("again"));
        const Value outer = (*last)->metadata().user["exported_from"];
        QCOMPARE(outer["uuid"].get<std::string>(), (*part)->metadata().uuid);
        QVERIFY(outer["exported_from"] == origin);
    }

    void cutsEachPicture_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("format");
        QTest::addRow("pictures") << "dir_png_u16_gray"
                                  << "npy";
        QTest::addRow("pictures that could stay as they are") << "dir_jpg_gray"
                                                              << "jpg";
        QTest::addRow("its own format") << "dir_png_color"
                                        << "png";
    }

    void cutsEachPicture()
    {
        QFETCH(QString, source);
        QFETCH(QString, format);
        const StoreCopies copies;
        ConvertOptions options = to(format.toStdString());
        options.cut.crop = cv::Rect(3, 5, 20, 10);
        options.tellsOrigin = true;
        const auto before = Reader::open(testStore(source.toStdString()));
        const auto result = convert(testStore(source.toStdString()), copies.path("part"), options);
        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QCOMPARE(result->missing, 0);
        const auto after = Reader::open(copies.path("part"));
        QCOMPARE((*after)->index().frameCount(), (*before)->index().frameCount());
        QVERIFY((*after)->metadata().user["exported_from"]["crop"] == Value({3, 5, 20, 10}));
        const double loss = format == "jpg" ? 60.0 : 0.0;
        for (std::int64_t i = 0; i < result->frames; ++i) {
            const auto whole = (*before)->frame({i}, PixelForm::Full);
            const auto part = (*after)->frame({i}, PixelForm::Full);
            QVERIFY(whole && part);
            QCOMPARE(part->size(), cv::Size(20, 10));
            QVERIFY(cv::norm((*whole)(cv::Rect(3, 5, 20, 10)), *part, cv::NORM_INF) <= loss);
        }
    }

    void aMosaicIsNotCut()
    {
        const StoreCopies copies;
        ConvertOptions options = to("npy");
        options.cut.scale = cv::Size(8, 8);
        const auto result = convert(testStore("dir_npy_bayerbg"), copies.path("part"), options);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::InvalidArgument);
        QVERIFY(!fs::exists(copies.path("part")));
    }
};

QTEST_GUILESS_MAIN(TestStoreSource)
#include "tst_storesource.moc"
