// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/hdf5/messages.h"

#include <QTest>

#include <span>
#include <vector>

using namespace store;
using namespace store::hdf5;

namespace {

using Bytes = std::vector<unsigned char>;

Bytes operator+(Bytes a, const Bytes &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

// As in the file: eight bytes.
Bytes number(unsigned char value)
{
    return {value, 0, 0, 0, 0, 0, 0, 0};
}

const Bytes nowhere(8, 0xff);
const Bytes textOfFour{0x13, 0, 0, 0, 4, 0, 0, 0};
const Bytes one{1, 0, 0, 0, 0, 0, 0, 0}; // a data space of one element

// An attribute of version 1, whose parts are padded to eight bytes.
Bytes attribute(unsigned char nameBytes, const Bytes &name, const Bytes &value)
{
    return Bytes{1, 0, nameBytes, 0, 8, 0, 8, 0} + name + textOfFour + one + value;
}

bool isRead(const char *message, const Bytes &bytes)
{
    const auto body = std::as_bytes(std::span(bytes));
    switch (*message) {
    case 's':
        return readDataSpace(body).has_value();
    case 'l':
        return readLayout(body).has_value();
    case 'f':
        return readFillValue(body).has_value();
    case 'o':
        return readOldFillValue(body).has_value();
    case 'p':
        return readFilters(body).has_value();
    case 'a':
        return readAttribute(body).has_value();
    case 'n':
        return isLink(body);
    case 'h':
        return readLinkInfo(body).has_value();
    default:
        return false;
    }
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void readsSoundMessagesAndNoneThatIsCutShort_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Bytes>("bytes");
        const auto add = [](const char *message, const char *name, const Bytes &bytes) {
            QTest::addRow("%s: %s", message, name) << QByteArray(message) << bytes;
        };

        add("space", "one element", one);
        add("space", "two extents", Bytes{1, 2, 0, 0, 0, 0, 0, 0} + number(3) + number(7));
        add("space", "may grow", Bytes{2, 1, 1, 1} + number(3) + nowhere);
        add("layout", "compact", {3, 0, 2, 0, 1, 2});
        add("layout", "in one piece", Bytes{3, 1} + number(64) + number(24));
        add("layout", "chunks", Bytes{3, 2, 2} + number(64) + Bytes{5, 0, 0, 0, 8, 0, 0, 0});
        add("layout", "chunks of version 4", Bytes{4, 2, 0, 2, 1, 5, 8, 3, 10} + number(64));
        add("layout", "chunks of version 1",
            Bytes{1, 2, 2, 0, 0, 0, 0, 0} + number(64) + Bytes{5, 0, 0, 0, 8, 0, 0, 0});
        add("layout", "compact of version 1",
            Bytes{1, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 2});
        add("fill value", "none", {2, 1, 2, 0});
        add("fill value", "of two bytes", {2, 1, 2, 1, 2, 0, 0, 0, 7, 7});
        add("fill value", "of two bytes in version 3", {3, 0x29, 2, 0, 0, 0, 7, 7});
        add("old fill value", "of two bytes", {2, 0, 0, 0, 7, 7});
        add("packing", "deflate", {2, 1, 1, 0, 0, 0, 1, 0, 6, 0, 0, 0});
        add("packing", "with a name",
            Bytes{1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 0, 0, 1, 0} +
                Bytes{'d', 'e', 'f', 0, 0, 0, 0, 0} + Bytes{6, 0, 0, 0, 0, 0, 0, 0});
        add("attribute", "of version 1", attribute(5, {'r', 'a', 't', 'e', 0, 0, 0, 0}, number(4)));
        add("attribute", "of version 3",
            Bytes{3, 0, 2, 0, 8, 0, 4, 0, 0, 'r', 0} + textOfFour + Bytes{2, 0, 0, 0, 1, 2, 3, 4});
        add("name", "of a data set", Bytes{1, 0, 3, 'd', 'a', 'q'} + number(64));
        add("name", "of a link", Bytes{1, 8, 1, 3, 'd', 'a', 'q', 2, 0, '/', 'x'});
        add("heap", "none", Bytes{0, 0} + nowhere + nowhere);
    }

    void readsSoundMessagesAndNoneThatIsCutShort()
    {
        QFETCH(QByteArray, message);
        QFETCH(Bytes, bytes);

        QVERIFY(isRead(message, bytes));
        // A value of four bytes is padded to eight.
        const bool isPadded = message == "attribute" && bytes[0] == 1;
        for (std::size_t length = 0; length < bytes.size() - (isPadded ? 4 : 0); ++length)
            QVERIFY2(!isRead(message, Bytes(bytes.begin(), bytes.begin() + std::ptrdiff_t(length))),
                     qPrintable(QString::number(length)));
    }

    void refusesWhatDoesNotHold_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Bytes>("bytes");
        const auto add = [](const char *message, const char *name, const Bytes &bytes) {
            QTest::addRow("%s: %s", message, name) << QByteArray(message) << bytes;
        };

        add("space", "33 extents", Bytes{1, 33, 0, 0, 0, 0, 0, 0} + Bytes(33 * 8, 0));
        add("space", "more elements than can be counted", Bytes{2, 2, 0, 1} + nowhere + number(2));
        add("space", "an unknown version", Bytes{3, 0, 0, 0, 0, 0, 0, 0});
        add("layout", "an unknown kind", Bytes{3, 4} + number(64) + number(24));
        add("layout", "a chunk without room",
            Bytes{3, 2, 2} + number(64) + Bytes{0, 0, 0, 0, 8, 0, 0, 0});
        add("layout", "a chunk of too many bytes",
            Bytes{3, 2, 3} + number(64) +
                Bytes{255, 255, 255, 255, 255, 255, 255, 255, 8, 0, 0, 0});
        add("layout", "an unknown index", Bytes{4, 2, 0, 2, 1, 5, 8, 9, 10} + number(64));
        add("fill value", "more than there is", {3, 0x29, 200, 0, 0, 0, 7, 7});
        add("old fill value", "more than there is", {200, 0, 0, 0, 7, 7});
        add("packing", "33 steps", Bytes{2, 33} + Bytes(33 * 8, 0));
        add("packing", "a name without an end",
            Bytes{1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0} + Bytes(8, 'd'));
        add("attribute", "a name without an end", attribute(8, Bytes(8, 'r'), number(4)));
        add("attribute", "a longer name than it says",
            attribute(3, {'r', 'a', 't', 'e', 0, 0, 0, 0}, number(4)));
        add("attribute", "a name of no bytes", attribute(0, {}, number(4)));
        add("attribute", "a type that is not all there",
            Bytes{3, 0, 2, 0, 4, 0, 4, 0, 0, 'r', 0} + textOfFour + Bytes{2, 0, 0, 0, 1, 2, 3, 4});
        add("attribute", "a value of more elements than there are",
            Bytes{3, 0, 2, 0, 8, 0, 12, 0, 0, 'r', 0} + textOfFour + Bytes{2, 1, 0, 1} + number(2) +
                Bytes{1, 2, 3, 4});
        add("name", "longer than its message", Bytes{1, 0, 200, 'd', 'a', 'q'} + number(64));
    }

    void refusesWhatDoesNotHold()
    {
        QFETCH(QByteArray, message);
        QFETCH(Bytes, bytes);

        QVERIFY(!isRead(message, bytes));
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
