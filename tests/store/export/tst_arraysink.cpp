// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/arraysink.h"

#include "tests/support/exports.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace store;

class TestArraySink : public QObject
{
    Q_OBJECT

private slots:
    void samplesAreThoseOfTheMap_data()
    {
        QTest::addColumn<PatternPixels>("pixels");
        QTest::addColumn<QByteArray>("head");
        QTest::addRow("grey") << PatternPixels::Gray8
                              << QByteArray("'descr': '|u1', 'fortran_order': False, 'shape': (6, "
                                            "50, 64)");
        QTest::addRow("16 bit") << PatternPixels::Gray16
                                << QByteArray("'descr': '<u2', 'fortran_order': False, 'shape': "
                                              "(6, 50, 64)");
        QTest::addRow("colour") << PatternPixels::Bgr8
                                << QByteArray("'descr': '|u1', 'fortran_order': False, 'shape': "
                                              "(6, 50, 64, 3)");
    }

    void samplesAreThoseOfTheMap()
    {
        QFETCH(PatternPixels, pixels);
        QFETCH(QByteArray, head);
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 20, "png", pixels);
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 1, 18, 3);
        const auto made = exportFrames(*reader, order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const auto bytes = QByteArray::fromStdString(readBytes(order.target));

        QVERIFY(bytes.startsWith("\x93NUMPY"));
        QVERIFY(bytes.left(128).contains(head));
        const auto map = exports::readMap(made->map);
        QCOMPARE(map.size(), 6U);
        qsizetype at = 128;
        for (const auto &line : map) {
            const auto picture = reader->frame({line.index}, PixelForm::Full);
            QVERIFY(picture && picture->isContinuous());
            const auto size = qsizetype(picture->total() * picture->elemSize());
            QVERIFY(bytes.size() >= at + size);
            QVERIFY(std::memcmp(bytes.constData() + at, picture->data, std::size_t(size)) == 0);
            at += size;
        }
        QCOMPARE(bytes.size(), at);
    }

    void floatsStay()
    {
        const StoreCopies copies;
        const auto reader = Reader::open(copies.take("dir_npy_f32_gray"));
        QVERIFY(reader);
        const auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 2);
        QVERIFY(exportFrames(**reader, order));
        QVERIFY(readBytes(order.target).substr(0, 128).find("'<f4'") != std::string::npos);
    }

    void cropIsOfEachPicture()
    {
        const StoreCopies copies;
        const auto reader = exports::makeStore(copies.path("a store"), 3);
        QVERIFY(reader);
        auto order = exports::orderOf(copies.path("x.npy"), ExportKind::Array, 0, 3);
        order.cut.crop = cv::Rect(5, 7, 11, 3);
        QVERIFY(exportFrames(*reader, order));
        const std::string bytes = readBytes(order.target);
        QCOMPARE(bytes.size(), std::size_t(128 + 3 * 33));
        const auto picture = reader->frame({1}, PixelForm::Full);
        QCOMPARE(std::uint8_t(bytes[128 + 33]), picture->at<std::uint8_t>(7, 5));
        QCOMPARE(std::uint8_t(bytes[128 + 33 + 12]), picture->at<std::uint8_t>(8, 6));
    }
};

QTEST_GUILESS_MAIN(TestArraySink)
#include "tst_arraysink.moc"
