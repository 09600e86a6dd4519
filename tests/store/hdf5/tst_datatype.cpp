// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/datatype.h"

#include <QTest>

#include <span>
#include <vector>

using namespace store;
using namespace store::hdf5;

namespace {

using Bytes = std::vector<unsigned char>;

// Version 1 unless told: version and kind, three bytes of flags, size.
Bytes head(unsigned char kind, std::vector<unsigned char> flags, unsigned char size,
           unsigned char version = 1)
{
    return {static_cast<unsigned char>(version << 4 | kind),
            flags[0],
            flags[1],
            flags[2],
            size,
            0,
            0,
            0};
}

Bytes operator+(Bytes a, const Bytes &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

// A whole number of `size` bytes, all bits of it used.
Bytes whole(unsigned char size)
{
    return head(0, {8, 0, 0}, size) + Bytes{0, 0, static_cast<unsigned char>(8 * size), 0};
}

Bytes text(unsigned char size)
{
    return head(3, {0, 0, 0}, size);
}

// A member of a record in version 3: name, offset, type.
Bytes member(const Bytes &name, unsigned char offset, const Bytes &type)
{
    return name + Bytes{offset} + type;
}

std::optional<DataType> read(const Bytes &bytes)
{
    LittleEndianReader in(std::as_bytes(std::span(bytes)));
    return takeDataType(in);
}

} // namespace

class TestDataType : public QObject
{
    Q_OBJECT

private slots:
    void readsSoundTypesAndNoneThatIsCutShort_data()
    {
        QTest::addColumn<Bytes>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("size");
        const Bytes f8{0, 0, 64, 0, 52, 11, 0, 52, 0xff, 3, 0, 0};

        QTest::addRow("a whole number") << whole(8) << 0 << 8;
        QTest::addRow("a floating number") << head(1, {0x20, 63, 0}, 8) + f8 << 1 << 8;
        QTest::addRow("a text") << text(5) << 3 << 5;
        QTest::addRow("a record") << head(6, {2, 0, 0}, 12, 3) + member({'a', 0}, 0, whole(8)) +
                                         member({'b', 0}, 8, text(4))
                                  << 6 << 12;
        QTest::addRow("an enumeration")
            << head(8, {2, 0, 0}, 1, 3) + whole(1) + Bytes{'n', 0, 'y', 0, 0, 1} << 8 << 1;
        QTest::addRow("a text of any length") << head(9, {1, 0, 0}, 16) + text(1) << 9 << 16;
        QTest::addRow("an array") << head(10, {0, 0, 0}, 6, 3) + Bytes{1, 3, 0, 0, 0} + whole(2)
                                  << 10 << 6;
    }

    void readsSoundTypesAndNoneThatIsCutShort()
    {
        QFETCH(Bytes, bytes);
        QFETCH(int, kind);
        QFETCH(int, size);
        const auto type = read(bytes);

        QVERIFY(type);
        QCOMPARE(int(type->kind), kind);
        QCOMPARE(int(type->bytes), size);
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY2(!read(Bytes(bytes.begin(), bytes.begin() + std::ptrdiff_t(length))),
                     qPrintable(QString::number(length)));
    }

    void refusesWhatDoesNotHold_data()
    {
        QTest::addColumn<Bytes>("bytes");
        const Bytes one = Bytes{1, 3, 0, 0, 0};

        QTest::addRow("no size") << text(0);
        QTest::addRow("an unknown version") << head(3, {0, 0, 0}, 4, 4);
        QTest::addRow("an unknown kind") << head(11, {0, 0, 0}, 4);
        QTest::addRow("more bits than its size") << head(0, {8, 0, 0}, 4) + Bytes{8, 0, 32, 0};
        QTest::addRow("no bits") << head(0, {8, 0, 0}, 4) + Bytes{0, 0, 0, 0};
        QTest::addRow("an exponent beyond its size")
            << head(1, {0x20, 31, 0}, 4) + Bytes{0, 0, 32, 0, 28, 8, 0, 23, 127, 0, 0, 0};
        QTest::addRow("an exponent that is too long")
            << head(1, {0x20, 63, 0}, 8) + Bytes{0, 0, 64, 0, 0, 60, 0, 4, 127, 0, 0, 0};
        QTest::addRow("a sign beyond its size")
            << head(1, {0x20, 32, 0}, 4) + Bytes{0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0};
        QTest::addRow("a record of nothing") << head(6, {0, 0, 0}, 8, 3);
        QTest::addRow("a member beyond its record")
            << head(6, {1, 0, 0}, 8, 3) + member({'a', 0}, 1, whole(8));
        QTest::addRow("a name without an end") << head(6, {1, 0, 0}, 8, 3) + Bytes(40, 'a');
        QTest::addRow("an enumeration of texts")
            << head(8, {1, 0, 0}, 1, 3) + text(1) + Bytes{'n', 0, 0};
        QTest::addRow("an enumeration of another size")
            << head(8, {1, 0, 0}, 2, 3) + whole(1) + Bytes{'n', 0, 0};
        QTest::addRow("a list of another size") << head(9, {1, 0, 0}, 12) + text(1);
        QTest::addRow("an array of another size") << head(10, {0, 0, 0}, 8, 3) + one + whole(2);
        QTest::addRow("an array without dimensions")
            << head(10, {0, 0, 0}, 2, 3) + Bytes{0} + whole(2);
    }

    void refusesWhatDoesNotHold()
    {
        QFETCH(Bytes, bytes);

        QVERIFY(!read(bytes));
    }

    void knowsWhatHasListsWithinIt()
    {
        const Bytes list = head(9, {1, 0, 0}, 16) + text(1);
        const Bytes record =
            head(6, {2, 0, 0}, 24, 3) + member({'a', 0}, 0, list) + member({'b', 0}, 16, whole(8));

        QVERIFY(read(list)->hasLists);
        QVERIFY(read(record)->hasLists);
        QVERIFY(!read(whole(8))->hasLists);
    }

    void refusesTypesWithinTypesWithoutEnd()
    {
        const auto nested = [](int depth) {
            Bytes bytes;
            for (int i = 0; i < depth; ++i)
                bytes = bytes + head(9, {0, 0, 0}, 16);
            return bytes + text(1);
        };

        QVERIFY(read(nested(10)));
        QVERIFY(!read(nested(1000)));
    }
};

QTEST_GUILESS_MAIN(TestDataType)
#include "tst_datatype.moc"
