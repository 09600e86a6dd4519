// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/picture/significantbits.h"

#include "model/frames/framesource.h"
#include "tests/support/patternstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace model;

class TestSignificantBits : public QObject
{
    Q_OBJECT

private slots:
    void tellsAllValues_data()
    {
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<QString>("said");
        QTest::addColumn<double>("white"); // -1: those of the type

        QTest::newRow("10 bits") << "uint16"
                                 << "10" << 1023.0;
        QTest::newRow("12 bits") << "uint16"
                                 << "12" << 4095.0;
        QTest::newRow("nothing said") << "uint16"
                                      << "null" << -1.0;
        QTest::newRow("all of them") << "uint16"
                                     << "16" << -1.0;
        QTest::newRow("none") << "uint16"
                              << "0" << -1.0;
        QTest::newRow("no number") << "uint16"
                                   << "\"12\"" << -1.0;
        QTest::newRow("none of that type") << "uint8"
                                           << "12" << -1.0;
    }

    void tellsAllValues()
    {
        QFETCH(QString, dtype);
        QFETCH(QString, said);
        QFETCH(double, white);
        store::Metadata metadata;
        metadata.dtype = dtype.toStdString();
        metadata.user[store::significantBitsKey] = store::Value::parse(said.toStdString());

        const auto values = significantValues(metadata);
        QCOMPARE(values ? values->white : -1.0, white);
        QVERIFY(!values || values->black == 0);
    }

    void areThoseOfTheFramesOfAStore()
    {
        const QTemporaryDir dir;
        const auto path = dir.filePath("store").toStdString();
        store::WriterOptions options = support::gray("png");
        options.dtype = "uint16";
        options.user[store::significantBitsKey] = 12;
        const auto writer = store::Writer::create(path, options);
        QVERIFY(writer);
        QVERIFY((*writer)->add(support::picture(0, store::PatternPixels::Gray16), {0}, {1}));
        QVERIFY((*writer)->close());

        const auto reader = store::Reader::open(path);
        QVERIFY(reader);
        QCOMPARE(frameSource(*reader).values, (std::optional<ValueRange>({0, 4095})));
    }
};

QTEST_GUILESS_MAIN(TestSignificantBits)
#include "tst_significantbits.moc"
