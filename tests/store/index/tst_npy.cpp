// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/index/npy.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace store;

namespace {

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto *first = reinterpret_cast<const std::byte *>(text.data());
    return {first, first + text.size()};
}

// A version 1 file with this dictionary and data.
std::string npy(const std::string &dictionary, const std::string &data)
{
    std::string file = "\x93NUMPY";
    file += '\1';
    file += '\0';
    file += static_cast<char>(dictionary.size() & 0xff);
    file += static_cast<char>(dictionary.size() >> 8);
    return file + dictionary + data;
}

std::string array(const std::string &descr, const std::string &shape, const std::string &data)
{
    return npy("{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }\n",
               data);
}

std::string raw(std::initializer_list<int> bytes)
{
    std::string text;
    for (const int byte : bytes)
        text += static_cast<char>(byte);
    return text;
}

} // namespace

class TestNpy : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryNumericTypeInBothByteOrders_data()
    {
        QTest::addColumn<QByteArray>("descr");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("typeName");
        QTest::addColumn<double>("value");

        const auto row = [](const char *descr, std::initializer_list<int> bytes, const char *name,
                            double value) {
            QTest::addRow("%s", descr) << QByteArray(descr) << QByteArray::fromStdString(raw(bytes))
                                       << QByteArray(name) << value;
        };
        row("|b1", {1}, "bool", 1);
        row("|u1", {200}, "uint8", 200);
        row("|i1", {0xfe}, "int8", -2);
        row("<u2", {1, 2}, "uint16", 0x0201);
        row(">u2", {1, 2}, "uint16", 0x0102);
        row("<i4", {0xff, 0xff, 0xff, 0xff}, "int32", -1);
        row(">i4", {0xff, 0xff, 0xff, 0xfe}, "int32", -2);
        row("=u4", {0, 0, 0, 0x80}, "uint32", 2147483648.0);
        row("<i8", {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}, "int64",
            9223372036854775807.0);
        row("<f2", {0, 0x3c}, "float16", 1.0);
        row(">f2", {0xc0, 0}, "float16", -2.0);
        row("<f4", {0, 0, 0xc0, 0x3f}, "float32", 1.5);
        row(">f8", {0x40, 0x09, 0x21, 0xfb, 0x54, 0x44, 0x2d, 0x18}, "float64", 3.141592653589793);
    }

    void readsEveryNumericTypeInBothByteOrders()
    {
        QFETCH(QByteArray, descr);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, typeName);
        QFETCH(double, value);
        const auto file = bytesOf(array(descr.toStdString(), "(1,)", bytes.toStdString()));
        const auto parsed = parseNpy(file);

        QVERIFY(parsed);
        QCOMPARE(npyTypeName(*parsed), typeName.toStdString());
        QCOMPARE(parsed->shape, std::vector<std::int64_t>{1});
        QCOMPARE(toDoubles(*parsed), std::vector<double>{value});
    }

    void knowsVersionsShapeAndOrder()
    {
        const std::string dictionary =
            "{'shape': (2L, 3), 'fortran_order': True, 'descr': \"|u1\"}";
        for (const char version : {'\2', '\3'}) {
            std::string file = "\x93NUMPY";
            file += version + raw({0, static_cast<int>(dictionary.size()), 0, 0, 0});
            const auto bytes = bytesOf(file + dictionary + "abcdef");
            const auto parsed = parseNpy(bytes);

            QVERIFY(parsed);
            QVERIFY(parsed->fortranOrder);
            QCOMPARE(parsed->shape, (std::vector<std::int64_t>{2, 3}));
            QCOMPARE(parsed->count(), std::int64_t(6));
        }
    }

    void givesLittleEndianBytes()
    {
        const auto file = bytesOf(array(">u2", "(2,)", raw({1, 2, 3, 4})));

        QCOMPARE(toLittleEndian(*parseNpy(file)), bytesOf(raw({2, 1, 4, 3})));
    }

    void readsEmptyArraysAndTrailingBytes()
    {
        const auto file = bytesOf(array("<f8", "(0,)", "xyz"));
        const auto parsed = parseNpy(file);

        QVERIFY(parsed);
        QVERIFY(toDoubles(*parsed).empty());
        QCOMPARE(parsed->trailingBytes, std::size_t(3));
    }

    void takesWholeFloatsAsIntegersAndRefusesOthers()
    {
        const auto whole = bytesOf(array("<f4", "(1,)", raw({0, 0, 0, 0xc0})));
        const auto broken = bytesOf(array("<f4", "(1,)", raw({0, 0, 0xc0, 0x3f})));
        const auto nan = bytesOf(array("<f4", "(1,)", raw({0, 0, 0xc0, 0x7f})));
        const auto tooLarge = bytesOf(array("<u8", "(1,)", raw({0, 0, 0, 0, 0, 0, 0, 0x80})));

        QCOMPARE(*toIntegers(*parseNpy(whole)), std::vector<std::int64_t>{-2});
        for (const auto &file : {broken, nan, tooLarge})
            QCOMPARE(toIntegers(*parseNpy(file)).error().code, Error::Code::Corrupt);
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("descr");

        for (const char *descr :
             {"|O", "|S5", "<U3", "<c8", "|V8", "<M8[ns]", "<f3", "<i9", "i8", "|b2"})
            QTest::addRow("%s", descr) << QByteArray(descr);
    }

    void refusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, descr);
        const auto file = bytesOf(array(descr.toStdString(), "(1,)", "12345678"));

        QCOMPARE(parseNpy(file).error().code, Error::Code::Unsupported);
    }

    void refusesRecords()
    {
        const auto file = bytesOf(npy(
            "{'descr': [('a', '<i4'), ('b', '<f4', (2,))], 'fortran_order': False, 'shape': (1,)}",
            "123456789012"));

        QCOMPARE(parseNpy(file).error().code, Error::Code::Unsupported);
    }

    void refusesSenselessHeaders_data()
    {
        QTest::addColumn<QByteArray>("dictionary");

        QTest::addRow("negative size")
            << QByteArray("{'descr': '|u1', 'fortran_order': False, 'shape': (-1,)}");
        QTest::addRow("overflow") << QByteArray(
            "{'descr': '<u8', 'fortran_order': False, 'shape': (4294967296, 4294967296)}");
        QTest::addRow("more than the file")
            << QByteArray("{'descr': '|u1', 'fortran_order': False, 'shape': (1099511627776,)}");
        QTest::addRow("no shape") << QByteArray("{'descr': '|u1', 'fortran_order': False}");
        QTest::addRow("another key")
            << QByteArray("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), 'x': 1}");
        QTest::addRow("a call") << QByteArray(
            "{'descr': f(), 'fortran_order': False, 'shape': (1,)}");
        QTest::addRow("33 dimensions") << "{'descr': '|u1', 'fortran_order': False, 'shape': (" +
                                              QByteArray("1,").repeated(33) + ")}";
        QTest::addRow("empty") << QByteArray();
    }

    void refusesSenselessHeaders()
    {
        QFETCH(QByteArray, dictionary);
        const auto file = bytesOf(npy(dictionary.toStdString(), "1"));

        QCOMPARE(parseNpy(file).error().code, Error::Code::Corrupt);
    }

    void refusesEveryFileThatIsCutShort()
    {
        const std::string whole = array("<f8", "(2,)", std::string(16, '\0'));
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto cut = bytesOf(std::string_view(whole).substr(0, size));
            QCOMPARE(parseNpy(cut).error().code, Error::Code::Corrupt);
        }
        QVERIFY(parseNpy(bytesOf(whole)));
    }
};

QTEST_GUILESS_MAIN(TestNpy)
#include "tst_npy.moc"
