// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/write/formatplan.h"

#include "store/write/writer.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace store;
using Code = Error::Code;

namespace {

WriterOptions options(const std::string &format, std::vector<int> shape,
                      const std::string &dtype = "uint8", const std::string &encoding = {})
{
    WriterOptions options;
    options.format = format;
    options.imageShape = std::move(shape);
    options.dtype = dtype;
    options.encoding = encoding;
    return options;
}

} // namespace

class TestFormatPlan : public QObject
{
    Q_OBJECT

private slots:
    void everyWritableFormatTakesItsSimplestPicture()
    {
        for (const std::string &name : writableFormats()) {
            const std::string encoding = name.ends_with("+color") ? "cv_bayerbg" : "";
            QVERIFY2(checkFormat(options(name, {48, 64}, "uint8", encoding)), name.c_str());
        }
    }

    void recordsEvenSizesForVideo()
    {
        const auto plan = planFormat(options("h264/mkv", {99, 199, 3}));

        QVERIFY(plan);
        QVERIFY((plan->diskShape == std::vector{98, 198, 3}));
        QVERIFY((plan->inputShape == std::vector{99, 199, 3}));
        QCOMPARE(plan->chunkSize, 10000);
    }

    void recordsColourWithoutEncodingWhereItDecodes()
    {
        const auto plan = planFormat(options("png+color", {48, 64}, "uint16", "cv_bayerrg"));

        QVERIFY(plan);
        QCOMPARE(plan->format, std::string("png"));
        QCOMPARE(plan->decode, std::string("cv_bayerrg"));
        QVERIFY(plan->encoding.empty());
        QVERIFY((plan->diskShape == std::vector{48, 64, 3}));
        QCOMPARE(plan->inputType, CV_16UC1);
        QCOMPARE(plan->chunkSize, 200);
    }

    void recordsTheSizeThatDecodedPlanesHave()
    {
        const auto planes = planFormat(options("png+color", {72, 64}, "uint8", "cv_yuv_nv12"));
        const auto pairs = planFormat(options("bmp+color", {48, 64, 2}, "uint8", "cv_yuv_yuy2"));

        QVERIFY(planes);
        QVERIFY((planes->diskShape == std::vector{48, 64, 3}));
        QVERIFY(pairs);
        QVERIFY((pairs->diskShape == std::vector{48, 64, 3}));
        QCOMPARE(pairs->inputType, CV_8UC2);
    }

    void keepsRawPicturesOfAnyChannelsInArrays()
    {
        const auto plan = planFormat(options("bpk", {48, 64, 4}, "uint8", "cv_rgba"));

        QVERIFY(plan);
        QVERIFY((plan->diskShape == std::vector{48, 64, 4}));
        QCOMPARE(plan->encoding, std::string("cv_rgba"));
    }

    void refusesCombinationsThatDoNotExist_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("code");

        const QList<int> gray{48, 64};
        const QList<int> colour{48, 64, 3};
        const int invalid = static_cast<int>(Code::InvalidArgument);
        const int unknown = static_cast<int>(Code::UnknownFormat);
        QTest::addRow("no such format") << "gif" << gray << "uint8"
                                        << "" << unknown;
        QTest::addRow("no such type") << "png" << gray << "complex64"
                                      << "" << invalid;
        QTest::addRow("16 bit video") << "avc1/mp4" << gray << "uint16"
                                      << "" << invalid;
        QTest::addRow("float png") << "png" << gray << "float32"
                                   << "" << invalid;
        QTest::addRow("colour pgm") << "pgm" << colour << "uint8"
                                    << "" << invalid;
        QTest::addRow("colour mosaic") << "npy" << colour << "uint8"
                                       << "cv_bayerbg" << invalid;
        QTest::addRow("float mosaic") << "npy" << gray << "float32"
                                      << "cv_bayerbg" << invalid;
        QTest::addRow("pairs in a png") << "png" << QList<int>{48, 64, 2} << "uint8"
                                        << "cv_yuv_yuy2" << invalid;
        QTest::addRow("pairs without encoding") << "npy" << QList<int>{48, 64, 2} << "uint8"
                                                << "" << invalid;
        QTest::addRow("planes of odd height") << "npy" << QList<int>{71, 64} << "uint8"
                                              << "cv_yuv_nv12" << invalid;
        QTest::addRow("no such encoding") << "npy" << gray << "uint8"
                                          << "cv_nothing" << invalid;
        QTest::addRow("+color alone") << "png+color" << gray << "uint8"
                                      << "" << invalid;
        QTest::addRow("four channels") << "png" << QList<int>{48, 64, 4} << "uint8"
                                       << "" << invalid;
        QTest::addRow("no shape") << "png" << QList<int>{} << "uint8"
                                  << "" << invalid;
        QTest::addRow("no height") << "png" << QList<int>{0, 64} << "uint8"
                                   << "" << invalid;
        QTest::addRow("one pixel video") << "h264/mkv" << QList<int>{1, 64} << "uint8"
                                         << "" << invalid;
        QTest::addRow("too large") << "npy" << QList<int>{40000, 40000} << "uint8"
                                   << "" << invalid;
    }

    void refusesCombinationsThatDoNotExist()
    {
        QFETCH(QString, format);
        QFETCH(QList<int>, shape);
        QFETCH(QString, dtype);
        QFETCH(QString, encoding);
        QFETCH(int, code);

        const auto plan = planFormat(options(format.toStdString(), {shape.begin(), shape.end()},
                                             dtype.toStdString(), encoding.toStdString()));

        QVERIFY(!plan);
        QCOMPARE(static_cast<int>(plan.error().code), code);
    }
};

QTEST_GUILESS_MAIN(TestFormatPlan)
#include "tst_formatplan.moc"
