// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/mp4/boxes.h"

#include <QTest>

using namespace store;
using mp4::Bytes;

namespace {

Bytes bytesOf(std::initializer_list<unsigned> values)
{
    Bytes bytes;
    for (const unsigned value : values)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes &part : parts)
        mp4::append(all, part);
    return all;
}

// The head of a box whose size takes 8 bytes.
Bytes longHead(std::uint64_t size)
{
    Bytes head = bytesOf({0, 0, 0, 1, 'm', 'd', 'a', 't'});
    mp4::append64(head, size);
    return head;
}

const Bytes three = bytesOf({1, 2, 3});
const Bytes two = bytesOf({4, 5});

} // namespace

class TestBoxes : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatItReads()
    {
        const Bytes box = mp4::box("free", three);
        QCOMPARE(box, bytesOf({0, 0, 0, 11, 'f', 'r', 'e', 'e', 1, 2, 3}));
        const auto head = mp4::readHead(box);

        QVERIFY(head && head->name == "free");
        QCOMPARE(head->headSize, std::uint64_t(8));
        QCOMPARE(head->size, std::uint64_t(11));
    }

    void readsHeadsOfEveryForm()
    {
        const auto large = mp4::readHead(longHead(std::uint64_t(5) << 32U));
        QVERIFY(large && large->name == "mdat");
        QCOMPARE(large->headSize, std::uint64_t(16));
        QCOMPARE(large->size, std::uint64_t(5) << 32U);
        const auto last = mp4::readHead(bytesOf({0, 0, 0, 0, 'm', 'd', 'a', 't'}));
        QVERIFY(last);
        QCOMPARE(last->size, std::uint64_t(0));
    }

    void refusesHeadsThatMakeNoSense()
    {
        QVERIFY(!mp4::readHead({}));
        QVERIFY(!mp4::readHead(bytesOf({0, 0, 0, 7, 'f', 'r', 'e', 'e'})));
        QVERIFY(!mp4::readHead(longHead(0)));
        QVERIFY(!mp4::readHead(longHead(15)));
        const Bytes whole = longHead(16);
        QVERIFY(mp4::readHead(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!mp4::readHead(std::span(whole).first(size)));
    }

    void walksFromBoxToBox()
    {
        const Bytes boxes = joined({mp4::box("aaaa", three), mp4::box("bbbb", two)});
        BigEndianReader reader(boxes);
        const auto first = mp4::nextBox(reader);
        const auto second = mp4::nextBox(reader);

        QVERIFY(first && first->name == "aaaa" && first->content.size() == three.size());
        QVERIFY(second && second->name == "bbbb" && second->content.size() == two.size());
        QVERIFY(!mp4::nextBox(reader));
        QVERIFY(reader.isGood());
    }

    void noticesABoxThatIsCutShort()
    {
        const Bytes boxes = joined({mp4::box("aaaa", three), mp4::box("bbbb", two)});
        const auto cut = std::span(boxes).first(boxes.size() - 1);

        const auto found = mp4::find(cut, "aaaa");
        QCOMPARE(found.count, 1);
        QVERIFY(!found.isParentWhole);
        QVERIFY(!mp4::only(cut, "aaaa"));
    }

    void takesTheLastBoxToTheEnd()
    {
        Bytes boxes = joined({mp4::box("aaaa", three), mp4::box("bbbb", two)});
        boxes[mp4::box("aaaa", three).size() + 3] = std::byte{0}; // the size of the second

        const auto content = mp4::only(boxes, "bbbb");
        QVERIFY(content);
        QCOMPARE(Bytes(content->begin(), content->end()), two);
    }

    void isInTwoMindsAboutTwoOfAKind()
    {
        const Bytes boxes = joined({mp4::box("aaaa", three), mp4::box("aaaa", two)});

        QCOMPARE(mp4::find(boxes, "aaaa").count, 2);
        QCOMPARE(mp4::find(boxes, "aaaa").content.size(), three.size());
        QVERIFY(!mp4::only(boxes, "aaaa"));
        QVERIFY(!mp4::only(boxes, "bbbb"));
    }

    void followsAPath()
    {
        const Bytes boxes = mp4::box("moov", mp4::box("trak", mp4::box("mdia", three)));

        const auto content = mp4::only(boxes, {"moov", "trak", "mdia"});
        QVERIFY(content);
        QCOMPARE(Bytes(content->begin(), content->end()), three);
        QVERIFY(!mp4::only(boxes, {"moov", "udta", "mdia"}));
    }
};

QTEST_GUILESS_MAIN(TestBoxes)
#include "tst_boxes.moc"
